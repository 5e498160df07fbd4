import type { Scenario } from "../../figures/figure";
import type { PeriodItem } from "../words/items";
import type { OpenBlock } from "./openBlock";
import type { Told } from "./openFigure";

/** "cùng kỳ năm trước" counts from the year that the sentence is about. */
export function resolved(
  block: OpenBlock,
  { year, offset }: Pick<PeriodItem, "year" | "offset">,
): {
  year: number | null;
  offset: number | null;
} {
  const { state, setting } = block;
  if (year !== null || offset === null) return { year, offset };
  // "năm ngoái …, năm nay …"
  if (offset === 0) return { year: setting.year, offset: setting.year === null ? (setting.offset ?? 0) : null };
  if (state.year !== null) return { year: state.year + offset, offset: null };
  return { year: null, offset: (state.offset ?? 0) + offset };
}

export function versusOf(block: OpenBlock, item: PeriodItem): Told {
  return { ...resolved(block, item), scenario: item.ofEstimate ? "estimate" : "actual" };
}

/** The last year named is before the one that the section states its targets for. */
export function isBeforeSection(block: OpenBlock): boolean {
  const { state, setting } = block;
  const isAim = setting.scenario === "target" || setting.scenario === "plan";
  const aimed = state.leadYear ?? (isAim && setting.isOfYear ? setting.year : null);
  return aimed !== null && state.year !== null && state.year < aimed;
}

export function currentScenario(block: OpenBlock): Scenario {
  const { state } = block;
  return state.clauseScenario ?? state.scenario ?? "actual";
}

/** Gives a year to the figures of the sentence that nothing gave one. */
export function fillYear(block: OpenBlock, told: Pick<Told, "year" | "offset">): void {
  const { state, figures } = block;
  for (let each = figures.length - 1; each >= 0; each--) {
    const figure = figures[each]!;
    if (figure.sentence !== state.sentence) break;
    if (figure.when.year === null && figure.when.offset === null) figure.when = { ...figure.when, ...told };
    const { versus } = figure;
    if (versus?.year === null && versus.offset === null) figure.versus = { ...versus, ...told };
  }
}
