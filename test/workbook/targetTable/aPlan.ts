import { Decimal } from "../../../src/domain/numbers/decimal";
import type { Figure, Line, Measure, Period, Programme } from "../../../src/domain/figures/figure";
import type { TargetPlan, TargetRow, TargetStatus } from "../../../src/domain/targets/targetPlan";

export const BASE: Period = { year: 2019, scenario: "actual" };
export const PERIOD: Period = { year: 2020, scenario: "target" };

/** A head count as read from a sheet. */
export function aFigure(
  line: Line,
  measure: Measure,
  value: number,
  period: Period = BASE,
  sheetName = "Thực hiện 2019",
): Figure {
  return {
    key: { ...line, measure, period },
    value: new Decimal(value),
    decimals: 0,
    text: String(value),
    unit: "persons",
    source: { kind: "cell", sheetId: sheetName, sheetName, row: 4, column: 4, computed: false },
  };
}

export interface RowGiven {
  readonly place?: string;
  readonly programme: Programme;
  readonly group?: string;
  readonly actual?: number;
  readonly target?: number;
  readonly status?: TargetStatus;
  readonly labourForce?: number;
  readonly eligible?: number;
}

/** A row of a plan; assigned unless another status is given. */
export function aRow(given: RowGiven): TargetRow {
  const { place = "Huyện Hướng Hóa", programme, group } = given;
  const line: Line = { place, programme, ...(group !== undefined && { group }) };
  const optional = (measure: Measure, value: number | undefined) =>
    value === undefined ? null : aFigure(line, measure, value);
  return {
    line,
    actual: optional("participants", given.actual),
    prior: null,
    plan: null,
    target: given.target === undefined ? null : new Decimal(given.target),
    status: given.status ?? {
      kind: "assigned",
      figure: aFigure(line, "participants", given.target ?? 0, PERIOD, "Chỉ tiêu giao 2020"),
    },
    labourForce: optional("labourForce", given.labourForce),
    eligible: optional("eligible", given.eligible),
  };
}

export function aPlan(rows: readonly RowGiven[], periods: { base?: Period; period?: Period } = {}): TargetPlan {
  const made = rows.map(aRow);
  return {
    base: periods.base ?? BASE,
    period: periods.period ?? PERIOD,
    places: [...new Set(made.map(({ line }) => line.place))],
    rows: made,
    notes: [],
  };
}

const ACTUALS = [
  { programme: "social", actual: 5122, labourForce: 49923 },
  { programme: "compulsory", actual: 4844, eligible: 5400, labourForce: 49923 },
  { programme: "voluntary", actual: 278, eligible: 45079, labourForce: 49923 },
  { programme: "unemployment", actual: 3871, eligible: 4427, labourForce: 49923 },
] as const;

const KEEP_GROWTH: TargetStatus = { kind: "proposed", basis: { kind: "keepGrowth" }, limits: [] };

/** The district's figures with the assigned targets of 2020. */
export const ASSIGNED = aPlan([6450, 5200, 1250, 4342].map((target, index) => ({ ...ACTUALS[index]!, target })));

/** The same before anything is assigned. */
export const PROPOSED = aPlan(
  [5680, 5000, 680, 4080].map((target, index) => ({
    ...ACTUALS[index]!,
    target,
    status: index === 0 ? { kind: "derivedFromProposed" } : KEEP_GROWTH,
  })),
);
