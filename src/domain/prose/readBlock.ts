import type { Measure, Scenario } from "../figures/figure";
import type { InParts } from "../inParts";
import { isListItem, type Block } from "./blocks";
import { boundOf } from "./bounds";
import { assigner, headlineScenario, speaksOfPlan } from "./headlines";
import { programmesAt } from "./programmeLists";
import { freshSentence, type OpenBracket, type SentenceState } from "./sentenceState";
import { decide } from "./decide";
import { coverageOf, type Comparison, type Decision } from "./situation";
import type { Item, NumberItem, PeriodItem, PlaceLevel } from "./items";
import { bareNumbersAhead, lastOfRun, numbersAhead } from "./numbersAhead";
import { isAim, isBase, isChange, isCoverage, type Named, type OpenFigure, type Told } from "./openFigure";
import type { SkippedNumber, SkipReason } from "./proseReading";
import {
  ahead,
  before,
  behind,
  bracketEnd,
  distance,
  has,
  isCue,
  isSign,
  nearestOf,
  prepared,
  type Side,
} from "./surroundings";
import { isOfUnits } from "./unitsCounted";

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

export interface BlockReading {
  readonly figures: readonly OpenFigure[];
  readonly skipped: readonly SkippedNumber[];
  /** what the block says for those that stand in it */
  readonly setting: Setting;
  /** totals of all programmes were read */
  readonly hasJointTotal: boolean;
}

export interface BlockContext {
  readonly setting: Setting;
  readonly jointTotal: string;
  /** the place that the text is about */
  readonly isMainPlace: (name: string) => boolean;
}

const ITEMS_PER_PART = 1000;

