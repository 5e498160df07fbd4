import type { Programme, Unit } from "../../figures/figure";
import type { Decimal } from "../../numbers/decimal";
import type { Separators } from "../../numbers/separators";
import type { Phrases } from "./phrases";
import type { ProseWord } from "../proseLexicon";
import type { SkippedNumber, SkipReason } from "../proseReading";
import type { Token } from "./tokens";

/** A number that may be a figure. */
export interface NumberItem {
  readonly kind: "number";
  readonly start: number;
  /** behind the unit */
  readonly end: number;
  /** behind the number, its magnitude and its percent sign */
  readonly printedEnd: number;
  readonly value: Decimal;
  /** as in Figure */
  readonly decimals: number;
  readonly unit: Unit | "times" | null;
  /** what it counts where that is no person: why it is no figure */
  readonly foreign: SkipReason | null;
  /** −1 and 1 where a sign is printed */
  readonly sign: -1 | 0 | 1;
  /** above and below the line of "(4.844/5.400)" */
  readonly quotient: "above" | "below" | null;
  /** an end of "95-96%" */
  readonly range?: "low" | "high";
}

/** A year, told by its number or by a word. */
export interface PeriodItem {
  readonly kind: "period";
  readonly year: number | null;
  /** counted from the text's own year */
  readonly offset: number | null;
  /** something is compared with it */
  readonly isCompared: boolean;
  /** told by a day in it: "tính đến ngày 31/12/2019" */
  readonly isDay?: true;
  /** compared with what was estimated for it: "so với ước thực hiện năm 2023" */
  readonly ofEstimate?: true;
  readonly start: number;
}

/** 1 province, 2 district, 3 commune; the country, the whole of the place that the text is about, a unit in a list of such. */
export type PlaceLevel = number | "nation" | "whole" | "unit";

/** What the words of a block come to, in order; words that say nothing are "other". */
export type Item =
  | NumberItem
  | PeriodItem
  | { readonly kind: "cue"; readonly word: ProseWord; readonly start: number; /** "cao hơn" */ readonly isOver?: true }
  | { readonly kind: "programme"; readonly programme: Programme; readonly start: number }
  | { readonly kind: "group"; readonly name: string; readonly isPeople: boolean; readonly start: number }
  | { readonly kind: "institution"; readonly name: string; readonly start: number }
  | { readonly kind: "place"; readonly name: string; readonly level: PlaceLevel; readonly start: number }
  /** a day that tells no period: that of a document */
  | { readonly kind: "day"; readonly year: number; readonly start: number }
  | { readonly kind: "sign"; readonly sign: string; readonly start: number }
  | { readonly kind: "other"; readonly start: number };

/** Tokens of a block that are a name whatever their words mean, and where to read on behind them. */
export interface OpeningName {
  readonly from: number;
  readonly next: number;
  readonly name: string;
  /** of the place; null for the name of a group of people */
  readonly level: PlaceLevel | null;
}

export interface Reader {
  readonly text: string;
  readonly phrases: Phrases;
  readonly separators: Separators;
}

/** The tokens of a block while they are read into items. */
export interface OpenTokens {
  readonly tokens: readonly Token[];
  readonly reader: Reader;
  readonly items: Item[];
  /** numbers that are no figures */
  readonly skipped: SkippedNumber[];
}
