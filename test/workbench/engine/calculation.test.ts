import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { parseA1 } from "../../../src/workbook/address";

const SHEET = "sheet-1";

function put(engine: Engine, address: string, content: string | number): void {
  const written = typeof content === "string" && content.startsWith("=") ? { formula: content } : { value: content };
  engine.transaction("user", () => engine.cells.write(SHEET, parseA1(address)!, () => written));
}

const read = (engine: Engine, address: string) => {
  const { row, column } = parseA1(address)!;
  return engine.cells.value(SHEET, row, column);
};

let engine: Engine;
beforeEach(() => {
  engine = createEngine();
});
afterEach(() => engine.dispose());

it("sorts a copy: SORT leaves the range it reads as it is", async () => {
  ["X1", "X2", "X3", "X4"].forEach((name, i) => put(engine, `A${i + 4}`, name));
  [5122, 4844, 278, 900].forEach((value, i) => put(engine, `B${i + 4}`, value));
  put(engine, "D1", "=SORT(B4:B7)");
  put(engine, "F1", '=XLOOKUP("X4",A4:A7,B4:B7)');
  put(engine, "F2", '=SUMIF(A4:A7,"X1",B4:B7)');
  await engine.settled();
  expect([read(engine, "D1"), read(engine, "D4")]).toEqual([278, 5122]);
  expect([read(engine, "F1"), read(engine, "F2")]).toEqual([900, 5122]);
});

it("calculates what depends on a changed cell, at once when asked", async () => {
  put(engine, "A1", 2);
  put(engine, "B1", "=A1*3");
  put(engine, "C1", "=B1+1");
  await engine.calculation.settle();
  expect(read(engine, "C1")).toBe(7);
  put(engine, "A1", 5);
  expect(engine.calculation.pending()).toBe(true);
  await engine.calculation.settle();
  expect(read(engine, "C1")).toBe(16);
});

it("keeps a formula's cell free of number formats of its own", async () => {
  engine.transaction("user", () => engine.formats.change(SHEET, parseA1("A1")!, { numberFormat: "0.0%" }));
  put(engine, "A1", 0.5);
  put(engine, "B1", "=A1");
  await engine.settled();
  expect(engine.text(SHEET, 0, 1)).toBe("0,5");
});

it("shows the label of a link", async () => {
  put(engine, "A1", `=HYPERLINK("#'Thực hiện 2019'!C8","C8")`);
  await engine.settled();
  expect(read(engine, "A1")).toBe("C8");
});
