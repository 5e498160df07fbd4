/** Formulas of the inserted sheet. Each is blank while one of its cells is: an empty sheet shows no error and no zero. */

/** Decimals of a rate: a fixed number, or 1 with 2 below 5 %. */
export type RateDecimals = number | "finerBelow5";

/** How rates are computed: with the add-in's functions, or without them for those who do not have it. */
export interface RateStyle {
  readonly plain: boolean;
}

export const COUNT_FORMAT = "#,##0";

export function sameAs(cell: string): string {
  return `=IF(${cell}="","",${cell})`;
}

export function sumOfTwo(first: string, second: string): string {
  return whenBoth(first, second, `${first}+${second}`);
}

export function difference(from: string, less: string): string {
  return whenBoth(from, less, `${from}-${less}`);
}

/** What is missing to the plan; nothing is once it is reached. */
export function shortfall(plan: string, actual: string): string {
  return whenBoth(plan, actual, `MAX(0,${plan}-${actual})`);
}

/** The sum of a column once every cell of it is filled in. @param range "C8:C28" */
export function sumOfAll(range: string): string {
  return `=IF(COUNT(${range})<ROWS(${range}),"",SUM(${range}))`;
}

/** part / whole in percent */
export function rate(
  name: "COVERAGE" | "ATTAINMENT",
  part: string,
  whole: string,
  decimals: RateDecimals,
  { plain }: RateStyle,
): string {
  const places = decimals === "finerBelow5" ? `IF(20*${part}<${whole},2,1)` : String(decimals);
  return whenDivisible(
    part,
    whole,
    plain ? `ROUND(100*${part}/${whole},${places})` : `100*BHXH.${name}(${part},${whole},${places})`,
  );
}

/** (current − prior) / prior in percent */
export function growthRate(current: string, prior: string, decimals: number, { plain }: RateStyle): string {
  return whenDivisible(
    current,
    prior,
    plain
      ? `ROUND(100*(${current}-${prior})/${prior},${decimals})`
      : `100*BHXH.GROWTH(${current},${prior},${decimals})`,
  );
}

/** The format sees the rounded value: what rounds up to 5,00 is shown as 5,0, which is right as well. */
export function rateFormat(decimals: RateDecimals): string {
  if (decimals === "finerBelow5") return "[<5]0.00;0.0";
  return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
}

function whenBoth(first: string, second: string, result: string): string {
  return `=IF(OR(${first}="",${second}=""),"",${result})`;
}

function whenDivisible(part: string, whole: string, result: string): string {
  return `=IF(OR(${part}="",${whole}="",${whole}=0),"",${result})`;
}
