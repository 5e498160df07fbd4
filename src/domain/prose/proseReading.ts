import type { Figure, Partition } from "../figures/figure";

/** A stretch of the given text, in UTF-16 offsets; `end` is the first one behind it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A number that is no exact statement: "ít nhất 35%", "không quá", "khoảng", "gần", "trên". */
export type Bound = "atLeast" | "atMost" | "about" | "almost" | "over";

/** A figure stated in a text. Its source is the span, in the sentence or item it stands in. */
export interface ProseFigure {
  readonly figure: Figure;
  /** the printed number with its magnitude word and its unit */
  readonly span: TextSpan;
  readonly bound?: Bound;
  /** people who joined, whoever left meanwhile ("phát triển mới"): no difference of two counts */
  readonly gross?: true;
}

/** Why a number is no figure. */
export const SKIP_REASONS = [
  /** a year, or a span of years */
  "year",
  /** a date, a month, a quarter, an hour */
  "date",
  /** the number of a document, article, phone, address or a code */
  "document",
  /** the number of a heading or an item */
  "ordering",
  /** money */
  "money",
  /** communes, employers, cards issued … all that is counted and is no insured person */
  "otherThing",
  /** no programme is named that it could belong to */
  "noProgramme",
  /** in a row of a table whose cells nothing tells apart, or that is cut off */
  "undivided",
  /** what it states cannot be told */
  "unclear",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export interface SkippedNumber {
  readonly span: TextSpan;
  readonly reason: SkipReason;
}

/** What a text states. Every number in it is either a figure or skipped with a reason. */
export interface ProseReading {
  /** the one that the text is about, as written; figures of it name no place. "" where it names none */
  readonly place: string;
  /** in the order of the text */
  readonly figures: readonly ProseFigure[];
  /** totals and their parts, beyond compulsory + voluntary ("tổng BHXH, BHYT") */
  readonly partitions: readonly Partition[];
  /** how many numbers stand in the text */
  readonly numbers: number;
  /** in the order of the text */
  readonly skipped: readonly SkippedNumber[];
}
