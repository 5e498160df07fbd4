import { Decimal } from "../numbers/decimal";
import type { Programme } from "../figures/figure";
import { assignedTarget, defaultRounding, proposeTarget, withinCompulsory, type LineTarget } from "./proposeTarget";
import type { TargetChoice } from "./targetPlan";
import type { LineSources } from "./targetSources";

/** A line of a place, with what the planner chose for it and what the places below it sum to. */
export interface OpenLine {
  readonly sources: LineSources;
  readonly choice: TargetChoice | undefined;
  readonly sumOfPlaces: LineTarget | null;
}

export interface PlaceTargets {
  readonly targets: ReadonlyMap<Programme, LineTarget>;
  /** total − sum of parts, where all three are given and disagree */
  readonly gap: Decimal | null;
}

/**
 * The targets of a place: what is chosen or assigned stays exact, what follows from it is derived, the rest proposed.
 * total = compulsory + voluntary unless all three are given and disagree; unemployment proposals lie within compulsory.
 */
export function placeTargets(lines: ReadonlyMap<Programme, OpenLine>): PlaceTargets {
  const targets = new Map<Programme, LineTarget>();
  const [social, compulsory, voluntary] = [lines.get("social"), lines.get("compulsory"), lines.get("voluntary")];
  let gap: Decimal | null = null;
  if (social && compulsory && voluntary) {
    const total = totalAndParts(social, compulsory, voluntary);
    targets.set("social", total.social).set("compulsory", total.compulsory).set("voluntary", total.voluntary);
    gap = gapOf(total);
  }
  for (const [programme, line] of lines) {
    if (targets.has(programme)) continue;
    const own = given(line) ?? propose(line);
    const bound = programme === "unemployment" ? withinCompulsory(own, targets.get("compulsory")?.target ?? null) : own;
    targets.set(programme, bound);
  }
  return { targets, gap };
}

interface TotalAndParts {
  readonly social: LineTarget;
  readonly compulsory: LineTarget;
  readonly voluntary: LineTarget;
}

function totalAndParts(social: OpenLine, compulsory: OpenLine, voluntary: OpenLine): TotalAndParts {
  const total = given(social);
  const [first, second] = [given(compulsory), given(voluntary)];
  if (!isKnown(total)) {
    const parts = [first ?? propose(compulsory), second ?? propose(voluntary)] as const;
    return { social: sumOf(parts) ?? total ?? propose(social), compulsory: parts[0], voluntary: parts[1] };
  }
  if (isKnown(first) && isKnown(second)) {
    // three proposals cannot contradict each other: the parts decide
    const all = [total, first, second].every(({ status }) => status.kind === "proposed");
    return { social: all ? sumOf([first, second])! : total, compulsory: first, voluntary: second };
  }
  if (isKnown(first)) {
    return { social: total, compulsory: first, voluntary: rest(total, first) ?? second ?? propose(voluntary) };
  }
  if (isKnown(second)) {
    return { social: total, compulsory: rest(total, second) ?? first ?? propose(compulsory), voluntary: second };
  }
  return shareTotal(total, first ?? propose(compulsory), second ?? propose(voluntary), voluntary);
}

/** A given total with two open parts: compulsory as proposed, leaving voluntary its actual where the total allows it. */
function shareTotal(total: KnownTarget, compulsory: LineTarget, voluntary: LineTarget, line: OpenLine): TotalAndParts {
  if (!isKnown(compulsory)) {
    const left = isKnown(voluntary) ? rest(total, voluntary) : null;
    return { social: total, compulsory: left ?? compulsory, voluntary };
  }
  const kept = Decimal.min(total.target, line.sources.actual?.value ?? 0);
  const part = { ...compulsory, target: Decimal.min(compulsory.target, total.target.minus(Decimal.max(0, kept))) };
  return { social: total, compulsory: part, voluntary: rest(total, part) ?? voluntary };
}

type KnownTarget = LineTarget & { readonly target: Decimal };

function isKnown(line: LineTarget | null): line is KnownTarget {
  return line !== null && line.target !== null;
}

/** What the planner chose, what is assigned, or what the places below sum to; null when the line is open. */
function given({ sources, choice, sumOfPlaces }: OpenLine): LineTarget | null {
  if (choice) return proposeTarget(sources, choice.basis, choice.rounding);
  return assignedTarget(sources) ?? sumOfPlaces;
}

function propose({ sources }: OpenLine): LineTarget {
  return proposeTarget(sources, { kind: "keepGrowth" }, defaultRounding("keepGrowth"));
}

/** The sum of lines that all have a target; proposed as soon as one of them is. */
export function sumOf(parts: readonly LineTarget[]): LineTarget | null {
  if (!parts.every(isKnown)) return null;
  return {
    target: parts.reduce((sum, { target }) => sum.plus(target!), new Decimal(0)),
    status: { kind: parts.every(isSettled) ? "derived" : "derivedFromProposed" },
  };
}

/** What the other part leaves of the total; null when it takes more than there is. */
function rest(total: KnownTarget, part: KnownTarget): LineTarget | null {
  const target = total.target.minus(part.target);
  if (target.isNegative() && !target.isZero()) return null;
  return { target, status: { kind: isSettled(total) && isSettled(part) ? "derived" : "derivedFromProposed" } };
}

function isSettled({ status }: LineTarget): boolean {
  return status.kind === "assigned" || status.kind === "derived";
}

function gapOf({ social, compulsory, voluntary }: TotalAndParts): Decimal | null {
  if (!isKnown(social) || !isKnown(compulsory) || !isKnown(voluntary)) return null;
  const gap = social.target.minus(compulsory.target).minus(voluntary.target);
  return gap.isZero() ? null : gap;
}
