import type { Confrontation } from "../edits/editRule";
import type { Figure } from "../figures/figure";
import { columnId } from "./figureColumns";
import { ENOUGH, usualOf, type Usual } from "./usual";

/** What a rule usually shows in the rows where it holds, for each number that `shownBy` gives of it. */
export type RulePeers = ReadonlyMap<string, readonly (Usual | null)[]>;

/** Rules of one kind over the same columns for one programme; null for rules that show nothing. */
export function peerId({ rule }: Confrontation): string | null {
  const isShort = (rule.kind === "balance" || rule.kind === "difference") && rule.figures.length === 3;
  if (rule.kind !== "ratio" && !isShort) return null;
  const { programme, group } = rule.figures[0]!.figure.key;
  return [rule.kind, programme, group ?? "", ...rule.figures.map(({ figure }) => columnId(figure))].join("|");
}

/** Looks at the rules of the same columns as those that fail. */
export function rulePeers(confrontations: readonly Confrontation[], failing: readonly Confrontation[]): RulePeers {
  const shown = new Map<string, number[][]>(failing.flatMap((each) => peerId(each) ?? []).map((id) => [id, []]));
  if (shown.size === 0) return new Map();
  const kinds = new Set(failing.map(({ rule }) => rule.kind));
  for (const each of confrontations) {
    if (each.outcome !== "satisfied" || !kinds.has(each.rule.kind)) continue;
    const id = peerId(each);
    const rows = id === null ? undefined : shown.get(id);
    if (rows && rows.length < ENOUGH) rows.push(shownByFigures(each));
  }
  return new Map(
    [...shown].map(([id, rows]) => [
      id,
      (rows[0] ?? []).map((_, at) => usualOf(rows.map((row) => row[at]!).filter(Number.isFinite))),
    ]),
  );
}

/** As `shownBy` shows it in whole numbers: the percentage, or the shares of the two parts. */
function shownByFigures({ rule }: Confrontation): number[] {
  const number = (figure: Figure) => figure.value!.toNumber();
  if (rule.kind === "ratio") return [Math.log(number(rule.figures[0]!.figure))];
  const whole = rule.kind === "balance" ? "total" : "current";
  const total = number(rule.figures.find(({ role }) => role === whole)!.figure);
  return rule.figures.filter(({ role }) => role !== whole).map(({ figure }) => Math.log(number(figure) / total));
}
