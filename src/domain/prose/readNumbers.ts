import type { Measure } from "../figures/figure";
import { boundOf } from "./bounds";
import { decide } from "./decide";
import type { Item, NumberItem } from "./items";
import { inGroup, mentionBehind, namedFor, namedLater, ofOpening } from "./namedFor";
import { lastOfRun } from "./numbersAhead";
import type { OpenBlock } from "./openBlock";
import { bindOpen, opened } from "./openedFigure";
import { isAim, isBase, isChange, isCoverage, type Named, type OpenFigure } from "./openFigure";
import type { SkipReason } from "./proseReading";
import { inRun, sameAs, shareAgain } from "./shareNumbers";
import { coverageOf } from "./situation";
import { ahead, before, behind, distance, has, isCue, isSign, type Side } from "./surroundings";
import { currentScenario, fillYear } from "./tellPeriods";
import { isOfUnits } from "./unitsCounted";

export function readNumber(block: OpenBlock, item: NumberItem, at: number): void {
  const { items, state, setting, figures, isItem, jointTotal } = block;
  if (item.range === "high") return readHigh(block, item, at);
  shareAgain(block, item, at);
  const left = before(items, at);
  const lastOfPair = item.quotient === "above" || item.range === "low" ? at + 1 : at;
  const shares = state.brackets.length === 0 ? state.queue.length + state.placeQueue.length : 0;
  const right = behind(items, shares > 0 ? lastOfRun(items, lastOfPair) : lastOfPair);
  const bracket = state.brackets[state.brackets.length - 1];
  const isFirstIn = bracket !== undefined && state.numberAt < bracket.at;
  const opening = isFirstIn ? bracket : null;
  if (opening?.isForeign) return skip(block, item, "otherThing");
  const outside = opening && !opening.figure ? before(items, opening.at) : null;
  const mention = mentionBehind(block, lastOfPair);
  const namedBefore = ofOpening(opening, left, mention) ?? namedFor(block, left, right, mention);
  const named = namedBefore ?? (state.isForeign ? null : inGroup(block, namedLater(block, at), left));
  const isUnits = item.unit === "percent" && isOfUnits(items, at);
  if (isUnits && named && has(left, "coverage", "rate"))
    state.topic = { measure: coverageOf(named.programme), named, others: [], versus: null };
  const place = state.brackets.length === 0 ? state.placeQueue.shift() : undefined;
  if (place !== undefined) state.place = place;
  const echoed = state.brackets.length === 0 ? state.echo.shift() : undefined;
  const decision = echoed
    ? sameAs(echoed)
    : decide({
        item: inRun(items, at, shares),
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
        above: aboveOf(block, at),
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
      });
  if (typeof decision === "string") {
    // the first of "lần lượt" that cannot be told leaves the second its own year
    if (state.years.length > 0 && bracket === undefined) state.years.shift();
    return skip(block, item, decision);
  }
  const owner = ownerOf(decision.measure, decision.measure === "labourForce" ? namedBefore : named);
  if (!owner) return skip(block, item, "noProgramme");
  const figure = opened(block, item, at, owner, decision, left, right, opening?.figure ?? null, outside);
  // "đạt 101,1% kế hoạch giao, số người tham gia … năm 2022 là 5.310 người"
  const { year, offset } = figure.when;
  const tellsYear = decision.measure === "attainment" || (decision.isHead && state.head === null);
  if (tellsYear && year !== null) fillYear(block, { year, offset });
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
    bindOpen(block);
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
function readHigh(block: OpenBlock, item: NumberItem, at: number): void {
  const { items, state, figures, skipped } = block;
  const low = items[at - 1] as NumberItem;
  if (state.last?.item !== low) return skip(block, item, skipped.at(-1)!.reason);
  state.last = { ...state.last, item, bound: boundOf(items, at) };
  figures.push(state.last);
  if (state.open.at(-1)?.item === low) state.open.push(state.last);
}

function skip(block: OpenBlock, item: NumberItem, reason: SkipReason): void {
  const { state, skipped } = block;
  skipped.push({ span: { start: item.start, end: item.end }, reason });
  state.last = null;
  const isSubject = reason === "money" || reason === "otherThing";
  if (isSubject && state.brackets.length === 0) state.isForeign = true;
}

function aboveOf(block: OpenBlock, at: number): OpenFigure | null {
  const { items, state } = block;
  return (items[at] as NumberItem).quotient === "below" ? state.last : null;
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
