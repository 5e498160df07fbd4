import { confrontOne } from "../edits/confront";
import type { Confrontation, EditRule, RuleKind } from "../edits/editRule";
import { figureId } from "../figures/identity";
import type { Figure } from "../figures/figure";
import type { InParts } from "../inParts";
import { Decimal } from "../numbers/decimal";
import type { Candidate } from "./candidate";
import type { Component } from "./component";
import type { CellChange, Explanation, Repair } from "./explanation";
import type { FigureColumn } from "./figureColumns";
import { belowsOf, percentScale } from "./percentBounds";
import type { Located } from "./verdict";

type ColumnOf = (figure: Figure) => FigureColumn | undefined;

/** Rules with more figures than this are not confronted anew: their sums follow by plain addition. */
const LONG_RULE = 50;
/** Longer chains of consequences tell nobody anything. */
const MOST_CONSEQUENCES = 4;

/**
 * What was located in a component, in figures: each repair is confronted anew with the exact rules, beside the first
 * repairs of the others, and dropped where a rule fails that it is to put right or that held before.
 */
export function* explainedInParts(
  component: Component,
  all: readonly Located[],
  columnOf: ColumnOf,
): InParts<Explanation[]> {
  const changed = new Map<Figure, { readonly by: Located; readonly after: Figure }[]>();
  for (const located of all) {
    for (const candidate of located.repairs[0] ?? []) {
      if (candidate.value === null) continue;
      const change = changeOf(component, candidate, columnOf);
      changed.set(change.figure, [...(changed.get(change.figure) ?? []), { by: located, after: figureAfter(change) }]);
    }
  }
  const wasViolated = idsOf(component, component.violated);
  const explanations: Explanation[] = [];
  for (const located of all) {
    yield;
    const beside = (figure: Figure) =>
      changed
        .get(figure)
        ?.filter(({ by }) => by !== located)
        .at(-1)?.after;
    explanations.push(explained(component, located, columnOf, { beside, wasViolated }));
  }
  return explanations;
}

/** What a repair has to agree with. */
interface Besides {
  /** figures as the first repairs of the others leave them */
  readonly beside: Replaced;
  /** rules that fail today, by id */
  readonly wasViolated: ReadonlySet<string>;
}

/** The figure that stands in a figure's place; undefined where it stays. */
type Replaced = (figure: Figure) => Figure | undefined;

function explained(component: Component, located: Located, columnOf: ColumnOf, besides: Besides): Explanation {
  const violated = ordered(located.violated.map((index) => component.confrontations[index]!));
  const repairs: Repair[] = [];
  let tied = 0;
  for (const [position, candidates] of located.repairs.entries()) {
    const repair = repairOf(component, located, candidates, columnOf, besides);
    if (repair === null) continue;
    repairs.push(repair);
    if (position < located.tied) tied += 1;
  }
  if (repairs.length === 0 || tied === 0) return unexplained(violated);
  const certainty = located.certainty === "tied" && tied === 1 ? "likely" : located.certainty;
  const [first] = repairs as [Repair];
  return {
    ...unexplained(violated),
    certainty,
    repairs,
    tied,
    cautions: located.cautions,
    ifKept: consequences(component, first, violated),
    otherBase: located.cautions.includes("lentBase") ? otherBase(first, violated) : null,
  };
}

function idsOf({ confrontations }: Component, indexes: readonly number[]): Set<string> {
  return new Set(indexes.map((index) => confrontations[index]!.rule.id));
}

/** Rules that fail and nothing that would put them right. */
export function unexplained(violated: readonly Confrontation[]): Explanation {
  return {
    id: idOf(violated),
    violated: ordered(violated),
    certainty: "unresolved",
    repairs: [],
    tied: 0,
    cautions: [],
    ifKept: [],
    otherBase: null,
  };
}

/** What a rule says and of which printed numbers, wherever they stand. */
export function ruleContent({ rule }: Confrontation): string {
  const [tested] = rule.figures;
  const printed =
    rule.figures.length > LONG_RULE ? [String(rule.figures.length)] : rule.figures.map(({ figure }) => figure.text);
  return [rule.kind, figureId(tested!.figure.key), tested!.figure.text, ...printed].join("\t");
}

/** Two findings of the same content are told apart by their number. */
export function withDistinctIds(explanations: readonly Explanation[]): Explanation[] {
  const times = new Map<string, number>();
  return explanations.map((each) => {
    const count = (times.get(each.id) ?? 0) + 1;
    times.set(each.id, count);
    return count === 1 ? each : { ...each, id: `${each.id}\n#${count}` };
  });
}

