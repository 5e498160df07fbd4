import type { Figure, Measure } from "../../figures/figure";
import { rowsNearest } from "../../figures/companions";
import { type FigureIndex, type LineFigures, slotOf } from "../../figures/figureIndex";
import { sheetOf, sourceId } from "../../figures/identity";
import type { EditRule, RuleKind, RuleOrigin } from "../editRule";
import { as, ruleOf } from "../ruleOf";

/**
 * participants ≤ eligible ≤ labour force (for health: ≤ population) and unemployment ≤ compulsory, each within one
 * sheet, period and row. Soft: at commune level people are counted where their employer is.
 */
export function within(figure: Figure, line: LineFigures, index: FigureIndex): readonly EditRule[] {
  if (figure.unit !== "persons" || (figure.value === null && !index.doubtful.has(figure))) return [];
  const { measure, programme, group } = figure.key;
  const rules: (EditRule | null)[] = [];
  if (measure === "participants") {
    const eligible = beside(figure, line, "eligible");
    const whole = eligible ?? placeBase(figure, line);
    rules.push(atMost("range", "participantsWithinBase", figure, whole));
    if (programme === "unemployment" && group === undefined) {
      const compulsory = beside(figure, line.place.lines.get("compulsory"), "participants");
      rules.push(atMost("subset", "unemploymentWithinCompulsory", figure, compulsory));
    }
  }
  if (measure === "eligible") rules.push(atMost("range", "eligibleWithinBase", figure, placeBase(figure, line)));
  return rules.filter((rule) => rule !== null);
}

function atMost(kind: RuleKind, origin: RuleOrigin, part: Figure, whole: Figure | undefined): EditRule | null {
  if (!whole) return null;
  return ruleOf(kind, "soft", origin, [as("part", part), as("whole", whole)], `<=${sourceId(whole.source)}`);
}

/** Health insurance covers the population; the other programmes people of working age. Own row, else the social row. */
function placeBase(figure: Figure, line: LineFigures): Figure | undefined {
  const measure: Measure = figure.key.programme === "health" ? "population" : "labourForce";
  return beside(figure, line, measure) ?? beside(figure, line.place.lines.get("social"), measure);
}

/** A value that the line states for the same period in the same sheet. */
function beside(near: Figure, line: LineFigures | undefined, measure: Measure): Figure | undefined {
  const { year, scenario, assignedBy } = near.key.period;
  const sheet = sheetOf(near.source);
  const bucket = line?.buckets.get(slotOf(measure, year, scenario))?.find((each) => each.sheet === sheet);
  if (!bucket) return undefined;
  const stated = rowsNearest(bucket.figures, near).filter((figure) => figure.value !== null);
  return stated.find((figure) => figure.key.period.assignedBy === assignedBy) ?? stated[0];
}
