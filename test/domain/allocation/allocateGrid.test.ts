import { allocateGrid } from "../../../src/domain/allocation/grid/allocateGrid";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { gridOf, type PlainUnit } from "./tables";

type Given = number | Partial<PlainUnit>;

function grid(rowTotals: number[], columnTotals: number[], cells: Given[][]) {
  const unit = (given: Given): PlainUnit => ({
    weight: 1,
    minimum: null,
    maximum: null,
    locked: null,
    ...(typeof given === "number" ? { weight: given } : given),
  });
  return gridOf({ rowTotals, columnTotals, cells: cells.map((line) => line.map(unit)) });
}

function wholes(...given: Parameters<typeof grid>): number[][] {
  const shares = allocateGrid(grid(...given));
  if ("code" in shares) throw new Error(shares.code);
  return shares.map((line) => line.map(({ whole }) => whole.toNumber()));
}

const problem = (given: Parameters<typeof grid>, step = 1) =>
  JSON.parse(JSON.stringify(allocateGrid(grid(...given), { step: new Decimal(step) }))) as unknown;

describe("sharing two margins", () => {
  it("keeps both where rounding row by row would break the columns", () => {
    // each row alone would give its half to the first column
    const halves = wholes(
      [1, 1, 1, 1],
      [2, 2],
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
    );
    expect(halves.map(([first]) => first).reduce((a, b) => a! + b!)).toBe(2);
  });

  it("gives the same for the same grid", () => {
    const given = [[3, 3, 3], [3, 3, 3], Array.from({ length: 3 }, () => [1, 1, 1])] as const;
    const once = wholes([...given[0]], [...given[1]], given[2]);
    expect(wholes([...given[0]], [...given[1]], given[2])).toEqual(once);
    expect(once).toEqual(Array.from({ length: 3 }, () => [1, 1, 1]));
  });

  it("leaves cells that the margins decide, though their weights would have more", () => {
    // the zero forces the second row into the second column, and so the first row out of it
    expect(
      wholes(
        [5, 5],
        [5, 5],
        [
          [1, 1],
          [0, 1],
        ],
      ),
    ).toEqual([
      [5, 0],
      [0, 5],
    ]);
  });

  it("says what decided each cell", () => {
    const shares = allocateGrid(
      grid(
        [10, 10],
        [12, 8],
        [
          [{ weight: 1, minimum: 8 }, { weight: 1 }],
          [{ weight: 0, minimum: 4 }, { weight: 1 }],
        ],
      ),
    );
    if ("code" in shares) throw new Error(shares.code);
    expect(shares.map((line) => line.map(({ whole, reason }) => [whole.toNumber(), reason]))).toEqual([
      [
        [8, "minimum"],
        [2, "exact"],
      ],
      [
        [4, "zeroWeight"],
        [6, "exact"],
      ],
    ]);
  });

  it("takes margins of nothing", () => {
    expect(
      wholes(
        [0, 3],
        [0, 3],
        [
          [1, 1],
          [1, 1],
        ],
      ),
    ).toEqual([
      [0, 0],
      [0, 3],
    ]);
    expect(allocateGrid({ rowTotals: [], columnTotals: [], cells: [] })).toEqual([]);
  });

  it("takes weights of any size", () => {
    const weights = ["1e-200", "3e-200", "1e250", "3e250"].map((weight) => ({ weight: new Decimal(weight) }));
    const [ten, ...totals] = [10, 5, 15].map((total) => new Decimal(total));
    const shares = allocateGrid({
      rowTotals: [ten!, ten!],
      columnTotals: totals,
      cells: [weights.slice(0, 2), weights.slice(2)],
    });
    if ("code" in shares) throw new Error(shares.code);
    // both rows are shared one to three
    expect(shares.map((line) => line.map(({ exact }) => exact.toNumber()))).toEqual([
      [2.5, 7.5],
      [2.5, 7.5],
    ]);
  });
});

describe("what two margins cannot share", () => {
  it("margins of different sums", () => {
    expect(
      problem([
        [5, 5],
        [4, 4],
        [
          [1, 1],
          [1, 1],
        ],
      ]),
    ).toEqual({ code: "totalsDiffer", rowSum: "10", columnSum: "8", by: "2" });
  });

  it("a column that its zeros leave too little, and the other way round", () => {
    const [rows, columns] = [
      [5, 5, 5],
      [8, 7],
    ];
    const cells = [
      [1, 1],
      [0, 1],
      [0, 1],
    ];
    const short = { code: "marginOutOfReach", lines: [0], across: [0], needed: "8", reachable: "5", by: "3" };
    expect(problem([rows, columns, cells])).toEqual({ ...short, margin: "column" });
    const exchanged = [0, 1].map((column) => cells.map((line) => line[column]!));
    expect(problem([columns, rows, exchanged])).toEqual({ ...short, margin: "row" });
  });

  it("a row whose minimums exceed its total", () => {
    expect(
      problem([
        [5, 5],
        [5, 5],
        [
          [{ minimum: 4 }, { minimum: 3 }],
          [1, 1],
        ],
      ]),
    ).toMatchObject({
      code: "marginOutOfReach",
      margin: "row",
      lines: [0],
      needed: "5",
      reachable: "7",
      by: "2",
    });
  });

  it("inputs that are none", () => {
    expect(
      problem([
        [5, 5.5],
        [5, 5],
        [
          [1, 1],
          [1, 1],
        ],
      ]),
    ).toMatchObject({ code: "notMultiple", field: "rowTotal", row: 1, column: null });
    expect(
      problem(
        [
          [5, 5],
          [5, 5],
          [
            [1, 1],
            [1, 1],
          ],
        ],
        10,
      ),
    ).toMatchObject({ code: "notMultiple", below: "0", above: "10" });
    expect(
      problem([
        [5, 5],
        [5, 5],
        [
          [1, 1],
          [1, -1],
        ],
      ]),
    ).toMatchObject({ code: "negativeInput", field: "weight", row: 1, column: 1 });
    expect(
      problem([
        [5, 5],
        [5, -5],
        [
          [1, 1],
          [1, 1],
        ],
      ]),
    ).toMatchObject({ code: "negativeInput", field: "columnTotal", row: null, column: 1 });
    expect(
      problem([
        [5, 5],
        [5, 5],
        [
          [1, { minimum: 3, maximum: 1 }],
          [1, 1],
        ],
      ]),
    ).toEqual({
      code: "cellBoundsCross",
      row: 0,
      column: 1,
      lower: "3",
      upper: "1",
      by: "2",
    });
    expect(problem([[5], [5], [[1]]], 0)).toEqual({ code: "stepNotWhole", step: "0" });
    expect(problem([[1e9], [1e9], [[1]]])).toEqual({ code: "tooLarge", total: "1000000000", limit: "900719925" });
  });

  it("throws where cells and totals are not as many: a bug of the caller", () => {
    expect(() => allocateGrid(grid([5], [5], [[1], [1]]))).toThrow(RangeError);
  });
});
