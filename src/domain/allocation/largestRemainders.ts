/** What decides who is rounded up. */
export interface Candidate {
  /** 0 for what is not to be rounded */
  readonly remainder: bigint;
  readonly weight: bigint;
}

export interface RoundedUp {
  readonly raised: ReadonlySet<number>;
  /** those whose remainder was decided both ways */
  readonly tied: ReadonlySet<number>;
}

/**
 * The `count` candidates that are rounded up: the largest remainders, equal ones by the larger weight, then the earlier.
 * @param count no more than there are remainders above 0
 */
export function largestRemainders(count: number, candidates: readonly Candidate[]): RoundedUp {
  const order = [...candidates.keys()].filter((index) => candidates[index]!.remainder > 0n);
  order.sort(
    (a, b) =>
      descending(candidates[a]!.remainder, candidates[b]!.remainder) ||
      descending(candidates[a]!.weight, candidates[b]!.weight),
  );
  const [last, first] = [candidates[order[count - 1]!]?.remainder, candidates[order[count]!]?.remainder];
  const isTied = last !== undefined && last === first;
  return {
    raised: new Set(order.slice(0, count)),
    tied: new Set(isTied ? order.filter((index) => candidates[index]!.remainder === last) : []),
  };
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
