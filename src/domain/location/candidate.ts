import { allowed, holds, type Assignment, type Link, type System } from "./constraint";
import { percentAt, percentScale } from "./percentBounds";
import type { Slip } from "./explanation";
import { neighboursWithin, printedForm, slipBetween } from "./slips";

/** What other rows tell about a cell. */
export interface Evidence {
  /** how much the printed number looks like that of another row: 0 where no other has it, 1 where numbers repeat anyway */
  pasted(cell: number): number;
  /** by how much, in powers of e, the record looks more usual with this number in the cell than with the printed one */
  usual(cell: number, value: number | null, decimals: number): number;
  /** how likely, in powers of e, a number taken anywhere from its column is near the printed one */
  drawn(cell: number): number;
  /** the cell stands in a rule that fails for another reason, so it confirms nothing */
  doubtful(cell: number): boolean;
}

/** A number for one cell with which all its hard rules hold. */
export interface Candidate {
  readonly cell: number;
  /** null where several numbers would do and nothing tells which */
  readonly value: number | null;
  readonly decimals: number;
  /** the numbers that would do */
  readonly lo: number;
  readonly hi: number;
  /** a rule other than a percentage gives the number */
  readonly exact: boolean;
  readonly slip: Slip | null;
  /** a slip of the hand or a cut-off explains the printed number; a pasted one does not count */
  readonly typed: boolean;
  /** as likely as it is, compared with other candidates */
  readonly score: number;
  readonly breaksSoft: boolean;
  readonly lent: boolean;
}

/** A percentage that is cut off is nearly always just that. */
const CUT_OFF = 0.05;
const MISREAD = 0.05;
/** A number that no other row has by chance was pasted about as likely as a digit was mistyped. */
const PASTED = 2e-5;
const MOST_PASTED = 0.005;
/** Errors of all other kinds: they make any number. */
const UNKNOWN = 1e-6;
/** How much less likely a repair is that breaks a soft rule which holds today. */
const AGAINST_SOFT = 0.05;

/**
 * The repair of one cell, all others as they are; null when no number satisfies its hard rules.
 * @param links the rules to satisfy: all of the cell's unless others are still to change
 */
export function candidateFor(
  system: System,
  on: Assignment,
  cell: number,
  evidence: Evidence,
  links: readonly Link[] = system.links[cell]!,
): Candidate | null {
  const traits = system.cells[cell]!;
  if (traits.trusted) return null;
  let lo = traits.mayBeNegative ? -Infinity : 0;
  let hi = Infinity;
  let exact = false;
  let middle: number | null = null;
  let lent = false;
  for (const { constraint, place } of links) {
    const rule = system.constraints[constraint]!;
    const range = allowed(system, constraint, place, on);
    if (range === null) return null;
    lo = Math.max(lo, range.lo);
    hi = Math.min(hi, range.hi);
    if (lo > hi) return null;
    if (rule.kind === "ratio") lent ||= rule.lent && place === 0;
    else if (Number.isFinite(range.lo) && Number.isFinite(range.hi)) {
      exact = true;
      middle ??= (range.lo + range.hi) / 2;
    }
  }
  const { step, person, isPercent } = traits;
  const grid = isPercent ? 1 : Math.max(step, person);
  lo = Math.ceil(lo / grid) * grid;
  hi = Math.floor(hi / grid) * grid;
  if (lo > hi) return null;
  const decimals = on.decimals[cell]!;
  const found = isPercent
    ? percentCandidate(system, on, cell, lo)
    : countCandidate(on.values[cell]!, { lo, hi, step, person, decimals }, exact ? middle : null);
  if (found.value === on.values[cell] && found.decimals === decimals) return null;
  const pasted = Math.min(PASTED * evidence.pasted(cell), MOST_PASTED);
  const breaksSoft = found.value !== null && breaksSoftRule(system, on, cell, found.value);
  const likelihood = found.likelihood + pasted + UNKNOWN;
  const isTyped = found.likelihood > 0;
  const weight = evidence.usual(cell, found.value, found.decimals) + (isTyped ? 0 : evidence.drawn(cell));
  return {
    cell,
    value: found.value,
    decimals: found.decimals,
    lo,
    hi,
    exact,
    lent,
    breaksSoft,
    slip: pasted > found.likelihood ? { code: "pasted" } : found.slip,
    typed: isTyped,
    score: (likelihood * Math.exp(weight) * (breaksSoft ? AGAINST_SOFT : 1)) / traits.reliability,
  };
}

interface Proposed {
  readonly value: number | null;
  readonly decimals: number;
  readonly slip: Slip | null;
  readonly likelihood: number;
}

