import type { Area } from "../workbook/address";
import type { Block, CellValue } from "../workbook/snapshot";
import { GENERAL } from "./cellFormats";
import { displayText } from "./displayText";
import type { SheetCells } from "./sheetCells";

/** The cells of a used range as Excel gives them; rows that would be alike are one and the same list. */
export function cellBlock(area: Area, cells: SheetCells, formatOf: (style: number) => string, shown: Shown): Block {
  const { row: top, column: left, rows: height, columns: width } = area.box;
  const blank = new Array<string>(width).fill("");
  const general = new Array<string>(width).fill(GENERAL);
  const values = new Array<readonly CellValue[]>(height).fill(blank);
  const texts = new Array<readonly string[]>(height).fill(blank);
  const formulas = new Array<readonly CellValue[]>(height).fill(blank);
  const numberFormats = new Array<readonly string[]>(height).fill(general);
  const valuesIn = new Map<number, CellValue[]>();
  let [row, rowValues, rowTexts]: [number, CellValue[], string[]] = [-1, [], []];
  cells.values.forEach((value, index) => {
    const at = cells.rows[index]! - top;
    const column = cells.columns[index]! - left;
    if (at !== row) {
      row = at;
      if (values[at] === blank) {
        values[at] = blank.slice();
        texts[at] = blank.slice();
        formulas[at] = values[at];
      }
      rowValues = values[at] as CellValue[];
      rowTexts = texts[at] as string[];
    }
    const format = formatOf(cells.styles[index]!);
    rowValues[column] = value;
    rowTexts[column] = shown(value, format);
    if (format !== GENERAL) {
      if (numberFormats[at] === general) numberFormats[at] = general.slice();
      (numberFormats[at] as string[])[column] = format;
    }
    const formula = cells.formulas.get(index);
    if (formula !== undefined) valuesIn.set(at, rowValues);
  });
  for (const [at, held] of valuesIn) formulas[at] = held.slice();
  for (const [index, formula] of cells.formulas) {
    (formulas[cells.rows[index]! - top] as CellValue[])[cells.columns[index]! - left] = formula;
  }
  return { area, values, texts, formulas, numberFormats };
}

/** How a value is displayed under a number format. */
export type Shown = typeof displayText;
