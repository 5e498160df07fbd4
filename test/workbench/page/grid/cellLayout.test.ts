import { alignmentOf, letsThrough, maySpread, spreadOf } from "../../../../src/workbench/page/grid/cellLayout";
import type { DisplayCell } from "../../../../src/workbench/engine/spreadsheet";
import { PLAIN } from "../../../support/memorySpreadsheet";

const cell = (value: DisplayCell["value"], more: Partial<DisplayCell> = {}): DisplayCell => ({
  value,
  formula: null,
  text: value === null ? "" : String(value),
  style: PLAIN,
  ...more,
});

it("puts words left, numbers right, truth values and errors in the middle", () => {
  expect(["BHXH", 5122, true, "#VALUE!", "#N/A"].map((value) => alignmentOf(cell(value)))).toEqual([
    "left",
    "right",
    "center",
    "center",
    "center",
  ]);
  expect(alignmentOf(cell(1, { style: { ...PLAIN, horizontal: "Left" } }))).toBe("left");
});

it("spreads words only", () => {
  expect(maySpread(cell("BHXH"))).toBe(true);
  expect(maySpread(cell(5122))).toBe(false);
  expect(maySpread(cell("BHXH", { style: { ...PLAIN, wrap: true } }))).toBe(false);
  expect(maySpread(cell("hai\ndòng"))).toBe(false);
});

it("lets text through empty cells, not through a formula that shows nothing", () => {
  expect(letsThrough(cell(null))).toBe(true);
  expect(letsThrough(cell(""))).toBe(true);
  expect(letsThrough(cell("", { formula: '=""' }))).toBe(false);
  expect(letsThrough(cell(0))).toBe(false);
});

it("takes whole neighbours until the text has room", () => {
  expect(spreadOf("left", 70, { left: [50, 50], right: [64, 64, 64] })).toEqual({ left: 0, right: 128 });
  expect(spreadOf("right", 70, { left: [50, 50], right: [64] })).toEqual({ left: 100, right: 0 });
  expect(spreadOf("center", 70, { left: [50, 50], right: [20] })).toEqual({ left: 50, right: 20 });
  expect(spreadOf("left", 0, { left: [], right: [64] })).toEqual({ left: 0, right: 0 });
  expect(spreadOf("left", 70, { left: [], right: [] })).toEqual({ left: 0, right: 0 });
});
