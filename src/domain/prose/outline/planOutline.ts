import type { Figure, Line, Period } from "../../figures/figure";

/** One thing a plan says of a line, with the figures it prints; null where none is stated. The locales word it. */
export type Statement =
  | {
      readonly kind: "participants";
      readonly participants: Figure;
      /** the count of an earlier year that nothing is computed from */
      readonly before: Figure | null;
    }
  | {
      readonly kind: "attainment";
      readonly plan: Period;
      readonly planned: Figure | null;
      readonly attainment: Figure | null;
      readonly shortfall: Figure | null;
    }
  | {
      readonly kind: "coverage";
      readonly coverage: Figure;
      /** stated for the same period */
      readonly base: Figure | null;
      /** set where the quotient can be shown: both are whole persons */
      readonly participants: Figure | null;
    }
  | {
      readonly kind: "growth";
      readonly versus: Period;
      readonly prior: Figure | null;
      readonly increase: Figure | null;
      readonly rate: Figure | null;
      readonly index: Figure | null;
    }
  /** a count that nothing else refers to, with a period of its own */
  | { readonly kind: "count"; readonly count: Figure };

/** What is said of one line for the period of its section. */
export interface LineStatements {
  readonly line: Line;
  /** nobody has assigned it yet */
  readonly isProposed: boolean;
  readonly statements: readonly Statement[];
}

/** One paragraph, and those of its parts below it ("trong đó"). */
export interface OutlineItem {
  /** the place that opens the paragraph; null where the group names it */
  readonly place: string | null;
  readonly lines: readonly LineStatements[];
  readonly parts: readonly OutlineItem[];
}

/** Paragraphs behind one opening sentence: the lines of a place, or several places. */
export interface OutlineGroup {
  /** null where each paragraph names its own */
  readonly place: string | null;
  readonly items: readonly OutlineItem[];
}

/** All that is said for one period: last year's result, or the targets. */
export interface OutlineSection {
  readonly period: Period;
  readonly groups: readonly OutlineGroup[];
}

/** A section of a plan without its words, in the order of years. */
export type PlanOutline = readonly OutlineSection[];

/** The paragraphs of a group from top to bottom, each with its depth. */
export function* paragraphsOf(
  items: readonly OutlineItem[],
  depth = 0,
): Generator<{ readonly item: OutlineItem; readonly depth: number }> {
  for (const item of items) {
    yield { item, depth };
    yield* paragraphsOf(item.parts, depth + 1);
  }
}

/** All lines of a section. */
export function linesOf({ groups }: OutlineSection): LineStatements[] {
  return groups.flatMap(({ items }) => [...paragraphsOf(items)].flatMap(({ item }) => item.lines));
}

/** The figures a statement prints. */
export function figuresIn(statement: Statement): Figure[] {
  return figuresNamed(statement).filter((figure) => figure !== null);
}

function figuresNamed(statement: Statement): (Figure | null)[] {
  switch (statement.kind) {
    case "participants":
      return [statement.participants, statement.before];
    case "attainment":
      return [statement.attainment, statement.planned, statement.shortfall];
    case "coverage":
      return [statement.coverage, statement.participants, statement.base];
    case "growth":
      return [statement.increase, statement.rate, statement.index, statement.prior];
    case "count":
      return [statement.count];
  }
}

/** Every figure that the sections print, in their order; one that is repeated comes again. */
export function writtenFigures(outline: PlanOutline): Figure[] {
  return outline.flatMap(linesOf).flatMap(({ statements }) => statements.flatMap(figuresIn));
}
