import type { Box } from "../../workbook/address";
import type { CellInput, CellStyle, SheetContent } from "../../workbook/patch";
import type { BorderLineFormat, FormatChange } from "./cellFormat";
import type { Content } from "./cells";
import type { ConditionalStyle } from "./conditionalFormats";
import type { Engine } from "./engine";
import { shiftFormula } from "./formulaReferences";
import { NEW_PAGE_SETUP } from "./pageSetup";
import type { PageSetup } from "./pageSetup";

export interface NamedContent {
  readonly name: string;
  readonly content: SheetContent;
}

/** Fills a fresh engine with sheets, as opening a file does: nothing of it can be undone. Returns the sheets' ids. */
export function openWorkbook(engine: Engine, sheets: readonly NamedContent[]): readonly string[] {
  const opening = engine.open("user");
  return opening.run(() => {
    const ids = sheets.map(({ name }, i) => {
      const first = engine.sheets.ids()[0]!;
      if (i > 0) return engine.sheets.add(name);
      engine.sheets.rename(first, name);
      return first;
    });
    sheets.forEach(({ content }, i) => fill(engine, ids[i]!, content));
    return ids;
  });
}

/** a character of the standard font, in points */
const CHARACTER = 5.6;
const THIN: BorderLineFormat = { style: "Continuous", weight: "Thin", color: "#000000" };

function fill(engine: Engine, sheetId: string, content: SheetContent): void {
  const { layout } = engine;
  for (const { box, values } of content.cells) {
    engine.cells.write(sheetId, box, (row, column) => contentOf(values[row - box.row]![column - box.column]!));
  }
  for (const { box, template } of content.columnFormulas) {
    const first = template.replaceAll("{row}", String(box.row + 1));
    engine.cells.write(sheetId, box, (row, column) => ({
      formula: shiftFormula(first, row - box.row, column - box.column),
    }));
  }
  for (const { box, format } of content.numberFormats) engine.formats.change(sheetId, box, { numberFormat: format });
  for (const { box, style } of content.styles) engine.formats.change(sheetId, box, formatOf(style));
  for (const box of content.merges) layout.merges.merge(sheetId, box);
  for (const { column, characters } of content.columnWidths) {
    layout.setColumnWidth(sheetId, column, 1, characters * CHARACTER);
  }
  for (const { row, points } of content.rowHeights) layout.setRowHeight(sheetId, row, 1, points);
  if (content.frozenRows > 0) layout.freeze(sheetId, { rows: content.frozenRows, columns: 0 });
  const formats = content.conditionalFormats.map(({ box, formula, style }) => ({
    id: engine.conditionalFormats.newId(),
    boxes: [box] as readonly Box[],
    rule: { type: "Custom" as const, formula },
    style: conditionalStyleOf(style),
    stopIfTrue: false,
  }));
  if (formats.length > 0) engine.conditionalFormats.put(sheetId, formats);
  engine.state.put(`${sheetId}/pageSetup`, pageSetupOf(content.print));
  for (const { box, rule, prompt, alert } of content.validations ?? []) {
    engine.dataValidations.put(sheetId, box, {
      rule:
        rule.kind === "list"
          ? { type: "List", choices: rule.choices, inCellDropDown: true }
          : { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: rule.least },
      ignoreBlanks: true,
      prompt: { showPrompt: true, ...prompt },
      alert: { showAlert: true, style: "Stop", ...alert },
    });
  }
}

function pageSetupOf({ landscape, paper, pagesWide, repeatedRows }: SheetContent["print"]): PageSetup {
  return {
    ...NEW_PAGE_SETUP,
    orientation: landscape ? "Landscape" : "Portrait",
    paperSize: paper,
    zoom: { horizontalFitToPages: pagesWide },
    titleRows: repeatedRows && `${repeatedRows.first + 1}:${repeatedRows.last + 1}`,
  };
}

function contentOf(input: CellInput): Content {
  if (input === "") return null;
  return typeof input === "string" && input.startsWith("=") ? { formula: input } : { value: input };
}

function formatOf(style: CellStyle): FormatChange {
  const { underline, borders, ...rest } = style;
  return {
    ...rest,
    ...(underline === undefined ? {} : { underline: underline ? "Single" : "None" }),
    ...(borders ? { borders: { top: THIN, bottom: THIN, left: THIN, right: THIN } } : {}),
  };
}

function conditionalStyleOf(style: CellStyle): ConditionalStyle {
  const { fill, color, bold, italic, underline } = style;
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline: underline ? "Single" : "None" }),
  };
}
