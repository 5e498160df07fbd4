import type { ColumnRule } from "../../src/domain/edits/columns/confrontColumns";
import { wholePercent } from "../../src/domain/numbers/wholePercent";

/**
 * A plain one-cell locator, as one would write it in an afternoon: every cell of a failing rule takes the value that the
 * rule asks for, or any value one edit away from what is printed; those with which all rules hold are candidates, and
 * those one edit away win. Several are a tie.
 */
export function plainLocate(values: number[], decimals: readonly number[], rules: readonly ColumnRule[]): number[] {
  const holds = (rule: ColumnRule) => expected(rule, values, decimals) === values[testedOf(rule)];
  const failing = rules.filter((rule) => !holds(rule));
  if (failing.length === 0) return [];
  const found: { cell: number; near: boolean }[] = [];
  for (const cell of new Set(failing.flatMap(cellsOf))) {
    const printed = values[cell]!;
    const near = new Set(editsOf(printed));
    const tried = new Set(near);
    for (const rule of failing) {
      const solved = solve(rule, cell, values, decimals);
      if (solved !== null) tried.add(solved);
    }
    let best: boolean | null = null;
    for (const value of tried) {
      values[cell] = value;
      if (rules.every(holds)) best = best === true || near.has(value);
    }
    values[cell] = printed;
    if (best !== null) found.push({ cell, near: best });
  }
  const nearest = found.filter(({ near }) => near);
  return (nearest.length > 0 ? nearest : found).map(({ cell }) => cell);
}

function testedOf(rule: ColumnRule): number {
  return rule.kind === "balance" ? rule.total : rule.stated;
}

function cellsOf(rule: ColumnRule): number[] {
  switch (rule.kind) {
    case "balance":
      return [rule.total, ...rule.parts];
    case "difference":
      return [rule.stated, rule.current, rule.prior];
    case "shortfall":
      return [rule.stated, rule.planned, rule.current];
    case "ratio":
      return [rule.stated, rule.above, rule.below];
  }
}

function expected(rule: ColumnRule, values: readonly number[], decimals: readonly number[]): number {
  switch (rule.kind) {
    case "balance":
      return rule.parts.reduce((sum, part) => sum + values[part]!, 0);
    case "difference":
      return values[rule.current]! - values[rule.prior]!;
    case "shortfall":
      return values[rule.planned]! - values[rule.current]!;
    case "ratio":
      return values[rule.below] === 0
        ? NaN
        : wholePercent(values[rule.above]!, values[rule.below]!, decimals[rule.stated]!);
  }
}

/** The value that a rule asks of a cell; null where a percentage leaves many. */
function solve(rule: ColumnRule, cell: number, values: readonly number[], decimals: readonly number[]): number | null {
  const tested = testedOf(rule);
  if (cell === tested) return expected(rule, values, decimals);
  const gap = values[tested]! - expected(rule, values, decimals);
  if (rule.kind === "balance" || (rule.kind === "difference" && cell === rule.current)) return values[cell]! + gap;
  if (rule.kind === "difference") return values[cell]! - gap;
  if (rule.kind === "shortfall") return values[cell]! + (cell === rule.planned ? gap : -gap);
  return null;
}

/** Numbers one digit away: dropped, changed, swapped, inserted. */
function editsOf(value: number): number[] {
  const text = String(Math.abs(value));
  const edits: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    edits.push(text.slice(0, at) + text.slice(at + 1));
    if (at + 1 < text.length) edits.push(text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2));
    for (let digit = 0; digit < 10; digit++) {
      edits.push(text.slice(0, at) + digit + text.slice(at + 1), text.slice(0, at) + digit + text.slice(at));
    }
  }
  return edits.filter((edit) => edit !== "" && edit !== text).map((edit) => (value < 0 ? -Number(edit) : Number(edit)));
}
