import fc from "fast-check";
import { confront } from "../../../src/domain/edits/confront";
import { rateWithoutPrior } from "../../../src/domain/edits/rules/rateWithoutPrior";
import { rulesInParts } from "../../../src/domain/edits/rulesFor";
import { atOnce } from "../../../src/domain/inParts";
import type { Figure, Period, Programme } from "../../../src/domain/figures/figure";
import { figureSetOfProse } from "../../../src/domain/prose/check/checkProse";
import type { WritingOptions } from "../../../src/domain/prose/outline/lineStatements";
import { figureId } from "../../../src/domain/figures/identity";
import { outlinePlan } from "../../../src/domain/prose/outline/outlinePlan";
import { writtenFigures } from "../../../src/domain/prose/outline/planOutline";
import { readProse } from "../../../src/domain/prose/readProse";
import { proseLexicon } from "../../../src/locales/lexicon/prose";
import { planProseVi } from "../../../src/locales/planProse.vi";
import { plainText } from "../../../src/workbook/planText/planText";
import { setOf, tableFigures, type Column } from "../figures/buildFigures";
import { printedPercent } from "../figures/consistentTable";
import { statements } from "./statements";

jest.setTimeout(240_000);

const RUN = { seed: 20241130, numRuns: 400 };
const YEAR = 2023;

/** What a table may hold of a line: counts first, then what follows from them. */
function columnsOf(plan: Period, result: Period, next: Period): Column[] {
  const before: Period = { year: YEAR - 1, scenario: "actual" };
  return [
    { measure: "participants", period: before },
    { measure: "participants", period: plan },
    { measure: "participants", period: result },
    { measure: "participants", period: next },
    { measure: "attainment", period: result, versus: plan },
    { measure: "shortfall", period: result, versus: plan },
    { measure: "increase", period: result, versus: before },
    { measure: "growthRate", period: result, versus: before },
    { measure: "growthIndex", period: result, versus: before },
    { measure: "increase", period: next, versus: result },
    { measure: "growthRate", period: next, versus: result },
    { measure: "eligible", period: result },
    { measure: "eligibleCoverage", period: result },
    { measure: "labourForce", period: result },
    { measure: "labourForceCoverage", period: result },
    { measure: "population", period: result },
    { measure: "populationCoverage", period: result },
  ];
}

interface Counts {
  readonly prior: number;
  readonly planned: number;
  readonly current: number;
  readonly next: number;
  readonly spare: number;
}

/** The cells of a line that agree; what has no base, or belongs to another programme, is blank. */
function cellsOf({ prior, planned, current, next, spare }: Counts, programme: Programme, decimals: readonly number[]) {
  const eligible = current + spare;
  const labourForce = current + 7 * spare + 3;
  const population = current + 9 * spare + 5;
  const ofHealth = programme === "health";
  const percent = (above: number, below: number, at: number) =>
    below === 0 ? "" : printedPercent(BigInt(above), BigInt(below), decimals[at]!);
  return [
    String(prior),
    String(planned),
    String(current),
    String(next),
    percent(current, planned, 4),
    String(planned - current),
    String(current - prior),
    percent(current - prior, prior, 7),
    percent(current, prior, 8),
    String(next - current),
    percent(next - current, current, 10),
    ofHealth ? "" : String(eligible),
    ofHealth ? "" : percent(current, eligible, 12),
    ofHealth ? "" : String(labourForce),
    ofHealth ? "" : percent(current, labourForce, 14),
    ofHealth ? String(population) : "",
    ofHealth ? percent(current, population, 16) : "",
  ];
}

const LINES: readonly { readonly programme: Programme; readonly group?: string }[] = [
  { programme: "social" },
  { programme: "compulsory" },
  { programme: "voluntary" },
  { programme: "unemployment" },
  { programme: "health" },
  { programme: "health", group: "Hộ gia đình" },
];

const PLACES = ["Xã Thanh", "Thị trấn Khe Sanh", "Triệu Vân", "Làng Mook Đen 1", "Khối THCS", "Huyện Hướng Hóa"];

