import type { Decimal } from "../numbers/decimal";
import type { Problem } from "../problem";
import { shareOfCount } from "./share";

/** actual / plan as a fraction. */
export function attainment(actual: Decimal, plan: Decimal, decimals?: number): Decimal | Problem {
  return shareOfCount(actual, plan, decimals);
}
