import type { Scenario } from "../../figures/figure";
import type { PeriodItem } from "../words/items";
import type { Named, OpenFigure, Told } from "./openFigure";
import type { Comparison, Topic } from "../measure/situation";

/** What is known while a block is read, and changes from item to item. */
export interface SentenceState {
  named: Named | null;
  /** the programme was named in this sentence, or heads this item */
  isNamedHere: boolean;
  /** the last numbers were of money or things */
  isForeign: boolean;
  year: number | null;
  offset: number | null;
  /** the block has named a year of its own */
  hasYear: boolean;
  /** the block has named a total of all programmes */
  hasJointTotal: boolean;
  /** as the last word said; null where the setting decides */
  scenario: Scenario | null;
  /** the item that said so */
  scenarioAt: number;
  /** ends with its clause unless a colon follows */
  clauseScenario: Scenario | null;
  leadScenario: Scenario | null;
  /** the year that the lead-in plans for */
  leadYear: number | null;
  /** what the percentages of places are of: the coverage or attainment that was spoken of last */
  topic: Topic | null;
  /** somebody was given a number in this sentence */
  isAssigned: boolean;
  /** the last figure is what was asked for in the year named last */
  isAimed: boolean;
  place: string;
  last: OpenFigure | null;
  head: OpenFigure | null;
  subject: OpenFigure | null;
  /** the first count that the sentence is about */
  first: OpenFigure | null;
  /** the count or coverage read last outside of brackets */
  stated: OpenFigure | null;
  /** changes that nothing was compared with yet */
  open: OpenFigure[];
  versus: Told | null;
  sentence: number;
  /** a group named for the next number alone */
  group: string | null;
  /** "lần lượt" was read: numbers are of one kind */
  isSharing: boolean;
  /** the labour force, population or eligible read last in this sentence */
  base: OpenFigure | null;
  /** the period that a change told by its two ends started in */
  from: Told | null;
  /** the change of a count read last, until the next head */
  change: OpenFigure | null;
  /** the coverage read last in this sentence */
  coverage: OpenFigure | null;
  compared: Comparison | null;
  /** the sentence speaks of a plan or target */
  hasPlan: boolean;
  /** the last number or sign */
  stoppedAt: number;
  /** the last number */
  numberAt: number;
  /** the sentence has counted what there is, not only what is asked for */
  hasResult: boolean;
  /** the count of all whose parts are being told */
  whole: OpenFigure | null;
  /** names and years that "lần lượt" shares numbers among */
  queue: Named[];
  years: PeriodItem[];
  listed: Named[];
  listedYears: PeriodItem[];
  /** the names that numbers were shared among before */
  shared: Named[];
  /** the places of this sentence, and those that "lần lượt" shares numbers among */
  places: string[];
  sharedPlaces: string[];
  placeQueue: string[];
  /** the figures of this clause, brackets left out */
  clause: OpenFigure[];
  /** the figures of the clause before, which the numbers of this one say of another year */
  echo: OpenFigure[];
  /** the brackets that are open, innermost last */
  brackets: OpenBracket[];
}

export interface OpenBracket {
  readonly at: number;
  /** the figure right before it; null where words stand there */
  readonly figure: OpenFigure | null;
  /** the figure before it, words in between or not */
  readonly last: OpenFigure | null;
  /** right before it stands a number that is no figure */
  readonly isForeign: boolean;
  /** what the sentence goes on about behind it */
  readonly named: Named | null;
  readonly clauseScenario: Scenario | null;
  /** the period that the bracket states of */
  when: Told | null;
}

/** What every sentence starts with. */
export function freshSentence(place: string, hasPlan: boolean) {
  return {
    isForeign: false,
    isAssigned: false,
    clauseScenario: null,
    place,
    last: null,
    head: null,
    subject: null,
    first: null,
    stated: null,
    versus: null,
    group: null,
    isSharing: false,
    base: null,
    from: null,
    change: null,
    coverage: null,
    compared: null,
    hasPlan,
    hasResult: false,
    whole: null,
    queue: [],
    years: [],
    listed: [],
    listedYears: [],
    shared: [],
    places: [],
    sharedPlaces: [],
    placeQueue: [],
    clause: [],
    echo: [],
    brackets: [],
  } satisfies Partial<SentenceState>;
}

/** Names further back are not what "lần lượt" shares numbers among. */
export const MOST_LISTED = 8;

/** How far ahead a sentence may name the programme of a number. */
export const LOOKED_AHEAD = 30;
