import type { Programme } from "../../domain/figures/figure";
import type { InputMessage } from "../patch";

/** "programmes": a row for each programme of one place; "places": a row for each place. */
export type TemplateLayout = "programmes" | "places";

export const TEMPLATE_PROGRAMMES = ["social", "compulsory", "voluntary", "unemployment"] as const;
export type TemplateProgramme = Extract<Programme, (typeof TEMPLATE_PROGRAMMES)[number]>;

/** The columns of figures, by what they state; each layout has its own selection and order. */
export type TemplateColumn =
  | TemplateProgramme
  | "prior"
  | "plan"
  | "actual"
  | "attainment"
  | "increase"
  | "growthRate"
  | "labourForce"
  | "labourForceCoverage"
  | "eligible"
  | "eligibleCoverage"
  | "shortfall";

/** Everything an inserted sheet says. Like the target table it speaks one language, whatever the pane speaks. */
export interface TemplateTexts {
  /** what the sheet is called, before it is made fit for Excel */
  sheetName(layout: TemplateLayout, year: number): string;
  /** follows the name of a sheet that was replaced; count from 1 */
  replacedSuffix(count: number): string;
  title(year: number): string;
  /** the place, if any, and the day the figures are of */
  placeLine(place: string, year: number): string;
  readonly unitLine: string;
  readonly order: string;
  readonly label: string;
  readonly placeLabel: string;
  /** what the head counts of the year may be called, the usual one first */
  actualHeaders(year: number): readonly string[];
  /** who may have assigned the plan, the usual one first */
  planHeaders(year: number): readonly string[];
  header(column: Exclude<TemplateColumn, "actual" | "plan">, layout: TemplateLayout, year: number): string;
  programmeLabel(programme: TemplateProgramme): string;
  /** the row that sums all places of a place: "Toàn huyện" */
  totalLabel(place: string): string;
  readonly legend: {
    readonly heading: string;
    /** @param columns letters of the columns that have cells to fill in */
    inputs(columns: readonly string[]): string;
    readonly choices: string;
    readonly zero: string;
    readonly total: string;
    readonly unemploymentInside: string;
  };
  readonly inputs: Readonly<
    Record<"count" | "actualHeader" | "planHeader", { readonly prompt: InputMessage; readonly alert: InputMessage }>
  >;
}
