import type { Figure, Measure, Partition, Period } from "../figures/figure";
import { atOnce, type InParts } from "../inParts";
import { Decimal } from "../numbers/decimal";
import { blocksInParts, LEVEL, type Block } from "./words/blocks";
import { documentYear } from "./documentYear";
import type { Item, PlaceLevel, Reader } from "./words/items";
import { NO_SETTING, type Setting } from "./sentence/openBlock";
import { openingNames } from "./words/openingNames";
import type { OpenFigure, Told } from "./sentence/openFigure";
import { phrasesOf } from "./words/phrases";
import { separatorsOf } from "./words/printedNumber";
import type { ProseLexicon } from "./proseLexicon";
import type { ProseFigure, ProseReading, SkippedNumber } from "./proseReading";
import { blockInParts } from "./sentence/readBlock";
import { itemsInParts } from "./words/readItems";
import { countsAmong, eligibleAmong, settledMeasure } from "./settle";
import { isCue } from "./sentence/surroundings";
import { isBare, tokensInParts } from "./words/tokens";

/** Reads the figures that a text states. Linear in its length; the text is data and never run. */
export function readProse(text: string, lexicon: ProseLexicon): ProseReading {
  return atOnce(proseInParts(text, lexicon));
}

const BLOCKS_PER_PART = 20;
const FIGURES_PER_PART = 500;

/** As `readProse`, with places to pause. */
export function* proseInParts(text: string, lexicon: ProseLexicon): InParts<ProseReading> {
  const bare = isBare(text);
  const tokens = yield* tokensInParts(text, bare);
  const blocks = yield* blocksInParts(tokens);
  const reader: Reader = { text, phrases: phrasesOf(lexicon, bare), separators: separatorsOf(tokens) };
  yield;
  const skipped: SkippedNumber[] = [];
  const names = openingNames(reader);
  const read: { block: Block; items: Item[] }[] = [];
  for (const [position, block] of blocks.entries()) {
    if (position % BLOCKS_PER_PART === 0) yield;
    for (const { start, end } of block.ordering) skipped.push({ span: { start, end }, reason: "ordering" });
    const items = yield* itemsInParts(block.tokens, reader, skipped, names.nameIn(block));
    names.saw(block, items);
    read.push({ block, items });
  }
  const mainPlace = mainPlaceAmong(read);
  const isMainPlace = (name: string) => mainPlace !== "" && name.toLowerCase() === mainPlace.toLowerCase();
  const settings = settingStack();
  const open: OpenFigure[] = [];
  let hasJointTotal = false;
  for (const [position, { block, items }] of read.entries()) {
    if (position % BLOCKS_PER_PART === 0) yield;
    const reading = yield* blockInParts(block, items, {
      setting: settings.inside(block.level, items),
      jointTotal: lexicon.jointTotal,
      isMainPlace,
    });
    settings.push(block, reading.setting, {
      hasFigures: reading.figures.length > 0,
      hasNumbers: items.some(({ kind }) => kind === "number"),
    });
    for (const figure of reading.figures) open.push(figure);
    for (const each of reading.skipped) skipped.push(each);
    hasJointTotal ||= reading.hasJointTotal;
  }
  const figures = yield* finished(open, text, yield* documentYear(read, open));
  skipped.sort((x, y) => x.span.start - y.span.start);
  return {
    place: mainPlace,
    figures,
    partitions: hasJointTotal ? jointTotals(figures, lexicon.jointTotal) : [],
    numbers: figures.length + skipped.length,
    skipped,
  };
}

interface SettingStack {
  inside(level: number, items: readonly Item[]): Setting;
  push(block: Block, setting: Setting, holds: { readonly hasFigures: boolean; readonly hasNumbers: boolean }): void;
}

/** Less than what lies between two levels of blocks. */
const WITHIN = 0.5;

/** What headings and lead-ins say holds for the blocks further in; the year goes on from block to block. */
function settingStack(): SettingStack {
  const stack: { level: number; readonly setting: Setting }[] = [];
  let latest: Setting = NO_SETTING;
  let leadIn: { level: number } | null = null;
  let list: Setting = NO_SETTING;
  return {
    inside(level, items) {
      // "Đến 31/12/2022, toàn tỉnh có:" and below it "1. …": the list stands in what leads in to it
      if (leadIn && level < leadIn.level) leadIn.level = level - WITHIN;
      while (stack.length > 0 && stack[stack.length - 1]!.level >= level) stack.pop();
      const around = stack[stack.length - 1]?.setting ?? NO_SETTING;
      const outer =
        around.named === null && closesList(items) ? { ...around, named: latest.named ?? list.named } : around;
      const isDated = outer.year !== null || outer.offset !== null;
      return isDated
        ? outer
        : {
            ...outer,
            year: latest.year,
            offset: latest.offset,
            isOfYear: false,
            scenario: outer.scenario ?? latest.scenario,
          };
    },
    push(block, setting, { hasFigures, hasNumbers }) {
      latest = setting;
      // "- Toàn huyện có 7.812 người tham gia …" and below it "+ Tăng 412 người …"
      const goesOn = block.isLeadIn || !hasFigures || block.level === LEVEL.bullet;
      const named = goesOn ? setting.named : null;
      const isTitle = block.isUnended && !hasNumbers && block.level === LEVEL.paragraph;
      const entry = { level: isTitle ? LEVEL.capitals : block.level, setting: { ...setting, named } };
      stack.push(entry);
      leadIn = block.isLeadIn ? entry : null;
      if (block.isLeadIn) list = setting;
    },
  };
}

