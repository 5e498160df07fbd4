import { isDated } from "../../figures/calendarYear";
import type { Figure, Measure } from "../../figures/figure";
import { figureId } from "../../figures/identity";
import { saySame } from "../../edits/verdicts/confrontStatement";
import type { EditRule } from "../../edits/editRule";
import { as, ruleOf } from "../../edits/ruleOf";
import type { InParts } from "../../inParts";
import type { MomentOf } from "./moments";
import type { ProseFigure } from "../proseReading";

/** Stated more often than this, a text speaks of several things under one name. */
const MOST_STATEMENTS = 8;

/** Others told beside a figure: nobody reads more. */
const MOST_OTHERS = 40;

/** Figures looked at between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 500;

/** Bases have a rule of their own. */
const BASES: ReadonlySet<Measure> = new Set<Measure>(["labourForce", "population", "eligible"]);

/** A number less than half of another is no slip of it: it counts somebody else. */
const LEAST_SHARE = 0.5;

/**
 * Rules for what a text states twice and not alike. Only paragraphs about one year and one part of it are held to each
 * other: a figure at mid-year and one at its end may both be right, and a paragraph seldom contradicts itself.
 */
export function* statedTwice(figures: readonly ProseFigure[], momentOf: MomentOf): InParts<EditRule[]> {
  const rules: EditRule[] = [];
  let looked = 0;
  for (const same of (yield* statements(figures)).values()) {
    const ofPart = new Map<string, Placed[]>();
    for (const { figure, span } of same) {
      if (looked++ % FIGURES_PER_PART === 0) yield;
      if (!isDated(figure.key.period) || BASES.has(figure.key.measure)) continue;
      const { part, paragraph } = momentOf(span);
      const placed = ofPart.get(part);
      if (placed) placed.push({ figure, paragraph });
      else ofPart.set(part, [{ figure, paragraph }]);
    }
    for (const placed of ofPart.values()) rules.push(...rulesOf(placed));
  }
  return rules;
}

interface Placed {
  readonly figure: Figure;
  readonly paragraph: number;
}

/** Other figures that a text states for the same thing, by the figure: the first of them where they are many. */
export function* otherStatements(
  figures: readonly ProseFigure[],
): InParts<ReadonlyMap<Figure, readonly ProseFigure[]>> {
  const others = new Map<Figure, readonly ProseFigure[]>();
  let looked = 0;
  for (const same of (yield* statements(figures)).values()) {
    // figures printed alike differ from the same others
    const known = new Map<string, readonly ProseFigure[]>();
    for (const { figure } of same) {
      if (looked++ % FIGURES_PER_PART === 0) yield;
      const id = `${figure.value!.toString()} ${figure.decimals}`;
      let different = known.get(id);
      if (!different) {
        different = firstDifferent(figure, same);
        // a text of many different numbers is looked at again with each of them
        if (same.length > FIGURES_PER_PART) yield;
        known.set(id, different);
      }
      if (different.length > 0) others.set(figure, different);
    }
  }
  return others;
}

function firstDifferent(figure: Figure, same: readonly ProseFigure[]): readonly ProseFigure[] {
  const different: ProseFigure[] = [];
  for (const each of same) {
    if (different.length === MOST_OTHERS) break;
    if (!saySame(each.figure, figure)) different.push(each);
  }
  return different;
}

function rulesOf(statements: readonly Placed[]): EditRule[] {
  const [first, ...later] = statements.map(({ figure }) => figure);
  if (!first || later.length >= MOST_STATEMENTS || later.every((each) => saySame(each, first))) return [];
  const isClear = statements.every(({ figure, paragraph }) =>
    statements.every(
      (other) => saySame(figure, other.figure) || (other.paragraph !== paragraph && areNear(figure, other.figure)),
    ),
  );
  if (!isClear) return [];
  return later.map((each) =>
    ruleOf("statement", "hard", "oneStatementPerText", [as("stated", each), as("reference", first)]),
  );
}

function areNear({ value: one }: Figure, { value: other }: Figure): boolean {
  const [small, large] = one!.abs().lt(other!.abs()) ? [one!, other!] : [other!, one!];
  return small.abs().gte(large.abs().times(LEAST_SHARE)) && one!.isNegative() === other!.isNegative();
}

/** Exact statements by what they state, several each. */
function* statements(figures: readonly ProseFigure[]): InParts<ReadonlyMap<string, readonly ProseFigure[]>> {
  const byId = new Map<string, ProseFigure[]>();
  for (const [position, each] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    if (each.bound !== undefined || each.gross !== undefined) continue;
    const id = `${figureId(each.figure.key)} ${each.figure.unit}`;
    const same = byId.get(id);
    if (same) same.push(each);
    else byId.set(id, [each]);
  }
  for (const [id, same] of byId) if (same.length < 2) byId.delete(id);
  return byId;
}
