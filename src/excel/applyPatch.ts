import { HostFailure, type ChangedCell, type Progress, type Receipt } from "../workbook/host";
import type { CellInput, CellsChange, Change, Flag, FlagsChange, NewSheetChange, Patch } from "../workbook/patch";
import type { CellValue } from "../workbook/snapshot";
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
    const written = await writeCells(
      patch.changes.filter((change) => change.kind === "cells"),
      undo,
      progress,
    );
    for (const [index, change] of patch.changes.entries()) {
      if (change.kind === "cells") done[index] = written.shift()!;
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

/** Ranges in one request: about 700 bytes each, so that a request stays under 2 MB. */
const RANGES_PER_TRIP = 2000;

/**
 * Writes the cells that still hold what their change was decided on; the others are left alone and named. All changes
 * are read before the first is written, many in one round trip.
 */
export async function writeCells(
  changes: readonly CellsChange[],
  undo: Undo,
  progress?: Progress,
): Promise<Required<Omit<Done, "sheetId">>[]> {
  const found: FoundCells[] = [];
  for (const trip of tripsOf(changes)) found.push(...(await readFormulas(trip)));
  const checked = changes.map((change, index) => checkedAgainst(change, found[index]!));
  for (const trip of tripsOf(checked)) {
    if (progress?.signal.aborted) throw new HostFailure("Cancelled");
    const free = trip.filter(({ writable }) => writable.some((row) => row.some(Boolean)));
    if (free.length === 0) continue;
    undo.push(() => writeTrip(free, "from"));
    await writeTrip(free, "to");
  }
  return checked.map(({ change, kept, leftAlone }) => ({ change: { ...change, ...kept }, leftAlone }));
}

function tripsOf<T>(things: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(things.length / RANGES_PER_TRIP) }, (_, trip) =>
    things.slice(trip * RANGES_PER_TRIP, (trip + 1) * RANGES_PER_TRIP),
  );
}

interface FoundCells {
  readonly formulas: (string | number | boolean)[][];
  /** of changes that give the cells another one */
  readonly numberFormats: string[][] | null;
  readonly sheetName: string;
}

interface CheckedChange {
  readonly change: CellsChange;
  readonly writable: readonly (readonly boolean[])[];
  /** what was found, and what it is now: where a cell was left alone the two are equal, so undoing does nothing there */
  readonly kept: Pick<CellsChange, "from" | "to" | "formats">;
  readonly leftAlone: readonly ChangedCell[];
}

function checkedAgainst(change: CellsChange, { formulas, numberFormats, sheetName }: FoundCells): CheckedChange {
  const { sheetId, box, from, to, formats } = change;
  const writable = formulas.map((row, r) => row.map((value, c) => holds(value, from[r]![c] ?? "")));
  const leftAlone = writable.flatMap((row, r) =>
    row.flatMap((free, c) => (free ? [] : [{ sheetId, sheetName, row: box.row + r, column: box.column + c }])),
  );
  const kept = to.map((row, r) => row.map((value, c) => (writable[r]![c] ? value : (formulas[r]![c] ?? ""))));
  if (!formats || !numberFormats) return { change, writable, kept: { from: formulas, to: kept }, leftAlone };
  const keptFormats = formats.to.map((row, r) =>
    row.map((format, c) => (writable[r]![c] ? format : numberFormats[r]![c]!)),
  );
  const found = { from: numberFormats, to: keptFormats };
  return { change, writable, kept: { from: formulas, to: kept, formats: found }, leftAlone };
}

/** Writes what each change comes from, or leads to. Formats go first: a number in a cell for text would be text. */
function writeTrip(trip: readonly CheckedChange[], side: "from" | "to"): Promise<void> {
  return converse(async (context) => {
    for (const { change, writable, kept } of trip) {
      const range = rangeOf(context, change);
      // null leaves a cell as it is
      const only = <T>(grid: readonly (readonly T[])[], given: (cell: T) => unknown): unknown[][] =>
        grid.map((row, r) => row.map((cell, c) => (writable[r]![c] ? given(cell) : null)));
      if (kept.formats) range.numberFormat = only(kept.formats[side], (format) => format);
      range.formulas = only<CellValue | CellInput>(change[side], (cell) => excelInput(cell ?? ""));
    }
    await context.sync();
  });
}

function readFormulas(changes: readonly CellsChange[]): Promise<FoundCells[]> {
  return converse(async (context) => {
    const asked = changes.map((change) => {
      const sheet = context.workbook.worksheets.getItem(change.sheetId);
      sheet.load("name");
      const range = rangeOf(context, change);
      range.load(change.formats ? "formulas,numberFormat" : "formulas");
      return { sheet, range, hasFormats: change.formats !== undefined };
    });
    await context.sync();
    return asked.map(({ sheet, range, hasFormats }) => ({
      formulas: range.formulas as (string | number | boolean)[][],
      numberFormats: hasFormats ? (range.numberFormat as string[][]) : null,
      sheetName: sheet.name,
    }));
  });
}

function rangeOf(context: Excel.RequestContext, { sheetId, box }: CellsChange): Excel.Range {
  return context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(box.row, box.column, box.rows, box.columns);
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
