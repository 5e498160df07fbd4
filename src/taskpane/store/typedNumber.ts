import type { Decimal } from "../../domain/numbers/decimal";
import { readNumber, type NumberWords } from "../../domain/numbers/readNumber";
import type { Separators } from "../../domain/numbers/separators";
import type { TargetBasis } from "../../domain/targets/targetPlan";
import type { TypedBasis, TypingFault } from "../../locales/paneMessages";

export type TypedNumber =
  { readonly basis: TargetBasis; readonly fault?: undefined } | { readonly basis: null; readonly fault: TypingFault };

/** More persons than any country has: the planner's finger slipped. */
const MOST_PERSONS = 10_000_000_000;

/**
 * The basis a typed number stands for; "96,5" and "96,5 %" are the same share.
 * @param separators how the language of the pane writes numbers
 */
export function readTyped(kind: TypedBasis, text: string, words: NumberWords, separators: Separators): TypedNumber {
  if (text.trim() === "") return { basis: null, fault: "empty" };
  const reading = readNumber(text, words, separators);
  if (reading === null || reading.rest !== "") return { basis: null, fault: "notANumber" };
  if (kind === "increase") {
    if (reading.unit === "percent") return { basis: null, fault: "notANumber" };
    return readPersons(reading.value);
  }
  if (reading.unit === "persons") return { basis: null, fault: "notANumber" };
  const fraction = reading.unit === "percent" ? reading.value : reading.value.div(100);
  return isPossible(kind, fraction)
    ? { basis: kind === "growthIndex" ? { kind, index: fraction } : { kind, rate: fraction } }
    : { basis: null, fault: "outOfRange" };
}

function readPersons(persons: Decimal): TypedNumber {
  if (!persons.isInteger()) return { basis: null, fault: "notWhole" };
  if (persons.abs().greaterThan(MOST_PERSONS)) return { basis: null, fault: "outOfRange" };
  return { basis: { kind: "increase", persons } };
}

function isPossible(kind: Exclude<TypedBasis, "increase">, fraction: Decimal): boolean {
  switch (kind) {
    case "shareOfEligible":
    case "shareOfLabourForce":
      return fraction.greaterThan(0) && fraction.lessThanOrEqualTo(1);
    case "growthIndex":
      return fraction.greaterThan(0);
    case "growthRate":
      return fraction.greaterThan(-1);
  }
}

const TYPED = new Set<string>(["shareOfEligible", "shareOfLabourForce", "growthIndex", "growthRate", "increase"]);

export function isTyped(kind: TargetBasis["kind"]): kind is TypedBasis {
  return TYPED.has(kind);
}

/** The number of a basis as a percentage or persons, for the field it is typed in; null when it has none. */
export function typedValue(basis: TargetBasis): Decimal | null {
  switch (basis.kind) {
    case "shareOfEligible":
    case "shareOfLabourForce":
    case "growthRate":
      return basis.rate.times(100);
    case "growthIndex":
      return basis.index.times(100);
    case "increase":
      return basis.persons;
    default:
      return null;
  }
}
