import { Decimal } from "./decimal";
import { wholeQuotient, type WholeRounding } from "./wholeQuotient";

const ROUNDINGS = { up: "ceiling", nearest: "halfAway", down: "floor" } as const satisfies Record<
  string,
  WholeRounding
>;

/**
 * x up, down or to the nearest multiple of `step`; nearest takes ties away from zero. Exact at any size.
 * @param step a positive whole number
 */
export function roundToMultiple(x: Decimal, step: number, direction: keyof typeof ROUNDINGS): Decimal {
  const times = wholeQuotient(x, new Decimal(step), 0, ROUNDINGS[direction]);
  return new Decimal(String(times * BigInt(step)));
}
