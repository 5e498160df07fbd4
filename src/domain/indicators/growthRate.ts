import type { Decimal } from "../numbers/decimal";
import type { Problem } from "../problem";
import { share } from "./share";

/** (current − prior) / prior as a fraction; below 0 when the number fell. Both are counts. */
export function growthRate(current: Decimal, prior: Decimal, decimals?: number): Decimal | Problem {
  if (current.lt(0)) return { code: "negativeCount" };
  return share(current.minus(prior), prior, decimals);
}
