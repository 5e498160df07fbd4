import type { Slip } from "./explanation";
import type { Interval } from "./percentBounds";

export interface Likeness {
  readonly slip: Slip;
  /** how often the slip makes just this printed number of the proposed one */
  readonly likelihood: number;
}

/**
 * One typing slip in so many is of each kind: a digit inserted, dropped, changed, or two swapped (Damerau 1964 found
 * four fifths of all misspellings among these four). Position and digit are as likely as each other.
 */
const OF_EACH_KIND = 1 / 4;
/** far rarer: whole groups of zeros, a sign */
const RARE = 1e-3;

/** As digits are printed, without grouping: 637 at 2 decimals → "6.37", −5 at 1 → "-0.5". */
export function printedForm(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(Math.max(decimals, 0) + 1, "0");
  const text = decimals > 0 ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits;
  return value < 0 ? `-${text}` : text;
}

/** The slip that makes `printed` of `proposed`, both as printedForm writes them; null when no single one does. */
export function slipBetween(printed: string, proposed: string): Likeness | null {
  if (printed === proposed) return null;
  const [signed, meant] = [printed.startsWith("-"), proposed.startsWith("-")];
  if (signed !== meant) {
    const sameDigits = printed.replace("-", "") === proposed.replace("-", "");
    return sameDigits ? { slip: { code: "signChanged" }, likelihood: RARE } : null;
  }
  return digitSlip(printed.replace("-", ""), proposed.replace("-", "")) ?? magnitude(printed, proposed);
}

/** Zeros that a slip leaves in front of a number are not printed: 1005 without its 1 is 5, and swapped at once 105. */
function digitSlip(printed: string, proposed: string): Likeness | null {
  const found = sameLengthSlip(printed, proposed);
  if (found !== null || printed.length >= proposed.length) return found;
  const length = proposed.length;
  return (
    sameLengthSlip(printed.padStart(length - 1, "0"), proposed) ??
    sameLengthSlip(printed.padStart(length, "0"), proposed)
  );
}

function sameLengthSlip(printed: string, proposed: string): Likeness | null {
  const digits = proposed.replace(".", "").length;
  const first = firstDifference(printed, proposed);
  switch (printed.length - proposed.length) {
    case 1: {
      const digit = extra(printed, proposed, first);
      if (digit === null) return null;
      const ways = run(printed, digit, first);
      return {
        slip: { code: "digitInserted", digit },
        likelihood: (OF_EACH_KIND * ways) / ((digits + 1) * 10),
      };
    }
    case -1: {
      const digit = extra(proposed, printed, first);
      if (digit === null) return null;
      return {
        slip: { code: "digitDropped", digit },
        likelihood: (OF_EACH_KIND * run(proposed, digit, first)) / digits,
      };
    }
    case 0:
      return changedOrSwapped(printed, proposed, first, digits);
    default:
      return pointLost(printed, proposed, digits);
  }
}

function firstDifference(x: string, y: string): number {
  let at = 0;
  while (at < x.length && x[at] === y[at]) at += 1;
  return at;
}

/** The one digit that `longer` has and `shorter` has not; null when they differ otherwise. */
function extra(longer: string, shorter: string, first: number): string | null {
  const digit = longer[first];
  if (digit === undefined || digit === ".") return null;
  return longer.slice(first + 1) === shorter.slice(first) ? digit : null;
}

/** "10." or "5" for "10.2": the last decimal dropped takes the point with it. */
function pointLost(printed: string, proposed: string, digits: number): Likeness | null {
  const point = proposed.length - 2;
  if (proposed[point] !== "." || printed !== proposed.slice(0, point)) return null;
  return { slip: { code: "digitDropped", digit: proposed[point + 1]! }, likelihood: OF_EACH_KIND / digits };
}

/** How many neighbours around the place are the same digit: each could be the one. */
function run(text: string, digit: string, at: number): number {
  let [from, to] = [at, at];
  const isSame = (place: number) => text[place] === digit;
  while (isSame(from - 1)) from -= 1;
  while (isSame(to + 1)) to += 1;
  return to - from + 1;
}

function changedOrSwapped(printed: string, proposed: string, first: number, digits: number): Likeness | null {
  const [before, after] = [proposed[first]!, printed[first]!];
  if (before === "." || after === ".") return null;
  if (printed.slice(first + 1) === proposed.slice(first + 1)) {
    return {
      slip: { code: "digitChanged", printed: after, proposed: before },
      likelihood: OF_EACH_KIND / (digits * 9),
    };
  }
  // a decimal sign between the two stays where it is
  const next = proposed[first + 1] === "." ? first + 2 : first + 1;
  const swapped =
    proposed[next] === after && printed[next] === before && printed.slice(next + 1) === proposed.slice(next + 1);
  return swapped ? { slip: { code: "digitsSwapped" }, likelihood: OF_EACH_KIND / Math.max(digits - 1, 1) } : null;
}

const MOST_POWERS = 6;

/** The same significant digits with the decimal sign, or the zeros, out of place. */
function magnitude(printed: string, proposed: string): Likeness | null {
  const significant = (text: string) => text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  if (significant(printed) !== significant(proposed) || significant(printed) === "") return null;
  const power = Math.round(Math.log10(Math.abs(Number(printed) / Number(proposed))));
  return power === 0 || Math.abs(power) > MOST_POWERS ? null : { slip: { code: "magnitude", power }, likelihood: RARE };
}

/** A number that one slip turns into the printed one. */
export interface Neighbour {
  readonly value: number;
  readonly likelihood: number;
}

/** More zeros in a row stand in no head count of a commune. */
const MOST_ZEROS = 5;

/** Whole numbers in the interval that one slip turns into `printed`, each once, with how likely the slip is. */
export function neighboursWithin(printed: number, { lo, hi }: Interval): Neighbour[] {
  const text = String(Math.abs(printed));
  const found = new Map<number, number>();
  const sign = printed < 0 ? -1 : 1;
  const tried = (digits: string) => {
    const value = sign * Number(digits);
    if (value < lo || value > hi || value === printed || found.has(value)) return;
    if (digits.length > 1 && digits.startsWith("0")) return;
    const likeness = digitSlip(text, digits);
    if (likeness) found.set(value, likeness.likelihood);
  };
  for (let at = 0; at < text.length; at++) {
    const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
    if (text.length > 1) tried(head + tail);
    if (at + 1 < text.length) tried(head + text[at + 1]! + text[at]! + text.slice(at + 2));
    for (let digit = 0; digit < 10; digit++) tried(head + digit + tail);
  }
  for (let at = 0; at <= text.length; at++) {
    for (let digit = 0; digit < 10; digit++) tried(text.slice(0, at) + digit + text.slice(at));
  }
  tried(text[0]! + "0" + text.slice(1));
  // a first digit that was dropped or became a zero, with the zeros behind it
  for (let zeros = 0; zeros < MOST_ZEROS; zeros++) {
    for (let digit = 1; digit < 10; digit++) tried(digit + "0".repeat(zeros) + text);
  }
  return [...found].map(([value, likelihood]) => ({ value, likelihood }));
}
