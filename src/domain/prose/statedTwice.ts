import { isDated } from "../figures/calendarYear";
import type { Figure, Measure } from "../figures/figure";
import { figureId } from "../figures/identity";
import { saySame } from "../edits/verdicts/confrontStatement";
import type { EditRule } from "../edits/editRule";
import { as, ruleOf } from "../edits/ruleOf";
import type { MomentOf } from "./moments";
import type { ProseFigure } from "./proseReading";

/** Stated more often than this, a text speaks of several things under one name. */
const MOST_STATEMENTS = 8;

/** Bases have a rule of their own. */
const BASES: ReadonlySet<Measure> = new Set<Measure>(["labourForce", "population", "eligible"]);

/** A number less than half of another is no slip of it: it counts somebody else. */
const LEAST_SHARE = 0.5;

/**
 * Rules for what a text states twice and not alike. Only paragraphs about one year and one part of it are held to each
 * other: a figure at mid-year and one at its end may both be right, and a paragraph seldom contradicts itself.
 */
export function statedTwice(figures: readonly ProseFigure[], momentOf: MomentOf): EditRule[] {
  return [...statements(figures).values()].flatMap((same) => {
    const ofPart = new Map<string, Placed[]>();
    for (const { figure, span } of same.filter(
      ({ figure: { key } }) => isDated(key.period) && !BASES.has(key.measure),
    )) {
      const { part, paragraph } = momentOf(span);
      ofPart.set(part, [...(ofPart.get(part) ?? []), { figure, paragraph }]);
    }
    return [...ofPart.values()].flatMap(rulesOf);
  });
}

interface Placed {
  readonly figure: Figure;
  readonly paragraph: number;
}

/** Other figures that a text states for the same thing, by the figure. */
export function otherStatements(figures: readonly ProseFigure[]): ReadonlyMap<Figure, readonly ProseFigure[]> {
  const others = new Map<Figure, readonly ProseFigure[]>();
  for (const same of statements(figures).values()) {
    for (const { figure } of same) {
      const different = same.filter((each) => !saySame(each.figure, figure));
      if (different.length > 0) others.set(figure, different);
    }
  }
  return others;
}

function rulesOf(statements: readonly Placed[]): EditRule[] {
  const [first, ...later] = statements.map(({ figure }) => figure);
  if (!first || later.length >= MOST_STATEMENTS || later.every((each) => saySame(each, first))) return [];
  const isClear = statements.every(({ figure, paragraph }) =>
    statements.every(
      (other) => saySame(figure, other.figure) || (other.paragraph !== paragraph && areNear(figure, other.figure)),
    ),
  );
  if (!isClear) return [];
  return later.map((each) =>
    ruleOf("statement", "hard", "oneStatementPerText", [as("stated", each), as("reference", first)]),
  );
}

function areNear({ value: one }: Figure, { value: other }: Figure): boolean {
  const [small, large] = one!.abs().lt(other!.abs()) ? [one!, other!] : [other!, one!];
  return small.abs().gte(large.abs().times(LEAST_SHARE)) && one!.isNegative() === other!.isNegative();
}

/** Exact statements by what they state, several each. */
function statements(figures: readonly ProseFigure[]): ReadonlyMap<string, readonly ProseFigure[]> {
  const byId = new Map<string, ProseFigure[]>();
  for (const each of figures) {
    if (each.bound !== undefined || each.gross !== undefined) continue;
    const id = `${figureId(each.figure.key)} ${each.figure.unit}`;
    byId.set(id, [...(byId.get(id) ?? []), each]);
  }
  for (const [id, same] of byId) if (same.length < 2) byId.delete(id);
  return byId;
}