/** Reads a block's items. */
export function* blockInParts(block: Block, given: readonly Item[], context: BlockContext): InParts<BlockReading> {
  const items = prepared(given);
  const { setting, jointTotal } = context;
  const figures: OpenFigure[] = [];
  const skipped: SkippedNumber[] = [];
  let hasJointTotal = false;
  let hasYear = false;
  const isItem = isListItem(block);
  /** "Hộ gia đình: …": the group that the whole item is about */
  const opening = isItem && isSign(items[1], ":") && items[0]?.kind === "group" ? items[0].name : null;
  const state: SentenceState = {
    ...freshSentence(setting.place, speaksOfPlan(items, 0)),
    named: setting.named,
    isNamedHere: false,
    year: setting.year,
    offset: setting.offset,
    scenario: setting.scenario,
    scenarioAt: -1,
    leadScenario: null,
    leadYear: null,
    isAimed: false,
    topic: null,
    open: [],
    sentence: block.tokens[0]?.start ?? 0,
    stoppedAt: -1,
    numberAt: -1,
  };

  const skip = (item: NumberItem, reason: SkipReason) => {
    skipped.push({ span: { start: item.start, end: item.end }, reason });
    state.last = null;
    const isSubject = reason === "money" || reason === "otherThing";
    if (isSubject && state.brackets.length === 0) state.isForeign = true;
  };

  let paused = 0;
  for (let at = 0; at < items.length; at++) {
    if (at >= paused + ITEMS_PER_PART) {
      paused = at;
      yield;
    }
    const item = items[at]!;
    switch (item.kind) {
      case "sign":
        signRead(item.sign, at);
        break;
      case "programme":
        at = programmeRead(at);
        break;
      case "group":
        groupRead(item.name, at);
        break;
      case "place":
        placeRead(item.name, item.level, at);
        break;
      case "period":
        periodRead(item, at);
        break;
      case "cue":
        cueRead(at);
        break;
      case "number":
        numberRead(item, at);
        state.numberAt = at;
        state.stoppedAt = at;
        break;
      default:
    }
  }
  bindOpen();
  return {
    figures,
    skipped,
    hasJointTotal,
    setting: {
      named: state.named,
      ...settingYear(),
      isOfYear: hasYear || setting.isOfYear,
      scenario: settingScenario(),
      assignedBy: settingAssigner(),
      place: placeOfAll(),
    },
  };

  /** A lead-in without figures may name the place of all that follows: "Trên địa bàn xã Húc như sau:", "Xã Húc:". */
  function placeOfAll(): string {
    const at = items.findIndex(({ kind }) => kind === "place");
    const place = items[at];
    const isAlone = at === 0 && isSign(items[1], ":") && items.length === 2;
    const opens = block.isLeadIn && (isAlone || isCue(items[at - 1], "across"));
    if (place?.kind !== "place" || !opens || items.some(({ kind }) => kind === "number")) return setting.place;
    return place.level === "whole" || context.isMainPlace(place.name) ? "" : place.name;
  }

  /** The last year named; of an item that names another plan's year behind its count the year of the count. */
  function settingYear(): Pick<Setting, "year" | "offset"> {
    const { head } = state;
    const isCounted = isItem && block.isLeadIn && head?.measure === "participants" && head.when.year !== null;
    const { year, offset } = isCounted ? head.when : hasYear ? state : setting;
    return { year, offset };
  }

  /** "Kế hoạch BHXH tỉnh giao năm 2023 như sau:" */
  function settingAssigner(): string | null {
    const isSilent = !items.some(({ kind }) => kind === "number");
    const scenario = isSilent && block.isLeadIn ? headlineScenario(items, block.isHeading) : null;
    return scenario === "plan" || scenario === "target" ? assigner(items) : setting.assignedBy;
  }

  /** Headings and lead-ins say what follows them is; a sentence with figures only that its year goes on. */
  function settingScenario(): Scenario | null {
    const isSilent = figures.length === 0;
    const isTitle = block.isHeading || block.isLeadIn || block.isUnended;
    const led = block.isLeadIn ? state.leadScenario : null;
    if (isSilent) return led ?? (isTitle ? headlineScenario(items, block.isHeading) : null) ?? setting.scenario;
    return block.isLeadIn ? (state.leadScenario ?? state.scenario ?? setting.scenario) : setting.scenario;
  }

  function signRead(sign: string, at: number): void {
    state.stoppedAt = at;
    if (sign === "(") {
      const isBehindNumber = items[at - 1]?.kind === "number" || isBehindCount(at);
      const { last } = state;
      state.brackets.push({
        at,
        figure: isBehindNumber ? last : null,
        last,
        isForeign: isBehindNumber && !last,
        named: state.named,
        clauseScenario: state.clauseScenario,
        when: null,
      });
    } else if (sign === ")") {
      const closed = state.brackets.pop();
      // "… người (trong đó BHXH tự nguyện 278 người), đạt …" goes on about the first
      if (closed?.named) state.named = closed.named;
      // "19 người (chỉ tiêu 25)"
      if (closed) state.clauseScenario = closed.clauseScenario;
    } else if (sign === ":") {
      // "5 xã hoàn thành chỉ tiêu BHXH tự nguyện: xã Húc (102%)"
      if (items[at + 1]?.kind === "place" && state.named !== null) state.isForeign = false;
      // "(KH: 4.300 người; đạt …)": of this clause alone
      if (state.brackets.length > 0) return;
      // "UBND huyện giao năm 2024:"
      const { words } = before(items, at);
      // "hoàn thành các chỉ tiêu được giao: …" tells results
      const isDone = words.has("completed");
      const isEstimate = state.scenario === "estimate" && words.has("estimate");
      const isAssigned = words.has("assigned");
      const said = isDone ? null : (state.clauseScenario ?? (isAssigned ? "target" : isEstimate ? "estimate" : null));
      if (said === "plan" || said === "target") state.leadYear = state.year;
      state.leadScenario = said ?? state.leadScenario;
      state.scenario = said ?? state.scenario;
      state.clauseScenario = null;
      if (state.last === state.head && state.head?.named.programme === "social") state.whole = state.head;
    } else if (sign === "," || sign === ";") {
      if (sign === ";") state.hasPlan ||= speaksOfPlan(items, at + 1);
      if (sign === ";" && state.whole !== null) returnToWhole(at);
      // "Dự kiến năm 2023, số người tham gia là …"
      if (sign === "," && state.clauseScenario !== null && opensSentence(at)) state.scenario = state.clauseScenario;
      if (sign === ";") echoAt(at);
      state.clauseScenario = null;
      state.group = null;
    } else if (sign === ".") {
      bindOpen();
      const wasBefore = isBeforeSection();
      if (wasBefore) Object.assign(state, { year: state.leadYear ?? setting.year, offset: null });
      Object.assign(state, {
        ...freshSentence(setting.place, speaksOfPlan(items, at + 1)),
        isNamedHere: isItem && state.isNamedHere,
        scenario: goesOn(at) && !wasBefore ? state.scenario : (state.leadScenario ?? setting.scenario),
        sentence: isItem ? state.sentence : (items[at + 1]?.start ?? state.sentence),
      } satisfies Partial<SentenceState>);
    }
  }

  /** A plan and its year, and nothing that it says, stand between the sentence's start and this comma. */
  function opensSentence(comma: number): boolean {
    let hasPeriod = false;
    for (let each = comma - 1; each >= 0 && !isSign(items[each], "."); each--) {
      const { kind } = items[each]!;
      // "Thực hiện Quyết định … về giao chỉ tiêu năm 2023, …": the work, not the numbers
      if (kind === "number" || kind === "sign" || isCue(items[each], "actual", "document")) return false;
      hasPeriod ||= kind === "period";
    }
    return hasPeriod;
  }

  /** "Ước đến hết năm 2022 …. Trong đó …", "Phấn đấu …. Trong đó …": the next sentence tells the parts of what this one tells. */
  function goesOn(at: number): boolean {
    const told = state.stated ?? state.last;
    const isCarried = told !== null && told.when.scenario === state.scenario;
    return isCarried && isCue(items[at + 1], "ofWhich") && items[at + 2]?.kind !== "period";
  }

  /** "91.250 người tham gia BHYT (92,7%)": nothing but what is counted between. */
  function isBehindCount(at: number): boolean {
    const { last, numberAt, stoppedAt } = state;
    if (numberAt !== stoppedAt && !isSign(items[stoppedAt], "(")) return false;
    if (last === null || last.measure !== "participants" || items[numberAt] !== last.item) return false;
    const between = items.slice(numberAt + 1, at);
    return between.every(
      (item) => item.kind === "programme" || item.kind === "group" || isCue(item, "takingPart", "and"),
    );
  }

  /** "35% tham gia BHXH, 28% tham gia BHTN; năm 2025: 45% và 35%": of the same, in the same order. */
  function echoAt(at: number): void {
    const numbers = bareNumbersAhead(items, at + 1);
    const { clause } = state;
    const isEcho = clause.length > 1 && numbers?.length === clause.length;
    state.echo = isEcho && numbers.every(({ unit }, each) => unit === clause[each]!.unit) ? clause : [];
    state.clause = [];
  }

  /** "lần lượt là 98.420 người, 81.336 người; tăng 3,1% và 2,7%": as many again are shared again. */
  function shareAgain(item: NumberItem, at: number): void {
    const { shared, sharedPlaces, queue, placeQueue, brackets } = state;
    const count = Math.max(shared.length, sharedPlaces.length);
    if (count < 2 || queue.length + placeQueue.length > 0 || brackets.length > 0) return;
    const numbers = numbersAhead(items, at);
    if (numbers?.length !== count || numbers.some(({ unit }) => unit !== item.unit)) return;
    state.queue = [...shared];
    state.placeQueue = [...sharedPlaces];
  }

  /** "BHXH: bắt buộc 5.502 người, tự nguyện 1.910 người; chiếm 14,8% …": behind its parts the sentence is about all. */
  function returnToWhole(at: number): void {
    const { whole } = state;
    const parts = new Set(state.listed.map(({ programme }) => programme));
    const next = items.slice(at + 1).find(({ kind }) => kind === "programme" || kind === "number");
    if (!parts.has("compulsory") || !parts.has("voluntary") || next?.kind !== "number") return;
    Object.assign(state, { named: whole!.named, head: whole, subject: whole, last: null, whole: null });
  }

  /** Takes a list of programmes in one go; returns the last item of it. */
  function programmeRead(at: number): number {
    const { named, end, isJoint, names } = programmesAt(items, at, context.jointTotal);
    const isUnrelated = isCue(items[at - 1], "unrelated", "money", "otherThing");
    if (isUnrelated) return end;
    state.listed = [...(names.length === 1 ? state.listed.slice(-MOST_LISTED) : []), ...names];
    if (isJoint) hasJointTotal = true;
    if (named && !staysWith(named, at))
      setNamed(isOfLast(named) ? state.last!.named : ofGroupInFront(ofItem(named), at));
    if (!named) Object.assign(state, { named: null, isNamedHere: false });
    // "2.310 đơn vị tham gia BHXH, tăng 4,2%" goes on about employers
    if (state.numberAt < 0 || state.numberAt !== state.stoppedAt) state.isForeign = false;
    return end;
  }

  /** In the item of a group its programme is the group's. */
  function ofItem(named: Named): Named {
    return opening === null || named.group !== undefined ? named : { ...named, group: opening };
  }

  /** "98.312 học sinh, sinh viên tham gia BHYT": the number knows its group already. */
  function isOfLast({ programme }: Named): boolean {
    const { last } = state;
    if (last?.named.programme !== programme || last.named.group === undefined) return false;
    return state.numberAt === state.stoppedAt && items[state.numberAt] === last.item;
  }

  /** "Hộ gia đình tham gia BHYT là 18.204 người, giảm 1.133 người": the sentence is about the group. */
  function ofGroupInFront(named: Named, at: number): Named {
    const group = isCue(items[at - 1], "takingPart") ? items[at - 2] : undefined;
    // "98.312 học sinh tham gia BHYT" says it of the number
    return group?.kind === "group" && items[at - 3]?.kind !== "number" ? { ...named, group: group.name } : named;
  }

  function setNamed(named: Named): void {
    state.named = named;
    state.isNamedHere = true;
  }

  /** A bare "BHXH" beside compulsory or voluntary insurance is short for it, within one item or sentence. */
  function staysWith(named: Named, at: number): boolean {
    const { named: current, isNamedHere } = state;
    if (named.programme !== "social" || named.group !== undefined || !current || !isNamedHere) return false;
    if (current.programme !== "compulsory" && current.programme !== "voluntary") return false;
    const isTotal = items
      .slice(Math.max(0, at - 6), at)
      .reverse()
      .some(
        (item, position, near) =>
          isCue(item, "total") && !near.slice(0, position).some((each) => each.kind === "number"),
      );
    if (isTotal || isCue(items[at - 1], "coverage")) return false;
    // "45% lực lượng lao động tham gia BHXH"
    if (isCue(items[at - 1], "takingPart") && isCue(items[at - 2], "labourForce") && items[at - 3]?.kind === "number")
      return false;
    // "bắt buộc 5.210 người, tự nguyện 1.340 người, nâng tổng số người tham gia BHXH lên 6.550 người"
    const parts = new Set(state.listed.map(({ programme }) => programme));
    const isOfBoth = parts.has("compulsory") && parts.has("voluntary");
    if (isOfBoth && isCue(items[at - 1], "takingPart") && items[at - 2]?.kind !== "number") return false;
    // "5.122 người tham gia BHXH" behind "278 người tham gia BHXH tự nguyện" is a count of its own
    const number = items.slice(Math.max(0, at - 3), at).find((item) => item.kind === "number");
    return number === undefined || number === state.head?.item ? true : state.head === null;
  }

  function groupRead(name: string, at: number): void {
    if (at === 0 && opening !== null) {
      if (state.named) state.named = ofItem(state.named);
      return;
    }
    const counted = items[at - 1];
    // "214 doanh nghiệp tham gia BHXH" counts employers, "4.215 hộ cận nghèo tham gia BHYT với 16.340 người" the insured
    const isOfHealth = items
      .slice(at + 1, at + 4)
      .some((item) => item.kind === "programme" && item.programme === "health");
    if (counted?.kind === "number" && counted.foreign !== null && !isOfHealth) return;
    const beside = items[at - 1]?.kind === "programme" || items[at - 2]?.kind === "programme";
    if (beside && state.named) state.named = { ...state.named, group: name };
    else if (state.last?.named.group !== name || state.numberAt !== state.stoppedAt) state.group = name;
  }

  function placeRead(name: string, level: PlaceLevel, at: number): void {
    if (level === "whole" || context.isMainPlace(name)) {
      state.place = "";
      return;
    }
    state.places.push(name);
    const earlier = items[at - 1];
    const opens =
      earlier === undefined ||
      earlier.kind === "sign" ||
      isCue(earlier, "ofWhich", "until", "across") ||
      opensAlone(at);
    const counts =
      items[at + 1]?.kind === "number" ||
      isCue(items[at + 1], "attained", "being", "takingPart") ||
      isSign(items[at + 1], ":") ||
      // "sau thành phố Đông Hà (3.120 người)"
      (isSign(items[at + 1], "(") && items.slice(at + 2, at + 4).some(({ kind }) => kind === "number")) ||
      // "kế đến là xã Hòa Thắng với 402 người"
      (isCue(items[at + 1], "meaning") && items[at + 2]?.kind === "number");
    if (level === "nation" || opens || counts) state.place = name;
  }

  /** "Trên địa bàn huyện Đakrông, số người tham gia …", "Tại xã Húc, …": a clause of its own at the start. */
  function opensAlone(at: number): boolean {
    const [first, second] = [items[at - 1], items[at - 2]];
    const isStart = second === undefined || isSign(second, ".") || isSign(second, ";");
    return isStart && isSign(items[at + 1], ",") && (first?.kind === "other" || isCue(first, "ignored"));
  }

  function periodRead(item: PeriodItem, at: number): void {
    if (item.isCompared) {
      const told = versusOf(item);
      state.versus = told;
      for (const figure of state.open) figure.versus = told;
      state.compared = comparisonAt(at, told);
      // what follows "so với năm 2018" and is open takes it at the end of the sentence
      state.open = [];
      return;
    }
    if (state.brackets.length > 0) return;
    state.listedYears.push(item);
    // "giảm từ 97,6% năm 2020 xuống còn 89,2%": of the first of the two ends alone
    if (has(before(items, state.numberAt), "from") && at === state.numberAt + 1 && isCue(items[at + 1], "to")) return;
    const { year, offset } = resolved(item);
    const wasUnknown = state.year === null && state.offset === null;
    const later = year !== null && state.year !== null && year > state.year;
    const isSaidHere = state.scenarioAt > state.stoppedAt;
    if (!isSaidHere && state.scenario === "estimate" && (year !== state.year || offset !== state.offset) && hasYear)
      state.scenario = state.leadScenario ?? setting.scenario ?? (later ? "target" : null);
    const wasBefore = isBeforeSection();
    Object.assign(state, { year, offset });
    hasYear = true;
    // "lực lượng lao động năm 2023" in the section of the targets for 2024
    const { last } = state;
    // "giao năm 2019 là 88,4%, năm 2020 là 90,7%"
    if (last && isAim(last) && isSign(items[at - 1], ",") && isCue(items[at + 1], "being"))
      state.clauseScenario = last.when.scenario;
    if (isBeforeSection() && !isSaidHere) state.scenario = "actual";
    else if (wasBefore && !isSaidHere) state.scenario = state.leadScenario ?? setting.scenario;
    // "… 4.342 người tham gia BHTN năm 2020." names the year of all
    const ends = items[at + 1] === undefined || isSign(items[at + 1], ".");
    if (ends && wasUnknown) fillYear({ year, offset });
  }

  /** "năm 2023 (1.802 người) thấp hơn năm 2022": a difference follows. */
  function comparisonAt(at: number, versus: Told): Comparison | null {
    const over = items[at - 1];
    if (over?.kind !== "cue" || !over.isOver) return null;
    const of = state.last?.measure === "participants" ? { like: state.last } : {};
    return { sign: over.word === "down" ? -1 : 1, versus, ...of };
  }

  /** The last year named is before the one that the section states its targets for. */
  function isBeforeSection(): boolean {
    const isAim = setting.scenario === "target" || setting.scenario === "plan";
    const aimed = state.leadYear ?? (isAim && setting.isOfYear ? setting.year : null);
    return aimed !== null && state.year !== null && state.year < aimed;
  }

  /** Gives a year to the figures of the sentence that nothing gave one. */
  function fillYear(told: Pick<Told, "year" | "offset">): void {
    for (let each = figures.length - 1; each >= 0; each--) {
      const figure = figures[each]!;
      if (figure.sentence !== state.sentence) break;
      if (figure.when.year === null && figure.when.offset === null) figure.when = { ...figure.when, ...told };
      const { versus } = figure;
      if (versus?.year === null && versus.offset === null) figure.versus = { ...versus, ...told };
    }
  }

  /** "cùng kỳ năm trước" counts from the year that the sentence is about. */
  function resolved({ year, offset }: Pick<PeriodItem, "year" | "offset">): {
    year: number | null;
    offset: number | null;
  } {
    if (year !== null || offset === null) return { year, offset };
    // "năm ngoái …, năm nay …"
    if (offset === 0) return { year: setting.year, offset: setting.year === null ? (setting.offset ?? 0) : null };
    if (state.year !== null) return { year: state.year + offset, offset: null };
    return { year: null, offset: (state.offset ?? 0) + offset };
  }

  function versusOf(item: PeriodItem): Told {
    return { ...resolved(item), scenario: item.ofEstimate ? "estimate" : "actual" };
  }

  function cueRead(at: number): void {
    const item = items[at]!;
    if (item.kind !== "cue") return;
    // what a bracket or a comparison says holds in it alone
    const isAside = state.brackets.length > 0 || isCue(items[at - 1], "versus");
    if (isAside && (item.word === "actual" || item.word === "estimate" || item.word === "aspired")) return;
    switch (item.word) {
      case "now":
        // "năm 2023 được giao 2.150 người. Đến nay đã vận động được …"
        state.isAssigned = false;
        if (state.isAimed) break;
        // "từ 278 người năm 2019, đến nay đã có 2.250 người"
        Object.assign(state, { year: setting.year, offset: setting.offset });
        break;
      case "until":
        state.isAssigned = false;
        break;
      case "estimate":
        state.isAssigned = false;
        state.scenario = "estimate";
        state.scenarioAt = at;
        break;
      case "actual":
        state.isAssigned = false;
        shareAmongAssigned(at);
        // "+ BHXH bắt buộc thực hiện 29.614/30.200 người": no work to be done
        if (items[at + 1]?.kind === "number" || (at > 0 && isSign(items[at + 1], ":"))) {
          state.scenario = "actual";
          state.clauseScenario = null;
          break;
        }
        if (
          setting.scenario === null ||
          setting.scenario === "actual" ||
          state.scenario === "estimate" ||
          state.scenario === "plan"
        )
          state.scenario = setting.scenario === "target" || setting.scenario === "plan" ? state.scenario : "actual";
        break;
      case "assigned":
        state.isAssigned = true;
        // "Giao chỉ tiêu … cho huyện A là 97,5%; huyện B là 96,8%"
        if (at === 0 || isSign(items[at - 1], ".")) state.scenario = "target";
        // "tỷ lệ … tham gia BHTN giao 12,8%, ước đạt 12,2%"
        else if (isOfNumber(at) && !isMeasuredAgainst(at)) state.clauseScenario = "target";
        break;
      case "aspired":
        state.scenario = "target";
        state.clauseScenario = "target";
        break;
      case "plan":
      case "target":
        if (isOpening(at)) state.scenario = item.word;
        if (!isMeasuredAgainst(at)) state.clauseScenario = item.word;
        break;
      case "contrast":
        state.clauseScenario = null;
        break;
      case "expected":
        state.clauseScenario = "plan";
        break;
      case "ofWhich":
        if (state.head?.named.programme === "social" && state.head.named.group === undefined) state.whole = state.head;
        break;
      case "each":
        state.isSharing = true;
        state.queue = state.listed.length > 1 ? [...state.listed] : [];
        state.shared = [...state.queue];
        if (state.queue.length === 0 && state.years.length === 0 && state.places.length > 1)
          Object.assign(state, { placeQueue: [...state.places], sharedPlaces: [...state.places] });
        state.years = state.queue.length === 0 && state.listedYears.length > 1 ? [...state.listedYears] : [];
        break;
      default:
    }
  }

  /**
   * "được giao 1.120 người … bắt buộc và 640 người … tự nguyện; đã thực hiện được 1.098 người và 655 người": the
   * results are of what was assigned, in its order; of another number of results nobody can tell.
   */
  function shareAmongAssigned(at: number): void {
    if (state.brackets.length > 0) return;
    const assigned: Named[] = [];
    for (let each = figures.length - 1; each >= 0 && assigned.length < MOST_LISTED; each--) {
      const { sentence, measure } = figures[each]!;
      if (sentence !== state.sentence || measure !== "participants" || !isAim(figures[each]!)) break;
      assigned.unshift(figures[each]!.named);
    }
    if (new Set(assigned.map(({ programme }) => programme)).size < 2) return;
    let [results, depth] = [0, 0];
    for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
      const item = items[each]!;
      if (isSign(item, ".")) break;
      if (item.kind === "programme") return;
      depth += isSign(item, "(") ? 1 : isSign(item, ")") ? -1 : 0;
      if (item.kind === "number" && item.unit === "persons" && depth === 0) results += 1;
    }
    if (results === assigned.length) state.queue = assigned;
    else Object.assign(state, { named: null, isNamedHere: false });
  }

  /** "được giao phát triển thêm 1.125 người", "được giao … là 34.950": what is assigned is the number behind. */
  function isOfNumber(at: number): boolean {
    let hasOther = false;
    for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
      const item = items[each]!;
      if (item.kind === "sign") return false;
      if (item.kind === "number") return isCue(items[each - 1], "being") || (!hasOther && each < at + NEAR_NUMBER);
      hasOther ||= item.kind !== "cue";
    }
    return false;
  }

  /** "Theo kế hoạch, năm 2025 …": of the whole sentence. */
  function isOpening(at: number): boolean {
    const start = isCue(items[at - 1], "ignored") ? at - 1 : at;
    const isFirst = start === 0 || isSign(items[start - 1], ".");
    return isFirst && start < at && isSign(items[at + 1], ",");
  }

  /** "đạt 93,9% kế hoạch", "so với chỉ tiêu giao", "thực hiện kế hoạch": no period of what is counted. */
  function isMeasuredAgainst(at: number): boolean {
    for (let each = at - 1; each >= 0 && each >= at - 4; each--) {
      const item = items[each]!;
      if (item.kind === "number") return true;
      if (item.kind === "sign") return false;
      if (isCue(item, "versus", "completed", "attained", "being", "actual", "beyond")) return true;
    }
    return false;
  }

  function numberRead(item: NumberItem, at: number): void {
    if (item.range === "high") return highRead(item, at);
    shareAgain(item, at);
    const left = before(items, at);
    const lastOfPair = item.quotient === "above" || item.range === "low" ? at + 1 : at;
    const isShared = state.queue.length + state.placeQueue.length > 0 && state.brackets.length === 0;
    const right = behind(items, isShared ? lastOfRun(items, lastOfPair) : lastOfPair);
    const bracket = state.brackets[state.brackets.length - 1];
    const isFirstIn = bracket !== undefined && state.numberAt < bracket.at;
    const opening = isFirstIn ? bracket : null;
    if (opening?.isForeign) return skip(item, "otherThing");
    const outside = opening && !opening.figure ? before(items, opening.at) : null;
    const mention = mentionBehind(lastOfPair);
    const namedBefore = ofOpening(opening, left, mention) ?? namedFor(left, right, mention);
    const named = namedBefore ?? (state.isForeign ? null : inGroup(namedLater(at), left));
    const isUnits = item.unit === "percent" && isOfUnits(items, at);
    if (isUnits && named && has(left, "coverage", "rate"))
      state.topic = { measure: coverageOf(named.programme), named, others: [], versus: null };
    const place = state.brackets.length === 0 ? state.placeQueue.shift() : undefined;
    if (place !== undefined) state.place = place;
    const echoed = state.brackets.length === 0 ? state.echo.shift() : undefined;
    const decision = echoed
      ? sameAs(echoed)
      : decide({
          item,
          left,
          right,
          outside,
          behind: opening?.figure ?? null,
          isInBracket: bracket !== undefined,
          last: state.last,
          head: state.head,
          subject: state.subject,
          programme: named?.programme ?? null,
          group: named?.group === jointTotal ? undefined : named?.group,
          isNamedHere: state.isNamedHere || mention !== null,
          isForeign: state.isForeign && !isOfPeople(item, left, right, mention),
          isOfUnits: isUnits,
          bracket: bracket?.last ?? null,
          ahead: item.quotient === null && !isSign(items[at - 1], "/") ? right : ahead(items, at),
          onward: item.unit === "persons" ? ahead(items, at) : right,
          above: aboveOf(at),
          scenario: currentScenario(),
          isShared: state.queue.length > 0 || state.years.length > 0 || state.isSharing,
          isListed: isItem && setting.named !== null && state.named !== null,
          base: state.base,
          change: state.change,
          coverage: state.coverage,
          compared: state.compared,
          topic: state.topic,
          isAssigned: state.isAssigned,
          hasResult: state.hasResult,
          hasPlan: state.hasPlan,
        });
    if (typeof decision === "string") {
      // the first of "lần lượt" that cannot be told leaves the second its own year
      if (state.years.length > 0 && bracket === undefined) state.years.shift();
      return skip(item, decision);
    }
    const owner = ownerOf(decision.measure, decision.measure === "labourForce" ? namedBefore : named);
    if (!owner) return skip(item, "noProgramme");
    const figure = opened(item, at, owner, decision, left, right, opening?.figure ?? null, outside);
    // "đạt 101,1% kế hoạch giao, số người tham gia … năm 2022 là 5.310 người"
    const { year, offset } = figure.when;
    const tellsYear = decision.measure === "attainment" || (decision.isHead && state.head === null);
    if (tellsYear && year !== null) fillYear({ year, offset });
    figures.push(figure);
    if (bracket === undefined) state.clause.push(figure);
    if (bracket === undefined) state.isAimed = isAim(figure) && figure.when.year === state.year;
    state.last = figure;
    if (isBase(figure.measure)) state.base = figure;
    state.hasResult ||= figure.measure === "participants" && !isAim(figure);
    if (figure.measure === "increase" && figure.unit === "persons") state.change = figure;
    if (decision.isHead) state.change = null;
    if (isCoverage(figure.measure)) state.coverage = figure;
    if (isCoverage(figure.measure) || figure.measure === "attainment") state.topic = figure;
    if (decision.against === "prior" && has(left, "from")) state.from = figure.when;
    if (decision.isHead && bracket === undefined) {
      bindOpen();
      // "208 người dừng đóng, lũy kế 1.615 người tham gia …, tăng 304 người"
      state.isForeign = false;
      state.first ??= figure;
      state.head = figure;
      state.subject = figure;
      state.versus = null;
    }
    if (decision.isSubject) state.subject = figure;
    const isStated = figure.measure === "participants" || isCoverage(figure.measure);
    // a plan beside its result is not what the sentence goes on about
    if (isStated && bracket === undefined && !(isAim(figure) && state.hasResult)) state.stated = figure;
    if (isChange(figure.measure) && figure.versus === null) state.open.push(figure);
    state.group = null;
  }

  /** The upper end of a range states the same as the lower. */
  function highRead(item: NumberItem, at: number): void {
    const low = items[at - 1] as NumberItem;
    if (state.last?.item !== low) return skip(item, skipped.at(-1)!.reason);
    state.last = { ...state.last, item, bound: boundOf(items, at) };
    figures.push(state.last);
    if (state.open.at(-1)?.item === low) state.open.push(state.last);
  }

  function currentScenario(): Scenario {
    return state.clauseScenario ?? state.scenario ?? "actual";
  }

  function aboveOf(at: number): OpenFigure | null {
    return (items[at] as NumberItem).quotient === "below" ? state.last : null;
  }

  /** The programme that follows the number: "5.122 người tham gia BHXH". */
  function mentionBehind(at: number): Named | null {
    let group: string | undefined;
    for (let each = bracketEnd(items, at + 1); each < items.length; each++) {
      const item = items[each]!;
      if (item.kind === "number" || (item.kind === "sign" && item.sign !== "(")) return null;
      if (isSign(item, "(") || isCue(item, "versus", "up", "down", "unrelated", "attained", "being", "and"))
        return null;
      // "100,4% kế hoạch BHXH bắt buộc"
      if (isCue(item, "plan", "target") && items[each + 1]?.kind !== "programme") return null;
      if (item.kind === "group") group = item.name;
      if (item.kind !== "programme") continue;
      const { named, end } = programmesAt(items, each, context.jointTotal);
      const next = items[end + 1];
      if (next?.kind === "group") group = next.name;
      if (!named) return null;
      if (staysWith(named, each)) return null;
      return group === undefined ? ofItem(named) : { ...named, group };
    }
    return null;
  }

  /** "412.300 người thuộc nhóm hộ gia đình": the group that the number counts. */
  function groupBehind({ items: following }: Side): string | undefined {
    const found = following.slice(0, GROUP_WITHIN).find(({ kind }) => kind === "group");
    return found?.kind === "group" ? found.name : undefined;
  }

  /** "1.098 người (98,04%)": of the same as the number in front of the bracket. */
  function ofOpening(opening: OpenBracket | null | undefined, left: Side, mention: Named | null): Named | null {
    const isSilent = mention === null && !left.items.some(({ kind }) => kind === "programme" || kind === "group");
    return isSilent ? (opening?.figure?.named ?? null) : null;
  }

  /** The programme that the sentence comes to later: "xã Húc 92 người, xã Tân Liên 145 người tham gia BHYT". */
  function namedLater(at: number): Named | null {
    for (let each = at + 1; each < items.length && each < at + LOOKED_AHEAD; each++) {
      if (isSign(items[each], ".")) return null;
      if (items[each]!.kind === "programme") return programmesAt(items, each, context.jointTotal).named;
    }
    return null;
  }

  function namedFor(left: Side, right: Side, mention: Named | null): Named | null {
    if (state.queue.length > 0 && state.brackets.length === 0) return state.queue.shift()!;
    const named = mention ?? state.named;
    const group = groupBehind(right);
    if (mention === null && named && group !== undefined && named.group !== jointTotal) return { ...named, group };
    if (!named || state.group === null || named.group === jointTotal) return named;
    // "trong đó nữ 2.000 người": of this number alone
    return inGroup(named, left);
  }

  /** The group named right before the number is its own. */
  function inGroup(named: Named | null, { items: earlier }: Side): Named | null {
    const isOwn = named !== null && state.group !== null && earlier.some(({ kind }) => kind === "group");
    return isOwn ? { ...named, group: state.group! } : named;
  }

  function opened(
    item: NumberItem,
    at: number,
    named: Named,
    decision: Decision,
    left: Side,
    right: Side,
    antecedent: OpenFigure | null,
    outside: Side | null,
  ): OpenFigure {
    const when = assigned(whenOf(decision, left, right, antecedent, outside));
    return {
      item,
      named: decision.named ?? named,
      place: decision.like?.place ?? state.place,
      measure: decision.measure,
      others: decision.others ?? [],
      unit: decision.unit,
      sign: decision.sign ?? 1,
      when,
      versus: comparedWith(decision, left, right, when, outside),
      bound: boundOf(items, at),
      isGross: decision.isGross ?? false,
      sentence: state.sentence,
    };
  }

  function whenOf(
    decision: Decision,
    left: Side,
    right: Side,
    antecedent: OpenFigure | null,
    outside: Side | null,
  ): Told {
    const { like, against } = decision;
    const own = { year: state.year, offset: state.offset };
    if (against === "prior") {
      const versus = (outside ?? left).versus ?? left.versus ?? right.versus;
      if (versus) return versusOf(versus);
      if (right.period) return { ...resolved(right.period), scenario: "actual" };
      return (
        (has(left, "from") ? state.from : null) ??
        state.versus ?? {
          ...resolved({ year: null, offset: -1 }),
          scenario: "actual",
        }
      );
    }
    if (against === "plan" || against === "target") {
      const side = outside ?? left;
      const by = assigner(side.items) ?? assigner(right.items) ?? like?.when.assignedBy ?? null;
      const period = side.period ?? right.period;
      const when = period && decision.isValueOfPlan ? resolved(period) : (like?.when ?? own);
      return { year: when.year, offset: when.offset, scenario: against, ...(by === null ? {} : { assignedBy: by }) };
    }
    if (like) return like.when;
    if (isChange(decision.measure) && isBehindPrior()) return state.first!.when;
    // "(năm 2022: 1.902 người)"
    const bracket = state.brackets.at(-1);
    if (bracket && left.period) return (bracket.when = { ...resolved(left.period), scenario: "actual" });
    // "(năm 2023: 84.116 người, đạt 14,4%)"
    if (bracket?.when) return bracket.when;
    if (state.years.length > 0 && state.brackets.length === 0) {
      const next = resolved(state.years.shift()!);
      return { ...next, scenario: currentScenario() };
    }
    const isOfAim =
      (isChange(decision.measure) || isOfOtherPlan(decision, right)) && has(right, "plan", "target", "aspired");
    const isOwnPeriod = right.period !== null && !isOfNext(right, right.period);
    if (right.period && isOwnPeriod && !isOfAim && !isCompared(right) && !(left.period && has(right, "until"))) {
      const period = resolved(right.period);
      return { ...period, scenario: decision.scenario ?? laterScenario(right, period.year) };
    }
    if (antecedent && state.brackets.length > 0) {
      // "41.263/42.500 người (97,09%)" is of what stands above the line
      const isBelow = antecedent.item.quotient === "below" || decision.measure === "attainment";
      const isOfResult = isBelow && isAim(antecedent);
      return isOfResult ? { ...antecedent.when, scenario: currentScenario() } : antecedent.when;
    }
    return {
      ...own,
      scenario:
        decision.scenario ??
        scenarioOfHead(decision.measure) ??
        (decision.planned ? null : scenarioGoingOn(decision.measure, left)) ??
        currentScenario(),
    };
  }

  /** "chỉ tiêu là 66.640 người …, 12.275 người … và 57.940 người …": no verb of its own, so still what is asked for. */
  function scenarioGoingOn(measure: Measure, left: Side): Scenario | null {
    const { stated } = state;
    if (stated === null || !isAim(stated) || stated.when.year !== state.year) return null;
    if (measure !== stated.measure && !isChange(measure)) return null;
    const isOfOwn = has(left, "actual", "estimate", "now", "completed", "contrast");
    const hasVerb = nearestOf(left, ["attained", "ofWhich"]) !== null && !has(left, "ofWhich");
    return state.clauseScenario === null && state.scenario === null && !isOfOwn && !hasVerb
      ? stated.when.scenario
      : null;
  }

  /** "Năm 2024 có 5.200 người, năm 2023 là 5.000 người, tăng 200 người": the change is the first count's. */
  function isBehindPrior(): boolean {
    const { first, head } = state;
    if (!first || !head || first === head || first.named.programme !== head.named.programme) return false;
    const [later, earlier] = [first.when.year, head.when.year];
    return (
      later !== null && earlier !== null && earlier < later && state.year === earlier && state.brackets.length === 0
    );
  }

  /** "… đạt 85,1% và phấn đấu năm 2020 đạt …": the period behind the number belongs to what comes next. */
  function isOfNext({ items: following }: Side, period: PeriodItem): boolean {
    return following
      .slice(0, following.indexOf(period))
      .some((item) => isCue(item, "and", "contrast", "aspired", "estimate", "actual"));
  }

  /** What the section states is given by whom its lead-in names. */
  function assigned(when: Told): Told {
    const { assignedBy, scenario, year } = setting;
    const isOfSection = when.scenario === scenario && when.year === year && when.assignedBy === undefined;
    return assignedBy !== null && isOfSection ? { ...when, assignedBy } : when;
  }

  /** "có 1.907 người năm 2020, còn thiếu 965 người so với chỉ tiêu năm 2021": the year is the plan's alone. */
  function isOfOtherPlan({ planned }: Decision, { period }: Side): boolean {
    const { head } = state;
    if (!planned || !period || head?.measure !== "participants" || isAim(head)) return false;
    return head.when.year !== null && resolved(period).year !== head.when.year;
  }

  /** "chỉ tiêu là 190 người, tăng 58 người": a change is of what the sentence states. */
  function scenarioOfHead(measure: Measure): Scenario | null {
    const { head } = state;
    const isOfAim = head !== null && isAim(head) && isOfSameLine(head.named, state.named);
    const isStill = head?.measure === "participants" && state.last?.when.scenario === head.when.scenario;
    if (!isOfAim || !isStill || !isChange(measure) || state.hasResult) return null;
    return state.brackets.length === 0 && head.when.year === state.year ? head.when.scenario : null;
  }

  function isCompared(right: Side): boolean {
    return right.versus !== null;
  }

  /** "đạt 35% … đến năm 2025" is yet to come. */
  function laterScenario(right: Side, year: number | null): Scenario {
    const now = currentScenario();
    const isLater = hasYear && year !== null && state.year !== null && year > state.year;
    return isLater && state.scenario === null && has(right, "until") ? "target" : now;
  }

  function comparedWith(decision: Decision, left: Side, right: Side, when: Told, outside: Side | null): Told | null {
    if (decision.versus !== undefined) return decision.versus;
    if (decision.planned) {
      const side = [right, left, ...(outside ? [outside] : [])].find((each) => has(each, "plan", "target")) ?? left;
      const isNamed = has(side, "plan", "target");
      const by = assigner(side.items) ?? (isNamed ? null : (planBeforeHere(decision.planned)?.assignedBy ?? null));
      const { year, offset } = isOfOtherPlan(decision, right) ? resolved(right.period!) : when;
      return {
        year,
        offset,
        scenario: decision.planned,
        ...(by === null ? {} : { assignedBy: by }),
      };
    }
    if (!isChange(decision.measure)) return null;
    if (right.versus) return null;
    if (isBehindPrior()) return state.head!.when;
    return left.versus ? versusOf(left.versus) : null;
  }

  /** "đạt 93,9% so với kế hoạch BHXH tỉnh giao (5.454 người), còn thiếu 332 người": of the plan before it. */
  function planBeforeHere(planned: "plan" | "target"): Told | null {
    const { last } = state;
    return [last?.versus, last?.when].find((told) => told?.scenario === planned) ?? null;
  }

  /** What was left open takes what the sentence compared with last. */
  function bindOpen(): void {
    for (const figure of state.open) figure.versus ??= state.versus;
    state.open = [];
  }
}

