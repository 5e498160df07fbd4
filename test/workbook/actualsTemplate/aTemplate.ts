import { HUONG_HOA_2020 } from "../../../src/locales/huongHoaUnits";
import { templateTexts } from "../../../src/locales/actualsTemplate.vi";
import { a1, cellBox } from "../../../src/workbook/address";
import { layoutTemplate } from "../../../src/workbook/actualsTemplate/layoutTemplate";
import type { TemplateOptions } from "../../../src/workbook/actualsTemplate/templateTable";
import type { CellInput, SheetContent } from "../../../src/workbook/patch";
import { writtenCells } from "../../../src/workbook/targetTable/writtenCells";
import type { CellGiven } from "../../support/blocks";
import { calculator } from "../targetTable/evaluate";

export const PROGRAMMES: TemplateOptions = {
  layout: "programmes",
  year: 2020,
  place: "Huyện Hướng Hóa",
  units: [],
};

export const PLACES: TemplateOptions = {
  ...PROGRAMMES,
  layout: "places",
  units: HUONG_HOA_2020.map(({ name }) => name),
};

export function contentOf(options: TemplateOptions): SheetContent {
  return layoutTemplate(options, templateTexts);
}

/** The district's own figures of 2019, in the cells to fill in. */
export const FILLED: Readonly<Record<string, CellInput>> = {
  C7: 4700,
  D7: 4826,
  E7: 4844,
  C8: 115,
  D8: 628,
  E8: 278,
  C9: 3685,
  D9: 3851,
  E9: 3871,
  I6: 49923,
  K7: 5400,
  K8: 45079,
  K9: 4427,
};

/** Different figures for every place, none zero. @param firstRow of the places, counts from 1 */
export function filledPlaces(firstRow: number, places: number): Record<string, CellInput> {
  const typed: Record<string, CellInput> = {};
  for (let index = 0; index < places; index++) {
    const row = firstRow + index;
    Object.assign(typed, {
      [`D${row}`]: 200 + 7 * index,
      [`E${row}`]: 10 + index,
      [`F${row}`]: 150 + 3 * index,
      [`G${row}`]: 2000 + 11 * index,
      [`I${row}`]: 190 + 8 * index,
      [`L${row}`]: 220 + 8 * index,
    });
  }
  return typed;
}

/** What Excel would send of the sheet after somebody typed into it. */
export function typedInto(content: SheetContent, typed: Readonly<Record<string, CellInput>>): CellGiven[][] {
  const { cells } = writtenCells(content);
  const sheet = calculator(cells);
  for (const [address, input] of Object.entries(typed)) sheet.type(address, input);
  return cells.map((line, row) =>
    line.map((formula, column) => {
      const address = a1(cellBox(row, column));
      return {
        value: sheet.value(address) ?? "",
        formula: typed[address] ?? formula,
        format: formatAt(content, row, column),
      };
    }),
  );
}

function formatAt({ numberFormats }: SheetContent, row: number, column: number): string {
  const covering = numberFormats.filter(
    ({ box }) =>
      row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
  return covering.at(-1)?.format ?? "General";
}
