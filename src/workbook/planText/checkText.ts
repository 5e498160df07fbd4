import type { Confrontation } from "../../domain/edits/editRule";
import type { Figure } from "../../domain/figures/figure";
import { figureId } from "../../domain/figures/identity";
import type { Explanation } from "../../domain/location/explanation";
import { isConfirming } from "../../domain/edits/telling";
import type { InParts } from "../../domain/inParts";
import { checkProseInParts } from "../../domain/prose/check/checkProse";
import type { ProseFigure, ProseReading } from "../../domain/prose/proseReading";
import { momentsIn } from "../../domain/prose/check/moments";
import { otherStatements } from "../../domain/prose/check/statedTwice";
import type { Progress } from "../host";
import { inTurns, paceOf } from "../jobs/pace";
import { inUnicode, legacyFontOf, type LegacyFont } from "../reading/legacyFonts";
import { textInParts, type TextLexicon } from "../textTables/readText";

/**
 * agrees: a sum holds · differs: a sum does not, and this figure is to blame · unchecked: no sum tells, only an
 * inequality, or another figure spoils it
 */
export type FigureState = "agrees" | "differs" | "unchecked";

/** A figure of a text with what the check says of it. */
export interface MarkedFigure extends ProseFigure {
  readonly state: FigureState;
  /** the sums it is in, those that fail first; none that could not be checked */
  readonly sums: readonly Confrontation[];
  /** why it is to blame, and what would put it right */
  readonly explanation: Explanation | null;
  /** figures to blame that keep it from being checked; none where it is checked or to blame itself */
  readonly spoiledBy: readonly Figure[];
  /** what the text states otherwise for the same thing and is not compared: another day of the year, or the same sentence */
  readonly otherwise: readonly ProseFigure[];
}

/** The answer of one check of a text. */
export interface TextReport {
  readonly given: string;
  /** of the letters it was given in; null for Unicode */
  readonly legacyFont: LegacyFont | null;
  /** in Unicode, as it was read: spans count in it */
  readonly text: string;
  readonly reading: ProseReading;
  /** in the order of the text, none overlapping another */
  readonly figures: readonly MarkedFigure[];
  readonly explanations: readonly Explanation[];
}

/**
 * Reads the figures of a text and of the tables in it, and confronts them with each other. The text is data: nothing of it is run.
 * @throws HostFailure "Cancelled" when the planner stopped it
 */
export async function checkText(given: string, lexicon: TextLexicon, progress?: Progress): Promise<TextReport> {
  const pace = paceOf(progress);
  const legacyFont = legacyFontOf([given]);
  const text = legacyFont === null ? given : inUnicode(given, legacyFont);
  const reading = await inTurns(textInParts(text, lexicon), pace);
  progress?.report(1, 2);
  const { confrontations, explanations } = await inTurns(
    checkProseInParts(reading, momentsIn(text, lexicon.prose)),
    pace,
  );
  const figures = await inTurns(marked(reading.figures, confrontations, explanations), pace);
  return { given, legacyFont, text, reading, figures: figures.filter(isApart()), explanations };
}

/** Figures looked at between two pauses: a few milliseconds. */
const FIGURES_PER_PART = 500;

function* marked(
  read: readonly ProseFigure[],
  confrontations: readonly Confrontation[],
  explanations: readonly Explanation[],
): InParts<MarkedFigure[]> {
  const others = yield* otherStatements(read);
  const sums = yield* sumsByFigure(confrontations);
  const blamed = blamedFigures(explanations);
  const confirmed = yield* confirmedStatements(read, sums);
  const figures: MarkedFigure[] = [];
  for (const [position, each] of read.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const stated = sums.get(each.figure) ?? [];
    const isConfirmed = each.bound !== undefined || stated.some(isConfirming);
    const own = isConfirmed ? stated : [...stated, ...(confirmed.get(statementId(each)) ?? [])];
    const explanation = blamed.get(each.figure) ?? null;
    const state = stateOf(own, explanation);
    const isCompared = own.some(({ rule }) => rule.kind === "statement");
    figures.push({
      ...each,
      state,
      sums: own,
      explanation,
      spoiledBy: state === "unchecked" ? blamedIn(own, blamed) : [],
      otherwise: isCompared ? [] : (others.get(each.figure) ?? []),
    });
  }
  return figures;
}

