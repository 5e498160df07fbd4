import type { Confrontation, EditRule, Role, RuleKind, RuleOrigin, Violation } from "../../src/domain/edits/editRule";
import type { Figure, Measure, Period, Programme } from "../../src/domain/figures/figure";
import { Decimal } from "../../src/domain/numbers/decimal";
import type { CellPlace, ExplainedFindings, Finding } from "../../src/workbook/jobs/jobs";

export const ACTUAL_2018: Period = { year: 2018, scenario: "actual" };
export const ACTUAL_2019: Period = { year: 2019, scenario: "actual" };
export const TARGET_2020: Period = { year: 2020, scenario: "target" };
export const PLAN_2019: Period = { year: 2019, scenario: "plan", assignedBy: "BHXH tỉnh" };

/** "H6" on one of two sheets */
export function cell(address: string, sheet: "actuals" | "targets" = "actuals"): CellPlace {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address)!;
  return {
    sheetId: sheet,
    sheetName: sheet === "actuals" ? "Thực hiện 2019" : "Chỉ tiêu giao 2020",
    row: Number(row) - 1,
    column: letter!.charCodeAt(0) - 65,
  };
}

interface FigureWords {
  readonly programme?: Programme;
  readonly place?: string;
  readonly group?: string;
  readonly period?: Period;
  readonly versus?: Period;
  readonly decimals?: number;
  readonly at?: CellPlace;
  readonly text?: string;
  readonly absence?: Figure["absence"];
}

/** A figure; percentages are given as percentages: figure("growthRate", "6.37"). */
export function figure(measure: Measure, value: string | null, words: FigureWords = {}): Figure {
  const isPercent = /Rate|Index|attainment|Coverage/.test(measure);
  const exact = value === null ? null : isPercent ? new Decimal(value).div(100) : new Decimal(value);
  return {
    key: {
      place: words.place ?? "Huyện Hướng Hóa",
      programme: words.programme ?? "social",
      measure,
      period: words.period ?? ACTUAL_2019,
      ...(words.group !== undefined && { group: words.group }),
      ...(words.versus && { versus: words.versus }),
    },
    value: exact,
    ...(value === null && { absence: words.absence ?? "blank" }),
    decimals: words.decimals ?? value?.split(".")[1]?.length ?? 0,
    text: words.text ?? value ?? "",
    unit: isPercent ? "percent" : "persons",
    source: { kind: "cell", computed: false, ...(words.at ?? cell("C5")) },
  };
}

export function rule(kind: RuleKind, origin: RuleOrigin, figures: readonly (readonly [Role, Figure])[]): EditRule {
  return {
    id: `${kind}:test`,
    kind,
    severity: kind === "range" ? "soft" : "hard",
    origin,
    figures: figures.map(([role, each]) => ({ role, figure: each })),
  };
}

/** A violated rule; exact and expected are numbers of persons, or percentages for percentages. */
export function finding(
  broken: EditRule,
  code: Violation["code"],
  numbers: { readonly exact?: Decimal; readonly expected?: Decimal } = {},
  place?: CellPlace,
): Finding {
  const { source } = broken.figures[0]!.figure;
  if (source.kind !== "cell") throw new Error("a finding stands in a cell");
  return {
    id: broken.id,
    confrontation: {
      rule: broken,
      outcome: "violated",
      exact: numbers.exact ?? null,
      expected: numbers.expected ?? null,
      violation: { code },
    },
    place: place ?? source,
    cells: [place ?? source],
  };
}

/** A reason of its own for each finding, which nothing explains further. */
export function unexplainedFinding(found: Finding): ExplainedFindings {
  const { confrontation, place } = found;
  return {
    explanation: {
      id: found.id,
      violated: [confrontation],
      certainty: "unresolved",
      repairs: [],
      tied: 0,
      cautions: [],
      ifKept: [],
      otherBase: null,
    },
    findings: [found],
    place,
    suspects: [place],
    severity: confrontation.rule.severity,
  };
}

export function unverifiable(blocked: EditRule, missing: readonly Figure[]): Confrontation {
  return {
    rule: blocked,
    outcome: "unverifiable",
    exact: null,
    expected: null,
    missing: blocked.figures.filter((each) => missing.includes(each.figure)),
  };
}

/** a / b, exact */
export function quotient(a: number, b: number): Decimal {
  return new Decimal(a).div(b);
}

export function percent(value: string): Decimal {
  return new Decimal(value).div(100);
}

/** True for one or two sentences that a person may read: nothing of the program shows through. */
export function isFinishedSentence(sentence: string): boolean {
  return (
    !/undefined|null|NaN|\[object|[{}]| {2}|!|\?\./.test(sentence) &&
    /^\p{Lu}.*[.?]$/u.test(sentence) &&
    sentence === sentence.normalize("NFC")
  );
}

export function expectFinishedSentence(sentence: string): void {
  expect([sentence].filter((each) => !isFinishedSentence(each))).toEqual([]);
}
