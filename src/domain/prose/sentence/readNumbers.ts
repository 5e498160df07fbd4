import type { Measure } from "../../figures/figure";
import { aroundNumber, type Around } from "./aroundNumber";
import { boundOf } from "./bounds";
import { decide } from "../measure/decide";
import type { Item, NumberItem } from "../words/items";
import { inGroup, mentionBehind, namedFor, namedLater, ofOpening } from "./namedFor";
import type { OpenBlock } from "./openBlock";
import { opened } from "./openedFigure";
import type { Named } from "./openFigure";
import type { SkipReason } from "../proseReading";
import { remember } from "./remember";
import { inRun, sameAs, shareAgain } from "./shareNumbers";
import { coverageOf, type Situation } from "../measure/situation";
import { ahead, distance, has, isCue, isSign, type Side } from "./surroundings";
import { currentScenario } from "./tellPeriods";
import { isOfUnits } from "./unitsCounted";

export function readNumber(block: OpenBlock, item: NumberItem, at: number): void {
  const { state } = block;
  if (item.range === "high") return readHigh(block, item, at);
  shareAgain(block, item, at);
  const around = aroundNumber(block, item, at);
  const { left, right, bracket, opening, lastOfPair } = around;
  if (opening?.isForeign) return skip(block, item, "otherThing");
  const mention = mentionBehind(block, lastOfPair);
  const namedBefore = ofOpening(opening, left, mention) ?? namedFor(block, left, right, mention);
  const named = namedBefore ?? (state.isForeign ? null : inGroup(block, namedLater(block, at), left));
  const isOfEach = item.unit === "percent" && isOfUnits(block.items, at);
  if (isOfEach && named && has(left, "coverage", "rate"))
    state.topic = { measure: coverageOf(named.programme), named, others: [], versus: null };
  const place = bracket === null ? state.placeQueue.shift() : undefined;
  if (place !== undefined) state.place = place;
  const echoed = bracket === null ? state.echo.shift() : undefined;
  const decision = echoed ? sameAs(echoed) : decide(situationOf(block, at, around, { named, mention, isOfEach }));
  if (typeof decision === "string") {
    // the first of "lần lượt" that cannot be told leaves the second its own year
    if (state.years.length > 0 && bracket === null) state.years.shift();
    return skip(block, item, decision);
  }
  const owner = ownerOf(decision.measure, decision.measure === "labourForce" ? namedBefore : named);
  if (!owner) return skip(block, item, "noProgramme");
  remember(block, opened(block, item, at, owner, decision, around), decision, has(left, "from"));
}

interface About {
  readonly named: Named | null;
  /** the programme named behind the number */
  readonly mention: Named | null;
  /** what each of several communes or employers reaches */
  readonly isOfEach: boolean;
}

function situationOf(block: OpenBlock, at: number, around: Around, { named, mention, isOfEach }: About): Situation {
  const { items, state, setting, isItem, jointTotal } = block;
  const { left, right, bracket } = around;
  const item = items[at] as NumberItem;
  return {
    item: inRun(items, at, around.shares),
    left,
    right,
    outside: around.outside,
    behind: around.antecedent,
    isInBracket: bracket !== null,
    last: state.last,
    head: state.head,
    subject: state.subject,
    programme: named?.programme ?? null,
    group: named?.group === jointTotal ? undefined : named?.group,
    isNamedHere: state.isNamedHere || mention !== null,
    isForeign: state.isForeign && !isOfPeople(item, left, right, mention),
    isOfUnits: isOfEach,
    bracket: bracket?.last ?? null,
    ahead: item.quotient === null && !isSign(items[at - 1], "/") ? right : ahead(items, at),
    onward: item.unit === "persons" ? ahead(items, at) : right,
    above: item.quotient === "below" ? state.last : null,
    scenario: currentScenario(block),
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
  };
}

/** The upper end of a range states the same as the lower. */
function readHigh(block: OpenBlock, item: NumberItem, at: number): void {
  const { items, state, figures, skipped } = block;
  const low = items[at - 1] as NumberItem;
  if (state.last?.item !== low) return skip(block, item, skipped.at(-1)!.reason);
  state.last = { ...state.last, item, bound: boundOf(items, at) };
  figures.push(state.last);
  if (state.open.at(-1)?.item === low) state.open.push(state.last);
}

/** A number that is no figure; one of money or things makes what follows theirs. */
function skip(block: OpenBlock, item: NumberItem, reason: SkipReason): void {
  const { state, skipped } = block;
  skipped.push({ span: { start: item.start, end: item.end }, reason });
  state.last = null;
  const isSubject = reason === "money" || reason === "otherThing";
  if (isSubject && state.brackets.length === 0) state.isForeign = true;
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

/** A labour force or a population belongs to the place, whatever programme is named. */
function ownerOf(measure: Measure, named: Named | null): Named | null {
  if (measure === "labourForce" && (!named || named.programme === "health")) return { programme: "social" };
  return measure === "population" ? { programme: "health" } : named;
}