/** A sum that fails because of another figure says nothing of this one. */
function stateOf(sums: readonly Confrontation[], explanation: Explanation | null): FigureState {
  if (explanation) return "differs";
  return sums.some(isConfirming) ? "agrees" : "unchecked";
}

/** The sums that confirm a statement hold for it wherever the text repeats it. */
function* confirmedStatements(
  figures: readonly ProseFigure[],
  sums: ReadonlyMap<Figure, readonly Confrontation[]>,
): InParts<ReadonlyMap<string, readonly Confrontation[]>> {
  const confirmed = new Map<string, readonly Confrontation[]>();
  for (const [position, each] of figures.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    const confirming = (sums.get(each.figure) ?? []).filter(isConfirming);
    const id = statementId(each);
    if (confirming.length > 0 && !confirmed.has(id)) confirmed.set(id, confirming);
  }
  return confirmed;
}

function statementId({ figure: { key, value, unit } }: ProseFigure): string {
  return [figureId(key), unit, value?.toFixed() ?? ""].join("\t");
}

function blamedIn(sums: readonly Confrontation[], blamed: ReadonlyMap<Figure, Explanation>): readonly Figure[] {
  const failing = sums.filter(({ outcome }) => outcome === "violated");
  const figures = failing.flatMap(({ rule }) => rule.figures.map(({ figure }) => figure));
  return [...new Set(figures)].filter((figure) => blamed.has(figure));
}

/** That a head count is whole relates it to nothing, and is told only where it is not. */
function* sumsByFigure(
  confrontations: readonly Confrontation[],
): InParts<ReadonlyMap<Figure, readonly Confrontation[]>> {
  const sums = new Map<Figure, Confrontation[]>();
  const told = confrontations.filter(
    ({ outcome, rule }) => outcome === "violated" || (outcome === "satisfied" && rule.kind !== "wholeCount"),
  );
  const ordered = [...told].sort((x, y) => rankOf(x) - rankOf(y));
  for (const [position, confrontation] of ordered.entries()) {
    if (position % FIGURES_PER_PART === 0) yield;
    for (const { figure } of confrontation.rule.figures) {
      const own = sums.get(figure);
      if (own) own.push(confrontation);
      else sums.set(figure, [confrontation]);
    }
  }
  return sums;
}

function rankOf({ outcome }: Confrontation): number {
  return outcome === "violated" ? 0 : 1;
}

/** Those of the likeliest repairs; where there is none, the figure under test. */
function blamedFigures(explanations: readonly Explanation[]): ReadonlyMap<Figure, Explanation> {
  const blamed = new Map<Figure, Explanation>();
  for (const explanation of explanations) {
    const { repairs, tied, violated } = explanation;
    const changed = repairs.slice(0, tied).flatMap(({ changes }) => changes.map(({ figure }) => figure));
    const [{ rule }] = violated as [Confrontation];
    // of two statements of one thing neither is more to blame
    const unchanged = rule.kind === "statement" ? rule.figures : rule.figures.slice(0, 1);
    const figures = changed.length > 0 ? changed : unchanged.map(({ figure }) => figure);
    for (const figure of figures) if (!blamed.has(figure)) blamed.set(figure, explanation);
  }
  return blamed;
}

/** Of figures that share a stretch of the text the first is marked. */
function isApart(): (figure: MarkedFigure) => boolean {
  let end = 0;
  return ({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  };
}

/** How many figures are in each state. */
export function countStates({ figures }: TextReport): Readonly<Record<FigureState, number>> {
  const count = (state: FigureState) => figures.filter((figure) => figure.state === state).length;
  return { agrees: count("agrees"), differs: count("differs"), unchecked: count("unchecked") };
}
