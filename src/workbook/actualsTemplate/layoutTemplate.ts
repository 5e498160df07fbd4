import type { Box } from "../address";
import type { CellInput, InputValidation, SheetContent } from "../patch";
import { asText } from "../targetTable/cellText";
import { dressTemplate, type TemplateShape } from "./dressTemplate";
import { inputBoxes } from "./inputBoxes";
import { placeColumns, placeRows } from "./placeTable";
import { programmeColumns, programmeRows } from "./programmeTable";
import {
  figureLetter,
  inputOf,
  LEADING_COLUMNS,
  type FigureColumn,
  type TemplateOptions,
  type TemplateRow,
} from "./templateTable";
import type { TemplateTexts } from "./templateTexts";

/** Title, place, gap and unit line. */
const LINES_ABOVE = 4;

/** An empty sheet for a year's actuals: headers that the reader knows, cells to fill in, and formulas that wait for them. */
export function layoutTemplate(options: TemplateOptions, texts: TemplateTexts): SheetContent {
  const byPlaces = options.layout === "places";
  const columns = byPlaces ? placeColumns(options) : programmeColumns(options);
  const header = headerRows(columns, options, texts);
  const numbers = options.columnNumbers ? [["A", "B", ...columns.map(({ number }) => number)]] : [];
  const firstRow = LINES_ABOVE + header.length + numbers.length;
  const rows = (byPlaces ? placeRows : programmeRows)(options, columns, firstRow + 1, texts);
  const inputs = inputBoxes(rows, firstRow);
  const choices = headerChoices(columns, options, texts);
  const width = LEADING_COLUMNS + columns.length;
  const above = [texts.title(options.year), texts.placeLine(options.place, options.year), "", texts.unitLine];
  const below = legend(rows, columns, options, texts);
  const shape: TemplateShape = {
    above,
    below,
    headerRow: LINES_ABOVE,
    headers: header,
    numberRow: numbers.length > 0 ? firstRow - 1 : null,
    firstRow,
    rows,
    columns,
    inputs: [...inputs, ...choices.map(({ box }) => box)],
  };
  return {
    cells: [
      textColumn(0, above),
      block(LINES_ABOVE, [...header, ...numbers], width),
      block(
        firstRow,
        rows.map(({ order, label, cells }) => [order, asText(label), ...cells.map(inputOf)]),
        width,
      ),
      textColumn(firstRow + rows.length, ["", ...below]),
    ],
    columnFormulas: [],
    ...dressTemplate(shape),
    validations: [
      ...choices,
      ...inputs.map((box): InputValidation => ({
        box,
        rule: { kind: "wholeNumber", least: 0 },
        ...texts.inputs.count,
      })),
    ],
  };
}

/** One row, or two where columns stand below a common header. */
function headerRows(columns: readonly FigureColumn[], options: TemplateOptions, texts: TemplateTexts): string[][] {
  const leading = [texts.order, options.layout === "places" ? texts.placeLabel : texts.label];
  const upper = columns.map(({ column, inGroup }, index) => {
    if (inGroup) return index === 0 ? texts.actualHeaders(options.year)[0]! : "";
    if (column === "actual") return texts.actualHeaders(options.year)[0]!;
    if (column === "plan") return texts.planHeaders(options.year)[0]!;
    return texts.header(column, options.layout, options.year);
  });
  if (!columns.some(({ inGroup }) => inGroup)) return [[...leading, ...upper]];
  const lower = columns.map(({ column, inGroup }) =>
    inGroup && column !== "actual" && column !== "plan" ? texts.header(column, options.layout, options.year) : "",
  );
  return [
    [...leading, ...upper],
    ["", "", ...lower],
  ];
}

/** Who assigned the plan, and whether the figures are final: chosen in the header itself, where the reader looks. */
function headerChoices(
  columns: readonly FigureColumn[],
  { year }: TemplateOptions,
  texts: TemplateTexts,
): InputValidation[] {
  const at = (position: number): Box => ({ row: LINES_ABOVE, column: LEADING_COLUMNS + position, rows: 1, columns: 1 });
  const actual = columns.findIndex(({ column, inGroup }) => inGroup || column === "actual");
  const plan = columns.findIndex(({ column }) => column === "plan");
  return [
    {
      box: at(actual),
      rule: { kind: "list", choices: texts.actualHeaders(year) },
      ...texts.inputs.actualHeader,
    },
    { box: at(plan), rule: { kind: "list", choices: texts.planHeaders(year) }, ...texts.inputs.planHeader },
  ];
}

function legend(
  rows: readonly TemplateRow[],
  columns: readonly FigureColumn[],
  { layout }: TemplateOptions,
  { legend: words }: TemplateTexts,
): string[] {
  const letters = columns.flatMap((_, position) =>
    rows.some(({ cells }) => cells[position]?.kind === "input") ? [figureLetter(position)] : [],
  );
  return [
    words.heading,
    words.inputs(letters),
    words.choices,
    words.zero,
    layout === "places" ? words.total : words.unemploymentInside,
  ];
}

function textColumn(row: number, lines: readonly string[]) {
  const values = lines.map((line) => [asText(line)]);
  return { box: { row, column: 0, rows: lines.length, columns: 1 }, values };
}

function block(row: number, values: readonly (readonly CellInput[])[], columns: number) {
  return { box: { row, column: 0, rows: values.length, columns }, values };
}
