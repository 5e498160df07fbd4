import { cellBox, type Box } from "../workbook/address";
import type { Progress } from "../workbook/host";
import { HostFailure } from "../workbook/host";
import type { CellInput, CellStyle, InputRule, NewSheetChange, SheetContent } from "../workbook/patch";
import { converse } from "./batch";
import { excelInput } from "./cellInput";

/** The web refuses requests above 5 MB; a request is JSON in JSON, hence the distance. */
const BYTES_PER_TRIP = 3_000_000;
/** column width: characters of the standard font to points */
const POINTS_PER_CHARACTER = 5.6;

type CellBlock = { readonly box: Box; readonly values: readonly (readonly CellInput[])[] };

/** Makes the sheet hidden under a temporary name and fills it. Returns its id; it is not shown yet. */
export async function writeHiddenSheet(
  change: NewSheetChange,
  temporaryName: string,
  progress?: Progress,
): Promise<string> {
  const { content } = change;
  const trips = packTrips(content.cells.flatMap(byteSlices));
  let id = "";
  for (let trip = 0; trip < trips.length; trip++) {
    if (progress?.signal.aborted) throw new HostFailure("Cancelled");
    progress?.report(trip, trips.length + 1);
    const isFirst = trip === 0;
    const isLast = trip === trips.length - 1;
    id = await converse(async (context) => {
      const { worksheets } = context.workbook;
      context.application.suspendScreenUpdatingUntilNextSync();
      const sheet = isFirst ? worksheets.add(temporaryName) : worksheets.getItem(id);
      if (isFirst) {
        sheet.visibility = Excel.SheetVisibility.hidden;
        sheet.load("id");
      }
      for (const { box, values } of trips[trip]!) {
        rangeOf(sheet, box).formulas = values.map((row) => row.map(excelInput));
      }
      if (isLast) {
        fillColumns(sheet, content);
        dress(sheet, content);
      }
      await context.sync();
      return isFirst ? sheet.id : id;
    });
  }
  return id;
}

/** The last step: the sheet takes its name and its place and is shown; an older one of that name keeps its new name. */
export async function showSheet(change: NewSheetChange, sheetId: string): Promise<void> {
  await converse(async (context) => {
    const { worksheets } = context.workbook;
    if (change.replaces) worksheets.getItem(change.replaces.sheetId).name = change.replaces.renamedTo;
    const sheet = worksheets.getItem(sheetId);
    sheet.name = change.name;
    sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
  });
}

function rangeOf(sheet: Excel.Worksheet, box: Box): Excel.Range {
  return sheet.getRangeByIndexes(box.row, box.column, box.rows, box.columns);
}

/** Formulas are written once, in the first row, and filled down by Excel itself. */
function fillColumns(sheet: Excel.Worksheet, content: SheetContent): void {
  for (const { box, template } of content.columnFormulas) {
    const first = rangeOf(sheet, { ...box, rows: 1 });
    first.formulas = [Array.from({ length: box.columns }, () => template.replaceAll("{row}", String(box.row + 1)))];
    if (box.rows > 1) {
      rangeOf(sheet, { ...box, row: box.row + 1, rows: box.rows - 1 }).copyFrom(first, Excel.RangeCopyType.formulas);
    }
  }
}

function dress(sheet: Excel.Worksheet, content: SheetContent): void {
  for (const { box, format } of content.numberFormats) {
    // one format for the whole range; the typings know only the grid form
    (rangeOf(sheet, box) as { numberFormat: unknown }).numberFormat = format;
  }
  for (const { box, style } of content.styles) applyStyle(rangeOf(sheet, box).format, box, style);
  for (const box of content.merges) rangeOf(sheet, box).merge(false);
  for (const { column, characters } of content.columnWidths) {
    rangeOf(sheet, cellBox(0, column)).format.columnWidth = characters * POINTS_PER_CHARACTER;
  }
  for (const { row, points } of content.rowHeights) rangeOf(sheet, cellBox(row, 0)).format.rowHeight = points;
  if (content.frozenRows > 0) sheet.freezePanes.freezeRows(content.frozenRows);
  for (const { box, formula, style } of content.conditionalFormats) {
    const { custom } = rangeOf(sheet, box).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = formula;
    if (style.color) custom.format.font.color = style.color;
    if (style.fill) custom.format.fill.color = style.fill;
    if (style.italic !== undefined) custom.format.font.italic = style.italic;
    if (style.bold !== undefined) custom.format.font.bold = style.bold;
  }
  validate(sheet, content);
  const { print } = content;
  sheet.pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  sheet.pageLayout.paperSize = Excel.PaperType.a4;
  sheet.pageLayout.zoom = { horizontalFitToPages: print.pagesWide };
  sheet.pageLayout.centerHorizontally = true;
  if (print.repeatedRows) {
    const { first, last } = print.repeatedRows;
    sheet.pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
}

/** What may be typed is told by Excel itself; an Excel that cannot tell takes everything. */
function validate(sheet: Excel.Worksheet, { validations = [] }: SheetContent): void {
  if (validations.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return;
  for (const { box, rule, prompt, alert } of validations) {
    const { dataValidation } = rangeOf(sheet, box);
    dataValidation.rule = ruleOf(rule);
    dataValidation.ignoreBlanks = true;
    dataValidation.prompt = { showPrompt: true, ...prompt };
    dataValidation.errorAlert = { showAlert: true, style: Excel.DataValidationAlertStyle.stop, ...alert };
  }
}

function ruleOf(rule: InputRule): Excel.DataValidationRule {
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.choices.join(",") } };
  const operator = Excel.DataValidationOperator.greaterThanOrEqualTo;
  return { wholeNumber: { formula1: rule.least, operator } };
}

function applyStyle(format: Excel.RangeFormat, box: Box, style: CellStyle): void {
  const { font } = format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borders) {
    const inside = [...(box.rows > 1 ? ["InsideHorizontal"] : []), ...(box.columns > 1 ? ["InsideVertical"] : [])];
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", ...inside] as Excel.BorderIndex[]) {
      format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
    }
  }
}

/** Cuts a block of values into pieces of at most a trip's bytes. */
function byteSlices({ box, values }: CellBlock): CellBlock[] {
  const pieces: CellBlock[] = [];
  let first = 0;
  let bytes = 0;
  values.forEach((row, index) => {
    const size = bytesOf(row);
    if (index > first && bytes + size > BYTES_PER_TRIP) {
      pieces.push({ box: { ...box, row: box.row + first, rows: index - first }, values: values.slice(first, index) });
      first = index;
      bytes = 0;
    }
    bytes += size;
  });
  pieces.push({ box: { ...box, row: box.row + first, rows: values.length - first }, values: values.slice(first) });
  return pieces;
}

function packTrips(blocks: readonly CellBlock[]): CellBlock[][] {
  const trips: CellBlock[][] = [[]];
  let bytes = 0;
  for (const block of blocks) {
    const size = block.values.reduce((sum, row) => sum + bytesOf(row), 0);
    if (bytes > 0 && bytes + size > BYTES_PER_TRIP) {
      trips.push([]);
      bytes = 0;
    }
    trips[trips.length - 1]!.push(block);
    bytes += size;
  }
  return trips;
}

function bytesOf(row: readonly CellInput[]): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(row))).length;
}
