import { allocate } from "../../domain/allocation/allocate";
import { isAllocationProblem, type AllocationProblem } from "../../domain/allocation/allocationProblem";
import { equalIncrease } from "../../domain/allocation/equalIncrease";
import { Decimal } from "../../domain/numbers/decimal";
import { roundToMultiple } from "../../domain/numbers/roundToMultiple";
import type { CellsChange, Patch } from "../patch";
import { noteFormula } from "./allocationFormulas";
import type { AllocationTexts } from "./allocationTexts";
import type { SharesOnSheet, ShareRow } from "./shareRows";

/** What shares have to respect, as it was chosen when they were made; persons, bounds by the unit's name. */
export interface ShareLimits {
  readonly step: Decimal;
  readonly atLeastActual: boolean;
  readonly minimums: ReadonlyMap<string, Decimal>;
  readonly maximums: ReadonlyMap<string, Decimal>;
}

export type Spread =
  | { readonly kind: "patch"; readonly patch: Patch; readonly units: number }
  | { readonly kind: "impossible"; readonly problem: AllocationProblem; readonly names: readonly string[] };

/**
 * Spreads what shares are over or under the assigned target evenly over the units whose shares nobody fixed or typed.
 * Those keep what they have; the others stay within their bounds and on the step.
 */
export function spreadDifference(shares: SharesOnSheet, limits: ShareLimits, texts: AllocationTexts): Spread {
  const { rows, assigned } = shares;
  const isKept = ({ note }: ShareRow) => note.startsWith(texts.notes.keptMark);
  const bounds = rows.map((row) => (isKept(row) ? null : boundsOf(row, limits)));
  const kept = rows.reduce((sum, row, at) => (bounds[at] ? sum : sum.plus(row.share)), new Decimal(0));
  const open = rows.flatMap(({ share }, at) => {
    const bound = bounds[at];
    return bound ? [{ start: share, minimum: bound.minimum, maximum: bound.maximum }] : [];
  });
  const weights = equalIncrease(Decimal.max(0, assigned.minus(kept)), open).values();
  const units = rows.map(({ share }, at) => {
    const bound = bounds[at];
    return bound ? { ...bound, weight: weights.next().value!.amount } : { weight: new Decimal(0), locked: share };
  });
  const found = allocate(assigned, units, { step: limits.step });
  if (isAllocationProblem(found)) return { kind: "impossible", problem: found, names: rows.map(({ name }) => name) };
  const changed = rows.flatMap((row, at) => {
    const { whole } = found[at]!;
    return whole.eq(row.share) ? [] : [{ row, whole }];
  });
  return {
    kind: "patch",
    units: changed.length,
    patch: { title: "spreadDifference", changes: runsOf(changed).flatMap((run) => changesOf(run, shares, texts)) },
  };
}

function boundsOf({ name, actual }: ShareRow, { step, atLeastActual, minimums, maximums }: ShareLimits) {
  const least = minimums.get(name) ?? (atLeastActual ? actual : null) ?? new Decimal(0);
  const most = maximums.get(name);
  return {
    minimum: roundToMultiple(least, step.toNumber(), "up"),
    maximum: most ? roundToMultiple(most, step.toNumber(), "down") : null,
  };
}

interface ChangedShare {
  readonly row: ShareRow;
  readonly whole: Decimal;
}

/** Neighbouring rows are written together. */
function runsOf(changed: readonly ChangedShare[]): ChangedShare[][] {
  const runs: ChangedShare[][] = [];
  for (const each of changed) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.row.row + 1 === each.row.row) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

/** The new shares and the notes that go with them. */
function changesOf(
  run: readonly ChangedShare[],
  { sheetId, shareColumn, noteColumn, block }: SharesOnSheet,
  { notes }: AllocationTexts,
): CellsChange[] {
  const first = run[0]!.row.row;
  const { row: top, column: left } = block.area.box;
  const change = (column: number, to: CellsChange["to"]): CellsChange => ({
    kind: "cells",
    sheetId,
    box: { row: first, column, rows: run.length, columns: 1 },
    from: run.map(({ row }) => [block.formulas[row.row - top]![column - left]!]),
    to,
    why: "spreadDifference",
  });
  return [
    change(
      shareColumn,
      run.map(({ whole }) => [whole.toNumber()]),
    ),
    change(
      noteColumn,
      run.map(({ row, whole }) => [noteFormula(row.row + 1, whole.toFixed(), notes.spread, notes.typed)]),
    ),
  ];
}