/** The rounded quotient at the printed decimals, or at those usual in the column where that is the nearer slip. */
function percentCandidate(system: System, on: Assignment, cell: number, rounded: number): Proposed {
  const printed = on.values[cell]!;
  const decimals = on.decimals[cell]!;
  const form = printedForm(printed, decimals);
  const asPrinted = likeness(form, rounded, decimals);
  const quotient = system.links[cell]!.map(({ constraint }) => system.constraints[constraint]!).find(
    (rule) => rule.kind === "ratio" && rule.cells[0] === cell,
  );
  if (quotient?.kind !== "ratio") return asPrinted;
  const [, above, below] = quotient.cells;
  const [a, b] = [on.values[above]! + quotient.shift * on.values[below]!, on.values[below]!];
  const usual = system.cells[cell]!.usualDecimals;
  // a decimal too many or too few is itself the sign of a slip
  const atUsual = usual === null || usual === decimals ? null : percentAt(on.values[above]!, b, quotient.shift, usual);
  if (atUsual !== null) {
    const usually = likeness(form, atUsual, usual!);
    if (usually.likelihood > 0) return usually;
  }
  const isCut =
    Math.abs(rounded) - Math.abs(printed) === 1 &&
    (printed === 0 || printed > 0 === rounded > 0) &&
    percentScale(decimals) * Math.abs(a) < Math.abs(rounded) * b;
  if (isCut) return { ...asPrinted, slip: { code: "cutOff" }, likelihood: CUT_OFF };
  // a number may have lost its zeros at the end; the one that takes its place is written like the others of the column
  const isShort = atUsual !== null && usual! > decimals && asPrinted.likelihood === 0;
  return isShort ? likeness(form, atUsual, usual!) : asPrinted;
}

function likeness(printed: string, value: number, decimals: number): Proposed {
  const found = slipBetween(printed, printedForm(value, decimals));
  return { value, decimals, slip: found?.slip ?? null, likelihood: found?.likelihood ?? 0 };
}

interface CountRange {
  readonly lo: number;
  readonly hi: number;
  readonly step: number;
  readonly person: number;
  readonly decimals: number;
}

function countCandidate(printed: number, range: CountRange, middle: number | null): Proposed {
  const { lo, hi, step, person, decimals } = range;
  const grid = Math.max(step, person);
  // 3,871 persons: the printed digits say 3871 of whatever the last of them stands for
  const isMisread = printed % person !== 0;
  const misread = isMisread ? printed * 1000 : NaN;
  const at = middle === null ? (lo === hi ? lo : null) : Math.min(hi, Math.max(lo, Math.round(middle / grid) * grid));
  if (isMisread && misread >= lo && misread <= hi && (at === null || at === misread)) {
    return { value: misread, decimals: 0, slip: { code: "separatorMisread" }, likelihood: MISREAD };
  }
  const whole = isMisread ? 0 : decimals;
  if (at !== null) {
    const found = slipBetween(printedForm(printed / step, 0), printedForm(at / step, 0));
    return { value: at, decimals: whole, slip: found?.slip ?? null, likelihood: found?.likelihood ?? 0 };
  }
  if (printed < 0 && -printed >= lo && -printed <= hi) {
    return { value: -printed, decimals: whole, slip: { code: "signChanged" }, likelihood: 1e-3 };
  }
  if (isMisread) return { value: null, decimals: 0, slip: null, likelihood: 0 };
  const neighbours = neighboursWithin(printed / step, { lo: lo / step, hi: hi / step });
  const likelihood = neighbours.reduce((sum, each) => sum + each.likelihood, 0);
  const [only] = neighbours;
  const slip =
    neighbours.length === 1 ? slipBetween(printedForm(printed / step, 0), printedForm(only!.value, 0)) : null;
  return { value: null, decimals: whole, slip: slip?.slip ?? null, likelihood };
}

/** Most numbers that are tried of a range. */
const MOST_NEIGHBOURS = 12;

/** The numbers of a candidate's range that a slip turns into the printed one, likeliest first. */
export function mistypedOf(system: System, on: Assignment, candidate: Candidate): Candidate[] {
  const { cell, lo, hi, score } = candidate;
  const { step } = system.cells[cell]!;
  const found = neighboursWithin(on.values[cell]! / step, { lo: lo / step, hi: hi / step });
  const all = found.reduce((sum, { likelihood }) => sum + likelihood, 0);
  return found
    .sort((x, y) => y.likelihood - x.likelihood || x.value - y.value)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ value, likelihood }) => ({
      ...candidate,
      value: value * step,
      slip: slipBetween(printedForm(on.values[cell]! / step, 0), printedForm(value, 0))!.slip,
      score: (score * likelihood) / all,
    }));
}

/** A soft rule that holds today and would not any more. */
function breaksSoftRule(system: System, on: Assignment, cell: number, value: number): boolean {
  return system.links[cell]!.some(({ constraint, place }) => {
    const rule = system.constraints[constraint]!;
    if (rule.kind !== "atMost" || !holds(system, constraint, on)) return false;
    const [part, whole] = rule.cells.map((each, at) => (at === place ? value : on.values[each]!));
    return part! > whole!;
  });
}
