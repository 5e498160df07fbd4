import type { Box } from "../../../../src/workbook/address";
import {
  edgeFrom,
  nextInside,
  selectBetween,
  selectBox,
  selectCell,
  stepFrom,
  type Cell,
  type Surroundings,
} from "../../../../src/workbench/page/grid/selection";

/** "x" is filled, "." is blank. */
function sheet(lines: readonly string[], merges: readonly Box[] = []): Surroundings {
  return {
    rows: 100,
    columns: 26,
    used: { rows: lines.length, columns: Math.max(...lines.map((line) => line.length)) },
    isBlank: ({ row, column }) => lines[row]?.[column] !== "x",
    mergeAt: ({ row, column }) =>
      merges.find(
        (box) =>
          row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
      ) ?? null,
  };
}

const at = (row: number, column: number): Cell => ({ row, column });

describe("stepping", () => {
  const merged = sheet(["..."], [{ row: 1, column: 1, rows: 2, columns: 3 }]);

  it("stays on the sheet", () => {
    expect(stepFrom(at(0, 0), -1, 0, merged)).toEqual(at(0, 0));
    expect(stepFrom(at(99, 25), 1, 0, merged)).toEqual(at(99, 25));
    expect(stepFrom(at(99, 25), 0, 1, merged)).toEqual(at(99, 25));
  });

  it("passes a merged area in one step", () => {
    expect(stepFrom(at(1, 1), 0, 1, merged)).toEqual(at(1, 4));
    expect(stepFrom(at(1, 1), 1, 0, merged)).toEqual(at(3, 1));
    expect(stepFrom(at(1, 1), 0, -1, merged)).toEqual(at(1, 0));
  });
});

describe("Ctrl with an arrow", () => {
  const filled = sheet(["xx..x", "x....", "....."]);

  it("goes to the end of the filled run", () => expect(edgeFrom(at(0, 0), 0, 1, filled)).toEqual(at(0, 1)));
  it("goes over a gap to the next filled cell", () => expect(edgeFrom(at(0, 1), 0, 1, filled)).toEqual(at(0, 4)));
  it("goes from a blank to the next filled cell", () => expect(edgeFrom(at(0, 3), 0, -1, filled)).toEqual(at(0, 1)));
  it("goes to the edge of what is used where nothing follows", () =>
    expect(edgeFrom(at(1, 0), 0, 1, filled)).toEqual(at(1, 4)));
  it("goes to the first row", () => expect(edgeFrom(at(2, 3), -1, 0, filled)).toEqual(at(0, 3)));
  it("stays where it is at the edge", () => expect(edgeFrom(at(0, 4), 0, 1, filled)).toEqual(at(0, 4)));
});

describe("selecting", () => {
  const merges = [{ row: 1, column: 1, rows: 2, columns: 2 }];

  it("takes a merged area as a whole, its first cell active", () => {
    const { active, box } = selectCell(at(2, 2), sheet(["."], merges));
    expect(active).toEqual(at(1, 1));
    expect(box).toEqual(merges[0]);
  });

  it("grows until no merged area sticks out, also through another one", () => {
    const chain = sheet(
      ["."],
      [
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 0, column: 3, rows: 3, columns: 1 },
        { row: 1, column: 2, rows: 1, columns: 1 },
      ],
    );
    expect(selectBetween(at(0, 0), at(0, 1), chain).box).toEqual({ row: 0, column: 0, rows: 1, columns: 3 });
    expect(selectBetween(at(0, 2), at(0, 3), chain).box).toEqual({ row: 0, column: 1, rows: 3, columns: 3 });
  });

  it("keeps the active cell while the head moves", () => {
    const { active, head, box } = selectBetween(at(5, 3), at(2, 1), sheet(["."]));
    expect([active, head]).toEqual([at(5, 3), at(2, 1)]);
    expect(box).toEqual({ row: 2, column: 1, rows: 4, columns: 3 });
  });
});

describe("Enter and Tab in a selected range", () => {
  const plain = sheet(["..."]);
  const range = selectBox({ row: 1, column: 1, rows: 2, columns: 2 }, plain);

  it("go round in it", () => {
    expect(nextInside(range, 0, 1, plain)).toEqual(at(1, 2));
    expect(nextInside({ ...range, active: at(1, 2) }, 0, 1, plain)).toEqual(at(2, 1));
    expect(nextInside({ ...range, active: at(2, 2) }, 0, 1, plain)).toEqual(at(1, 1));
    expect(nextInside({ ...range, active: at(2, 1) }, 1, 0, plain)).toEqual(at(1, 2));
    expect(nextInside(range, -1, 0, plain)).toEqual(at(2, 2));
  });

  it("leave a single cell, also a merged one", () => {
    expect(nextInside(selectCell(at(0, 0), plain), 1, 0, plain)).toBeNull();
    const merged = sheet(["."], [{ row: 0, column: 0, rows: 2, columns: 2 }]);
    expect(nextInside(selectCell(at(0, 0), merged), 1, 0, merged)).toBeNull();
  });
});