/** "Toàn huyện đạt 1.836 người …" below a list of communes: of the programme that the list is about. */
function closesList(items: readonly Item[]): boolean {
  const first = items.find(({ kind }) => kind !== "other");
  const opens = first?.kind === "place" || isCue(first, "total");
  return opens && !items.some(({ kind }) => kind === "programme");
}

/** The place a text is about, "" for none: the first one of a level on which it names no other. */
function mainPlaceAmong(read: readonly { readonly items: readonly Item[] }[]): string {
  const named = new Map<PlaceLevel, Set<string>>();
  const order: { name: string; level: PlaceLevel }[] = [];
  for (const { items } of read)
    for (const item of items) {
      if (item.kind !== "place" || item.name === "" || typeof item.level !== "number") continue;
      const { name, level } = item;
      const names = named.get(level);
      if (names) names.add(name.toLowerCase());
      else named.set(level, new Set([name.toLowerCase()]));
      order.push({ name, level });
    }
  return order.find(({ level }) => named.get(level)!.size === 1)?.name ?? "";
}

function* finished(open: readonly OpenFigure[], text: string, ownYear: number | null): InParts<ProseFigure[]> {
  const isCounted = open.every(({ when, versus }) => (when.year ?? versus?.year ?? null) === null);
  const usesOffsets = open.some(({ when, versus }) => (when.offset ?? versus?.offset ?? 0) !== 0);
  const periodOf = periods(ownYear ?? (isCounted && usesOffsets ? 0 : null));
  const asRead: Figure[] = [];
  for (const [position, each] of open.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    asRead.push(figureOf(each, each.measure, text, periodOf));
  }
  const eligible = yield* eligibleAmong(open.map(({ others }, position) => ({ figure: asRead[position]!, others })));
  const settled = asRead.map((figure, position) => {
    const share = eligible.get(figure);
    if (!share) return figure;
    const changed = figureOf(open[position]!, "eligible", text, periodOf);
    // it names no year of its own, and is a base of the year that it is used for
    return { ...changed, key: { ...changed.key, period: share.key.period } };
  });
  const counts = yield* countsAmong(settled);
  yield;
  const figures: ProseFigure[] = [];
  for (const [position, each] of open.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const figure = settled[position]!;
    const { measure: named } = figure.key;
    const measure = settledMeasure({ figure, others: each.others }, counts);
    const { start, end } = each.item;
    figures.push({
      figure: measure === named ? figure : figureOf(each, measure, text, periodOf),
      span: { start, end },
      ...(each.bound === null ? {} : { bound: each.bound }),
      ...(each.isGross ? { gross: true as const } : {}),
    });
  }
  return figures;
}

/** @param ownYear the text's own, that others are counted from: 0 where it names none, null where it tells none */
function periods(ownYear: number | null): (told: Told) => Period {
  return ({ year, offset, scenario, assignedBy }) => ({
    year: year ?? (ownYear === null ? null : ownYear + (offset ?? 0)),
    scenario,
    ...(assignedBy === undefined ? {} : { assignedBy }),
  });
}

const WITH_VERSUS: ReadonlySet<Measure> = new Set<Measure>([
  "increase",
  "growthRate",
  "growthIndex",
  "attainment",
  "shortfall",
]);

function figureOf(open: OpenFigure, measure: Measure, text: string, periodOf: (told: Told) => Period): Figure {
  const { item, named, place, unit, sign, when, versus, sentence } = open;
  const { value } = item;
  return {
    key: {
      place,
      programme: named.programme,
      ...(named.group === undefined ? {} : { group: named.group }),
      measure,
      period: periodOf(when),
      ...(versus && WITH_VERSUS.has(measure)
        ? { versus: isUntold(versus) ? { year: null, scenario: versus.scenario } : periodOf(versus) }
        : {}),
    },
    value: unit !== "persons" && item.unit === null ? inPercent(value, sign) : sign === -1 ? value.neg() : value,
    decimals: item.decimals,
    text: text.slice(item.start, item.printedEnd),
    unit,
    source: { kind: "span", start: item.start, end: item.end, sentence },
  };
}

/** "so với tháng trước": a result of no year. */
function isUntold({ year, offset, scenario }: Told): boolean {
  return year === null && offset === null && (scenario === "actual" || scenario === "estimate");
}

/** A percentage printed without its sign. */
function inPercent(value: Decimal, sign: -1 | 1): Decimal {
  return value.times(new Decimal(sign)).div(100);
}

/** People insured in all: those with health insurance, and the voluntarily insured, whom it does not hold. */
function jointTotals(figures: readonly ProseFigure[], group: string): Partition[] {
  const places = new Set(figures.flatMap(({ figure: { key } }) => (key.group === group ? [key.place] : [])));
  return [...places].map((place) => ({
    total: { place, programme: "social", group },
    parts: [
      { place, programme: "health" },
      { place, programme: "voluntary" },
    ],
  }));
}
