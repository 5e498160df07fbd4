import type { Decimal } from "../../domain/numbers/decimal";
import type { Period, Programme } from "../../domain/figures/figure";
import type { TargetBasis, TargetLimit, TargetStatus } from "../../domain/targets/targetPlan";

/** The columns of the target table, in their order on the sheet. */
export const TARGET_COLUMNS = [
  "order",
  "label",
  "actual",
  "target",
  "increase",
  "growthIndex",
  "labourForce",
  "labourForceCoverage",
  "eligible",
  "eligibleCoverage",
  "note",
] as const;
export type TargetColumn = (typeof TARGET_COLUMNS)[number];

type MissingReason = Extract<TargetStatus, { readonly kind: "missing" }>["reason"];

/** Everything the generated sheet says. The sheet is an official document: one language, whatever the pane speaks. */
export interface TargetTableTexts {
  /** what the sheet is called, before it is made fit for Excel */
  sheetName(period: Period): string;
  /** follows the name of a sheet that was replaced; count from 1 */
  replacedSuffix(count: number): string;
  readonly annex: string;
  readonly report: string;
  /** @param programmes those in the table, in the order of PROGRAMMES */
  title(programmes: readonly Programme[], period: Period): string;
  /** stands before the title while a row is proposed */
  readonly proposedTitle: string;
  placeLine(place: string): string;
  /** names the document the annex belongs to; place is "" when unknown */
  accompanies(place: string, period: Period): string;
  readonly unitLine: string;
  headers(base: Period, period: Period): Readonly<Record<TargetColumn, string>>;
  /** header of the label column when each row is a place */
  readonly placeHeader: string;
  /** stands for a place that has no name, among others that have one */
  readonly unnamedPlace: string;
  readonly columnNumbers: Readonly<Record<TargetColumn, string | number>>;
  /** a programme's row; `asPart` when it stands below the total it belongs to */
  programmeLabel(programme: Programme, asPart: boolean): string;
  readonly notes: {
    readonly assigned: string;
    readonly sumOfParts: string;
    totalWithout(other: Programme): string;
    /** every note of a proposal starts with this: the sheet's formulas look for it */
    readonly proposedMark: string;
    proposed(basis: TargetBasis, limits: readonly TargetLimit[]): string;
    readonly proposedSum: string;
    readonly sumOfPlaces: string;
    readonly proposedSumOfPlaces: string;
    proposedTotalWithout(other: Programme): string;
    missing(reason: MissingReason, base: Period): string;
  };
  readonly footnotes: {
    readonly heading: string;
    /** @param recomputed for which the number eligible for voluntary insurance was recomputed; null when it was not */
    basesOf(base: Period, recomputed: Period | null): string;
    /**
     * how the number eligible for voluntary insurance was found: labour force less compulsory participants
     * @param of whose compulsory participants: last year's, or the targeted ones
     * @param numbers null when the table has several places
     */
    eligibleForVoluntary(
      of: Period,
      numbers: { readonly labourForce: Decimal; readonly compulsory: Decimal } | null,
    ): string;
    readonly unemploymentInside: string;
    /** @param at local time of the planner */
    sources(sheetNames: readonly string[], at: Date): string;
  };
  readonly signatures: {
    placeAndDate(place: string, period: Period): string;
    readonly preparedBy: string;
    readonly headOfOffice: string;
  };
}
