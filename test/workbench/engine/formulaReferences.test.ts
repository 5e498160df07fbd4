import fc from "fast-check";
import { moveReferences, shiftFormula } from "../../../src/workbench/engine/formulaReferences";

it.each([
  ["=A1+$A1+A$1+$A$1", "=B3+$A3+B$1+$A$1"],
  ["=SUM(A1:B9)+Khác!A5+'Tờ 2'!B7", "=SUM(B3:C11)+Khác!B7+'Tờ 2'!C9"],
  ['=LOG10(A5)&"A5"', '=LOG10(B7)&"A5"'],
  ["=Bảng_A5+T5(A5)+x1y+1E5", "=Bảng_A5+T5(B7)+x1y+1E5"],
  ["=SUM(A:A)+SUM(3:4)+SUM($B:$B)", "=SUM(B:B)+SUM(5:6)+SUM($B:$B)"],
  ["=BHXH.GROWTH(D4,C4)*100", "=BHXH.GROWTH(E6,D6)*100"],
  ["=T12!A1", "=T12!B3"],
])("copies %s two down and one right", (formula, shifted) => {
  expect(shiftFormula(formula, 2, 1)).toBe(shifted);
});

it("turns a reference that leaves the sheet into #REF!", () => {
  expect(shiftFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
});

it("comes back after being copied there and back", () => {
  const cell = fc
    .tuple(fc.boolean(), fc.integer({ min: 20, max: 40 }), fc.boolean(), fc.integer({ min: 50, max: 90 }))
    .map(
      ([c$, column, r$, row]) => `${c$ ? "$" : ""}A${String.fromCharCode(65 + (column % 26))}${r$ ? "$" : ""}${row}`,
    );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.nat(20), fc.nat(20), (cells, rows, columns) => {
      const formula = `=SUM(${cells.join(",")})&"${cells[0]}"`;
      expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
    { seed: 20200318, numRuns: 300 },
  );
});

it("moves references of its own sheet when rows come or go", () => {
  const inserted = (row: number): number => (row >= 2 ? row + 3 : row);
  expect(moveReferences("=$C2+$C3+A$5+Other!A5+SUM(A1:B9)", "row", inserted)).toBe("=$C2+$C6+A$8+Other!A5+SUM(A1:B12)");
  const deleted = (row: number): number | null => (row === 2 ? null : row > 2 ? row - 1 : row);
  expect(moveReferences("=A2+A3+A4", "row", deleted)).toBe("=A2+#REF!+A3");
});
