import {
  MEASURES,
  PROGRAMMES,
  SCENARIOS,
  type Measure,
  type Programme,
  type Scenario,
} from "../../domain/figures/figure";

/** What a column is for when it holds no figures; "leftAlone" takes it out of everything. */
export const COLUMN_USES = ["label", "order", "unit", "note", "leftAlone"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** What the planner says a column is, whatever its header says. */
export type ColumnChoice =
  | { readonly is: ColumnUse }
  | {
      readonly is: "figures";
      readonly measure: Measure;
      /** null where each row names it */
      readonly programme: Programme | null;
      /** null: the table's own */
      readonly year: number | null;
      /** null: the row's, or the table's own */
      readonly scenario: Scenario | null;
    };

/** By columnKey. */
export type ColumnChoices = ReadonlyMap<string, ColumnChoice>;

/** The name under which the workbook keeps them. */
export const COLUMNS_KEY = "bhxh.columns";

/** A column as the planner meets it again: by the words over it, not by where it stands. */
export interface ColumnName {
  readonly sheetName: string;
  /** which table of the sheet, from 0 */
  readonly table: number;
  readonly header: string;
  /** which of the columns under this header, from 0 */
  readonly nth: number;
}

export function columnKey({ sheetName, table, header, nth }: ColumnName): string {
  return JSON.stringify([sheetName, table, header, nth]);
}

/** JSON, as the workbook keeps it. */
export function encodeColumnChoices(choices: ColumnChoices): string {
  return JSON.stringify([...choices]);
}

/** What the workbook kept. Anybody may have written it, so whatever is not understood is left out. */
export function decodeColumnChoices(kept: unknown): ColumnChoices {
  const choices = new Map<string, ColumnChoice>();
  for (const entry of entriesOf(kept)) {
    if (!Array.isArray(entry) || typeof entry[0] !== "string") continue;
    const choice = decodeChoice(entry[1]);
    if (choice) choices.set(entry[0], choice);
  }
  return choices;
}

function entriesOf(kept: unknown): readonly unknown[] {
  try {
    const parsed: unknown = typeof kept === "string" ? JSON.parse(kept) : null;
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function decodeChoice(held: unknown): ColumnChoice | null {
  if (typeof held !== "object" || held === null) return null;
  const { is, measure, programme, year, scenario } = held as Record<string, unknown>;
  const use = COLUMN_USES.find((known) => known === is);
  if (use) return { is: use };
  const knownMeasure = among(MEASURES, measure);
  if (is !== "figures" || !knownMeasure) return null;
  return {
    is,
    measure: knownMeasure,
    programme: among(PROGRAMMES, programme) ?? null,
    year: Number.isInteger(year) ? (year as number) : null,
    scenario: among(SCENARIOS, scenario) ?? null,
  };
}

function among<T>(known: readonly T[], held: unknown): T | undefined {
  return known.find((each) => each === held);
}
