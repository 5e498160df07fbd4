import type { Decimal } from "../numbers/decimal";
import type { Problem } from "../problem";
import { shareOfCount } from "./share";

/** participants / population as a fraction; the population is whoever could take part: labour force, eligible, inhabitants. */
export function coverage(participants: Decimal, population: Decimal, decimals?: number): Decimal | Problem {
  return shareOfCount(participants, population, decimals);
}
