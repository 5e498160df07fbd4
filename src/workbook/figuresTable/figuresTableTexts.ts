import type { Line, Measure, Period, Scenario, Unit } from "../../domain/figures/figure";
import type { Bound } from "../../domain/prose/proseReading";

/** The columns of the figures of a text, in their order. */
export const FIGURES_COLUMNS = [
  "programme",
  "measure",
  "year",
  "scenario",
  "value",
  "unit",
  "versus",
  "place",
  "exactness",
] as const;
export type FiguresColumn = (typeof FIGURES_COLUMNS)[number];

/** Everything the table says. It stands in cells that others read too: one language, whatever the pane speaks. */
export interface FiguresTableTexts {
  readonly headers: Readonly<Record<FiguresColumn, string>>;
  /** the programme and the group in it, where one is named */
  programmeName(line: Pick<Line, "programme" | "group">): string;
  measureName(measure: Measure): string;
  scenarioName(scenario: Scenario): string;
  /** the period compared with: "kế hoạch BHXH tỉnh giao năm 2019" */
  periodName(period: Period): string;
  /** how a number is no exact count: "ít nhất", "khoảng"; people who newly joined are none either */
  exactnessName(exactness: Bound | "gross"): string;
  unitName(unit: Unit): string;
}
