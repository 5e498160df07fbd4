import type { Line, Measure, Scenario, Unit } from "../../domain/figures/figure";

/** The columns of the figures of a text, in their order. */
export const FIGURES_COLUMNS = ["programme", "measure", "year", "scenario", "value", "unit"] as const;
export type FiguresColumn = (typeof FIGURES_COLUMNS)[number];

/** Everything the table says. It stands in cells that others read too: one language, whatever the pane speaks. */
export interface FiguresTableTexts {
  readonly headers: Readonly<Record<FiguresColumn, string>>;
  /** the programme and the group in it, where one is named */
  programmeName(line: Pick<Line, "programme" | "group">): string;
  measureName(measure: Measure): string;
  scenarioName(scenario: Scenario): string;
  unitName(unit: Unit): string;
}
