import type { Decimal } from "../numbers/decimal";
import type { Problem } from "../problem";
import { shareOfCount } from "./share";

/** current / prior as a fraction: the growth rate plus 1. Both are counts. */
export function growthIndex(current: Decimal, prior: Decimal, decimals?: number): Decimal | Problem {
  return shareOfCount(current, prior, decimals);
}
