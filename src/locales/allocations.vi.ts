import { VIETNAMESE_SEPARATORS } from "../domain/numbers/separators";
import type { AllocationInput, WrongCount } from "../domain/allocation/allocationProblem";
import type { GridInput } from "../domain/allocation/grid/gridProblem";
import type { AllocationMessages, NameOf } from "./allocations";
import { capital } from "./names.vi";
import { numberWriting } from "./numberWriting";

const { count } = numberWriting(VIETNAMESE_SEPARATORS);

const FIELDS: Record<AllocationInput["field"] | GridInput["field"], string> = {
  total: "tổng chỉ tiêu",
  step: "bước làm tròn",
  rowTotal: "tổng",
  columnTotal: "tổng",
  weight: "căn cứ phân bổ",
  minimum: "mức tối thiểu",
  maximum: "mức tối đa",
  locked: "số đã khóa",
};

const unitVi: NameOf = (index) => `đơn vị thứ ${index + 1}`;
const rowVi: NameOf = (index) => `dòng ${index + 1}`;
const columnVi: NameOf = (index) => `cột ${index + 1}`;

const stepNotWhole = "Bước làm tròn phải là số nguyên dương, ví dụ 10.";

function wrongCount(problem: WrongCount, field: string): string {
  if (problem.code === "negativeInput") return `${capital(field)} là số âm (${count(problem.value)}), cần nhập lại.`;
  const { value, step, below, above } = problem;
  const wrong = step.eq(1) ? "không phải là số nguyên" : `không chia hết cho bước làm tròn ${count(step)}`;
  return `${capital(field)} là ${count(value)}, ${wrong}. Số gần nhất dùng được là ${count(below)} hoặc ${count(above)}.`;
}

function listed(lines: readonly number[], name: NameOf): string {
  return lines.map(name).join(", ");
}

