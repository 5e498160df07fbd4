/** A unit that shares, counted in whole steps; `maximum` is null where there is none. */
export interface OpenUnit {
  readonly weight: bigint;
  readonly minimum: bigint;
  readonly maximum: bigint | null;
}

/** A number numerator / denominator ≥ 0 with denominator > 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * The factor λ for which the shares λ · weight, held within their bounds, sum to the total. Exact, O(n log n): the
 * sum is a broken line in λ that never falls, so its bends are visited in order until it reaches the total.
 * @param total from the sum of the minimums to the sum of what units of a weight above 0 can take
 */
export function sharingFactor(total: bigint, units: readonly OpenUnit[]): Fraction {
  let held = 0n;
  let free = 0n;
  const bends: Bend[] = [];
  for (const { weight, minimum, maximum } of units) {
    held += minimum;
    if (weight === 0n) continue;
    if (minimum > 0n) bends.push({ at: minimum, weight, leaves: false });
    else free += weight;
    if (maximum !== null) bends.push({ at: maximum, weight, leaves: true });
  }
  bends.sort(byPlace);
  for (const { at, weight, leaves } of bends) {
    if (held * weight + free * at >= total * weight) break;
    held += leaves ? at : -at;
    free += leaves ? -weight : weight;
  }
  return free === 0n ? { numerator: 0n, denominator: 1n } : { numerator: total - held, denominator: free };
}

/** Where a unit leaves its minimum or meets its maximum: at λ = at / weight. */
interface Bend {
  readonly at: bigint;
  readonly weight: bigint;
  readonly leaves: boolean;
}

function byPlace(a: Bend, b: Bend): number {
  const [left, right] = [a.at * b.weight, b.at * a.weight];
  return left < right ? -1 : left > right ? 1 : 0;
}
