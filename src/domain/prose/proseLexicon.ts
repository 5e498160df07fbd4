import type { Programme } from "../figures/figure";

/**
 * Words that tell what a number in a sentence states.
 * persons, percent, points, times: units behind a number · money, otherThing, events, ofTime: units of numbers that are no figures, events where they are units alone · average: a number for each of several, or on top of others ·
 * agents: associations, whose numbers are no place's · tasks: of the time to come, in headings ·
 * up, down: a change follows · above, below: the same, or what it is compared with ("cao hơn năm 2021") · gross: people who joined · won: they too, unless a plan says how many there are to be · from, to: a change told by its two ends · equal: an index ·
 * meaning: says the change before it once more · missing, beyond: the distance to a plan ·
 * versus: a comparison follows · plan, target, estimate, actual, aspired: scenarios · expected: of a plan too, and nothing that is measured against · attained, completed: set against a plan · being: "là", as attained, but of a value given ·
 * assigned: somebody gave the number · rate, coverage: a percentage of a base · share: "chiếm" ·
 * growthRate, growthIndex: names of them · labourForce, population, eligible: bases · candidates: people, taking part or to be won ·
 * takingPart: the verb, in front of a programme · total: of all programmes · ofWhich: parts follow · each: one value for each name ·
 * samePeriod: of the year before unless a year is named · lastYear, thisYear, nextYear · otherPeriod: a month or quarter before, no year ·
 * yearStart: the end of the year before, where something is compared with it · now: of no year that is named · year, month, quarter, day, hour: in front of a number ·
 * until: a date that tells the period follows · document, article: a number of such follows ·
 * atLeast … over: bounds in front of a number; orMore, orLess: behind it ·
 * unrelated: words that take a programme's name along ("chính sách BHXH") · whole: of the place the text is about ·
 * nation: the country · contrast: what was said of plans ends · across: in front of a place · ofUnits: each item that follows opens with the name of one ·
 * follows: in front of a colon · and: joins a list · clauseEnds: joins clauses, as a comma does · ignored: says nothing here
 */
export const PROSE_WORDS = [
  "persons",
  "percent",
  "points",
  "times",
  "money",
  "average",
  "agents",
  "tasks",
  "otherThing",
  "events",
  "ofTime",
  "up",
  "down",
  "above",
  "below",
  "gross",
  "won",
  "from",
  "to",
  "equal",
  "meaning",
  "missing",
  "beyond",
  "versus",
  "plan",
  "target",
  "estimate",
  "actual",
  "aspired",
  "expected",
  "attained",
  "being",
  "completed",
  "assigned",
  "rate",
  "coverage",
  "share",
  "growthRate",
  "growthIndex",
  "labourForce",
  "population",
  "eligible",
  "candidates",
  "takingPart",
  "total",
  "ofWhich",
  "each",
  "samePeriod",
  "lastYear",
  "thisYear",
  "otherPeriod",
  "now",
  "nextYear",
  "yearStart",
  "year",
  "month",
  "quarter",
  "day",
  "hour",
  "until",
  "document",
  "article",
  "atLeast",
  "atMost",
  "about",
  "almost",
  "over",
  "orMore",
  "orLess",
  "unrelated",
  "whole",
  "nation",
  "contrast",
  "across",
  "ofUnits",
  "follows",
  "and",
  "clauseEnds",
  "ignored",
] as const;
export type ProseWord = (typeof PROSE_WORDS)[number];

/** The words that the prose reader recognises. Held in locales, handed to the reader; any case, NFC. */
export interface ProseLexicon {
  readonly programmes: Readonly<Record<Programme, readonly string[]>>;
  readonly words: Readonly<Record<ProseWord, readonly string[]>>;
  /** power of ten by word: { triệu: 6 } */
  readonly magnitudes: Readonly<Record<string, number>>;
  /** groups of people below a programme: the spelling to keep, those that mean it, and whether a number of them is one of people */
  readonly groups: readonly {
    readonly name: string;
    readonly spellings: readonly string[];
    readonly isPeople: boolean;
  }[];
  /** who assigns plans, and other offices that bear a programme's name: the name to keep, and all its spellings */
  readonly institutions: readonly { readonly name: string; readonly spellings: readonly string[] }[];
  /** kinds of places ("huyện"), and how far down they stand: 1 province, 2 district, 3 commune */
  readonly placeKinds: readonly { readonly name: string; readonly level: number }[];
  /** the name of the total of all programmes that people without a job have ("BHXH, BHYT") */
  readonly jointTotal: string;
  /** words that tell a part of a year ("tháng", "cùng kỳ"), small letters; numbers beside them belong to them */
  readonly partsOfYear: readonly string[];
  /** such parts, with their numbers, that come to the year as a whole: its last day, all its months */
  readonly wholeYear: readonly string[];
}
