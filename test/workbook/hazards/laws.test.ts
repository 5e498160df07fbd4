import fc from "fast-check";
import { atOnce } from "../../../src/domain/inParts";
import { lexicon } from "../../../src/locales/lexicon";
import { findHazards } from "../../../src/workbook/hazards/findHazards";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { CheckReport } from "../../../src/workbook/jobs/jobs";
import type { CellGiven } from "../../support/blocks";
import { fakeHost } from "../../support/fakeHost";
import { manyRows } from "../jobs/manyRows";
import { checkOf, hazardsIn, repaired, told } from "./hazardsIn";

const RUN = { seed: 20200318, numRuns: 40 };

const HEADER = ["STT", "Xã", "Thực hiện năm 2018", "Thực hiện năm 2019", "Số tăng", "Tốc độ phát triển (%)"];

interface Row {
  readonly prior: number;
  readonly current: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  prior: fc.integer({ min: 100, max: 9999 }),
  current: fc.integer({ min: 100, max: 9999 }),
});
const table = fc.array(row, { minLength: 3, maxLength: 12 });

const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
/** Exact halves do not matter here: the rule takes what rounds to one decimal either way. */
const index = ({ prior, current }: Row) => Math.round((1000 * current) / prior) / 10;
const count = (value: number): CellGiven => ({ value, format: "#,##0" });

function rowsOf(rows: readonly Row[]): CellGiven[][] {
  const body = rows.map((each, at): CellGiven[] => [
    at + 1,
    `Xã số ${at + 1}`,
    count(each.prior),
    count(each.current),
    count(each.current - each.prior),
    { value: index(each), format: "0.0" },
  ]);
  const sum = (of: (each: Row) => number) => rows.reduce((total, each) => total + of(each), 0);
  const total = { prior: sum(({ prior }) => prior), current: sum(({ current }) => current) };
  const formula = (letter: string, value: number) => ({
    value,
    formula: `=SUM(${letter}2:${letter}${rows.length + 1})`,
    format: "#,##0",
  });
  return [
    HEADER,
    ...body,
    [
      "",
      "Tổng cộng",
      formula("C", total.prior),
      formula("D", total.current),
      formula("E", total.current - total.prior),
      { value: index(total), format: "0.0" },
    ],
  ];
}

const numberOf = (cell: CellGiven) => (typeof cell === "object" && cell !== null ? cell.value : cell) as number;

/** A number as text, as a word processor hands it over. */
const asText = (cell: CellGiven, column: number, pad: string) =>
  pad + (column === 5 ? numberOf(cell).toFixed(1).replace(".", ",") : grouped(numberOf(cell)).replace("-.", "-"));

const figuresOf = ({ tables }: CheckReport) =>
  tables.flatMap(({ figures }) => figures.map(({ key, value, decimals }) => [key, value?.toString(), decimals]));

it("says nothing of a table that agrees (law)", async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const { hazards, explained } = await checkOf(rowsOf(rows));
      expect([hazards, explained]).toEqual([[], []]);
    }),
    RUN,
  );
});

it("makes the same figures of a table that came as text, whichever cells did (law)", async () => {
  const chosen = fc.func(fc.constantFrom("", "", " ", "\u00a0", null));
  await fc.assert(
    fc.asyncProperty(table, chosen, async (rows, pads) => {
      const whole = rowsOf(rows);
      const asTexts = whole.map((cells, r) =>
        cells.map((cell, c): CellGiven => {
          const pad = r === 0 || r > rows.length || c < 2 ? null : pads(r, c);
          return pad === null ? cell : { value: asText(cell, c, pad), format: "@" };
        }),
      );
      const hazards = await hazardsIn(asTexts);
      const again = await checkOf(repaired(asTexts, hazards));
      expect(again.hazards).toEqual([]);
      expect(figuresOf(again)).toEqual(figuresOf(await checkOf(whole)));
    }),
    RUN,
  );
});

it("leaves no hazard where all are repaired, and none depends on the order of the rows (law)", async () => {
  const spoil = fc.record({
    text: fc.nat(20),
    misread: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
    rate: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(table, spoil, fc.infiniteStream(fc.nat()), async (rows, { text, misread, rate }, random) => {
      const body = rowsOf(rows).slice(1, -1);
      const at = (number: number) => body[number % body.length]!;
      at(text)[2] = grouped(numberOf(at(text)[2]!));
      for (const each of misread) at(each)[3] = rows[each % rows.length]!.current / 1000;
      at(rate)[5] = { value: numberOf(at(rate)[5]!), format: "0.0%" };
      const spoilt = [HEADER, ...body];
      const hazards = await hazardsIn(spoilt);
      const again = await hazardsIn(repaired(spoilt, hazards));
      expect(again.filter(({ repair }) => repair.length > 0).map(told)).toEqual([]);

      const order = body.map((cells) => ({ cells, by: random.next().value as number })).sort((x, y) => x.by - y.by);
      const permuted = await hazardsIn([HEADER, ...order.map(({ cells }) => cells)]);
      const said = (all: typeof hazards) => all.map(({ id, cells, severity }) => `${id} ${cells.length} ${severity}`);
      expect(said(permuted).sort()).toEqual(said(hazards).sort());
    }),
    RUN,
  );
});

it("looks through 20,000 rows in one pass", async () => {
  const { snapshot, tables } = await checkWorkbook(fakeHost([manyRows(20_000)]), lexicon);
  expect(atOnce(findHazards(snapshot, tables, lexicon, []))).toEqual([]);
  let pauses = 0;
  const parts = findHazards(snapshot, tables, lexicon, []);
  while (parts.next().done !== true) pauses += 1;
  expect(pauses).toBeGreaterThan(30);
});