const anyTable = fc
  .record({
    plan: fc.constantFrom<Period>(
      { year: YEAR, scenario: "plan" },
      { year: YEAR, scenario: "plan", assignedBy: "BHXH tỉnh" },
      { year: YEAR, scenario: "target", assignedBy: "UBND huyện" },
    ),
    result: fc.constantFrom<Period>({ year: YEAR, scenario: "actual" }, { year: YEAR, scenario: "estimate" }),
    next: fc.constantFrom<Period>({ year: YEAR + 1, scenario: "target" }, { year: YEAR + 1, scenario: "plan" }),
    places: fc.subarray(PLACES, { minLength: 1, maxLength: 4 }),
    isDetailed: fc.boolean(),
    lines: fc.subarray(LINES.slice(), { minLength: 1 }),
    /** columns that the table has at all */
    has: fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }),
  })
  .chain((table) => {
    const count = fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 50, 1_204_518) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 60_000 }) },
    );
    const row = fc.record({
      counts: fc.record({ prior: count, planned: count, current: count, next: count, spare: fc.nat(50_000) }),
      decimals: fc.array(fc.nat(2), { minLength: 17, maxLength: 17 }),
      blank: fc.array(
        fc.nat(5).map((each) => each === 0),
        { minLength: 17, maxLength: 17 },
      ),
    });
    const rows = table.places.length * table.lines.length;
    return fc.array(row, { minLength: rows, maxLength: rows }).map((cells) => ({ ...table, cells }));
  });

type Table = typeof anyTable extends fc.Arbitrary<infer T> ? T : never;

function figuresIn({ plan, result, next, places, lines, has, cells }: Table): Figure[] {
  const columns = columnsOf(plan, result, next);
  return places.flatMap((place, placeAt) =>
    lines.flatMap((line, lineAt) => {
      const at = placeAt * lines.length + lineAt;
      const { counts, decimals, blank } = cells[at]!;
      const texts = cellsOf(counts, line.programme, decimals).map((text, column) =>
        has[column] && !blank[column] ? text : "",
      );
      return tableFigures("S", place, columns, [{ ...line, cells: texts }], at + 1);
    }),
  );
}

function expectReadsBack(table: Table, choice: WritingOptions = {}): void {
  const detailedPlaces = table.isDetailed ? table.places : [];
  const outline = outlinePlan(setOf(figuresIn(table)), { detailedPlaces, ...choice });
  const written = writtenFigures(outline);
  const text = plainText(planProseVi(outline));
  const { figures, place } = readProse(text, proseLexicon);
  const about = table.places.length > 1 ? place : null;
  const ungrouped = (each: Figure): Figure => {
    const { group: _, ...key } = each.key;
    return { ...each, key };
  };
  try {
    const read = figures.map(({ figure }) => ungrouped(figure));
    expect(statements(read, about)).toEqual(statements(written.map(ungrouped), about));
  } catch (error) {
    throw new Error(`${text}\n\n${(error as Error).message}`, { cause: error });
  }
}

it("any table of places and programmes reads back to what was written", () => {
  fc.assert(
    fc.property(anyTable, (table) => expectReadsBack(table)),
    RUN,
  );
});

const anyChoice = fc.record({ decimals: fc.constantFrom(0, 1, 2, 3), computeMissing: fc.boolean() });

it("so it does at any number of decimals that is chosen, missing figures computed or not", () => {
  fc.assert(fc.property(anyTable, anyChoice, expectReadsBack), RUN);
});

/** The sums that fail in a text, by what the figures under test and beside it are. */
function failing(table: Table, choice: WritingOptions): { readonly text: string; readonly sums: readonly string[] } {
  const detailedPlaces = table.isDetailed ? table.places : [];
  const text = plainText(planProseVi(outlinePlan(setOf(figuresIn(table)), { detailedPlaces, ...choice })));
  const rules = rulesInParts(figureSetOfProse(readProse(text, proseLexicon)), (figure, line) => [
    rateWithoutPrior(figure, line),
  ]);
  const violated = confront(atOnce(rules)).filter(({ outcome }) => outcome === "violated");
  return {
    text,
    sums: violated.map(({ rule }) =>
      [rule.kind, ...rule.figures.map(({ figure }) => figureId(figure.key))].join(" | "),
    ),
  };
}

it("the check of what is written at chosen decimals finds no slip that the table as written does not have", () => {
  fc.assert(
    fc.property(anyTable, anyChoice, (table, choice) => {
      const asInTable = new Set(failing(table, { computeMissing: choice.computeMissing }).sums);
      const { text, sums } = failing(table, choice);
      const added = sums.filter((sum) => !asInTable.has(sum));
      if (added.length > 0) throw new Error(`${text}\n\n${added.join("\n")}`);
    }),
    RUN,
  );
});
