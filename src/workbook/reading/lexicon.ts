import type { Measure, Programme, Scenario } from "../../domain/figures/figure";
import type { NumberWords } from "../../domain/numbers/readNumber";

/**
 * Words that say what a header or a label is about, beside programmes, measures and scenarios.
 * order … note: roles of whole columns · versus: a comparison follows · ratio: a percentage is meant ·
 * coverage: a ratio to a base · comparison: a heading over comparisons · change: more or fewer people ·
 * attained: set against a plan · gap: what is missing or in excess, which no measure covers ·
 * otherThing: money, employers and all else that is counted and is no people ·
 * assigned: somebody gave the number · carried: a sum brought from page to page · total, ofWhich (a partial list), splitInto (a complete list): of rows ·
 * taking part: the verb in "people taking part" · result: what was reached, in titles · year: stands before a year ·
 * document: a document's number follows · ignored: says nothing here
 */
export const HEADER_WORDS = [
  "order",
  "label",
  "groupLabel",
  "placeLabel",
  "unitLabel",
  "periodLabel",
  "note",
  "versus",
  "ratio",
  "coverage",
  "comparison",
  "change",
  "attained",
  "gap",
  "otherThing",
  "assigned",
  "total",
  "carried",
  "ofWhich",
  "splitInto",
  "takingPart",
  "result",
  "year",
  "document",
  "ignored",
] as const;
export type HeaderWord = (typeof HEADER_WORDS)[number];

/** A kind of place ("huyện"), how it is written, and how far down it stands: 1 province, 2 district, 3 commune. */
export interface PlaceKind {
  readonly name: string;
  /** other spellings, also short ones ("TP"), and the word in other languages */
  readonly spellings: readonly string[];
  readonly level: number;
}

/** Phrases may be written in any case; a text typed without accents meets the phrase with accents. */
type Phrases = readonly string[];

/** The words that readers recognise, in every language at once. Held in locales, handed to the readers. */
export interface Lexicon {
  readonly programmes: Readonly<Record<Programme, Phrases>>;
  readonly measures: Readonly<Record<Measure, Phrases>>;
  readonly scenarios: Readonly<Record<Scenario, Phrases>>;
  readonly words: Readonly<Record<HeaderWord, Phrases>>;
  /** groups of people below a programme ("household") */
  readonly groups: Phrases;
  /** who assigns plans: the spelling to keep, and those that mean it */
  readonly assigners: readonly { readonly name: string; readonly spellings: Phrases }[];
  /** years counted from the table's own: −1 for last year */
  readonly relativeYears: readonly { readonly offset: number; readonly spellings: Phrases }[];
  readonly units: { readonly persons: Phrases; readonly percent: Phrases; readonly times: Phrases };
  /** power of ten by phrase, in front of a unit: "nghìn" → 3 */
  readonly magnitudes: Readonly<Record<string, number>>;
  readonly placeKinds: readonly PlaceKind[];
  /** words that look like a kind of place and are none ("xã hội") */
  readonly notPlaces: Phrases;
  /** words that end the name of a place in a line of capitals */
  readonly afterPlaces: Phrases;
  /** open the label of a row that states, below its units, what was assigned for all of them */
  readonly assignedRows: Phrases;
  /** open the labels of rows that follow such a row and are of no place */
  readonly controlRows: Phrases;
  /** opens the note of a share that somebody typed over */
  readonly typedShares: Phrases;
  /** a title that only a table of this add-in has starts with one of these, or stands below `annexes` */
  readonly generatedTitles: Phrases;
  readonly annexes: Phrases;
  /** words that open the name of a group of people */
  readonly groupOpenings: Phrases;
  /** words that open a note, or a title, on numbers that nobody has assigned yet */
  readonly proposals: Phrases;
  /** words that open a footnote */
  readonly footnotes: Phrases;
  /** words of signatures below a table */
  readonly signatures: Phrases;
  /** words in numbers that stand as text */
  readonly numbers: NumberWords;
}
