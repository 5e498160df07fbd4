import type { Figure } from "../../../src/domain/figures/figure";
import { actual, plan, setOf, tableFigures, target, type Column, type Row } from "./buildFigures";

const PLAN_2019 = plan(2019, "BHXH tỉnh");

export const ACTUAL_COLUMNS: readonly Column[] = [
  { measure: "participants", period: actual(2018) },
  { measure: "participants", period: PLAN_2019 },
  { measure: "participants", period: actual(2019) },
  { measure: "attainment", period: actual(2019), versus: PLAN_2019 },
  { measure: "increase", period: actual(2019), versus: actual(2018) },
  { measure: "growthRate", period: actual(2019), versus: actual(2018) },
  { measure: "labourForce", period: actual(2019) },
  { measure: "labourForceCoverage", period: actual(2019) },
  { measure: "eligible", period: actual(2019) },
  { measure: "eligibleCoverage", period: actual(2019) },
];

/** As the plan of the district prints them, slips included. */
export const ACTUAL_ROWS: readonly Row[] = [
  { programme: "social", cells: ["4.815", "5.454", "5.122", "93,9", "307", "6,37", "49.923", "10,26", "", ""] },
  { programme: "compulsory", cells: ["4.700", "4.826", "4.844", "100,37", "144", "3,06", "", "", "5.400", "89,7"] },
  { programme: "voluntary", cells: ["115", "628", "278", "44,27", "163", "141,7", "", "", "45.079", "0,62"] },
  {
    programme: "unemployment",
    cells: ["3.681", "3.851", "3.871", "100,5", "186", "5,05", "489.923", "7,75", "4.427", "87"],
  },
];

export const TARGET_COLUMNS: readonly Column[] = [
  { measure: "participants", period: target(2020) },
  { measure: "labourForceCoverage", period: target(2020) },
  { measure: "eligibleCoverage", period: target(2020) },
  { measure: "growthIndex", period: target(2020), versus: actual(2019) },
];

export const TARGET_ROWS: readonly Row[] = [
  { programme: "social", cells: ["6.450", "12,9", "", "125,9"] },
  { programme: "compulsory", cells: ["5.200", "", "96", "107,3"] },
  { programme: "voluntary", cells: ["1.250", "", "2,77", "449,6"] },
  { programme: "unemployment", cells: ["4.342", "8,7", "96", "112,2"] },
];

export const ACTUALS = "Thực hiện 2019";
export const ASSIGNED = "Chỉ tiêu giao 2020";
export const DISTRICT = "Huyện Hướng Hóa";

export const actualFigures = (): Figure[] => tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, ACTUAL_ROWS);
export const assignedFigures = (place = DISTRICT): Figure[] =>
  tableFigures(ASSIGNED, place, TARGET_COLUMNS, TARGET_ROWS);

/** Both sheets of the sample. */
export const sample = () => setOf([...actualFigures(), ...assignedFigures()]);
/** The sample without the sheet of assigned targets. */
export const actualsOnly = () => setOf(actualFigures());

/** Another text in one cell: columns count as in the lists above. */
export function edited(rows: readonly Row[], row: number, column: number, text: string): readonly Row[] {
  return rows.map((each, at) =>
    at === row ? { ...each, cells: each.cells.map((cell, position) => (position === column ? text : cell)) } : each,
  );
}

/** The actuals with every slip of the plan put right. */
export const CORRECTED_ROWS: readonly Row[] = [
  [0, 5, "6,38"] as const,
  [3, 0, "3.685"] as const,
  [3, 6, "49.923"] as const,
].reduce<readonly Row[]>((rows, [row, column, text]) => edited(rows, row, column, text), ACTUAL_ROWS);

export const CORRECTED_TARGET_ROWS = edited(TARGET_ROWS, 3, 2, "98");
