import type { Box } from "../../workbook/address";
import type { CellFormat, LineStyle, LineWeight } from "./cellFormat";
import { SIDES } from "./cellFormat";
import type { Content } from "./cells";
import { allows } from "./dataValidations";
import type { Value } from "./edits";
import type { Engine } from "./engine";
import { displayText } from "../../files/displayText";
import { formulaToLocal, numberToLocal } from "./locale/formulaSpelling";
import { readTyped } from "./locale/typedText";
import type { Typed } from "./locale/typedText";
import { RefusedInput } from "./spreadsheet";
import type { BorderLine, DisplayCell, DisplayStyle, Spreadsheet } from "./spreadsheet";
import type { View } from "./view";

/** points ↔ pixels at 96 dpi */
const PIXELS_PER_POINT = 4 / 3;

type Extent = ReturnType<Spreadsheet["extent"]>;

const BLANK: Content = null;
const single = (box: Box): boolean => box.rows === 1 && box.columns === 1;

/** The spreadsheet as its user has it: what the grid draws and what hands do. */
export function createUserSpreadsheet(engine: Engine, view: View): Spreadsheet {
  const { sheets, cells, formats, layout, conditionalFormats, dataValidations } = engine;

  /** One edit of the user: one undo step, one event. */
  const edit = (sheetId: string, box: Box, work: () => void): void =>
    engine.transaction("user", () => {
      const before = single(box) ? { before: cells.value(sheetId, box.row, box.column) } : {};
      work();
      engine.noteEdit({ sheetId, box, kind: "RangeEdited", ...before });
    });

  const readAt = (sheetId: string, row: number, column: number, text: string): Typed => {
    const asText = formats.at(sheetId, row, column).numberFormat === "@" && !text.startsWith("=") && text !== "";
    return asText ? textOnly(text) : readTyped(text);
  };

  /** A text typed by hand must satisfy the rule of its cell; what is pasted need not, as in Excel. */
  const requireAllowed = (sheetId: string, row: number, column: number, text: string): void => {
    const validation = dataValidations.at(sheetId, row, column);
    if (validation === null || !validation.alert.showAlert || validation.alert.style !== "Stop") return;
    const typed = readAt(sheetId, row, column, text);
    if (typed.kind === "formula" || allows(validation, typed.kind === "value" ? typed.value : null)) return;
    throw new RefusedInput(validation.alert.title, validation.alert.message);
  };

  const typeAll = (sheetId: string, box: Box, texts: readonly (readonly string[])[]): void => {
    const formatAt = (r: number, c: number) => formats.at(sheetId, box.row + r, box.column + c).numberFormat;
    const typed = texts.map((line, r) => line.map((text, c) => readAt(sheetId, box.row + r, box.column + c, text)));
    edit(sheetId, box, () => {
      cells.write(sheetId, box, (row, column) => contentOf(typed[row - box.row]?.[column - box.column]));
      typed.forEach((line, r) =>
        line.forEach((one, c) => {
          // a format the user chose stays
          if (one.kind !== "value" || !one.numberFormat || formatAt(r, c) !== "General") return;
          const cell = { row: box.row + r, column: box.column + c, rows: 1, columns: 1 };
          formats.change(sheetId, cell, { numberFormat: one.numberFormat });
        }),
      );
    });
  };

  // going through all cells of a big sheet takes a while: once per change is enough
  const extents = new Map<string, Extent>();
  const forget = (): void => extents.clear();
  engine.listen({ changed: forget });
  engine.calculation.onPass(forget);

  return {
    sheets: () =>
      sheets.ids().map((id) => ({
        id,
        name: sheets.name(id),
        visible: sheets.visibility(id) === "Visible",
        gridlines: layout.gridlines(id),
      })),
    activeSheetId: sheets.active,
    activate: (sheetId) => sheets.activate(sheetId),
    selection() {
      const { sheetId, boxes } = view.selection();
      return { sheetId, box: boxes.at(-1)! };
    },
    select: (sheetId, box) => view.select({ sheetId, boxes: [box] }),
    extent(sheetId) {
      let extent = extents.get(sheetId);
      if (!extent) {
        const used = cells.used(sheetId, undefined, false);
        extent = used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 0, columns: 0 };
        extents.set(sheetId, extent);
      }
      return extent;
    },
    cell(sheetId, row, column): DisplayCell {
      const value = cells.value(sheetId, row, column);
      const own = formats.at(sheetId, row, column);
      const format = conditionalFormats.over(own, conditionalFormats.satisfied(sheetId, row, column));
      return {
        value,
        formula: cells.formula(sheetId, row, column),
        text: displayText(value, format.numberFormat),
        style: displayStyle(format),
      };
    },
    merges: (sheetId) => layout.merges.all(sheetId),
    columnWidth: (sheetId, column) =>
      layout.isHidden(sheetId, "column", column)
        ? 0
        : Math.round(layout.columnWidth(sheetId, column) * PIXELS_PER_POINT),
    rowHeight: (sheetId, row) =>
      layout.isHidden(sheetId, "row", row) ? 0 : Math.round(layout.rowHeight(sheetId, row) * PIXELS_PER_POINT),
    setColumnWidth: (sheetId, column, pixels) =>
      engine.transaction("user", () => layout.setColumnWidth(sheetId, column, 1, pixels / PIXELS_PER_POINT)),
    frozen: (sheetId) => layout.frozen(sheetId),
    editText(sheetId, row, column) {
      const formula = cells.formula(sheetId, row, column);
      if (formula) return formulaToLocal(formula);
      return localText(cells.value(sheetId, row, column), formats.at(sheetId, row, column).numberFormat);
    },
    inputHelp(sheetId, row, column) {
      const validation = dataValidations.at(sheetId, row, column);
      if (validation === null) return null;
      const { rule, prompt } = validation;
      const { title, message } = prompt;
      return {
        prompt: prompt.showPrompt && title + message !== "" ? { title, message } : null,
        choices: rule?.type === "List" && rule.inCellDropDown ? rule.choices : null,
      };
    },
    type(sheetId, row, column, text) {
      requireAllowed(sheetId, row, column, text);
      typeAll(sheetId, { row, column, rows: 1, columns: 1 }, [[text]]);
    },
    typeAll,
    write(sheetId, box, values) {
      edit(sheetId, box, () =>
        cells.write(sheetId, box, (row, column) => {
          const value = values[row - box.row]?.[column - box.column];
          if (value === undefined) return undefined;
          if (value === null || value === "") return BLANK;
          return typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
        }),
      );
    },
    clearContents(sheetId, box) {
      const part = cells.clip(sheetId, box);
      edit(sheetId, box, () => cells.write(sheetId, part, () => BLANK));
    },
    insertSheet: () => engine.transaction("user", () => sheets.add(sheets.freeName())),
    deleteSheet: (sheetId) => engine.transaction("user", () => sheets.remove(sheetId)),
    renameSheet: (sheetId, name) => engine.transaction("user", () => sheets.rename(sheetId, name)),
    undo: () => void engine.undo(),
    redo: () => void engine.redo(),
    setEditing: (editing) => view.setEditing(editing),
    onChange(listener) {
      const stops = [
        engine.listen({ changed: listener }),
        view.listen({ selected: listener, activated: listener }),
        onResults(engine, listener),
        conditionalFormats.onResults(listener),
      ];
      return () => stops.forEach((stop) => stop());
    },
    settled: engine.settled,
  };
}

