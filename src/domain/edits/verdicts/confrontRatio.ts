import { Decimal } from "../../numbers/decimal";
import { roundHalfAway } from "../../numbers/roundHalfAway";
import { roundedQuotient, truncatedQuotient } from "../../numbers/roundedQuotient";
import type { Figure } from "../../figures/figure";
import type { Confrontation, EditRule } from "../editRule";
import { leewayOf, precisionOf } from "../precision";
import { absentIn, figureAs, satisfied, unverifiable, violated } from "./verdict";

/** A percentage written out to all the digits of a cell is off by the arithmetic of the cell, relative to its size. */
const CELL_ARITHMETIC = new Decimal("1e-12");
const FULL_PRECISION_DECIMALS = 10;
/** A growth figure this near to what the other word means was meant that way. */
const NEAR_OTHER_WORD = new Decimal("0.05");

type Growth = "growthRate" | "growthIndex";

/** One way to recompute the percentage; `readAs` where it takes growth under the other word. */
interface Reading {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** how far numerator and denominator may be off, where they are stated in thousands */
  readonly leeway: readonly [Decimal, Decimal];
  /** the quotient at the stated decimals */
  readonly rounded: Decimal;
  readonly readAs?: Growth;
}

/**
 * A stated percentage agrees when the exact quotient, rounded half away from zero at the stated decimals, is the
 * stated one. Cut off instead of rounded is a softer finding. Growth is accepted under either of its words.
 */
export function confrontRatio(rule: EditRule): Confrontation {
  const missing = absentIn(rule);
  const above = figureAs(rule, "numerator", "current");
  const below = figureAs(rule, "denominator", "prior");
  if (missing.length > 0 || !above || !below) return unverifiable(rule, missing);
  if (below.value!.isZero())
    return unverifiable(
      rule,
      rule.figures.filter(({ figure }) => figure === below),
    );

  const stated = rule.figures[0]!.figure;
  const decimals = precisionOf(stated);
  // a computed cell holds more than it shows; what it shows is stated
  const isAsShown = stated.value!.decimalPlaces() <= decimals + 2;
  const printed = isAsShown ? stated.value! : roundHalfAway(stated.value!, decimals + 2);

  const named = readingAs(growthOf(stated), above, below, decimals);
  if (agrees(named, printed, decimals)) return read(named, satisfied(rule, quotient(named), named.rounded));
  const other = underOtherWord(stated, above, below, decimals);
  if (other && agrees(other, printed, decimals)) return read(other, satisfied(rule, quotient(other), other.rounded));

  const readings = other ? [named, other] : [named];
  const cut = readings.find((each) => truncatedQuotient(each.numerator, each.denominator, decimals).eq(printed));
  if (cut) return read(cut, violated({ ...rule, severity: "soft" }, "cutOff", quotient(cut), cut.rounded));
  const meant = other && isMeant(other, named, printed) ? other : named;
  return read(meant, violated(rule, "differs", quotient(meant), meant.rounded));
}

/**
 * The percentage of a satisfied rule at other decimals, from its exact counts; null where the rule is not satisfied, a
 * count stands for a range, or growth is printed under the other word.
 */
export function percentageAt(rule: EditRule, decimals: number): Decimal | null {
  const { outcome, readAs } = confrontRatio(rule);
  if (outcome !== "satisfied" || readAs) return null;
  const above = figureAs(rule, "numerator", "current")!;
  const below = figureAs(rule, "denominator", "prior")!;
  const { leeway, rounded } = readingAs(growthOf(rule.figures[0]!.figure), above, below, decimals);
  return leeway.every((each) => each.isZero()) ? rounded : null;
}

function read({ readAs }: Reading, confrontation: Confrontation): Confrontation {
  return readAs ? { ...confrontation, readAs } : confrontation;
}

function growthOf({ key: { measure } }: Figure): Growth | null {
  return measure === "growthRate" || measure === "growthIndex" ? measure : null;
}

function underOtherWord(stated: Figure, above: Figure, below: Figure, decimals: number): Reading | null {
  const named = growthOf(stated);
  if (named === null) return null;
  const readAs = named === "growthRate" ? "growthIndex" : "growthRate";
  return { ...readingAs(readAs, above, below, decimals), readAs };
}

/** An increase over the prior is a growth rate, a count over it an index; the two are one whole apart. */
function readingAs(growth: Growth | null, above: Figure, below: Figure, decimals: number): Reading {
  const denominator = below.value!;
  const given = above.key.measure === "increase" ? "growthRate" : "growthIndex";
  const shift = growth === null || growth === given ? null : growth;
  const numerator =
    shift === null
      ? above.value!
      : shift === "growthIndex"
        ? above.value!.plus(denominator)
        : above.value!.minus(denominator);
  const leeway = [leewayOf(above), leewayOf(below)] as const;
  return { numerator, denominator, leeway, rounded: roundedQuotient(numerator, denominator, decimals) };
}

function quotient({ numerator, denominator }: Reading): Decimal {
  return numerator.div(denominator);
}

function agrees(reading: Reading, printed: Decimal, decimals: number): boolean {
  if (reading.rounded.eq(printed)) return true;
  const [above, below] = reading.leeway;
  if (!above.isZero() || !below.isZero()) return agreesWithin(reading, printed, decimals);
  if (decimals < FULL_PRECISION_DECIMALS) return false;
  const exact = quotient(reading);
  return exact.minus(printed).abs().lte(exact.abs().times(CELL_ARITHMETIC));
}

/** Counts in thousands stand for a range each, and so does their quotient. */
function agreesWithin({ numerator, denominator, leeway }: Reading, printed: Decimal, decimals: number): boolean {
  const [above, below] = leeway;
  const bases = [denominator.minus(below), denominator.plus(below)];
  if (bases.some((base) => base.isZero() || base.isNegative() !== denominator.isNegative())) return true;
  const corners = [numerator.minus(above), numerator.plus(above)].flatMap((count) =>
    bases.map((base) => roundedQuotient(count, base, decimals)),
  );
  return Decimal.min(...corners).lte(printed) && Decimal.max(...corners).gte(printed);
}

/** What a figure that agrees with nothing was probably meant to be: as named, unless the other word is far nearer. */
function isMeant(other: Reading, named: Reading, printed: Decimal): boolean {
  const apart = (reading: Reading) => quotient(reading).minus(printed).abs();
  return apart(other).lt(NEAR_OTHER_WORD) && apart(other).lt(apart(named));
}
