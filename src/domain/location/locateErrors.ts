import type { Confrontation } from "../edits/editRule";
import { figureId } from "../figures/identity";
import type { Figure } from "../figures/figure";
import { atOnce, type InParts } from "../inParts";
import type { Evidence } from "./candidate";
import { columnId, columnsInParts, type FigureColumn } from "./figureColumns";
import { componentInParts, type Component } from "./component";
import { effortForComponent, type Effort } from "./effort";
import { evidenceFrom } from "./evidence";
import { explainedInParts, ruleContent, unexplained, withDistinctIds, withSoftRules } from "./explain";
import type { Explanation } from "./explanation";
import { groupsSharing } from "./groupsSharing";
import { peerId, rulePeers, type RulePeers } from "./rulePeers";
import { explainComponent } from "./search";

export interface LocateOptions {
  /** cells that are never changed, by trustedId */
  readonly trusted?: ReadonlySet<string>;
  /** all figures of the set, where rules of some were left out; what others print tells what is usual */
  readonly figures?: readonly Figure[];
}

/** What a cell states and how it is printed: a cell stays trusted until one of the two changes. */
export function trustedId({ key, text }: Figure): string {
  return `${figureId(key)}\t${text}`;
}

/**
 * Says which cells are probably wrong, and which values would make all rules agree (Fellegi and Holt 1976: the fewest
 * cells). Deterministic: the order of the confrontations does not matter.
 * @param confrontations all rules of a set with their outcomes, satisfied ones included: they confirm figures
 */
export function locateErrors(confrontations: readonly Confrontation[], options: LocateOptions = {}): Explanation[] {
  return atOnce(locateInParts(confrontations, options));
}

/** Rules with more figures than this lead no further: a total does not make all its rows neighbours. */
const LONG_RULE = 12;

/** As `locateErrors`, with places to pause. */
export function* locateInParts(all: readonly Confrontation[], options: LocateOptions = {}): InParts<Explanation[]> {
  const violated = all.filter(({ outcome }) => outcome === "violated");
  if (violated.length === 0) return [];
  // what was assigned stands, and any of the parts may give way: there is no cell to blame
  const unlocated = violated.filter(isOfAssigned);
  const confrontations = unlocated.length === 0 ? all : all.filter((each) => !unlocated.includes(each));
  const hard = inOrder(violated.filter((each) => !isSoft(each) && !isOfAssigned(each)));
  const suspects = new Set(hard.flatMap(figuresOf));
  yield;
  const rules = yield* rulesAround(confrontations, suspects);
  yield;
  const columns = yield* columnsInParts(
    options.figures ?? figuresUnderTest(confrontations),
    new Set([...rules.keys()].flatMap((figure) => columnId(figure) ?? [])),
  );
  yield;
  const peers = rulePeers(confrontations, hard);
  yield;
  const surroundings = { rules, columns, peers, suspects, trusted: options.trusted ?? new Set<string>() };
  const explanations: Explanation[] = inOrder(unlocated).map((each) => unexplained([each]));
  for (const group of groupsSharing(hard, figuresOf)) {
    explanations.push(...(yield* explainGroup(group, surroundings)));
    yield;
  }
  yield;
  return withDistinctIds(withSoftRules(explanations, inOrder(violated.filter(isSoft))));
}

/** Every figure with a value is under test in exactly one rule of two kinds, by its unit. */
function figuresUnderTest(confrontations: readonly Confrontation[]): Figure[] {
  return confrontations.flatMap(({ rule }) =>
    rule.kind === "wholeCount" || rule.kind === "ratio" ? [rule.figures[0]!.figure] : [],
  );
}

function isSoft({ rule }: Confrontation): boolean {
  return rule.kind === "range" || rule.kind === "subset";
}

function isOfAssigned({ rule }: Confrontation): boolean {
  return rule.origin === "sumAsAssigned";
}

function figuresOf({ rule }: Confrontation): Figure[] {
  return rule.figures.map(({ figure }) => figure);
}

/** By content, so that the order of rows changes nothing. */
function inOrder(confrontations: readonly Confrontation[]): Confrontation[] {
  return confrontations
    .map((each) => ({ each, content: ruleContent(each) }))
    .sort((x, y) => (x.content < y.content ? -1 : x.content > y.content ? 1 : 0))
    .map(({ each }) => each);
}

type RulesOf = ReadonlyMap<Figure, readonly Confrontation[]>;

