import type { AllocationInput, WrongCount } from "../domain/allocation/allocationProblem";
import type { GridInput } from "../domain/allocation/grid/gridProblem";
import type { AllocationMessages, NameOf } from "./allocations";
import { capital } from "./names.en";
import { ENGLISH_SEPARATORS, numberWriting } from "./numberWriting";

const { count } = numberWriting(ENGLISH_SEPARATORS);

const FIELDS: Record<AllocationInput["field"] | GridInput["field"], string> = {
  total: "the total",
  step: "the step",
  rowTotal: "the total",
  columnTotal: "the total",
  weight: "the weight",
  minimum: "the minimum",
  maximum: "the maximum",
  locked: "the fixed share",
};

const unitEn: NameOf = (index) => `unit ${index + 1}`;
const rowEn: NameOf = (index) => `row ${index + 1}`;
const columnEn: NameOf = (index) => `column ${index + 1}`;

const stepNotWhole = "The step must be a positive whole number, for example 10.";

function wrongCount(problem: WrongCount, field: string): string {
  if (problem.code === "negativeInput") return `${capital(field)} is negative (${count(problem.value)}).`;
  const { value, step, below, above } = problem;
  const wrong = step.eq(1) ? "no whole number" : `no multiple of the step ${count(step)}`;
  return `${capital(field)} is ${count(value)}, ${wrong}. The nearest that would do are ${count(below)} and ${count(above)}.`;
}

function listed(lines: readonly number[], name: NameOf): string {
  return lines.map(name).join(", ");
}

export const allocationsEn: AllocationMessages = {
  problem(problem, unit = unitEn) {
    switch (problem.code) {
      case "stepNotWhole":
        return stepNotWhole;
      case "negativeInput":
      case "notMultiple": {
        const field = FIELDS[problem.field];
        return wrongCount(problem, problem.unit === null ? field : `${field} of ${unit(problem.unit)}`);
      }
      case "minimumAboveMaximum":
        return (
          `The minimum of ${unit(problem.unit)} (${count(problem.minimum)}) is ${count(problem.by)} above its maximum ` +
          `(${count(problem.maximum)}). Lower the one or raise the other.`
        );
      case "lockedBelowMinimum":
        return (
          `The fixed share of ${unit(problem.unit)} (${count(problem.locked)}) is ${count(problem.by)} below its minimum ` +
          `(${count(problem.bound)}). Raise the one or lower the other.`
        );
      case "lockedAboveMaximum":
        return (
          `The fixed share of ${unit(problem.unit)} (${count(problem.locked)}) is ${count(problem.by)} above its maximum ` +
          `(${count(problem.bound)}). Lower the one or raise the other.`
        );
      case "minimumsAboveTotal": {
        const { reachable, total, by } = problem;
        const where = problem.unit === null ? "in all" : `(for example of ${unit(problem.unit)})`;
        return (
          `Minimums and fixed shares come to ${count(reachable)}, ${count(by)} more than the total ${count(total)}. ` +
          `Raise the total to ${count(reachable)}, or lower them ${where} by ${count(by)}.`
        );
      }
      case "maximumsBelowTotal": {
        const { reachable, total, by } = problem;
        const where = problem.unit === null ? "in all" : `(for example of ${unit(problem.unit)})`;
        return (
          `The units can take ${count(reachable)} at most, ${count(by)} less than the total ${count(total)}. ` +
          `Lower the total to ${count(reachable)}, or raise maximums ${where} by ${count(by)}.`
        );
      }
      case "weightsZero":
        return (
          `No unit whose share is open has a weight above 0, so ${count(problem.by)} persons are left. ` +
          `Enter weights, or make the total ${count(problem.reachable)}.`
        );
    }
  },

  gridProblem(problem, row = rowEn, column = columnEn) {
    switch (problem.code) {
      case "stepNotWhole":
        return stepNotWhole;
      case "negativeInput":
      case "notMultiple": {
        const lines = [
          problem.row === null ? null : row(problem.row),
          problem.column === null ? null : column(problem.column),
        ];
        return wrongCount(problem, `${FIELDS[problem.field]} of ${lines.filter((line) => line !== null).join(", ")}`);
      }
      case "cellBoundsCross":
        return (
          `The cell in ${row(problem.row)}, ${column(problem.column)} must be at least ${count(problem.lower)} and at most ` +
          `${count(problem.upper)}. Widen these bounds by ${count(problem.by)}.`
        );
      case "tooLarge":
        return `A total of ${count(problem.total)} is too large: ${count(problem.limit)} is the most that can be shared.`;
      case "totalsDiffer":
        return (
          `The row totals come to ${count(problem.rowSum)} and the column totals to ${count(problem.columnSum)}, ` +
          `${count(problem.by)} apart. Make them equal.`
        );
      case "marginOutOfReach": {
        const { needed, reachable, by, margin, lines } = problem;
        const [name, other] = margin === "row" ? [row, "other rows"] : [column, "other columns"];
        const start = `The total of ${listed(lines, name)} is ${count(needed)}`;
        return reachable.lt(needed)
          ? `${start}, but the cells there can take ${count(reachable)} at most. Move ${count(by)} to ${other}, raise ` +
              "maximums, or give cells of weight 0 a weight."
          : `${start}, but the cells there take ${count(reachable)} at least. Move ${count(by)} here from ${other}, or ` +
              "lower minimums.";
      }
    }
  },

  pathProblem({ code }) {
    switch (code) {
      case "yearsOutOfRange":
        return "The number of years must be a whole number from 1 to 100.";
      case "countNotWhole":
        return "The first and the last count must be whole persons of at most 15 digits.";
      case "negativeCount":
        return "The first and the last count must not be negative.";
      case "zeroStart":
        return "The first count is 0, so there is no growth rate.";
      case "zeroEnd":
        return "The last count is 0, which no equal growth arrives at.";
    }
  },

  notALine: "Choose a row or a column.",
  countDiffers: (given, asked) => `The range has ${given} cells where ${asked} are needed.`,
  blankWeight: (unit) => `The weight of ${unitEn(unit)} is blank. Enter a number, or 0 to give it nothing.`,
  blankCell: (row, column) =>
    `The weight in ${rowEn(row)}, ${columnEn(column)} is blank. Enter a number, or 0 to give it nothing.`,
  blankRowTotal: (row) => `The total of ${rowEn(row)} is blank.`,
  blankColumnTotal: (column) => `The total of ${columnEn(column)} is blank.`,
};