/**
 * Gives each soft rule to the explanation whose first repair puts it right too, or blames a cell of it without a value;
 * the others stand for themselves.
 */
export function withSoftRules(explanations: readonly Explanation[], soft: readonly Confrontation[]): Explanation[] {
  if (soft.length === 0) return [...explanations];
  const settling = new Map<string | Figure, number>();
  for (const [index, { repairs }] of explanations.entries()) {
    const [first] = repairs;
    for (const { rule, outcome } of first?.agreeing ?? []) if (outcome === "satisfied") settling.set(rule.id, index);
    for (const { figure, value } of first?.changes ?? []) if (value === null) settling.set(figure, index);
  }
  const more = new Map<number, Confrontation[]>();
  const left: Confrontation[] = [];
  for (const each of soft) {
    const keys = [each.rule.id, ...each.rule.figures.map(({ figure }) => figure)];
    const index = keys.map((key) => settling.get(key)).find((found) => found !== undefined);
    if (index === undefined) left.push(each);
    else more.set(index, [...(more.get(index) ?? []), each]);
  }
  const joined = explanations.map((each, index) => withRules(each, more.get(index) ?? []));
  return [...joined, ...left.map((each) => unexplained([each]))];
}

function withRules(explanation: Explanation, more: readonly Confrontation[]): Explanation {
  if (more.length === 0) return explanation;
  const violated = [...explanation.violated, ...more];
  return { ...explanation, violated, id: idOf(violated) };
}

function idOf(violated: readonly Confrontation[]): string {
  return violated.map(ruleContent).sort().join("\n");
}

/** Kinds of rules from what says most about a wrong cell to what says least. */
const TELLING: readonly RuleKind[] = [
  "wholeCount",
  "equalBase",
  "statement",
  "balance",
  "difference",
  "shortfall",
  "ratio",
  "rateWithoutPrior",
  "points",
  "subset",
  "range",
];

function ordered(violated: readonly Confrontation[]): Confrontation[] {
  const rank = ({ rule }: Confrontation) => TELLING.indexOf(rule.kind);
  return [...violated].sort((x, y) => rank(x) - rank(y) || (ruleContent(x) < ruleContent(y) ? -1 : 1));
}

function repairOf(
  component: Component,
  located: Located,
  candidates: readonly Candidate[],
  columnOf: ColumnOf,
  { beside, wasViolated }: Besides,
): Repair | null {
  const tested = ordered(located.violated.map((index) => component.confrontations[index]!)).map(
    ({ rule }) => rule.figures[0]!.figure,
  );
  // in the order of the rules that fail; what only follows comes last
  const rank = ({ figure }: CellChange) => (tested.includes(figure) ? tested.indexOf(figure) : tested.length);
  const changes = candidates
    .map((candidate) => changeOf(component, candidate, columnOf))
    .sort((x, y) => rank(x) - rank(y));
  if (changes.some(({ value }) => value === null)) return { changes, agreeing: [] };
  const after = confrontedAfter(component, changes, beside);
  const isHard = ({ rule }: Confrontation) => rule.kind !== "range" && rule.kind !== "subset";
  const toRepair = idsOf(component, located.violated);
  const isOurs = ({ rule }: Confrontation) => toRepair.has(rule.id) || !wasViolated.has(rule.id);
  if (after.some((each) => isHard(each) && each.outcome === "violated" && isOurs(each))) return null;
  const agreeing = after.filter(({ outcome }) => outcome === "satisfied");
  return {
    changes,
    agreeing: [
      ...ordered(agreeing.filter(({ rule }) => wasViolated.has(rule.id))),
      ...ordered(agreeing.filter(({ rule }) => !wasViolated.has(rule.id))),
    ],
  };
}

function changeOf({ figures, unit }: Component, candidate: Candidate, columnOf: ColumnOf): CellChange {
  const figure = figures[candidate.cell]!;
  const isPercent = figure.unit === "percent";
  const exact = (value: number) =>
    isPercent ? new Decimal(value).times(`1e${-candidate.decimals - 2}`) : new Decimal(value).times(unit);
  const isBounded = Number.isFinite(candidate.lo) && Number.isFinite(candidate.hi);
  return {
    figure,
    value: candidate.value === null ? null : exact(candidate.value),
    decimals: candidate.decimals,
    between: candidate.value === null && isBounded ? { least: exact(candidate.lo), most: exact(candidate.hi) } : null,
    slip: candidate.slip,
    alsoIn: alsoIn(figure, candidate, columnOf),
  };
}

