import fc from "fast-check";
import type { ProseFigure } from "../../../src/domain/prose/proseReading";
import { textLexicon } from "../../../src/locales/lexicon/texts";
import { readText, textInParts } from "../../../src/workbook/textTables/readText";
import { HOW_PRINTED, printed, rowsOf, tables, type TableGiven } from "./printedTables";

const SEED = 2024;
const PROGRAMME: Record<string, string> = {
  "BHXH bắt buộc": "compulsory",
  "BHXH tự nguyện": "voluntary",
  BHTN: "unemployment",
};
const COLUMNS = ["2023 actual participants", "2024 plan participants", "2024 plan increase"];

/** What each cell of a table states. */
function statements(table: TableGiven): string[] {
  return rowsOf(table).flatMap(({ order, label, cells }) =>
    cells.map((value, column) => {
      const programme = PROGRAMME[table.programmes[Math.floor(column / 3)]!]!;
      return `${order === "" ? "" : label}: ${programme} ${COLUMNS[column % 3]!} = ${value}`;
    }),
  );
}

function statementOf({ figure: { key, value } }: ProseFigure): string {
  return `${key.place}: ${key.programme} ${key.period.year!} ${key.period.scenario} ${key.measure} = ${value!.toFixed()}`;
}

const BEFORE = "Ủy ban nhân dân huyện giao chỉ tiêu như sau:\n";
const BEHIND = "\nCác đơn vị báo cáo kết quả trước ngày 15 hằng tháng.";

describe.each(HOW_PRINTED)("a table whose cells are set apart by %s", (how) => {
  it("is read whole, each number at its place", () =>
    fc.assert(
      fc.property(tables(1000), (table) => {
        const text = BEFORE + printed(table, how) + BEHIND;
        const reading = readText(text, textLexicon);
        expect(reading.figures.map(statementOf).sort()).toEqual(statements(table).sort());
        for (const { figure, span } of reading.figures)
          expect(text.slice(span.start, span.end).replace(/[.,]/g, "")).toBe(figure.value!.toFixed());
        expect(reading.numbers).toBe(reading.figures.length + reading.skipped.length);
      }),
      { seed: SEED, numRuns: 60 },
    ));
});

it("takes no number for another where small ones ran together: what is not certain is skipped", () => {
  let [all, read] = [0, 0];
  fc.assert(
    fc.property(tables(1), (table) => {
      const text = BEFORE + printed(table, "run together") + BEHIND;
      const reading = readText(text, textLexicon);
      const stated = new Set(statements(table));
      for (const figure of reading.figures) expect(stated).toContain(statementOf(figure));
      all += stated.size;
      read += reading.figures.length;
      expect(reading.numbers).toBe(reading.figures.length + reading.skipped.length);
    }),
    { seed: SEED, numRuns: 150 },
  );
  expect(read / all).toBeGreaterThan(0.95);
});

describe("stays linear", () => {
  const MANY = 400;
  it.each([
    ["headers without rows", "STT\nĐơn vị\nBHXH\n".repeat(MANY)],
    ["rows without end", "STT\tĐơn vị\tBHXH 2023\n" + "1\tXã A\t5\n".repeat(MANY)],
    ["run together without end", "STTĐơn vịBHXH 2023BHXH 2024\n" + "1Xã A1.2005.400\n".repeat(MANY)],
    ["digits without end", "STTĐơn vịBHXH 2023BHXH 2024\nXã A5\nXã B" + "1".repeat(4 * MANY)],
    ["tabs without end", "STT\t" + "\t".repeat(4 * MANY) + "x\n1\t2"],
    ["words run together", "STT" + "Đơnvịthựchiện".repeat(MANY)],
  ])("%s", (_, text) => {
    const time = (given: string) => {
      const start = performance.now();
      readText(given, textLexicon);
      return performance.now() - start;
    };
    time(text);
    const short = Math.min(time(text), time(text), time(text));
    const long = Math.min(time(text.repeat(16)), time(text.repeat(16)));
    expect(long).toBeLessThan(short * 100 + 50);
  });
});

it("pauses within a table that never ends", () => {
  const header = "STTĐơn vịBHXH tự nguyện 2023BHXH tự nguyện 2024\n";
  const pausesIn = (rows: number) => [...textInParts(header + "1Xã A1.2005.400\n".repeat(rows), textLexicon)].length;
  expect(pausesIn(1000) - pausesIn(2)).toBeGreaterThan(20);
});