export const allocationsVi: AllocationMessages = {
  problem(problem, unit = unitVi) {
    switch (problem.code) {
      case "stepNotWhole":
        return stepNotWhole;
      case "negativeInput":
      case "notMultiple": {
        const field = FIELDS[problem.field];
        return wrongCount(problem, problem.unit === null ? field : `${field} của ${unit(problem.unit)}`);
      }
      case "minimumAboveMaximum":
        return (
          `Mức tối thiểu của ${unit(problem.unit)} (${count(problem.minimum)}) cao hơn mức tối đa ` +
          `(${count(problem.maximum)}) là ${count(problem.by)} người. Cần giảm mức tối thiểu hoặc nâng mức tối đa.`
        );
      case "lockedBelowMinimum":
        return (
          `Số đã khóa của ${unit(problem.unit)} (${count(problem.locked)}) thấp hơn mức tối thiểu ` +
          `${count(problem.bound)} là ${count(problem.by)} người. Cần nâng số đã khóa hoặc giảm mức tối thiểu.`
        );
      case "lockedAboveMaximum":
        return (
          `Số đã khóa của ${unit(problem.unit)} (${count(problem.locked)}) vượt mức tối đa ` +
          `${count(problem.bound)} là ${count(problem.by)} người. Cần giảm số đã khóa hoặc nâng mức tối đa.`
        );
      case "minimumsAboveTotal": {
        const { reachable, total, by } = problem;
        const where = problem.unit === null ? "tổng cộng" : `(ví dụ của ${unit(problem.unit)})`;
        return (
          `Các mức tối thiểu và số đã khóa (nếu có) cộng lại là ${count(reachable)} người, vượt tổng chỉ tiêu ${count(total)} ` +
          `là ${count(by)}. Cần nâng tổng chỉ tiêu lên ${count(reachable)}, hoặc giảm các mức đó ${where} ${count(by)} người.`
        );
      }
      case "maximumsBelowTotal": {
        const { reachable, total, by } = problem;
        const where = problem.unit === null ? "tổng cộng" : `(ví dụ của ${unit(problem.unit)})`;
        return (
          `Các đơn vị chỉ nhận được tối đa ${count(reachable)} người, còn thiếu ${count(by)} so với tổng chỉ tiêu ` +
          `${count(total)}. Cần giảm tổng chỉ tiêu xuống ${count(reachable)}, hoặc nâng mức tối đa ${where} ${count(by)} người.`
        );
      }
      case "weightsZero":
        return (
          `Còn ${count(problem.by)} người chưa phân bổ được: ngoài các số đã khóa, mọi căn cứ phân bổ đều bằng 0. ` +
          `Cần nhập căn cứ phân bổ, hoặc đặt tổng chỉ tiêu là ${count(problem.reachable)}.`
        );
    }
  },

  gridProblem(problem, row = rowVi, column = columnVi) {
    switch (problem.code) {
      case "stepNotWhole":
        return stepNotWhole;
      case "negativeInput":
      case "notMultiple": {
        const lines = [
          problem.row === null ? null : row(problem.row),
          problem.column === null ? null : column(problem.column),
        ];
        return wrongCount(problem, `${FIELDS[problem.field]} của ${lines.filter((line) => line !== null).join(", ")}`);
      }
      case "cellBoundsCross":
        return (
          `Ô ở ${row(problem.row)}, ${column(problem.column)} phải từ ${count(problem.lower)} trở lên nhưng không quá ` +
          `${count(problem.upper)}. Cần nới các mức này ít nhất ${count(problem.by)} người.`
        );
      case "tooLarge":
        return `Tổng ${count(problem.total)} người quá lớn, chỉ phân bổ được tối đa ${count(problem.limit)}.`;
      case "totalsDiffer":
        return (
          `Tổng theo dòng là ${count(problem.rowSum)} người, tổng theo cột là ${count(problem.columnSum)}, lệch ` +
          `${count(problem.by)}. Cần sửa cho hai tổng bằng nhau.`
        );
      case "marginOutOfReach": {
        const { needed, reachable, by, margin, lines } = problem;
        const [name, other] = margin === "row" ? [row, "dòng khác"] : [column, "cột khác"];
        const start = `${capital(listed(lines, name))} có tổng ${count(needed)} người`;
        return reachable.lt(needed)
          ? `${start} nhưng các ô ở đó chỉ nhận được tối đa ${count(reachable)}. Cần chuyển ${count(by)} người sang ${other}, ` +
              "nâng mức tối đa hoặc nhập căn cứ phân bổ cho ô đang là 0."
          : `${start} nhưng các ô ở đó nhận ít nhất ${count(reachable)}. Cần chuyển ${count(by)} người từ ${other} sang, ` +
              "hoặc giảm mức tối thiểu.";
      }
    }
  },

  pathProblem({ code }) {
    switch (code) {
      case "yearsOutOfRange":
        return "Số năm phải là số nguyên từ 1 đến 100.";
      case "countNotWhole":
        return "Số đầu kỳ và số cuối kỳ phải là số người nguyên, không quá 15 chữ số.";
      case "negativeCount":
        return "Số đầu kỳ và số cuối kỳ không được âm.";
      case "zeroStart":
        return "Số đầu kỳ là 0 nên không có tốc độ tăng.";
      case "zeroEnd":
        return "Số cuối kỳ là 0 nên không có lộ trình giảm đều.";
    }
  },

  notALine: "Hãy chọn một dòng hoặc một cột.",
  countDiffers: (given, asked) => `Vùng có ${given} ô trong khi cần ${asked} ô.`,
  blankWeight: (unit) => `Căn cứ phân bổ của ${unitVi(unit)} còn trống. Hãy nhập số, hoặc 0 nếu không phân bổ.`,
  blankCell: (row, column) =>
    `Căn cứ phân bổ ở ${rowVi(row)}, ${columnVi(column)} còn trống. Hãy nhập số, hoặc 0 nếu không phân bổ.`,
  blankRowTotal: (row) => `Tổng của ${rowVi(row)} còn trống.`,
  blankColumnTotal: (column) => `Tổng của ${columnVi(column)} còn trống.`,
};
