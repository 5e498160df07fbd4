import { isYear } from "./dates";
import type { NumberItem, Reader } from "./items";
import type { Phrases } from "./phrases";
import type { ProseWord } from "../proseLexicon";
import type { SkipReason } from "../proseReading";
import type { Token } from "./tokens";

export interface FoundUnit {
  readonly unit: NumberItem["unit"];
  readonly foreign: SkipReason | null;
  readonly power: number;
  /** tokens taken, and those of them that stand for the number itself */
  readonly end: number;
  readonly printedEnd: number;
}

const UNITS: Partial<Record<ProseWord, NumberItem["unit"]>> = {
  persons: "persons",
  percent: "percent",
  points: "points",
  times: "times",
};

const FOREIGN: Partial<Record<ProseWord, SkipReason>> = {
  money: "money",
  otherThing: "otherThing",
  events: "otherThing",
  tasks: "otherThing",
  ofTime: "date",
  month: "date",
  day: "date",
  hour: "date",
  quarter: "date",
  article: "otherThing",
  document: "otherThing",
  unrelated: "otherThing",
};

/** The magnitude and the unit behind a number. */
export function unitAt(tokens: readonly Token[], from: number, { phrases }: Reader): FoundUnit {
  let [at, power, printedEnd] = [from, 0, from];
  for (;;) {
    // "18.305 (người)"
    const isBracketed = tokens[at]?.key === "(" && power === 0;
    const found = phrases.at(tokens, isBracketed ? at + 1 : at);
    const none = { unit: null, foreign: null, power, end: at, printedEnd };
    if (!found) return isWordThing(tokens, at, from) ? { ...none, foreign: "otherThing" } : none;
    const { meaning, length } = found;
    if (isBracketed && tokens[at + 1 + length]?.key !== ")") return none;
    const end = at + length + (isBracketed ? 2 : 0);
    if (meaning.kind === "magnitude" && !isBracketed) {
      power += meaning.power;
      at = end;
      printedEnd = end;
      continue;
    }
    if (meaning.kind === "placeKind") return { ...none, foreign: "otherThing" };
    if (meaning.kind === "group")
      return { ...none, ...(meaning.isPeople ? { unit: "persons" } : { foreign: "otherThing" }) };
    if (meaning.kind !== "cue") return none;
    // "98,31 năm 2019"
    if (meaning.word === "year")
      return tokens[end]?.kind === "number" && isYear(tokens[end].key) ? none : { ...none, foreign: "date" };
    const unit = UNITS[meaning.word] ?? null;
    const foreign = FOREIGN[meaning.word] ?? null;
    if (unit === null && foreign === null) return none;
    const isSign = unit === "percent" || unit === "points" || unit === "times";
    const rate = rateEnd(tokens, end, phrases);
    if (rate > end) return { unit: null, foreign: "unclear", power, end: rate, printedEnd };
    return { unit, foreign, power, end, printedEnd: isSign ? end : printedEnd };
  }
}

/** Behind "/năm": so much each year belongs to none. */
function rateEnd(tokens: readonly Token[], at: number, phrases: Phrases): number {
  const found = tokens[at]?.key === "/" && at + 1 < tokens.length ? phrases.at(tokens, at + 1) : null;
  const isTime = found?.meaning.kind === "cue" && (found.meaning.word === "year" || found.meaning.word === "month");
  return isTime && tokens[at + 2]?.kind !== "number" ? at + 1 + found.length : at;
}

/** An unknown word behind a number is what it counts. */
function isWordThing(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  return token?.kind === "word" && (at > from || !token.isCapital);
}

/** True for a number with a unit or a magnitude behind it. */
export function isCounting(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const { unit, power } = unitAt(tokens, at + 1, reader);
  return unit !== null || power > 0;
}

/** A number that says what it counts is none of a document. */
export function isCounted(tokens: readonly Token[], at: number, reader: Reader): boolean {
  const { unit } = unitAt(tokens, at + 1, reader);
  if (unit === "persons" || unit === "percent" || unit === "points") return true;
  const meaning = at + 1 < tokens.length ? reader.phrases.at(tokens, at + 1)?.meaning : undefined;
  return meaning?.kind === "cue" && OF_PEOPLE.has(meaning.word);
}

/** Words that take the place of a unit: "5.400 người thuộc diện tham gia". */
const OF_PEOPLE: ReadonlySet<ProseWord> = new Set<ProseWord>([
  "eligible",
  "labourForce",
  "population",
  "candidates",
  "takingPart",
]);
