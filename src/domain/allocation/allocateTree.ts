import { Decimal } from "../numbers/decimal";
import type { AllocationUnit, Share } from "./allocate";
import { type AllocationProblem, isAllocationProblem } from "./allocationProblem";
import { exactParts } from "./exactParts";
import { largestRemainders } from "./largestRemainders";
import { type AllocationInSteps, readUnits } from "./unitsInSteps";
import { persons, shownQuotient } from "./wholeSteps";

/** Units below a level: a district with its communes, a commune with its villages, a cluster of communes. */
export interface AllocationLevel {
  readonly below: readonly (AllocationLevel | AllocationUnit)[];
}

export interface LevelShare extends Share {
  /** in the order of the level's units, empty where there are none */
  readonly below: readonly LevelShare[];
}

/**
 * Shares a total over units on several levels, as `allocate` does over one: the shares of a level sum to the share of
 * what it stands below, up to the total. The exact share of a level is the sum of those below it; on every level each is
 * rounded down or up to a step, by largest remainders among those below the same one. A level's reason is that it was
 * rounded or came out exact.
 * @returns the share of the whole, or why there is none; a problem counts the lowest units in order of reading
 */
export function allocateTree(
  total: Decimal,
  top: AllocationLevel,
  options: { readonly step?: Decimal } = {},
): LevelShare | AllocationProblem {
  const units: AllocationUnit[] = [];
  const tree = gather(top, units);
  const given = readUnits(total, units, options.step ?? new Decimal(1));
  if (isAllocationProblem(given)) return given;
  const { parts, denominator } = exactParts(given);
  const sums: Sums = {
    given,
    denominator,
    weights: given.units.reduce((sum, { weight }) => sum + weight, 0n),
    exact: parts.map(({ whole, remainder }) => whole * denominator + remainder),
    reasons: parts.map(({ reason }) => reason),
  };
  return shareOf(measured(tree, sums), { whole: given.total, isTied: false }, sums);
}

interface Node {
  readonly below: readonly Node[];
  /** of the lowest units */
  readonly unit: number | null;
}

/** The tree with the lowest units gathered in order of reading. */
function gather(level: AllocationLevel | AllocationUnit, units: AllocationUnit[]): Node {
  if ("below" in level) return { below: level.below.map((each) => gather(each, units)), unit: null };
  return { below: [], unit: units.push(level) - 1 };
}

interface Sums {
  readonly given: AllocationInSteps;
  readonly denominator: bigint;
  readonly weights: bigint;
  /** exact shares in parts of the denominator, by unit */
  readonly exact: readonly bigint[];
  readonly reasons: readonly (Share["reason"] | null)[];
}

/** A node with its exact share and weight, summed from below. */
interface MeasuredNode extends Pick<Node, "unit"> {
  readonly below: readonly MeasuredNode[];
  readonly exact: bigint;
  readonly weight: bigint;
}

function measured({ below, unit }: Node, sums: Sums): MeasuredNode {
  if (unit !== null) return { below: [], unit, exact: sums.exact[unit]!, weight: sums.given.units[unit]!.weight };
  const nodes = below.map((node) => measured(node, sums));
  return {
    below: nodes,
    unit: null,
    exact: nodes.reduce((sum, { exact }) => sum + exact, 0n),
    weight: nodes.reduce((sum, { weight }) => sum + weight, 0n),
  };
}

function shareOf(
  node: MeasuredNode,
  own: { readonly whole: bigint; readonly isTied: boolean },
  sums: Sums,
): LevelShare {
  const { denominator, given, weights } = sums;
  const candidates = node.below.map(({ exact, weight }) => ({ remainder: exact % denominator, weight }));
  const floors = node.below.map(({ exact }) => exact / denominator);
  const left = node.unit === null ? floors.reduce((rest, floor) => rest - floor, own.whole) : 0n;
  const { raised, tied } = largestRemainders(Number(left), candidates);
  return {
    whole: persons(own.whole, given.step),
    exact: shownQuotient(node.exact * given.step, denominator),
    quota: shownQuotient(given.total * given.step * node.weight, weights),
    reason: (node.unit === null ? null : sums.reasons[node.unit]) ?? rounding(own.whole * denominator, node.exact),
    tied: own.isTied,
    below: node.below.map((each, index) =>
      shareOf(each, { whole: floors[index]! + (raised.has(index) ? 1n : 0n), isTied: tied.has(index) }, sums),
    ),
  };
}

function rounding(whole: bigint, exact: bigint): Share["reason"] {
  if (whole === exact) return "exact";
  return whole > exact ? "roundedUp" : "roundedDown";
}
