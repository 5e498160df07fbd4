import {
  filledFormula,
  formulaShape,
  referencedBoxes,
  summedBoxes,
} from "../../../src/workbook/hazards/formulaReferences";
import { a1 } from "../../../src/workbook/address";

it("sees that formulas filled into other cells compute alike", () => {
  expect(formulaShape("=SUM(C6:C9)", 4, 2)).toBe(formulaShape("=SUM( E6:E9 )", 4, 4));
  expect(formulaShape("=C5/$C$4", 4, 3)).toBe(formulaShape("=C9/$C$4", 8, 3));
  expect(formulaShape("=C5/$C$4", 4, 3)).not.toBe(formulaShape("=C9/C8", 8, 3));
  expect(formulaShape("=LOG10(C5)", 4, 3)).toBe("=LOG10(R[0]C[-1])");
  expect(formulaShape('=BHXH.GROWTH(C5,"A1 B2")', 4, 3)).toBe('=BHXH.GROWTH(R[0]C[-1],"A1 B2")');
});

it("fills a formula, fixed references and names of sheets kept", () => {
  expect(filledFormula("=SUM(C6:C9)", 0, 2)).toBe("=SUM(E6:E9)");
  expect(filledFormula("='Năm A1'!C5/$C$4+C$4", 2, 1)).toBe("='Năm A1'!D7/$C$4+D$4");
  expect(filledFormula("=A1", -1, 0)).toBeNull();
  expect(filledFormula("=A1", 0, -1)).toBeNull();
});

it.each([
  ["=SUM(C6:C9)", ["C6:C9"]],
  ["=sum($C$6:$C$9, C12)", ["C6:C9", "C12"]],
  ["=+C6+C7", ["C6", "C7"]],
  ["=SUM(C6:C7)+C9", ["C6:C7", "C9"]],
  ["=C6-C7", null],
  ["=SUM(C6:C9)/2", null],
  ["=SUM(Trang2!C6:C9)", null],
  ["=SUBTOTAL(9,C6:C9)", null],
  ["=5", null],
])("reads what %s adds up", (formula, boxes) => {
  expect(summedBoxes(formula)?.map(a1) ?? null).toEqual(boxes);
});

it("names the cells that a formula takes from its own sheet", () => {
  expect(referencedBoxes("=IF(C5>0,D5/$C$4,'A1'!B2)&\"E7\"").map(a1)).toEqual(["C5", "D5", "C4"]);
});
