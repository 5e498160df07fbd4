import type { Line, Partition } from "../../domain/figures/figure";
import { lineId } from "../../domain/figures/identity";
import type { TargetRow } from "../../domain/targets/targetPlan";
import { Decimal } from "../../domain/numbers/decimal";
import { cellOf, letterOf } from "./cellOf";
import { restsOnProposal } from "./restsOnProposal";
import { saysProposed } from "./saysProposed";
import type { TableRow } from "./tableRows";

/** The rows of other places that a total sums up: all rows of a stretch, or those of it with the total's own label. */
export interface PlacesSum {
  /** rows count from 1, as formulas do; both inclusive */
  readonly first: number;
  readonly last: number;
  readonly byLabel: boolean;
  readonly hasProposals: boolean;
}

/**
 * The rows that are the sum of other places' rows, by their position in the table: those that a partition of the
 * sources names as a total, whose target was derived, and whose parts all stand in the table.
 */
export function placesSums(
  rows: readonly TableRow[],
  labels: readonly string[],
  firstRow: number,
  partitions: readonly Partition[],
): ReadonlyMap<number, PlacesSum> {
  const positions = new Map<string, number>();
  rows.forEach((row, index) => row.kind === "line" && positions.set(lineId(row.target.line), index));
  const targetAt = (index: number): TargetRow | null => {
    const row = rows[index]!;
    return row.kind === "line" ? row.target : null;
  };

  const sums = new Map<number, PlacesSum>();
  for (const { total, parts } of partitions) {
    const position = positions.get(lineId(total));
    if (position === undefined || sums.has(position) || !isOverPlaces(total, parts)) continue;
    const found = parts.map((part) => positions.get(lineId(part)));
    const target = targetAt(position)!;
    if (!isDerived(target) || !found.every((index) => index !== undefined)) continue;

    const stretch = stretchOf(position, found, labels);
    const addends = found.map((index) => targetAt(index)!);
    if (stretch === null || !isSumOf(target, addends)) continue;
    sums.set(position, {
      first: firstRow + stretch.first + 1,
      last: firstRow + stretch.last + 1,
      byLabel: stretch.byLabel,
      hasProposals: addends.some(restsOnProposal),
    });
  }
  return sums;
}

/** The sum as a formula; `row` counts from 1. */
export function placesSumFormula({ first, last, byLabel }: PlacesSum, row: number): string {
  if (!byLabel) return `=SUM(${stretchOfColumn("target", first, last)})`;
  return `=SUMIF(${stretchOfColumn("label", first, last)},${cellOf("label", row)},${stretchOfColumn("target", first, last)})`;
}

/** A condition of a formula: is any of the summed rows a proposal? */
export function anyPlaceProposed({ first, last, byLabel }: PlacesSum, row: number, proposedMark: string): string {
  const marked = `(${saysProposed(stretchOfColumn("note", first, last), proposedMark)})`;
  const own = byLabel ? `*(${stretchOfColumn("label", first, last)}=${cellOf("label", row)})` : "";
  return `SUMPRODUCT(${marked}*1${own})>0`;
}

function stretchOfColumn(column: "label" | "target" | "note", first: number, last: number): string {
  return `${letterOf(column)}${first}:${letterOf(column)}${last}`;
}

function isOverPlaces(total: Line, parts: readonly Line[]): boolean {
  return (
    parts.length > 0 && parts.every(({ place, programme }) => place !== total.place && programme === total.programme)
  );
}

function isDerived({ status }: TargetRow): boolean {
  return status.kind === "derived" || status.kind === "derivedFromProposed";
}

function isSumOf({ target }: TargetRow, addends: readonly TargetRow[]): boolean {
  if (target === null || addends.some((addend) => addend.target === null)) return false;
  return addends.reduce((sum, addend) => sum.plus(addend.target!), new Decimal(0)).eq(target);
}

/** A stretch of rows that holds just these, or just these under the total's label; null when there is none. */
function stretchOf(total: number, parts: readonly number[], labels: readonly string[]) {
  const first = parts.reduce((least, index) => Math.min(least, index), Infinity);
  const last = parts.reduce((most, index) => Math.max(most, index), -1);
  const isInside = total >= first && total <= last;
  if (isInside) return null;
  if (last - first + 1 === parts.length) return { first, last, byLabel: false };
  const alike = labels.slice(first, last + 1).filter((label) => label === labels[total]).length;
  const areAlike = parts.every((index) => labels[index] === labels[total]);
  return areAlike && alike === parts.length ? { first, last, byLabel: true } : null;
}
