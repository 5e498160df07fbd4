import type { Figure, FigureSet } from "../figures/figure";
import { indexInParts, type LineFigures } from "../figures/figureIndex";
import { atOnce, type InParts } from "../inParts";
import type { EditRule } from "./editRule";
import { bindPartitions, sumOfParts, sumOfProgrammes } from "./rules/balance";
import { difference } from "./rules/difference";
import { baseReferences, equalBase } from "./rules/equalBase";
import { ratio } from "./rules/ratio";
import { shortfall } from "./rules/shortfall";
import { wholeCount } from "./rules/wholeCount";
import { within } from "./rules/within";

/**
 * The rules that the figures of a set must satisfy, each bound to its figures, in the order of the figures under test.
 * Blank cells and "–" make no rule; figures of all sheets are related. O(n log n) at most.
 */
export function rulesFor(set: FigureSet): EditRule[] {
  return atOnce(rulesInParts(set));
}

/** Figures whose rules are bound between two yields: a few milliseconds of work. */
const FIGURES_PER_PART = 300;

/** Rules that only texts have. */
export type RulesOfFigure = (figure: Figure, line: LineFigures) => readonly (EditRule | null)[];

/**
 * As `rulesFor`, with places to pause.
 * @param more rules beside those of every set
 */
export function* rulesInParts(set: FigureSet, more?: RulesOfFigure): InParts<EditRule[]> {
  const index = yield* indexInParts(set);
  const partitions = bindPartitions(set.partitions, index);
  const references = baseReferences();
  const rules: EditRule[] = [];
  const balances = new Set<string>();
  const add = (rule: EditRule | null) => {
    if (rule) rules.push(rule);
  };
  // a table that lists compulsory and voluntary below their total says the same as the definition
  const addBalance = (rule: EditRule | null) => {
    if (!rule || balances.has(rule.id)) return;
    balances.add(rule.id);
    rules.push(rule);
  };
  for (const [position, figure] of index.figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const line = index.lines[position]!;
    add(wholeCount(figure, index));
    addBalance(sumOfProgrammes(figure, line, index));
    for (const partition of partitions.get(line) ?? []) addBalance(sumOfParts(figure, line, partition, index));
    if (figure.key.measure === "increase") add(difference(figure, line, index));
    if (figure.key.measure === "shortfall") add(shortfall(figure, line, index));
    add(ratio(figure, line, index));
    add(equalBase(figure, line, index, references));
    rules.push(...within(figure, line, index));
    for (const rule of more?.(figure, line) ?? []) add(rule);
  }
  return rules;
}