/** Behind a number of things this one is of people again. */
function isOfPeople({ unit }: NumberItem, left: Side, right: Side, mention: Named | null): boolean {
  const isBase = distance(right, "population") === 0 || distance(right, "labourForce") === 0;
  // "1.842 hộ với 7.210 nhân khẩu", "…; đến năm 2025 có trên 45% lực lượng lao động tham gia BHXH"
  if (unit === "percent") return mention !== null && isBase;
  if (unit !== "persons") return isBase;
  return mention !== null || has(right, "takingPart") || isCue(subjectOf(left), "takingPart");
}

/** "710 người dừng đóng, khiến số người tham gia chỉ còn 2.940 người": what a verb of this number is said of. */
function subjectOf({ items }: Side): Item | undefined {
  return items.find((item) => item.kind === "sign" || isCue(item, "takingPart"));
}

/** The same of another year. */
function sameAs({ measure, unit, sign, others, isGross, named }: OpenFigure): Decision {
  return { measure, unit, sign, others, isGross, named };
}

function isOfSameLine(named: Named, other: Named | null): boolean {
  return named.programme === other?.programme && named.group === other.group;
}

/** A labour force or a population belongs to the place, whatever programme is named. */
function ownerOf(measure: Measure, named: Named | null): Named | null {
  if (measure === "labourForce" && (!named || named.programme === "health")) return { programme: "social" };
  return measure === "population" ? { programme: "health" } : named;
}

/** Names further back are not what "lần lượt" shares numbers among. */
const MOST_LISTED = 8;

/** How far behind its verb a number may stand. */
const NEAR_NUMBER = 4;

/** How far behind a number its group may stand. */
const GROUP_WITHIN = 3;

/** How far ahead a sentence may name the programme of a number. */
const LOOKED_AHEAD = 30;
