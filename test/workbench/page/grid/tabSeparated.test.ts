import fc from "fast-check";
import { fromTabSeparated, toTabSeparated } from "../../../../src/workbench/page/grid/tabSeparated";

it("parts cells by tabs and rows by line ends of every system", () => {
  expect(fromTabSeparated("a\tb\r\nc\td")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(fromTabSeparated("a\nb\rc")).toEqual([["a"], ["b"], ["c"]]);
});

it("makes no row of a line end after the last one", () => {
  expect(fromTabSeparated("1.1\t5.122\r\n")).toEqual([["1.1", "5.122"]]);
  expect(fromTabSeparated("a\n\nb\n")).toEqual([["a"], [""], ["b"]]);
});

it("reads quoted cells with tabs, lines and quotes in them", () => {
  expect(fromTabSeparated('"hai\ndòng"\t"nói ""vâng"""')).toEqual([["hai\ndòng", 'nói "vâng"']]);
});

it("keeps a quote that quotes nothing", () => {
  expect(fromTabSeparated('"a\tb')).toEqual([['"a', "b"]]);
  expect(fromTabSeparated('12"\tx')).toEqual([['12"', "x"]]);
  expect(fromTabSeparated('"a"b\tx')).toEqual([['"a"b', "x"]]);
});

it("fills short rows", () =>
  expect(fromTabSeparated("a\tb\nc")).toEqual([
    ["a", "b"],
    ["c", ""],
  ]));

it("reads back what it wrote", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "ế", '"', "\t", "\n", "=", " ", "1"), maxLength: 6 });
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
    // a last row of one empty cell cannot be told from a line end after the row before
    .filter((rows) => rows.length === 1 || rows[rows.length - 1]!.join("\t") !== "");
  fc.assert(
    fc.property(grid, (rows) => expect(fromTabSeparated(toTabSeparated(rows))).toEqual(rows)),
    { seed: 20200318, numRuns: 500 },
  );
});
