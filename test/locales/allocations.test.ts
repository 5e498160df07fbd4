import type { AllocationProblem } from "../../src/domain/allocation/allocationProblem";
import type { GridProblem } from "../../src/domain/allocation/grid/gridProblem";
import type { PathProblem } from "../../src/domain/indicators/growthPath";
import { Decimal } from "../../src/domain/numbers/decimal";
import { ALLOCATIONS } from "../../src/locales/allocations";
import { expectFinishedSentence } from "./figures";

const d = (value: number | string) => new Decimal(value);
const { vi, en } = ALLOCATIONS;

const PROBLEMS: Record<AllocationProblem["code"], AllocationProblem> = {
  stepNotWhole: { code: "stepNotWhole", step: d(2.5) },
  negativeInput: { code: "negativeInput", field: "weight", unit: 2, value: d(-40) },
  notMultiple: {
    code: "notMultiple",
    field: "total",
    unit: null,
    value: d(1255),
    step: d(10),
    below: d(1250),
    above: d(1260),
  },
  minimumAboveMaximum: { code: "minimumAboveMaximum", unit: 0, minimum: d(1300), maximum: d(1250), by: d(50) },
  lockedBelowMinimum: { code: "lockedBelowMinimum", unit: 1, locked: d(10), bound: d(15), by: d(5) },
  lockedAboveMaximum: { code: "lockedAboveMaximum", unit: 1, locked: d(20), bound: d(15), by: d(5) },
  minimumsAboveTotal: { code: "minimumsAboveTotal", total: d(1250), reachable: d(1400), by: d(150), unit: 3 },
  maximumsBelowTotal: { code: "maximumsBelowTotal", total: d(1250), reachable: d(1100), by: d(150), unit: null },
  weightsZero: { code: "weightsZero", total: d(1250), reachable: d(50), by: d(1200) },
};

const GRID_PROBLEMS: Record<GridProblem["code"], GridProblem> = {
  stepNotWhole: { code: "stepNotWhole", step: d(0) },
  negativeInput: { code: "negativeInput", field: "minimum", row: 2, column: 1, value: d(-40) },
  notMultiple: {
    code: "notMultiple",
    field: "rowTotal",
    row: 2,
    column: null,
    value: d("12.5"),
    step: d(1),
    below: d(12),
    above: d(13),
  },
  cellBoundsCross: { code: "cellBoundsCross", row: 0, column: 1, lower: d(20), upper: d(15), by: d(5) },
  tooLarge: { code: "tooLarge", total: d(1_000_000_000), limit: d(900_719_925) },
  totalsDiffer: { code: "totalsDiffer", rowSum: d(6450), columnSum: d(6400), by: d(50) },
  marginOutOfReach: {
    code: "marginOutOfReach",
    margin: "column",
    lines: [0, 2],
    across: [1],
    needed: d(1250),
    reachable: d(1100),
    by: d(150),
  },
};

const PATH_PROBLEMS: Record<PathProblem["code"], PathProblem> = {
  yearsOutOfRange: { code: "yearsOutOfRange" },
  negativeCount: { code: "negativeCount" },
  countNotWhole: { code: "countNotWhole" },
  zeroStart: { code: "zeroStart" },
  zeroEnd: { code: "zeroEnd" },
};

describe("why nothing can be shared, as people read it", () => {
  it.each(Object.values(PROBLEMS))("$code", (problem) => {
    for (const language of [vi, en]) expectFinishedSentence(language.problem(problem));
  });

  it.each(Object.values(GRID_PROBLEMS))("in a grid: $code", (problem) => {
    for (const language of [vi, en]) expectFinishedSentence(language.gridProblem(problem));
  });

  it.each(Object.values(PATH_PROBLEMS))("in a path: $code", (problem) => {
    for (const language of [vi, en]) expectFinishedSentence(language.pathProblem(problem));
  });

  it("says what the functions ask for", () => {
    for (const language of [vi, en]) {
      for (const sentence of [
        language.notALine,
        language.countDiffers(2, 3),
        language.blankWeight(2),
        language.blankCell(2, 0),
        language.blankRowTotal(2),
        language.blankColumnTotal(0),
      ]) {
        expectFinishedSentence(sentence);
      }
    }
  });

  it("writes numbers as the language does and counts from 1", () => {
    expect(vi.problem(PROBLEMS.minimumsAboveTotal)).toBe(
      "Các mức tối thiểu và số đã khóa (nếu có) cộng lại là 1.400 người, vượt tổng chỉ tiêu 1.250 là 150. " +
        "Cần nâng tổng chỉ tiêu lên 1.400, hoặc giảm các mức đó (ví dụ của đơn vị thứ 4) 150 người.",
    );
    expect(en.problem(PROBLEMS.minimumsAboveTotal)).toBe(
      "Minimums and fixed shares come to 1,400, 150 more than the total 1,250. " +
        "Raise the total to 1,400, or lower them (for example of unit 4) by 150.",
    );
  });

  it("calls units, rows and columns as the caller does", () => {
    const place = (index: number) => ["Khe Sanh", "Lao Bảo", "Lìa", "Thanh"][index]!;
    expect(vi.problem(PROBLEMS.negativeInput, place)).toBe("Căn cứ phân bổ của Lìa là số âm (-40), cần nhập lại.");
    expect(vi.gridProblem(GRID_PROBLEMS.notMultiple, place)).toBe(
      "Tổng của Lìa là 12,5, không phải là số nguyên. Số gần nhất dùng được là 12 hoặc 13.",
    );
    expect(
      vi.gridProblem(GRID_PROBLEMS.marginOutOfReach, place, (index) => ["bắt buộc", "tự nguyện", "BHTN"][index]!),
    ).toBe(
      "Bắt buộc, BHTN có tổng 1.250 người nhưng các ô ở đó chỉ nhận được tối đa 1.100. Cần chuyển 150 người sang cột khác, " +
        "nâng mức tối đa hoặc nhập căn cứ phân bổ cho ô đang là 0.",
    );
  });
});
