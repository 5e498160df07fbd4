import type { Confrontation } from "../domain/edits/editRule";
import { isConfirming } from "../domain/edits/telling";
import type { Figure } from "../domain/figures/figure";
import type { CellChange, Explanation, Repair } from "../domain/location/explanation";

/** Longer lists of figures are told by their number. */
const FIGURES_SPELT_OUT = 3;
/** Cells named of a tie or of several cells; the rest are only counted. */
export const CELLS_NAMED = 4;

/** The one cell that an explanation blames; undefined for none, several and ties. */
export function blamedChange({ repairs, tied }: Explanation): CellChange | undefined {
  const [first] = repairs;
  return tied === 1 && first?.changes.length === 1 ? first.changes[0] : undefined;
}

/** True where shares of what was assigned come to something else: any of them may give way. */
export function isOfAssigned({ violated }: Explanation): boolean {
  return violated[0]!.rule.origin === "sumAsAssigned";
}

/** What a sentence says beside that of the first rule: a percentage that fails with the blamed cell. */
export function secondRule({ violated }: Explanation): Confrontation | undefined {
  return violated.length === 2 && violated[1]!.rule.kind === "ratio" ? violated[1] : undefined;
}

/** The other figures that agree with the proposed value, those that do not today first; with how many are left out. */
export function agreeingFigures({ changes, agreeing }: Repair): { named: Figure[]; more: number } {
  const changed = new Set(changes.map(({ figure }) => cellOf(figure)));
  const found: Figure[] = [];
  for (const confrontation of agreeing) {
    const { rule } = confrontation;
    const tested = rule.figures[0]!.figure;
    const tells = isConfirming(confrontation);
    if (!tells || changed.has(cellOf(tested)) || found.some((each) => cellOf(each) === cellOf(tested))) continue;
    found.push(tested);
  }
  return { named: found.slice(0, FIGURES_SPELT_OUT), more: Math.max(0, found.length - FIGURES_SPELT_OUT) };
}

function cellOf({ source, text }: Figure): string {
  return source.kind === "cell" ? `${source.sheetId} ${source.row} ${source.column}` : `${source.start} ${text}`;
}

/** True where a text states one thing twice and not alike. */
export function isStatedTwice({ violated }: Explanation): boolean {
  return violated[0]!.rule.kind === "statement";
}

/** True when the first sentence has already said how the number came about. */
export function saysCutOff({ violated }: Explanation): boolean {
  return violated[0]!.violation?.code === "cutOff";
}

/** True when the sentence of the first rule names the proposed value as what was recomputed. */
export function namesProposal(explanation: Explanation): boolean {
  const change = blamedChange(explanation);
  const [first] = explanation.violated;
  if (!change?.value || !first?.expected) return false;
  return first.rule.figures[0]!.figure === change.figure && first.expected.eq(change.value);
}
