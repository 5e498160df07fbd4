import { cellBox, type Box } from "../workbook/address";
import type { ChangedCell, Receipt, Reverted } from "../workbook/host";
import type { CellInput, NewSheetChange } from "../workbook/patch";
import type { CellValue } from "../workbook/snapshot";
import { writtenCells } from "../workbook/targetTable/writtenCells";
import { allOrNothing, type Undo } from "./allOrNothing";
import { converse } from "./batch";
import { holds } from "./cellInput";
import { readBlocks } from "./readBlocks";
import { replaceMarks, writeCells } from "./applyPatch";

/**
 * Takes an applied patch back. Cells changed since are left alone and named; a sheet we made that was edited since
 * is removed only with `discardEdits`, otherwise its edited cells are named and nothing is changed.
 */
export async function revertPatch(receipt: Receipt, discardEdits: boolean): Promise<Reverted> {
  const { changes } = receipt.patch;
  const made = changes.flatMap((change, index) => {
    const sheetId = receipt.createdSheetIds[index];
    return change.kind === "newSheet" && sheetId !== undefined ? [{ change, sheetId }] : [];
  });
  if (!discardEdits) {
    const edited = (await Promise.all(made.map(({ change, sheetId }) => editedSince(change, sheetId)))).flat();
    if (edited.length > 0) return { status: "edited", cells: edited };
  }

  return allOrNothing(async (undo) => {
    const marks = changes.filter((change) => change.kind === "flags");
    await replaceMarks(
      marks.map((change) => ({ ...change, to: change.from, from: change.to })),
      undo,
    );
    const cells = changes.filter((change) => change.kind === "cells").reverse();
    const written = await writeCells(
      cells.map((change) => ({
        ...change,
        from: change.to,
        to: change.from.map((row) => row.map((value): CellInput => value ?? "")),
        ...(change.formats && { formats: { from: change.formats.to, to: change.formats.from } }),
      })),
      undo,
    );
    const leftAlone = written.flatMap((each) => each.leftAlone);
    for (const { change, sheetId } of made) await removeSheet(change, sheetId, undo);
    return { status: "reverted", leftAlone };
  });
}

/** Cells of the sheet we made that no longer hold what we wrote. Excel's used range shows what was added outside. */
async function editedSince(change: NewSheetChange, sheetId: string): Promise<ChangedCell[]> {
  const found = await converse(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (sheet.isNullObject) return null;
    const box: Box = used.isNullObject
      ? cellBox(0, 0)
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
    return { sheetName: sheet.name, box };
  });
  if (!found) return [];
  const [block] = await readBlocks([{ sheetId, box: found.box }]);
  return differing(block!.formulas, found.box, writtenCells(change.content)).map((cell) => ({
    ...cell,
    sheetId,
    sheetName: found.sheetName,
  }));
}

function differing(
  cells: readonly (readonly CellValue[])[],
  box: Box,
  written: { readonly box: Box; readonly cells: readonly (readonly CellInput[])[] },
): { row: number; column: number }[] {
  const top = Math.min(box.row, written.box.row);
  const left = Math.min(box.column, written.box.column);
  const bottom = Math.max(box.row + box.rows, written.box.row + written.box.rows);
  const right = Math.max(box.column + box.columns, written.box.column + written.box.columns);
  const differences: { row: number; column: number }[] = [];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const now = cells[row - box.row]?.[column - box.column] ?? "";
      const then = written.cells[row - written.box.row]?.[column - written.box.column] ?? "";
      if (!holds(now, then)) differences.push({ row, column });
    }
  }
  return differences;
}

/** Deleting cannot be taken back, so it comes last: what fails before it leaves both sheets as they were. */
async function removeSheet({ name, replaces }: NewSheetChange, sheetId: string, undo: Undo): Promise<void> {
  const given = await namesNow(sheetId, replaces?.sheetId);
  // a sheet that its owner renamed since keeps the name it has now
  const giveBack = replaces !== null && given.replaced === replaces.renamedTo && given.made === name;
  if (giveBack) {
    const aside = `~${crypto.randomUUID().slice(0, 28)}`;
    undo.push(async () => {
      const now = await namesNow(sheetId, replaces.sheetId);
      if (now.made === null) return;
      if (now.replaced === replaces.name) await renameOne(replaces.sheetId, replaces.renamedTo);
      if (now.made === aside) await renameOne(sheetId, name);
    });
    await converse(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem(sheetId).name = aside;
      worksheets.getItem(replaces.sheetId).name = replaces.name;
      await context.sync();
    });
  }
  if (given.made === null) return;
  await converse(async (context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
  });
}

function namesNow(madeId: string, replacedId: string | undefined) {
  return converse(async (context) => {
    const { worksheets } = context.workbook;
    const made = worksheets.getItemOrNullObject(madeId);
    const replaced = replacedId === undefined ? null : worksheets.getItemOrNullObject(replacedId);
    made.load("name");
    replaced?.load("name");
    await context.sync();
    return {
      made: made.isNullObject ? null : made.name,
      replaced: replaced === null || replaced.isNullObject ? null : replaced.name,
    };
  });
}

function renameOne(sheetId: string, name: string): Promise<void> {
  return converse(async (context) => {
    context.workbook.worksheets.getItem(sheetId).name = name;
    await context.sync();
  });
}
