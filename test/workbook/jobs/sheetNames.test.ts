import fc from "fast-check";
import { newSheetName } from "../../../src/workbook/jobs/newSheetName";
import { freeSheetName, sameSheetName, sheetName } from "../../../src/workbook/jobs/sheetNames";
import type { SheetInfo } from "../../../src/workbook/snapshot";

const old = (count: number) => (count === 1 ? " (cũ)" : ` (cũ ${count})`);
const sheets = (...names: string[]): SheetInfo[] =>
  names.map((name, index) => ({ id: `s${index}`, name, visible: true, used: null, protected: false }));

describe("sheetName", () => {
  it.each([
    ["Chỉ tiêu 2020", "", "Chỉ tiêu 2020"],
    ["Chỉ tiêu 2019/2020", "", "Chỉ tiêu 2019-2020"],
    ["'a'", "", "a"],
    ["", "", "-"],
    ["x".repeat(40), " (2)", `${"x".repeat(27)} (2)`],
  ])("%s%s → %s", (wanted, suffix, name) => expect(sheetName(wanted, suffix)).toBe(name));

  it("is always one that Excel takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (wanted) => {
        const name = sheetName(wanted, " (cũ 12)");
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
      }),
      { seed: 20200318, numRuns: 500 },
    );
  });
});

it("knows names that differ in case or Unicode form only", () => {
  expect(sameSheetName("Chỉ Tiêu 2020", "chỉ tiêu 2020".normalize("NFD"))).toBe(true);
  expect(sameSheetName("Chỉ tiêu 2020", "Chỉ tiêu 2021")).toBe(false);
});

it("takes the first free name", () => {
  expect(freeSheetName("A", old, ["A (cũ)", "a (CŨ 2)"])).toBe("A (cũ 3)");
});

describe("newSheetName", () => {
  it("is the wanted name while it is free", () => {
    expect(newSheetName("Chỉ tiêu 2020", undefined, sheets("Nguồn"), old)).toEqual({
      name: "Chỉ tiêu 2020",
      replaces: null,
      isTaken: false,
    });
  });

  it("asks when it is taken", () => {
    expect(newSheetName("Chỉ tiêu 2020", undefined, sheets("chỉ tiêu 2020"), old).isTaken).toBe(true);
  });

  it("renames the sheet that makes room and keeps it", () => {
    const found = newSheetName("Chỉ tiêu 2020", "replace", sheets("Chỉ tiêu 2020", "Chỉ tiêu 2020 (cũ)"), old);
    expect(found).toEqual({
      name: "Chỉ tiêu 2020",
      replaces: { sheetId: "s0", name: "Chỉ tiêu 2020", renamedTo: "Chỉ tiêu 2020 (cũ 2)" },
      isTaken: false,
    });
  });

  it("counts on when both are kept", () => {
    const found = newSheetName("Chỉ tiêu 2020", "keepBoth", sheets("Chỉ tiêu 2020", "Chỉ tiêu 2020 (2)"), old);
    expect(found).toMatchObject({ name: "Chỉ tiêu 2020 (3)", replaces: null });
  });
});
