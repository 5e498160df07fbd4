import type { Confrontation, Severity } from "../../domain/edits/editRule";
import type { Explanation } from "../../domain/location/explanation";
import type { Line, Period } from "../../domain/figures/figure";
import type { TargetChoice, TargetPlan } from "../../domain/targets/targetPlan";
import type { Hazard } from "../hazards/hazard";
import type { Patch } from "../patch";
import type { TableReading } from "../reading/tableReading";
import type { Snapshot } from "../snapshot";

/** A cell, as findings point to it. */
export interface CellPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** A violated rule and the cell it points to. Findings of one slip share `place`. */
export interface Finding {
  /** the rule's id: the same for the same cells in every check */
  readonly id: string;
  readonly confrontation: Confrontation;
  readonly place: CellPlace;
  /** every cell of the rule, the place first */
  readonly cells: readonly CellPlace[];
}

/** What was found for one reason, and the cell most probably to blame. */
export interface ExplainedFindings {
  readonly explanation: Explanation;
  /** the rules it explains, in the order of the explanation */
  readonly findings: readonly Finding[];
  /** the cell of the first repair; where there is none, that of the first finding */
  readonly place: CellPlace;
  /** the cells to mark: those of the repairs that tie for the first place, at most eight; else the place */
  readonly suspects: readonly CellPlace[];
  /** soft where every rule is */
  readonly severity: Severity;
}

/** A visible sheet that was not looked at, as it is larger than any plan. */
export interface SkippedSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly cells: number;
}

/** The answer of one check of the workbook. */
export interface CheckReport {
  readonly tables: readonly TableReading[];
  /** what does not reconcile, by what explains it, in the order of sheets, rows and columns */
  readonly explained: readonly ExplainedFindings[];
  /** numbers written so that they read, or are computed with, wrongly, in the same order */
  readonly hazards: readonly Hazard[];
  readonly unverifiable: readonly Confrontation[];
  readonly satisfied: number;
  /** sheets that were looked at and hold no table we know */
  readonly withoutTable: readonly string[];
  /** too large to be read */
  readonly skipped?: readonly SkippedSheet[];
  /** protected sheets with findings: they cannot be marked */
  readonly notMarked?: readonly string[];
  /** marks for every place and clearing of older marks; applying it is the caller's choice */
  readonly flags: Patch;
  /** what the report rests on: corrections and rechecks start from it */
  readonly snapshot: Snapshot;
}

/** The report as a sheet: findings and decisions, for the file. */
export interface ReportProposal {
  readonly sheetName: string;
  readonly patch: Patch;
}

/** A sheet to be added; the patch is null while a sheet of that name exists and nobody said what to do. */
export interface SheetProposal {
  readonly sheetName: string;
  readonly patch: Patch | null;
}

/** What the workbook's tables suggest for such a sheet. */
export interface TemplateSuggestion {
  /** the one after the newest actuals; null when there are none */
  readonly year: number | null;
  readonly place: string;
  /** places of the longest table of places, in its order */
  readonly units: readonly string[];
}

/** What the planner may choose before the table is built; everything left out takes the default. */
export interface BuildOptions {
  /** by lineId (place + programme + group) */
  readonly choices?: ReadonlyMap<string, TargetChoice>;
  /** decimals of the rate columns; default: 1, and 2 below 5 % */
  readonly decimals?: {
    readonly index?: number;
    readonly labourForceCoverage?: number;
    readonly eligibleCoverage?: number;
  };
  /** same figures without =BHXH.* functions; default: only where the Excel has no custom functions */
  readonly plainFormulas?: boolean;
  /** compulsory and voluntary against the labour force too */
  readonly labourForceForParts?: boolean;
  /** eligible for voluntary recomputed from the target year's compulsory instead of last year's value */
  readonly eligibleFromTarget?: boolean;
  /** a report with place, date and signatures instead of an annex */
  readonly signed?: boolean;
  /** what to do when the sheet of that name exists; without it the job asks */
  readonly existing?: "keepBoth" | "replace";
}

/** Where the job cannot go on alone, it asks; the ribbon then opens the pane with the question. */
export type BuildQuestion =
  /** no table of actuals was recognised */
  | { readonly code: "noActuals" }
  /** a sheet with the target table's name exists */
  | { readonly code: "sheetExists"; readonly name: string }
  /** lines without any number to go by */
  | { readonly code: "dataMissing"; readonly lines: readonly Line[] };

export interface BuildProposal {
  readonly plan: TargetPlan;
  readonly sheetName: string;
  /** writes the table; null while a question that stops it is open */
  readonly patch: Patch | null;
  readonly questions: readonly BuildQuestion[];
  readonly base: Period;
  /** sheets the figures come from */
  readonly sources: readonly string[];
  /** too large to be read */
  readonly skipped?: readonly SkippedSheet[];
  /** true when "#,##0" will show 5,122 on this Excel: said before building */
  readonly foreignSeparators: boolean;
}
