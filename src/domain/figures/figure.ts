import type { Decimal } from "../numbers/decimal";

/** Insurance programmes. social = compulsory + voluntary; unemployment lies inside compulsory (Employment Law 2013). */
export const PROGRAMMES = ["social", "compulsory", "voluntary", "unemployment", "health"] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** What a figure measures. */
export const MEASURES = [
  "participants",
  "increase",
  "growthRate",
  "growthIndex",
  "attainment",
  "labourForce",
  "labourForceCoverage",
  "eligible",
  "eligibleCoverage",
  "population",
  "populationCoverage",
  "shortfall",
] as const;
export type Measure = (typeof MEASURES)[number];

export const SCENARIOS = ["actual", "estimate", "plan", "target"] as const;
export type Scenario = (typeof SCENARIOS)[number];

/** A year under a scenario; `year` is null when no header, title or sheet name tells it. */
export interface Period {
  readonly year: number | null;
  readonly scenario: Scenario;
  /** who assigned a plan or target, as written ("BHXH tỉnh"); two assigners are two different plans */
  readonly assignedBy?: string;
}

/** Whose figure it is: a place, a programme and, where the programme is split further, a group within it. */
export interface Line {
  /** place name as written, NFC; "" when the table names none */
  readonly place: string;
  readonly programme: Programme;
  /** employer group, sub-heading … below the programme, as written */
  readonly group?: string;
}

/** Says what a figure states. Two figures with equal keys state the same thing and should agree. */
export interface FigureKey extends Line {
  readonly measure: Measure;
  readonly period: Period;
  /** the period compared with: the prior of increase, growthRate and growthIndex, the plan of attainment and shortfall */
  readonly versus?: Period;
}

export type Unit = "persons" | "percent" | "points";

/** Where a figure stands. Rows and columns count from 0. */
export type Source =
  | {
      readonly kind: "cell";
      readonly sheetId: string;
      readonly sheetName: string;
      readonly row: number;
      readonly column: number;
      /** true when the cell holds a formula */
      readonly computed: boolean;
    }
  | {
      readonly kind: "span";
      readonly start: number;
      readonly end: number;
      /** where its sentence, or the item of a list, starts: what stands in one sentence is as near as cells of a row */
      readonly sentence?: number;
    };

/** Why a figure has no value: an empty cell, "–" or "x" where it does not apply, words, or an Excel error. */
export type Absence = "blank" | "notApplicable" | "text" | "error";

/** One number somebody states. */
export interface Figure {
  readonly key: FigureKey;
  /** exact value; persons are whole persons (a table in thousands is multiplied out), percent is a fraction (93,9 % = 0.939) */
  readonly value: Decimal | null;
  /** set exactly when value is null */
  readonly absence?: Absence;
  /** decimals it was stated with; of the percentage for percent, of a person for persons (−3 when stated in whole thousands) */
  readonly decimals: number;
  /** as displayed: "4,60" is not "4,6" */
  readonly text: string;
  readonly unit: Unit;
  readonly source: Source;
}

/** A total and the lines that must sum to it ("Chia ra", "Cộng", total rows); a partial list ("Trong đó") is none. */
export interface Partition {
  readonly total: Line;
  readonly parts: readonly Line[];
  /** set where the total is what an authority assigned, and the parts were made to sum to it */
  readonly assigned?: true;
}

/** Everything read from a workbook or a text, ready to be confronted. */
export interface FigureSet {
  readonly figures: readonly Figure[];
  readonly partitions: readonly Partition[];
}
