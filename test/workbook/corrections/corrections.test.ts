import fc from "fast-check";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { writeNumber } from "../../../src/domain/numbers/writeNumber";
import type { Figure } from "../../../src/domain/figures/figure";
import type { CellChange, Repair } from "../../../src/domain/location/explanation";
import { lexicon } from "../../../src/locales/lexicon";
import { correctedContent } from "../../../src/workbook/corrections/correctedContent";
import { planCorrections } from "../../../src/workbook/corrections/planCorrections";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { readTables } from "../../../src/workbook/reading/readTables";
import { blockOf, type CellGiven } from "../../support/blocks";

const RUN = { seed: 20200318, numRuns: 300 };

const HEADER = ["STT", "Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019", "Tỷ lệ tham gia so với LLLĐ (%)"];

/** A sheet with one row of social insurance, and what was read of it. */
function sheetWith(cells: readonly CellGiven[], titles: readonly CellGiven[][] = []) {
  const given = blockOf([...titles, HEADER, [1, "BHXH", ...cells], [2, "BHTN", 90, 80, "7,5"]], { name: "S" });
  const tables = readTables(given.block, given.sheet, lexicon, given.separators);
  const snapshot: Snapshot = {
    survey: {
      sheets: [given.sheet],
      activeSheetId: given.sheet.id,
      selection: null,
      separators: given.separators,
      customFunctions: true,
    },
    blocks: [given.block],
  };
  const figure = (column: number): Figure =>
    tables[0]!.figures.find(
      ({ source }) => source.kind === "cell" && source.row === titles.length + 1 && source.column === column,
    )!;
  return { tables, snapshot, figure };
}

const change = (figure: Figure, value: string, decimals = figure.decimals): CellChange => ({
  figure,
  value: new Decimal(value),
  decimals,
  between: null,
  slip: null,
  alsoIn: null,
});
const repair = (...changes: CellChange[]): Repair => ({ changes, agreeing: [] });

/** What the patch writes into the one cell that changes. */
function written(
  cell: CellGiven,
  column: number,
  value: string,
  decimals?: number,
  titles: readonly CellGiven[][] = [],
) {
  const cells: CellGiven[] = [100, 110, 12.9];
  cells[column - 2] = cell;
  const { tables, snapshot, figure } = sheetWith(cells, titles);
  const { patch } = planCorrections([repair(change(figure(column), value, decimals))], snapshot, tables);
  return patch.changes.map((each) => (each.kind === "cells" ? each.to[0]![0] : null))[0];
}

it.each<[CellGiven, string, unknown]>([
  [4815, "4851", 4851],
  ["4.815", "4851", "4.851"],
  ["4815", "4851", "4851"],
  ["4.815 người", "12851", "12.851 người"],
  ["4 815", "4851", "4 851"],
  ["815", "4815", "4.815"],
])("a count held as %j becomes %s as the cell writes counts", (held, value, expected) => {
  expect(written(held, 2, value)).toBe(expected);
});

it.each<[CellGiven, string, number, unknown]>([
  [6.37, "0.0638", 2, 6.38],
  ["6,37", "0.0638", 2, "6,38"],
  ["6,37%", "0.0638", 2, "6,38%"],
  ["6.37 %", "0.0638", 2, "6.38 %"],
  [{ value: 0.0637, format: "0.00%" }, "0.0638", 2, 0.0638],
  ["12,9", "0.125", 2, "12,50"],
  [96, "0.981", 1, 98.1],
])("a percentage held as %j becomes %s in its own form", (held, value, decimals, expected) => {
  expect(written(held, 4, value, decimals)).toBe(expected);
});

it("a misread separator gives way to the Vietnamese one", () => {
  expect(written("4,815", 2, "4815", 0)).toBe("4.815");
});

it("thousands stay thousands", () => {
  expect(written(4.8, 2, "4900", -2, [["Đơn vị tính: nghìn người"]])).toBe(4.9);
});

it("a cell that holds 0 takes the form of its column", () => {
  expect(written(0, 2, "17")).toBe(17);
  expect(written(0, 4, "0.129", 1)).toBe(12.9);
});

it("leaves formulas alone unless told, and says which", () => {
  const { tables, snapshot, figure } = sheetWith([{ value: 100, formula: "=90+10" }, 110, 12.9]);
  const repairs = [repair(change(figure(2), "101"))];
  const asked = planCorrections(repairs, snapshot, tables);
  expect(asked.patch.changes).toEqual([]);
  expect(asked.formulas).toMatchObject([{ row: 1, column: 2 }]);
  const told = planCorrections(repairs, snapshot, tables, { overwriteFormulas: true });
  expect(told.patch.changes).toMatchObject([{ kind: "cells", from: [["=90+10"]], to: [[101]] }]);
});

it("names cells without a value, and changes a cell once", () => {
  const { tables, snapshot, figure } = sheetWith([100, 110, 12.9]);
  const open = { ...change(figure(2), "1"), value: null };
  const plan = planCorrections(
    [repair(open), repair(change(figure(3), "111")), repair(change(figure(3), "112"))],
    snapshot,
    tables,
  );
  expect(plan.leftOut).toMatchObject([{ row: 1, column: 2 }]);
  expect(plan.patch.changes).toMatchObject([{ to: [[111]] }]);
});

it("never makes a formula of a text", () => {
  const { figure } = sheetWith([100, 110, 12.9]);
  expect(correctedContent("=1+1", change(figure(2), "5"), 0)).toBeNull();
  expect(correctedContent("không rõ", change(figure(2), "5"), 0)).toBeNull();
  expect(correctedContent(true, change(figure(2), "5"), 0)).toBeNull();
});

describe("laws", () => {
  const styles = fc.constantFrom("number", "plain", "grouped", "english", "words");
  const shown = (value: Decimal, decimals: number, style: string, unit: string): CellGiven => {
    const separators = style === "english" ? { decimal: ".", group: "," } : { decimal: ",", group: "." };
    if (style === "number") return Number(value.toPrecision(15));
    if (style === "plain") return value.toFixed(decimals).replace(".", ",");
    return writeNumber(value, { decimals, separators, ...(style === "words" && unit !== "" && { unit }) });
  };

  it("a corrected count is read again as what was proposed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 6 }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        styles,
        (printed, proposed, style) => {
          const held = shown(new Decimal(printed), 0, style, "người");
          const to = written(held, 2, String(proposed), 0);
          expect(typeof to).toBe(typeof held);
          const again = sheetWith([to as CellGiven, 110, 12.9]).figure(2);
          expect(again.value!.toString()).toBe(String(proposed));
        },
      ),
      RUN,
    );
  });

  it("a corrected percentage is read again at the decimals proposed", () => {
    const percent = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(percent, percent, fc.integer({ min: 0, max: 2 }), styles, (printed, proposed, decimals, style) => {
        const held = shown(new Decimal(printed).times(`1e-${decimals}`), decimals, style, "%");
        const value = new Decimal(proposed).times(`1e-${decimals + 2}`);
        const cell = typeof held === "string" && style === "words" ? held.replace(" %", "%") : held;
        const to = written(cell, 4, value.toFixed(), decimals);
        expect(typeof to).toBe(typeof cell);
        const again = sheetWith([100, 110, to as CellGiven]).figure(4);
        expect(again.value!.toString()).toBe(value.toString());
        if (typeof to === "string") expect(again.decimals).toBe(decimals);
      }),
      RUN,
    );
  });
});
