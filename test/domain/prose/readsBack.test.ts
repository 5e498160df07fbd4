import fc from "fast-check";
import type { Figure, Period } from "../../../src/domain/figures/figure";
import { writtenFigures } from "../../../src/domain/prose/outline/planOutline";
import { outlinePlan, type OutlineOptions } from "../../../src/domain/prose/outline/outlinePlan";
import { readProse } from "../../../src/domain/prose/readProse";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { planProseVi } from "../../../src/locales/planProse.vi";
import { plainText } from "../../../src/workbook/planText/planText";
import { setOf, tableFigures, type Column } from "../figures/buildFigures";
import { consistentPlace, figuresOf, printedPercent } from "../figures/consistentTable";
import { sample } from "../figures/huongHoa";
import { statements } from "./statements";

jest.setTimeout(120_000);

function expectReadsBack(figures: readonly Figure[], options: OutlineOptions = {}): void {
  const outline = outlinePlan(setOf(figures), options);
  const written = writtenFigures(outline);
  const text = plainText(planProseVi(outline));
  const { figures: read, place } = readProse(text, proseLexicon);
  const about = new Set(written.map(({ key }) => key.place)).size > 1 ? place : null;
  try {
    expect(
      statements(
        read.map(({ figure }) => figure),
        about,
      ),
    ).toEqual(statements(written, about));
  } catch (error) {
    throw new Error(`${text}\n\n${(error as Error).message}`);
  }
}

const RUN = { seed: 20200318, numRuns: 150 };

describe("what is written reads back to the same figures", () => {
  it("the sample", () => expectReadsBack(sample().figures));
  it("the sample, with what is missing computed", () => expectReadsBack(sample().figures, { computeMissing: true }));
  it("the sample, its targets proposed", () =>
    expectReadsBack(sample().figures, { isProposed: (_, { scenario }) => scenario === "target" }));
  it("the sample, one target proposed", () =>
    expectReadsBack(sample().figures, {
      isProposed: ({ programme }, { scenario }) => scenario === "target" && programme === "voluntary",
    }));
  it("tables that agree, whatever their numbers", () => {
    fc.assert(
      fc.property(consistentPlace("Xã Thanh"), (place) => expectReadsBack(figuresOf(place))),
      RUN,
    );
  });

  const periods = {
    before: { year: 2022, scenario: "actual" },
    plan: { year: 2023, scenario: "plan", assignedBy: "BHXH tỉnh" },
    actual: { year: 2023, scenario: "actual" },
    estimate: { year: 2023, scenario: "estimate" },
    target: { year: 2024, scenario: "target" },
    assigned: { year: 2024, scenario: "plan" },
  } as const satisfies Record<string, Period>;

  /** the column of `anyLine` that states the result */
  const RESULT = 2;

  /** Cells of a line whose numbers agree, any of them blank: text by column. */
  const anyLine = (result: Period, next: Period) => {
    const columns: readonly Column[] = [
      { measure: "participants", period: periods.before },
      { measure: "participants", period: periods.plan },
      { measure: "participants", period: result },
      { measure: "attainment", period: result, versus: periods.plan },
      { measure: "increase", period: result, versus: periods.before },
      { measure: "growthRate", period: result, versus: periods.before },
      { measure: "participants", period: next },
      { measure: "growthIndex", period: next, versus: periods.actual },
      { measure: "eligible", period: result },
      { measure: "eligibleCoverage", period: result },
      { measure: "labourForce", period: result },
      { measure: "labourForceCoverage", period: result },
      { measure: "labourForceCoverage", period: next },
    ];
    const count = fc.integer({ min: 1, max: 3_000_000 });
    const numbers = fc.record({
      prior: count,
      planned: count,
      current: count,
      // a target is no fall: without its base, an index below 100 could as well be a rate
      more: count,
      spare: fc.nat(500_000),
      decimals: fc.array(fc.nat(2), { minLength: columns.length, maxLength: columns.length }),
      // a line says how many take part; any other cell may be blank
      blank: fc.array(fc.boolean(), { minLength: columns.length, maxLength: columns.length }),
    });
    return numbers.map(({ prior, planned, current, more, spare, decimals, blank }) => {
      const later = current + more;
      const eligible = Math.max(current, later) + spare;
      const labourForce = eligible + 7 * spare + 3;
      const percent = (a: number, b: number, at: number) => printedPercent(BigInt(a), BigInt(b), decimals[at]!);
      const texts = [
        String(prior),
        String(planned),
        String(current),
        percent(current, planned, 3),
        String(current - prior),
        percent(current - prior, prior, 5),
        String(later),
        percent(later, current, 7),
        String(eligible),
        percent(current, eligible, 9),
        String(labourForce),
        percent(current, labourForce, 11),
        percent(later, labourForce, 12),
      ];
      return { columns, texts: texts.map((text, at) => (blank[at] && at !== RESULT ? "" : text)) };
    });
  };
  const anyTable = fc
    .tuple(fc.constantFrom(periods.actual, periods.estimate), fc.constantFrom(periods.target, periods.assigned))
    .chain(([result, next]) =>
      fc.tuple(
        ...(["social", "compulsory", "voluntary", "unemployment", "health"] as const).map((programme) =>
          anyLine(result, next).map((line) => ({ programme, ...line })),
        ),
      ),
    );

  it("any table, with any blanks", () => {
    fc.assert(
      fc.property(anyTable, (lines) => {
        const figures = lines.flatMap(({ programme, columns, texts }, row) =>
          tableFigures("S", "Huyện Cam Lộ", columns, [{ programme, cells: texts }], row + 1),
        );
        expectReadsBack(figures);
      }),
      RUN,
    );
  });

  it("tables of places", () => {
    const columns: readonly Column[] = [
      { measure: "participants", period: periods.actual },
      { measure: "participants", period: periods.target },
      { measure: "increase", period: periods.target, versus: periods.actual },
    ];
    const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.nat(500)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, fc.constantFrom("voluntary", "health"), (rows, programme) => {
        const places = ["Xã Thanh", "Thị trấn Khe Sanh", "Phường Đông Lễ"];
        const lines = rows.map(([current, more], at) => ({
          programme,
          place: places[at]!,
          cells: [String(current), String(current + more), String(more)],
        }));
        expectReadsBack(tableFigures("S", "", columns, lines));
      }),
      RUN,
    );
  });

  it("health insurance against the population, in thousands", () => {
    const columns: readonly Column[] = [
      { measure: "participants", period: periods.actual, scale: 1000 },
      { measure: "population", period: periods.actual, scale: 1000 },
      { measure: "populationCoverage", period: periods.actual },
    ];
    const cells = ["572,5", "623", "91,9"];
    expectReadsBack(tableFigures("S", "Tỉnh Quảng Trị", columns, [{ programme: "health", cells }]));
  });
});