/** Results change cells without a command of anybody's. */
function onResults(engine: Engine, listener: () => void): () => void {
  let stopped = false;
  engine.calculation.onPass(() => {
    if (!stopped) listener();
  });
  return () => {
    stopped = true;
  };
}

/** undefined: the cell stays as it is */
function contentOf(typed: Typed | undefined): Content | undefined {
  if (typed === undefined) return undefined;
  if (typed.kind === "blank") return BLANK;
  return typed.kind === "formula" ? { formula: typed.formula } : { value: typed.value };
}

const textOnly = (text: string): Typed => ({ kind: "value", value: text.replace(/^'/, "") });

/** A value as the formula bar shows it: percentages as typed, other numbers with all digits. */
function localText(value: Value, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (/%/.test(numberFormat)) return `${numberToLocal(Number((value * 100).toPrecision(15)))}%`;
  if (/[dy]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*]/g, ""))) return displayText(value, "dd/mm/yyyy");
  return numberToLocal(value);
}

function displayStyle(format: CellFormat): DisplayStyle {
  const borders: { -readonly [side in keyof DisplayStyle["borders"]]: BorderLine } = {};
  for (const side of SIDES) {
    const line = format.borders[side];
    if (line) borders[side] = { width: lineWidth(line.style, line.weight), color: line.color };
  }
  const { horizontal, vertical } = format;
  return {
    bold: format.bold,
    italic: format.italic,
    underline: format.underline !== "None",
    strikethrough: format.strikethrough,
    color: format.color,
    fill: format.fill,
    fontName: format.fontName,
    fontSize: format.fontSize,
    horizontal:
      horizontal === "Fill" || horizontal === "Distributed"
        ? "Justify"
        : horizontal === "CenterAcrossSelection"
          ? "Center"
          : horizontal,
    vertical: vertical === "Top" || vertical === "Center" ? vertical : "Bottom",
    wrap: format.wrap,
    borders,
  };
}

function lineWidth(style: LineStyle, weight: LineWeight): BorderLine["width"] {
  if (style === "Double") return "double";
  if (style === "Dot") return "dotted";
  if (style !== "Continuous") return "dashed";
  return ({ Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" } as const)[weight];
}
