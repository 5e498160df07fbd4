import * as fc from "fast-check";
import { lexicon } from "../../../src/locales/lexicon";
import { figureSetOf } from "../../../src/workbook/reading/figureSetOf";
import { readTables } from "../../../src/workbook/reading/readTables";
import { tableAround } from "../../../src/workbook/reading/tableAround";
import { blockOf, type CellGiven } from "../../support/blocks";
import { partitionText } from "../../support/figureText";
import { tableOn, tablesOn } from "../../support/readSheet";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe("a sheet with several tables", () => {
  const tables = tablesOn(
    [
      ["UBND HUYỆN HƯỚNG HÓA", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["BIỂU 1. THỰC HIỆN NĂM 2019"],
      ["STT", "Chỉ tiêu", "TH 2018", "TH 2019"],
      [1, "BHXH bắt buộc", 4700, 4844],
      [2, "BHXH tự nguyện", 115, 278],
      [],
      ["BIỂU 2. CHỈ TIÊU GIAO NĂM 2020"],
      ["STT", "Đơn vị", "BHXH tự nguyện", "BHYT"],
      [1, "Xã Húc", 30, 900],
      [],
      [2, "Xã Thanh", 40, 800],
      [],
      ["", "NGƯỜI LẬP BIỂU", "", "THỦ TRƯỞNG ĐƠN VỊ"],
    ],
    { at: { row: 2, column: 1 }, name: "Biểu" },
  );

  it("gives each its own title, layout and rows of the sheet", () => {
    expect(tables.map(({ box, layout, year, place }) => [box, layout, year, place])).toEqual([
      [{ row: 4, column: 1, rows: 3, columns: 4 }, "programmeRows", 2019, "Huyện Hướng Hóa"],
      [{ row: 9, column: 1, rows: 6, columns: 4 }, "placeRows", 2020, "Huyện Hướng Hóa"],
    ]);
    expect(tables[1]!.title).toEqual(["BIỂU 2. CHỈ TIÊU GIAO NĂM 2020"]);
    expect(tables[1]!.figures.map(({ key }) => [key.place, key.programme, key.period.scenario])).toEqual([
      ["Xã Húc", "voluntary", "target"],
      ["Xã Húc", "health", "target"],
      ["Xã Thanh", "voluntary", "target"],
      ["Xã Thanh", "health", "target"],
    ]);
  });

  it("does not read signatures as lines", () => {
    expect(tables[1]!.rows.at(-1)).toEqual({ row: 14, kind: "note", label: "NGƯỜI LẬP BIỂU", line: null });
  });

  it("finds the one around a selection", () => {
    expect(tableAround(tables, cell(5, 2))).toBe(tables[0]);
    expect(tableAround(tables, cell(10, 4))).toBe(tables[1]);
    expect(tableAround(tables, cell(8, 1))).toBe(tables[1]);
    expect(tableAround(tables, { row: 6, column: 1, rows: 8, columns: 4 })).toBe(tables[1]);
    expect(tableAround(tables, { row: 6, column: 1, rows: 4, columns: 1 })).toBe(tables[0]);
    expect(tableAround(tables, cell(40, 1))).toBeNull();
    expect(tableAround([], cell(0, 0))).toBeNull();
  });
});

it("starts a new table at a header that follows without a blank row", () => {
  const tables = tablesOn([
    ["STT", "Chỉ tiêu", "TH 2018", "TH 2019"],
    [1, "BHXH tự nguyện", 115, 278],
    ["STT", "Chỉ tiêu", "KH 2020", "KH 2021"],
    [1, "BHXH tự nguyện", 300, 400],
  ]);
  expect(tables.map(({ figures }) => figures.map(({ value }) => Number(value)))).toEqual([
    [115, 278],
    [300, 400],
  ]);
});

describe("the figures of several tables", () => {
  const actuals = (place: string) => tableOn([[place], ["Chỉ tiêu", "TH 2018", "TH 2019"], ["BHXH", 4815, 5122]]);
  const targets = (place: string) =>
    tableOn([[place], ["Chỉ tiêu", "Chỉ tiêu giao năm 2020", "TH 2019"], ["BHXH", 6450, 5122]]);
  const placesOf = (...names: string[]) => [
    ...new Set(
      figureSetOf(names.map((name, at) => (at % 2 ? targets(name) : actuals(name)))).figures.map(
        ({ key }) => key.place,
      ),
    ),
  ];

  it.each([
    ["Huyện Hướng Hóa", "TRÊN ĐỊA BÀN HUYỆN HƯỚNG HÓA"],
    ["Huyện Hướng Hoá (số liệu đến 31/12/2019)", "UBND HUYỆN HƯỚNG HÓA"],
    ["Huyện Hướng Hóa", "BẢO HIỂM XÃ HỘI HUYỆN HƯỚNG HÓA"],
    ["Huyện Hướng Hóa, tỉnh Quảng Trị", "của UBND huyện Hướng Hóa năm 2020"],
    ["Huyện Hướng Hóa", "Huong Hoa District"],
  ])("are of one place: %s, %s", (first, second) => {
    expect(placesOf(first, second)).toHaveLength(1);
    expect(placesOf(first, second)[0]).toMatch(/^Huyện Hướng Ho?[óá]a?$/u);
  });

  it("share the only place that is named", () => {
    expect(placesOf("Huyện Hướng Hóa", "")).toEqual(["Huyện Hướng Hóa"]);
    expect(placesOf("", "Huyện Hướng Hóa")).toEqual(["Huyện Hướng Hóa"]);
    expect(placesOf("", "")).toEqual([""]);
    expect(placesOf("Huyện Hướng Hóa", "Huyện Cam Lộ", "")).toEqual(["Huyện Hướng Hóa", "Huyện Cam Lộ", ""]);
  });

  it("keep a commune apart from the district of its name", () => {
    expect(placesOf("Thị trấn Khe Sanh", "Huyện Khe Sanh")).toEqual(["Thị trấn Khe Sanh", "Huyện Khe Sanh"]);
  });

  it("keep two places apart that one table lists", () => {
    const table = tableOn([
      ["Đơn vị", "BHXH bắt buộc năm 2019"],
      ["Khe Sanh", 1],
      ["Thị trấn Khe Sanh", 2],
      ["X. Húc", 3],
    ]);
    expect(figureSetOf([table]).figures.map(({ key }) => key.place)).toEqual([
      "Khe Sanh",
      "Thị trấn Khe Sanh",
      "X. Húc",
    ]);
  });

  it("join rows of places with the sheets of those places, sums included", () => {
    const province = tableOn([
      ["Tỉnh Quảng Trị, năm 2019"],
      ["Đơn vị", "BHXH bắt buộc", "BHXH tự nguyện"],
      ["Hướng Hóa", 4844, 278],
      ["TP Đông Hà", 9000, 500],
      ["TT. Ái Tử", 10, 5],
      ["Cộng", 13854, 783],
    ]);
    const set = figureSetOf([province, actuals("HUYỆN HƯỚNG HÓA"), actuals("Thị trấn Ái Tử")]);
    expect(set.partitions.map(partitionText)[0]).toBe(
      "Tỉnh Quảng Trị · compulsory = Huyện Hướng Hóa · compulsory + TP Đông Hà · compulsory + Thị trấn Ái Tử · compulsory",
    );
  });

  it("leave the total of a table alone that lists the only place named", () => {
    const province = tableOn([
      ["Đơn vị", "BHXH bắt buộc năm 2019"],
      ["Hướng Hóa", 4844],
      ["Cam Lộ", 900],
      ["Tổng cộng", 5744],
    ]);
    const total = (tables: Parameters<typeof figureSetOf>[0]) => figureSetOf(tables).figures.at(-1)!.key.place;
    expect(total([actuals("Huyện Hướng Hóa"), province])).toBe("");
    expect(total([actuals("Tỉnh Quảng Trị"), province])).toBe("Tỉnh Quảng Trị");
  });

  it("stay, also where two state the same", () => {
    expect(figureSetOf([actuals("Huyện Hướng Hóa"), targets("")]).figures).toHaveLength(4);
  });
});

describe("any sheet", () => {
  const words = [
    ...[
      "STT",
      "Chỉ tiêu",
      "Đơn vị",
      "ĐVT",
      "BHXH",
      "BHXH bắt buộc",
      "BHTN",
      "TH 2019",
      "KH 2020",
      "So với",
      "Tỷ lệ (%)",
    ],
    ...[
      "Trong đó:",
      "Chia ra:",
      "Cộng",
      "Tổng số",
      "I",
      "A",
      "3=2-1",
      "x",
      "–",
      "#N/A",
      "5.122",
      "93,9%",
      "Xã Húc",
      "/",
    ],
    ...["Lực lượng lao động", "năm trước", "Ghi chú", "người", "%", "(", "TH19/KH19", "Huyện"],
  ];
  const value: fc.Arbitrary<CellGiven> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...words) },
    { weight: 3, arbitrary: fc.integer({ min: -10, max: 99_999 }) },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom("", null, true) },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );
  const sheets = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 14 });

  it("is read without fail, each figure from a cell of its table and no cell twice", () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const { block, sheet, separators } = blockOf(rows);
        const tables = readTables(block, sheet, lexicon, separators);
        const cells = new Set<string>();
        for (const { box, figures } of tables) {
          for (const { source, value, absence } of figures) {
            if (source.kind !== "cell") throw new Error("no cell");
            const at = `${source.row},${source.column}`;
            expect(cells.has(at)).toBe(false);
            cells.add(at);
            expect(source.row).toBeGreaterThanOrEqual(box.row);
            expect(source.row).toBeLessThan(box.row + box.rows);
            expect(source.column).toBeGreaterThanOrEqual(box.column);
            expect(source.column).toBeLessThan(box.column + box.columns);
            expect(value === null).toBe(absence !== undefined);
          }
        }
        figureSetOf(tables);
      }),
      { seed: 20200318, numRuns: 600 },
    );
  });

  it("may be ragged", () => {
    const { block, sheet } = blockOf([
      ["STT", "Chỉ tiêu", "TH 2018", "TH 2019"],
      [1, "BHXH", 1, 2],
    ]);
    const ragged = {
      ...block,
      values: [block.values[0]!, block.values[1]!.slice(0, 3)],
      texts: [],
      formulas: [[]],
      numberFormats: [],
    };
    expect(readTables(ragged, sheet, lexicon)[0]!.figures.map(({ absence }) => absence)).toEqual([undefined, "blank"]);
  });
});

it("reads 20,000 rows of 11 columns", () => {
  const header = [
    ...["STT", "Đơn vị", "Tổng BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "Lực lượng lao động", "Tỷ lệ bao phủ (%)"],
    ...["Thực hiện năm trước", "Tăng/giảm", "Tốc độ tăng (%)", "Kế hoạch"],
  ];
  const rows = Array.from({ length: 20_000 }, (_, at): CellGiven[] => [
    ...[at + 1, `Xã số ${at + 1}`, 120 + at, 100, 20 + at, 1500, 8, 110, 10, 9.1, 125],
  ]);
  const table = tableOn([header, ...rows], { name: "TH 2019" });
  expect(table.figures).toHaveLength(180_000);
  expect(table.figures.at(-1)!.key.place).toBe("Xã số 20000");
});
