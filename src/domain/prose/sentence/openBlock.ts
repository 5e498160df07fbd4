import type { Scenario } from "../../figures/figure";
import { type Block, isListItem } from "../words/blocks";
import { speaksOfPlan } from "./headlines";
import type { Item } from "../words/items";
import type { Named, OpenFigure } from "./openFigure";
import type { SkippedNumber } from "../proseReading";
import { freshSentence, type SentenceState } from "./sentenceState";
import { isSign, prepared } from "./surroundings";

/** What a block takes from those it stands in and behind. */
export interface Setting {
  readonly named: Named | null;
  readonly year: number | null;
  readonly offset: number | null;
  /** a heading or lead-in around the block tells the year, and not the block before it */
  readonly isOfYear: boolean;
  readonly scenario: Scenario | null;
  /** who gave what a lead-in calls a plan or a target */
  readonly assignedBy: string | null;
  readonly place: string;
}

export const NO_SETTING: Setting = {
  named: null,
  year: null,
  offset: null,
  isOfYear: false,
  scenario: null,
  assignedBy: null,
  place: "",
};

export interface BlockContext {
  readonly setting: Setting;
  readonly jointTotal: string;
  /** the place that the text is about */
  readonly isMainPlace: (name: string) => boolean;
}

/** A block while it is read, item by item. */
export interface OpenBlock extends BlockContext {
  readonly given: Block;
  readonly items: readonly Item[];
  /** of a list */
  readonly isItem: boolean;
  /** "Hộ gia đình: …": the group that the whole item is about */
  readonly itemGroup: string | null;
  readonly state: SentenceState;
  readonly figures: OpenFigure[];
  readonly skipped: SkippedNumber[];
}

/** All that is known of a block before it is read; copied, since an object that grows member by member is slow. */
const UNREAD: SentenceState = {
  ...freshSentence("", false),
  named: null,
  isNamedHere: false,
  year: null,
  offset: null,
  hasYear: false,
  hasJointTotal: false,
  scenario: null,
  scenarioAt: -1,
  leadScenario: null,
  leadYear: null,
  isAimed: false,
  topic: null,
  open: [],
  sentence: 0,
  stoppedAt: -1,
  numberAt: -1,
};

export function openBlock(given: Block, read: readonly Item[], context: BlockContext): OpenBlock {
  const items = prepared(read);
  const { named, year, offset, scenario, place } = context.setting;
  const isItem = isListItem(given);
  const state = Object.assign({ ...UNREAD }, freshSentence(place, speaksOfPlan(items, 0)), {
    named,
    year,
    offset,
    scenario,
    open: [],
    sentence: given.tokens[0]?.start ?? 0,
  } satisfies Partial<SentenceState>);
  const itemGroup = isItem && isSign(items[1], ":") && items[0]?.kind === "group" ? items[0].name : null;
  return { ...context, given, items, isItem, itemGroup, state, figures: [], skipped: [] };
}
