import fc from "fast-check";
import { checkTableTexts } from "../../../src/locales/checkTable.vi";
import { lexicon } from "../../../src/locales/lexicon";
import { checkValues } from "../../../src/workbook/checkTable/checkValues";
import { consistentPlace, rowsOf, type ConsistentPlace } from "../../domain/figures/consistentTable";
import { asFractions, asTexts, changed, fraction, PLACES, PLACES_TOTAL, type Table } from "./someTables";

// properties take their time on a busy machine
jest.setTimeout(120_000);

const RUN = { seed: 20200318, numRuns: 150 };

const check = (table: Table) => checkValues(table, lexicon, checkTableTexts);

const HEADER = [
  "Chỉ tiêu",
  "Thực hiện năm 2018",
  "Kế hoạch BHXH tỉnh giao năm 2019",
  "Thực hiện năm 2019",
  "Tỷ lệ so với kế hoạch (%)",
  "Số tăng so với năm 2018",
  "Tốc độ tăng so với năm 2018 (%)",
  "Lực lượng lao động",
  "Tỷ lệ tham gia so với LLLĐ (%)",
  "Số người thuộc diện tham gia",
  "Tỷ lệ tham gia so với số thuộc diện (%)",
];
const PERCENTAGES = [4, 6, 8, 10];
const LABELS = { social: "BHXH", compulsory: "BHXH bắt buộc", voluntary: "BHXH tự nguyện", unemployment: "BHTN" };

/** As numbers; "–" stays a text and "" is a blank. */
function tableOf(place: ConsistentPlace): Table {
  const rows = rowsOf(place).map(({ programme, cells }) => [
    LABELS[programme as keyof typeof LABELS],
    ...cells.map((cell) => (cell === "" ? null : /\d/.test(cell) ? Number(cell.replace(",", ".")) : cell)),
  ]);
  return [HEADER, ...rows];
}

/** A consistent table with one number off in its last digits. */
const spoiledBy = (most: number) =>
  fc
    .record({
      place: consistentPlace(""),
      row: fc.integer({ min: 1, max: 4 }),
      column: fc.integer({ min: 1, max: 10 }),
      off: fc.integer({ min: 1, max: most }),
    })
    .map(({ place, row, column, off }) => {
      const table = tableOf(place);
      const cell = table[row]![column];
      if (typeof cell !== "number") return { table, apart: 0 };
      const decimals = String(cell).split(".")[1]?.length ?? 0;
      const wrong = Number((cell + off / 10 ** decimals).toFixed(decimals));
      return { table: changed(table, row, column, wrong), apart: Math.abs(wrong / cell) };
    });

const spoiled = spoiledBy(900).map(({ table }) => table);

/** Off by less than half: a base a hundred times too large makes percentages look like fractions. */
const slightlySpoiled = spoiledBy(9)
  .filter(({ apart }) => apart < 1.5)
  .map(({ table }) => table);

it("a consistent table is answered in one cell", () =>
  fc.assert(
    fc.asyncProperty(consistentPlace(""), async (place) => {
      const [[sentence] = [], ...more] = await check(tableOf(place));
      expect(more).toEqual([]);
      expect(sentence).toMatch(/^Tất cả khớp/);
    }),
    RUN,
  ));

it("numbers and texts give the same answer", () =>
  fc.assert(
    fc.asyncProperty(spoiled, async (table) => expect(await check(asTexts(table))).toEqual(await check(table))),
    RUN,
  ));

it("percentages and fractions give the same answer, each in its own form", () =>
  fc.assert(
    fc.asyncProperty(slightlySpoiled, async (table) => {
      const answer = await check(table);
      const columns = PERCENTAGES.map((column) => HEADER[column]!);
      const percent = (name: unknown) => columns.includes(String(name));
      const inFractions = answer.map((row) =>
        row.map((cell, at) => {
          const isOfPercentage = at === 6 ? percent(String(row[5]).split(" · ")[1]) : percent(row[1]);
          return typeof cell === "number" && isOfPercentage ? fraction(cell) : cell;
        }),
      );
      // where cells tie for several values they are a text
      const comparable = (rows: typeof answer) =>
        rows.map((row) => row.map((cell, at) => (at === 6 && typeof cell === "string" ? "" : cell)));
      expect(comparable(await check(asFractions(table, PERCENTAGES)))).toEqual(comparable(inFractions));
    }),
    RUN,
  ));

it("the order of the rows changes nothing but the order of the answer", () =>
  fc.assert(
    fc.asyncProperty(spoiled, fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), async (table, order) => {
      const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
      const shuffled = [table[0]!, ...order.map((row) => table[row]!)];
      expect(sorted(await check(shuffled))).toEqual(sorted(await check(table)));
    }),
    RUN,
  ));

it("the order of places and of the columns of programmes changes nothing but the order of the answer", () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 1, max: 99 }),
      fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
      fc.boolean(),
      async (row, column, off, order, swaps) => {
        const table = changed(PLACES, row, column, (PLACES[row]![column] as number) + off);
        const swapped = (cells: Table[number]) =>
          swaps ? [cells[0]!, cells[1]!, cells[3]!, cells[2]!, ...cells.slice(4)] : cells;
        const shuffled = [0, ...order].map((at) => swapped(table[at]!));
        const sorted = (rows: unknown[][]) => rows.map((each) => JSON.stringify(each)).sort();
        const total = [...PLACES_TOTAL];
        expect(sorted(await check(shuffled))).toEqual(sorted(await check(table)));
        expect(sorted(await check([...shuffled, swapped(total)]))).toEqual(sorted(await check([...table, total])));
      },
    ),
    RUN,
  ));
