import { letterOf } from "./cellOf";
import type { TargetColumn } from "./targetTableTexts";

/** Decimals of a rate column: a fixed number, or 1 with 2 below 5 %, where a tenth of a percent would say too little. */
export type RateDecimals = number | "finerBelow5";

/** A column of formulas: what is written in its first row and filled down, and the format that shows it. */
export interface FormulaColumn {
  readonly column: TargetColumn;
  /** "{row}" stands for the row's number */
  readonly template: string;
  readonly numberFormat: string;
}

/** Whole persons with the thousands separator of the machine. */
export const COUNT_FORMAT = "#,##0";

/** increase = target − actual; blank where either is. */
export function increaseColumn(): FormulaColumn {
  const [target, actual] = [`${letterOf("target")}{row}`, `${letterOf("actual")}{row}`];
  return {
    column: "increase",
    template: `=IF(OR(${actual}="",${target}=""),"",${target}-${actual})`,
    numberFormat: COUNT_FORMAT,
  };
}

/**
 * A rate in percent, computed from two cells of its row; blank where one is blank or the base is zero.
 * The decimals are decided inside the formula, so that they stay right when somebody edits a number.
 * @param plain without the add-in's functions, for everyone who opens the sheet without it: the same figures
 */
export function rateColumn(
  column: "growthIndex" | "labourForceCoverage" | "eligibleCoverage",
  decimals: RateDecimals,
  plain: boolean,
): FormulaColumn {
  const { base, name } = RATES[column];
  const [part, whole] = [`${letterOf("target")}{row}`, `${letterOf(base)}{row}`];
  const places = decimals === "finerBelow5" ? `IF(20*${part}<${whole},2,1)` : String(decimals);
  const rate = plain ? `ROUND(100*${part}/${whole},${places})` : `100*BHXH.${name}(${part},${whole},${places})`;
  return {
    column,
    template: `=IF(OR(${part}="",${whole}="",${whole}=0),"",${rate})`,
    numberFormat: rateFormat(decimals),
  };
}

const RATES = {
  growthIndex: { base: "actual", name: "GROWTHINDEX" },
  labourForceCoverage: { base: "labourForce", name: "COVERAGE" },
  eligibleCoverage: { base: "eligible", name: "COVERAGE" },
} as const;

/** The format sees the rounded value: what rounds up to 5,00 is shown as 5,0, which is right as well. */
function rateFormat(decimals: RateDecimals): string {
  if (decimals === "finerBelow5") return "[<5]0.00;0.0";
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}
