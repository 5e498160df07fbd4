import { parseA1, type Area } from "../workbook/address";
import { HostFailure, type Host } from "../workbook/host";
import { allOrNothing } from "./allOrNothing";
import { applyPatch, replaceMarks } from "./applyPatch";
import { converse } from "./batch";
import { readBlocks } from "./readBlocks";
import { revertPatch } from "./revertPatch";
import { takeSurvey } from "./takeSurvey";

/** Where an edit's address is no rectangle (whole columns, several areas) the whole sheet counts as edited. */
const WHOLE_SHEET = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

/** The port over Office.js. Office must be ready. */
export function excelHost(): Host {
  return {
    survey: takeSurvey,
    calculates: true,
    read: readBlocks,
    apply: applyPatch,
    revert: (receipt, options) => revertPatch(receipt, options?.discardEdits ?? false),
    clearFlags,
    select,
    onLocalEdit,
    remembered: (key) => Office.context.document.settings.get(key) as unknown,
    remember,
  };
}

/** Ours are found by their marker, also those of an earlier session. */
async function clearFlags(): Promise<number> {
  const sheetIds = await converse(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.id);
  });
  const cleared = await allOrNothing((undo) =>
    replaceMarks(
      sheetIds.map((sheetId) => ({ kind: "flags", sheetId, from: [], to: [], why: "clearFlags" })),
      undo,
    ),
  );
  return cleared.filter((change) => change.from.length > 0).length;
}

async function select({ sheetId, box }: Area): Promise<void> {
  await converse(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) throw new HostFailure("SheetGone");
    sheet.activate();
    sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns).select();
    await context.sync();
  });
}

async function onLocalEdit(listener: (area: Area) => void): Promise<() => Promise<void>> {
  return converse(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      if (event.source !== Excel.EventSource.local) return;
      listener({ sheetId: event.worksheetId, box: parseA1(event.address) ?? WHOLE_SHEET });
    });
    await context.sync();
    return async () => {
      handler.remove();
      await handler.context.sync();
    };
  });
}

function remember(key: string, value: unknown): Promise<void> {
  const { settings } = Office.context.document;
  settings.set(key, value);
  return new Promise((resolve, reject) => {
    settings.saveAsync((result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new HostFailure(result.error.name));
    });
  });
}