/** Rules looked at between two pauses: a few milliseconds. */
const RULES_PER_PART = 5000;

/** The rules of the suspects and of whatever stands beside them in a short rule. */
function* rulesAround(confrontations: readonly Confrontation[], suspects: ReadonlySet<Figure>): InParts<RulesOf> {
  const around = new Set(suspects);
  const telling = confrontations.filter(({ outcome }) => outcome !== "unverifiable");
  for (const [position, each] of telling.entries()) {
    if (position % RULES_PER_PART === 0) yield;
    if (each.rule.figures.length > LONG_RULE || !figuresOf(each).some((figure) => suspects.has(figure))) continue;
    for (const figure of figuresOf(each)) around.add(figure);
  }
  const rules = new Map<Figure, Confrontation[]>();
  for (const figure of around) rules.set(figure, []);
  for (const [position, each] of telling.entries()) {
    if (position % RULES_PER_PART === 0) yield;
    for (const { figure } of each.rule.figures) rules.get(figure)?.push(each);
  }
  return rules;
}

/** All that the rest of the set tells about rules that fail. */
interface Around {
  readonly rules: RulesOf;
  readonly columns: ReadonlyMap<string, FigureColumn>;
  readonly peers: RulePeers;
  /** every figure of a hard rule that fails */
  readonly suspects: ReadonlySet<Figure>;
  readonly trusted: ReadonlySet<string>;
}

/** Looks at the cells of the rules that fail; only where several cells must change, at their neighbours too. */
function* explainGroup(violated: readonly Confrontation[], around: Around): InParts<Explanation[]> {
  const effort = effortForComponent();
  const suspects = distinct(violated.flatMap(figuresOf));
  const narrow = yield* explainAmong(suspects, violated, around, effort);
  if (narrow.every(({ certainty, cautions }) => certainty !== "unresolved" && !cautions.includes("severalCells"))) {
    return narrow;
  }
  const beside = suspects.flatMap((figure) =>
    (around.rules.get(figure) ?? []).filter(({ rule }) => rule.figures.length <= LONG_RULE).flatMap(figuresOf),
  );
  return yield* explainAmong(distinct([...suspects, ...beside]), violated, around, effort);
}

function* explainAmong(
  changeable: readonly Figure[],
  violated: readonly Confrontation[],
  around: Around,
  effort: Effort,
): InParts<Explanation[]> {
  const columnOf = (figure: Figure) => {
    const id = columnId(figure);
    return id === null ? undefined : around.columns.get(id);
  };
  yield;
  const rules = distinct(changeable.flatMap((figure) => around.rules.get(figure) ?? []));
  yield;
  const component = yield* componentInParts({
    violated,
    rules,
    changeable: yield* inOrderOfContent(changeable),
    isTrusted: (figure) => around.trusted.has(trustedId(figure)),
    usualDecimals: (figure) => columnOf(figure)?.usualDecimals ?? null,
  });
  if (component === null) return [unexplained(violated)];
  yield;
  const { system, assignment: on } = component;
  const search = { system, on, evidence: evidenceOf(component, columnOf, around), effort };
  const located = yield* explainComponent(search, component.violated);
  return yield* explainedInParts(component, located, columnOf);
}

function distinct<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}

function* inOrderOfContent(figures: readonly Figure[]): InParts<Figure[]> {
  const named = figures.map((figure) => ({ figure, content: trustedId(figure) }));
  yield;
  return named.sort((x, y) => (x.content < y.content ? -1 : x.content > y.content ? 1 : 0)).map(({ figure }) => figure);
}

function evidenceOf(
  component: Component,
  columnOf: (figure: Figure) => FigureColumn | undefined,
  { peers, suspects }: Around,
): Evidence {
  const { system, assignment, violated, figures, confrontations } = component;
  const own = new Set<number>(violated.flatMap((each) => system.constraints[each]!.cells));
  const otherRows = {
    pasted: (cell: number) => columnOf(figures[cell]!)?.pastedness(figures[cell]!) ?? 0,
    usual: (constraint: number) => peers.get(peerId(confrontations[constraint]!) ?? "") ?? [],
    column: (cell: number) => columnOf(figures[cell]!)?.usual ?? null,
  };
  return evidenceFrom(
    system,
    assignment,
    violated,
    otherRows,
    (cell) => !own.has(cell) && suspects.has(figures[cell]!),
  );
}
