import type { Measure, Scenario } from "../figures/figure";
import type { InParts } from "../inParts";
import { isListItem, type Block } from "./blocks";
import { boundOf, isOfRange } from "./bounds";
import { assigner, headlineScenario, speaksOfPlan } from "./headlines";
import { programmesAt } from "./programmeLists";
import { freshSentence, type OpenBracket, type SentenceState } from "./sentenceState";
import { decide } from "./decide";
import type { Decision } from "./situation";
import type { Item, NumberItem, PeriodItem, PlaceLevel } from "./items";
import { isBase, isChange, isCoverage, type Named, type OpenFigure, type Told } from "./openFigure";
import type { SkippedNumber, SkipReason } from "./proseReading";
import { ahead, before, behind, has, isCue, isSign, prepared, type Side } from "./surroundings";

/** What a block takes from those it stands in and behind. */
export interface Setting {
  readonly named: Named | null;
  readonly year: number | null;
  readonly offset: number | null;
  readonly scenario: Scenario | null;
  /** who gave what a lead-in calls a plan or a target */
  readonly assignedBy: string | null;
  readonly place: string;
}

export const NO_SETTING: Setting = {
  named: null,
  year: null,
  offset: null,
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
    const scenario = isSilent && block.isLeadIn ? headlineScenario(items) : null;
    return scenario === "plan" || scenario === "target" ? assigner(items) : setting.assignedBy;
  }

  /** Headings and lead-ins say what follows them is; a sentence with figures only that its year goes on. */
  function settingScenario(): Scenario | null {
    const isSilent = !items.some(({ kind }) => kind === "number");
    if (isSilent) return (block.isHeading || block.isLeadIn ? headlineScenario(items) : null) ?? setting.scenario;
    return block.isLeadIn ? (state.leadScenario ?? state.scenario ?? setting.scenario) : setting.scenario;
  }

  function signRead(sign: string, at: number): void {
    state.stoppedAt = at;
    if (sign === "(") {
      const isBehindNumber = items[at - 1]?.kind === "number";
      const { last } = state;
      state.brackets.push({
        at,
        figure: isBehindNumber ? last : null,
        last,
        isForeign: isBehindNumber && !last,
        named: state.named,
      });
    } else if (sign === ")") {
      const closed = state.brackets.pop();
      // "… người (trong đó BHXH tự nguyện 278 người), đạt …" goes on about the first
      if (closed?.named) state.named = closed.named;
    } else if (sign === ":") {
      // "5 xã hoàn thành chỉ tiêu BHXH tự nguyện: xã Húc (102%)"
      if (items[at + 1]?.kind === "place" && state.named !== null) state.isForeign = false;
      // "(KH: 4.300 người; đạt …)": of this clause alone
      if (state.brackets.length > 0) return;
      // "UBND huyện giao năm 2024:"
      const isAssigned = before(items, at).words.has("assigned");
      const said = state.clauseScenario ?? (isAssigned ? "target" : null);
      if (said === "plan" || said === "target") state.leadYear = state.year;
      state.leadScenario = said ?? state.leadScenario;
      state.scenario = said ?? state.scenario;
      state.clauseScenario = null;
      if (state.last === state.head && state.head?.named.programme === "social") state.whole = state.head;
    } else if (sign === "," || sign === ";") {
      if (sign === ";") state.hasPlan ||= speaksOfPlan(items, at + 1);
      if (sign === ";" && state.whole !== null) returnToWhole(at);
      state.clauseScenario = null;
      state.group = null;
    } else if (sign === ".") {
      bindOpen();
      if (isBeforeSection()) Object.assign(state, { year: state.leadYear ?? setting.year, offset: null });
      Object.assign(state, {
        ...freshSentence(setting.place, speaksOfPlan(items, at + 1)),
        isNamedHere: isItem && state.isNamedHere,
        scenario: state.leadScenario ?? setting.scenario,
        sentence: isItem ? state.sentence : (items[at + 1]?.start ?? state.sentence),
      } satisfies Partial<SentenceState>);
    }
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
    const beside = items[at - 1]?.kind === "programme" || items[at - 2]?.kind === "programme";
    if (beside && state.named) state.named = { ...state.named, group: name };
    else if (state.last?.named.group !== name || state.numberAt !== state.stoppedAt) state.group = name;
  }

  function placeRead(name: string, level: PlaceLevel, at: number): void {
    if (level === "whole" || context.isMainPlace(name)) {
      state.place = "";
      return;
    }
    const earlier = items[at - 1];
    const opens = earlier === undefined || earlier.kind === "sign" || isCue(earlier, "ofWhich", "until");
    const counts =
      items[at + 1]?.kind === "number" ||
      isCue(items[at + 1], "attained", "being", "takingPart") ||
      isSign(items[at + 1], ":") ||
      // "sau thành phố Đông Hà (3.120 người)"
      (isSign(items[at + 1], "(") && items[at + 2]?.kind === "number");
    if (level === "nation" || opens || counts) state.place = name;
  }

  function periodRead(item: PeriodItem, at: number): void {
    if (item.isCompared) {
      const told = versusOf(item);
      state.versus = told;
      for (const figure of state.open) figure.versus = told;
      // what follows "so với năm 2018" and is open takes it at the end of the sentence
      state.open = [];
      return;
    }
    if (state.brackets.length > 0) return;
    state.listedYears.push(item);
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
    if (isBeforeSection() && !isSaidHere) state.scenario = "actual";
    else if (wasBefore && !isSaidHere) state.scenario = state.leadScenario ?? setting.scenario;
    // "… 4.342 người tham gia BHTN năm 2020." names the year of all
    const ends = items[at + 1] === undefined || isSign(items[at + 1], ".");
    if (ends && wasUnknown) fillYear({ year, offset });
  }

  /** The last year named is before the one that the section states its targets for. */
  function isBeforeSection(): boolean {
    const isAim = setting.scenario === "target" || setting.scenario === "plan";
    const aimed = state.leadYear ?? (isAim ? setting.year : null);
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
        // "từ 278 người năm 2019, đến nay đã có 2.250 người"
        Object.assign(state, { year: setting.year, offset: setting.offset });
        break;
      case "estimate":
        state.scenario = "estimate";
        state.scenarioAt = at;
        break;
      case "actual":
        shareAmongAssigned(at);
        if (
          setting.scenario === null ||
          setting.scenario === "actual" ||
          state.scenario === "estimate" ||
          state.scenario === "plan"
        )
          state.scenario = setting.scenario === "target" || setting.scenario === "plan" ? state.scenario : "actual";
        break;
      case "assigned":
        // "Giao chỉ tiêu … cho huyện A là 97,5%; huyện B là 96,8%"
        if (at === 0 || isSign(items[at - 1], ".")) state.scenario = "target";
        break;
      case "aspired":
        state.scenario = "target";
        state.clauseScenario = "target";
        break;
      case "plan":
      case "target":
        if (!isMeasuredAgainst(at)) state.clauseScenario = item.word;
        break;
      case "ofWhich":
        if (state.head?.named.programme === "social" && state.head.named.group === undefined) state.whole = state.head;
        break;
      case "each":
        state.isSharing = true;
        state.queue = state.listed.length > 1 ? [...state.listed] : [];
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
    if (isOfRange(items, at)) return skip(item, item.foreign ?? "unclear");
    const left = before(items, at);
    const right = behind(items, item.quotient === "above" ? at + 1 : at);
    const bracket = state.brackets[state.brackets.length - 1];
    const isFirstIn = bracket !== undefined && state.numberAt < bracket.at;
    const opening = isFirstIn ? bracket : null;
    if (opening?.isForeign) return skip(item, "otherThing");
    const outside = opening && !opening.figure ? before(items, opening.at) : null;
    const mention = mentionBehind(item.quotient === "above" ? at + 1 : at);
    const namedBefore = ofOpening(opening, left, mention) ?? namedFor(left, right, mention);
    const named = namedBefore ?? (state.isForeign ? null : inGroup(namedLater(at), left));
    const decision = decide({
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
      isNamedHere: state.isNamedHere || mention !== null,
      isForeign: state.isForeign && !(item.unit === "persons" && (mention !== null || has(right, "takingPart"))),
      bracket: bracket?.last ?? null,
      ahead: item.quotient === null && !isSign(items[at - 1], "/") ? right : ahead(items, at),
      onward: item.unit === "persons" ? ahead(items, at) : right,
      above: aboveOf(at),
      scenario: currentScenario(),
      isShared: state.queue.length > 0 || state.years.length > 0 || state.isSharing,
      isListed: isItem && setting.named !== null && state.named !== null,
      base: state.base,
      change: state.change,
      hasCoverage: state.hasCoverage,
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
    if (decision.isHead && state.head === null && year !== null) fillYear({ year, offset });
    figures.push(figure);
    state.last = figure;
    if (isBase(figure.measure)) state.base = figure;
    state.hasResult ||= figure.measure === "participants" && !isAim(figure);
    if (figure.measure === "increase" && figure.unit === "persons") state.change = figure;
    if (decision.isHead) state.change = null;
    state.hasCoverage ||= isCoverage(figure.measure);
    if (decision.against === "prior" && has(left, "from")) state.from = figure.when;
    if (decision.isHead && bracket === undefined) {
      bindOpen();
      // "208 người dừng đóng, lũy kế 1.615 người tham gia …, tăng 304 người"
      if (mention !== null) state.isForeign = false;
      state.head = figure;
      state.subject = figure;
      state.versus = null;
    }
    if (decision.isSubject) state.subject = figure;
    if (isChange(figure.measure) && figure.versus === null) state.open.push(figure);
    state.group = null;
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
    for (let each = at + 1; each < items.length; each++) {
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
    // "(năm 2022: 1.902 người)"
    if (left.period && state.brackets.length > 0) return { ...resolved(left.period), scenario: "actual" };
    if (state.years.length > 0 && state.brackets.length === 0) {
      const next = resolved(state.years.shift()!);
      return { ...next, scenario: currentScenario() };
    }
    const isOfAim =
      (isChange(decision.measure) || isOfOtherPlan(decision, right)) && has(right, "plan", "target", "aspired");
    if (right.period && !isOfAim && !isCompared(right) && !(left.period && has(right, "until"))) {
      const period = resolved(right.period);
      return { ...period, scenario: decision.scenario ?? laterScenario(right, period.year) };
    }
    if (antecedent && state.brackets.length > 0) return antecedent.when;
    return { ...own, scenario: decision.scenario ?? scenarioOfHead(decision.measure) ?? currentScenario() };
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

function isOfSameLine(named: Named, other: Named | null): boolean {
  return named.programme === other?.programme && named.group === other.group;
}

/** What is asked for, not what there is. */
function isAim({ when }: OpenFigure): boolean {
  return when.scenario === "target" || when.scenario === "plan";
}

/** A labour force or a population belongs to the place, whatever programme is named. */
function ownerOf(measure: Measure, named: Named | null): Named | null {
  if (measure === "labourForce" && (!named || named.programme === "health")) return { programme: "social" };
  return measure === "population" ? { programme: "health" } : named;
}

/** Names further back are not what "lần lượt" shares numbers among. */
const MOST_LISTED = 8;

/** How far behind a number its group may stand. */
const GROUP_WITHIN = 3;

/** How far ahead a sentence may name the programme of a number. */
const LOOKED_AHEAD = 30;
