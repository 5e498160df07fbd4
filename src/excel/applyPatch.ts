import { HostFailure, type ChangedCell, type Progress, type Receipt } from "../workbook/host";
import type { CellsChange, Change, Flag, FlagsChange, NewSheetChange, Patch } from "../workbook/patch";
import { allOrNothing, type Undo } from "./allOrNothing";
import { converse } from "./batch";
import { excelInput, holds } from "./cellInput";
import { queueMark, queueUnmark, readMarks, type MarkedFormat } from "./flagFormats";
import { showSheet, writeHiddenSheet } from "./writeSheet";

/** What was really done for one change: its `from` is what the sheet held, and cells that were left alone are named. */
type Done = {
  readonly change: Change;
  readonly leftAlone?: readonly ChangedCell[];
  readonly sheetId?: string;
};

/** Applies every change, or none. Marks of all sheets go together, so that round trips do not grow with the sheets. */
export function applyPatch(patch: Patch, progress?: Progress): Promise<Receipt> {
  return allOrNothing(async (undo) => {
    const done: Done[] = [];
    for (const [index, change] of patch.changes.entries()) {
      if (change.kind === "cells") done[index] = await writeCells(change, undo);
      if (change.kind === "newSheet") done[index] = await addSheet(change, undo, progress);
    }
    const marked = await replaceMarks(
      patch.changes.filter((change) => change.kind === "flags"),
      undo,
    );
    for (const [index, change] of patch.changes.entries()) {
      if (change.kind === "flags") done[index] = { change: marked.shift()! };
    }
    return {
      patch: { ...patch, changes: done.map((step) => step.change) },
      createdSheetIds: Object.fromEntries(
        done.flatMap(({ sheetId }, index) => (sheetId === undefined ? [] : [[index, sheetId]])),
      ),
      leftAlone: done.flatMap((step) => step.leftAlone ?? []),
    };
  });
}

/** Writes the cells that still hold what the change was decided on; the others are left alone and named. */
export async function writeCells(change: CellsChange, undo: Undo): Promise<Done> {
  const { sheetId, box, from, to } = change;
  const { found, sheetName } = await readFormulas(change);
  const writable = found.map((row, r) => row.map((value, c) => holds(value, from[r]![c] ?? "")));
  const grid = (values: typeof to | typeof from) =>
    // null leaves a cell as it is
    values.map((row, r) => row.map((value, c) => (writable[r]![c] ? excelInput(value ?? "") : null)));
  const write = (values: typeof to | typeof from) =>
    converse(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(box.row, box.column, box.rows, box.columns);
      range.formulas = grid(values);
      await context.sync();
    });
  if (writable.some((row) => row.some(Boolean))) {
    undo.push(() => write(from));
    await write(to);
  }
  const leftAlone = writable.flatMap((row, r) =>
    row.flatMap((free, c) => (free ? [] : [{ sheetId, sheetName, row: box.row + r, column: box.column + c }])),
  );
  // where a cell was left alone, from = to: undoing the change has nothing to do there
  const kept = to.map((row, r) => row.map((value, c) => (writable[r]![c] ? value : (found[r]![c] ?? ""))));
  return { change: { ...change, from: found, to: kept }, leftAlone };
}

function readFormulas({ sheetId, box }: CellsChange) {
  return converse(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.load("name");
    const range = sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
    range.load("formulas");
    await context.sync();
    return { found: range.formulas as (string | number | boolean)[][], sheetName: sheet.name };
  });
}

async function addSheet(change: NewSheetChange, undo: Undo, progress?: Progress): Promise<Done> {
  const temporaryName = `~${crypto.randomUUID().slice(0, 28)}`;
  const { replaces } = change;
  let madeId: string | null = null;
  undo.push(() =>
    converse(async (context) => {
      const { worksheets } = context.workbook;
      // when the first batch failed midway its id never reached us: the name finds the sheet
      const made = worksheets.getItemOrNullObject(madeId ?? temporaryName);
      const replaced = replaces && worksheets.getItemOrNullObject(replaces.sheetId);
      made.load("id");
      replaced?.load("name");
      await context.sync();
      if (!made.isNullObject) made.delete();
      if (replaced && !replaced.isNullObject && replaced.name === replaces.renamedTo) replaced.name = replaces.name;
      await context.sync();
    }),
  );
  madeId = await writeHiddenSheet(change, temporaryName, progress);
  if (progress?.signal.aborted) throw new HostFailure("Cancelled");
  await showSheet(change, madeId);
  return { change, leftAlone: [], sheetId: madeId };
}

/** Puts exactly these marks on their sheets. Returns the changes with the marks that were there before. */
export async function replaceMarks(changes: readonly FlagsChange[], undo: Undo): Promise<FlagsChange[]> {
  if (changes.length === 0) return [];
  const sheetIds = changes.map((change) => change.sheetId);
  const before = await converse((context) => readMarks(context, sheetIds));
  const made = changes.map((change) => ({
    ...change,
    from: (before.get(change.sheetId) ?? []).flatMap((mark) => mark.flags),
  }));
  // a sheet that is gone has lost its marks with it
  const there = made.filter(({ sheetId }) => before.has(sheetId));
  if (there.every(({ from, to }) => from.length === 0 && to.length === 0)) return made;
  undo.push(async () => {
    const halfDone = await converse((context) => readMarks(context, sheetIds));
    await writeMarks(there.map(({ sheetId, from }) => ({ sheetId, old: halfDone.get(sheetId) ?? [], flags: from })));
  });
  await writeMarks(there.map(({ sheetId, to }) => ({ sheetId, old: before.get(sheetId) ?? [], flags: to })));
  return made;
}

function writeMarks(sheets: readonly { sheetId: string; old: readonly MarkedFormat[]; flags: readonly Flag[] }[]) {
  return converse(async (context) => {
    for (const { sheetId, old, flags } of sheets) {
      queueUnmark(context, sheetId, old);
      queueMark(context, sheetId, flags);
    }
    await context.sync();
  });
}
