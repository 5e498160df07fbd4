import { lexicon } from "../../locales/lexicon";
import type { TemplateOptions } from "../../workbook/actualsTemplate/templateTable";
import type { TemplateLayout } from "../../workbook/actualsTemplate/templateTexts";
import type { TemplateSuggestion } from "../../workbook/jobs/jobs";

/** The choices for an empty sheet, as they stand in the pane's fields. */
export interface TemplateDraft {
  readonly layout: TemplateLayout;
  readonly year: string;
  readonly place: string;
  /** a name a line */
  readonly units: string;
  readonly columnNumbers: boolean;
}

/** Why a sheet cannot be inserted yet. */
export type YearFault = "noYear";
export type UnitsFault =
  | { readonly code: "none" }
  | { readonly code: "repeated"; readonly names: readonly string[] }
  | { readonly code: "tooMany"; readonly most: number };

export interface TemplateFaults {
  readonly year: YearFault | null;
  readonly units: UnitsFault | null;
}

/** Years that the reader takes for years. */
export const YEARS = { first: 1990, last: 2100 };
const MOST_UNITS = 1000;
const TOTALS = new Set(lexicon.words.total.map(spelling));

/** The name under which the workbook keeps what was chosen for its last sheet. */
export const TEMPLATE_KEY = "bhxh.actualsTemplate";

/** What was chosen last time, brought up to date: the year moves on once its actuals are there. */
export function firstDraft(kept: unknown, suggestion: TemplateSuggestion, now: Date): TemplateDraft {
  const remembered = decodeDraft(kept);
  const years = [suggestion.year, remembered.year === undefined ? null : Number(remembered.year)];
  const year = Math.max(...years.map((each) => each ?? 0)) || now.getFullYear() - 1;
  return {
    layout: remembered.layout ?? "programmes",
    year: String(year),
    place: remembered.place ?? suggestion.place,
    units: remembered.units ?? suggestion.units.join("\n"),
    columnNumbers: remembered.columnNumbers ?? false,
  };
}

export function faultsOf(draft: TemplateDraft): TemplateFaults {
  return {
    year: yearOf(draft) === null ? "noYear" : null,
    units: draft.layout === "places" ? faultOfUnits(unitsIn(draft)) : null,
  };
}

/** What is inserted; null while something is wrong. */
export function templateOf(draft: TemplateDraft): TemplateOptions | null {
  const year = yearOf(draft);
  const { units } = faultsOf(draft);
  if (year === null || units !== null) return null;
  const { layout, columnNumbers } = draft;
  return { layout, year, place: oneLine(draft.place), units: unitsIn(draft), columnNumbers };
}

/**
 * Names, a line each; numbers in front and further cells of a pasted row are left out. So are totals: the sheet has a
 * row of its own for them.
 * @param place the one the whole sheet is about
 */
export function unitsIn({ units, place }: Pick<TemplateDraft, "units" | "place">): string[] {
  const own = spelling(oneLine(place));
  return units
    .split(/\r?\n/)
    .map((line) => {
      const cells = line
        .split("\t")
        .map(oneLine)
        .filter((cell) => cell !== "" && !/^\d+[.)]?$/.test(cell));
      return (cells[0] ?? "").replace(/^\d+[.)]\s+/, "");
    })
    .filter((name) => name !== "" && spelling(name) !== own && !TOTALS.has(spelling(name)));
}

export function encodeDraft(draft: TemplateDraft): string {
  return JSON.stringify(draft);
}

/** What the workbook kept. Anybody may have written it, so whatever is not understood is left out. */
export function decodeDraft(kept: unknown): Partial<TemplateDraft> {
  const { layout, year, place, units, columnNumbers } = parsed(kept);
  return {
    ...((layout === "programmes" || layout === "places") && { layout }),
    ...(typeof year === "string" && isYear(year) && { year }),
    ...(typeof place === "string" && { place }),
    ...(typeof units === "string" && { units }),
    ...(typeof columnNumbers === "boolean" && { columnNumbers }),
  };
}

function faultOfUnits(names: readonly string[]): UnitsFault | null {
  if (names.length === 0) return { code: "none" };
  if (names.length > MOST_UNITS) return { code: "tooMany", most: MOST_UNITS };
  const known = new Set<string>();
  const repeated = names.filter((name) => {
    const isKnown = known.has(spelling(name));
    known.add(spelling(name));
    return isKnown;
  });
  return repeated.length > 0 ? { code: "repeated", names: [...new Set(repeated)] } : null;
}

function yearOf({ year }: TemplateDraft): number | null {
  return isYear(year.trim()) ? Number(year) : null;
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= YEARS.first && Number(text) <= YEARS.last;
}

/** Two names of one spelling are one name. */
function spelling(name: string): string {
  return name.toLocaleLowerCase("vi");
}

function oneLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function parsed(kept: unknown): Record<string, unknown> {
  try {
    const value: unknown = typeof kept === "string" ? JSON.parse(kept) : null;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