/** In a long column numbers repeat by chance, and what many rows print tells nothing. */
const SHORT_COLUMN = 30;
const MOST_ALIKE = 3;

function alsoIn(figure: Figure, { slip }: Candidate, columnOf: ColumnOf): Figure | null {
  const column = columnOf(figure);
  if (!column || (slip?.code !== "pasted" && column.rows > SHORT_COLUMN)) return null;
  const alike = column.alike(figure);
  if (alike.length > MOST_ALIKE) return null;
  const [first] = [...alike].sort((x, y) => (contentOf(x) < contentOf(y) ? -1 : 1));
  return first ?? null;
}

function contentOf({ key }: Figure): string {
  return figureId(key);
}

/** All rules of the changed cells as they come out with the new values. */
function confrontedAfter(
  { system, cellOf, confrontations }: Component,
  changes: readonly CellChange[],
  beside: Replaced,
): Confrontation[] {
  const own = new Map(changes.map((change) => [change.figure, figureAfter(change)]));
  const touched = new Set(
    changes.flatMap(({ figure }) => system.links[cellOf.get(figure)!]!.map(({ constraint }) => constraint)),
  );
  return [...touched].map((index) =>
    confrontedWith(confrontations[index]!, (figure) => own.get(figure) ?? beside(figure)),
  );
}

function confrontedWith(before: Confrontation, replaced: Replaced): Confrontation {
  const rule: EditRule = {
    ...before.rule,
    figures: before.rule.figures.map((each) => ({ ...each, figure: replaced(each.figure) ?? each.figure })),
  };
  return confrontOne(rule);
}

/** The figure as it would be stated. */
function figureAfter({ figure, value, decimals }: CellChange): Figure {
  return { ...figure, value, decimals, text: "" };
}

/**
 * What would have to change instead where the repaired cell is kept: the figures under test of the rules that fail,
 * then those of the rules that fail because of that. Empty where this leads to a number that is not computed from others.
 */
function consequences(component: Component, { changes }: Repair, violated: readonly Confrontation[]): CellChange[] {
  const [only] = changes;
  if (changes.length !== 1 || only === undefined) return [];
  const replaced = new Map<Figure, Figure>();
  const found: CellChange[] = [];
  const waiting = [...violated];
  while (waiting.length > 0) {
    const { rule, outcome, expected } = confrontedWith(waiting.shift()!, (figure) => replaced.get(figure));
    const tested = rule.figures[0]!.figure;
    if (outcome !== "violated") continue;
    const isInput = rule.kind !== "difference" && rule.kind !== "ratio" && rule.kind !== "shortfall";
    if (isInput || expected === null || found.length === MOST_CONSEQUENCES) return [];
    const stated = component.figures.find((figure) => (replaced.get(figure) ?? figure) === tested);
    if (stated === undefined || stated === only.figure || replaced.has(stated)) return [];
    const change: CellChange = {
      figure: stated,
      value: expected,
      decimals: stated.decimals,
      between: null,
      slip: null,
      alsoIn: null,
    };
    found.push(change);
    replaced.set(stated, figureAfter(change));
    const cell = component.cellOf.get(stated)!;
    waiting.push(...component.system.links[cell]!.map(({ constraint }) => component.confrontations[constraint]!));
  }
  return found;
}

/** The bases with which a percentage would stand as printed. */
function otherBase({ changes }: Repair, violated: readonly Confrontation[]): Explanation["otherBase"] {
  const [change] = changes;
  const ratio = violated.find(({ rule }) => rule.kind === "ratio" && rule.figures[0]!.figure === change!.figure);
  const above = ratio?.rule.figures.find(({ role }) => role === "numerator")?.figure;
  const below = ratio?.rule.figures.find(({ role }) => role === "denominator")?.figure;
  if (!above?.value || !below || !above.value.isInteger() || change!.figure.decimals < 0) return null;
  const { value, decimals } = change!.figure;
  const stated = value!.times(percentScale(decimals)).toNumber();
  const fits = belowsOf(stated, above.value.toNumber(), 0, decimals);
  if (fits === null || !Number.isFinite(fits.hi)) return null;
  return { figure: below, least: new Decimal(fits.lo), most: new Decimal(fits.hi) };
}
