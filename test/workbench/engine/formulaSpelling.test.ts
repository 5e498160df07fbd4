import fc from "fast-check";
import { formulaFromLocal, formulaToLocal } from "../../../src/workbench/engine/locale/formulaSpelling";

it.each([
  ["=SUM(A1;B1)", "=SUM(A1,B1)"],
  ["=ROUND(A1*1,5;2)", "=ROUND(A1*1.5,2)"],
  ['=BHXH.TEXT(0,939;1;"%")', '=BHXH.TEXT(0.939,1,"%")'],
  ['=IF(A1="a;b,c";1;2)', '=IF(A1="a;b,c",1,2)'],
  ["='Thực hiện; 2019'!A1+0,5", "='Thực hiện; 2019'!A1+0.5"],
  ["={1\\2;3\\4,5}", "={1,2;3,4.5}"],
  ["=LOG10(A1;2)+A10*10,5", "=LOG10(A1,2)+A10*10.5"],
  ["=1,5E3+,5", "=1.5E3+.5"],
])("%s means %s", (local, english) => {
  expect(formulaFromLocal(local)).toBe(english);
});

it("comes back as it was typed", () => {
  const number = fc.tuple(fc.nat(9999), fc.nat(99)).map(([whole, part]) => `${whole},${String(part).padStart(2, "0")}`);
  const atom = fc.oneof(number, fc.constantFrom("A1", "$B$2", "LOG10(A1)", '"a;b"', "'Tờ 2'!C3", "TRUE"));
  const call = fc.array(atom, { minLength: 1, maxLength: 4 }).map((args) => `SUM(${args.join(";")})`);
  const formula = fc.array(fc.oneof(atom, call), { minLength: 1, maxLength: 4 }).map((parts) => `=${parts.join("+")}`);
  fc.assert(
    fc.property(formula, (typed) => {
      expect(formulaToLocal(formulaFromLocal(typed))).toBe(typed);
    }),
    { seed: 20200318, numRuns: 300 },
  );
});
