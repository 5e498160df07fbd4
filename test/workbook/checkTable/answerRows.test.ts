import { confront } from "../../../src/domain/edits/confront";
import type { Confrontation } from "../../../src/domain/edits/editRule";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import type { Figure } from "../../../src/domain/figures/figure";
import type { CellChange, Explanation } from "../../../src/domain/location/explanation";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { checkTableTexts } from "../../../src/locales/checkTable.vi";
import { answerRows } from "../../../src/workbook/checkTable/answerRows";
import { actual, setOf, tableFigures } from "../../domain/figures/buildFigures";

const figures = tableFigures(
  "S",
  "",
  [
    { measure: "participants", period: actual(2018) },
    { measure: "participants", period: actual(2019) },
    { measure: "increase", period: actual(2019), versus: actual(2018) },
    { measure: "growthRate", period: actual(2019), versus: actual(2018) },
  ],
  [
    { programme: "unemployment", cells: ["3.681", "3.871", "186", "5,05"] },
    { programme: "health", cells: ["4.000", "4.100", "110", "2,75"] },
  ],
);
const confrontations = confront(rulesFor(setOf(figures)));

const violatedOf = (programme: string): Confrontation =>
  confrontations.find(
    ({ rule, outcome }) => outcome === "violated" && rule.figures[0]!.figure.key.programme === programme,
  )!;
const [prior, current, increase, rate] = figures as [Figure, Figure, Figure, Figure];

const change = (figure: Figure, value: number | null): CellChange => ({
  figure,
  value: value === null ? null : new Decimal(value),
  decimals: 0,
  between: null,
  slip: null,
  alsoIn: null,
});

/** Repairs, each a list of changes; the first `tied` of them are as good as each other. */
function explanation(tied: number, ...repairs: CellChange[][]): Explanation {
  return {
    id: "1",
    violated: [violatedOf("unemployment")],
    certainty: repairs.length === 0 ? "unresolved" : tied > 1 ? "tied" : "likely",
    repairs: repairs.map((changes) => ({ changes, agreeing: [] })),
    tied,
    cautions: [],
    ifKept: [],
    otherBase: null,
  };
}

const rowOf = ({ key }: Figure) => (key.programme === "health" ? "BHYT" : "BHTN");
const columnOf = ({ source }: Figure) => "ABCD"[source.kind === "cell" ? source.column : 0]!;
const names = { row: rowOf, column: columnOf, cell: (figure: Figure) => `${rowOf(figure)} · ${columnOf(figure)}` };

/** Percentages as 93.9. */
const answers = (...explanations: Explanation[]) =>
  answerRows(
    explanations,
    names,
    ({ unit }, value) => (unit === "percent" ? value.times(100) : value),
    checkTableTexts,
  );
const likely = (...args: Parameters<typeof explanation>) => answers(explanation(...args))[1]!.slice(5);

it("names the cell under test, what it states and what it should state", () =>
  expect(answers(explanation(1, [change(prior, 3685)]))).toEqual([
    Object.values(checkTableTexts.headers),
    ["BHTN", "C", "Số tăng = năm nay − năm trước", 186, 190, "BHTN · A", 3685, "nhiều khả năng"],
  ]));

it("names one cell only unless repairs tie", () =>
  expect(likely(1, [change(prior, 3685)], [change(increase, 190)])).toEqual(["BHTN · A", 3685, "nhiều khả năng"]));

it("lists tied cells and their values in order of likelihood, in Vietnamese writing", () => {
  expect(likely(2, [change(prior, 3685)], [change(rate, 0.0516)], [change(current, 1)])).toEqual([
    "BHTN · A; BHTN · D",
    "3.685; 5,16",
    "chưa phân định",
  ]);
  expect(likely(2, [change(rate, 0.0516)], [change(prior, 3685)])[1]).toBe("5,16; 3.685");
});

it("gives a number where all tied cells should hold the same one", () =>
  expect(likely(2, [change(prior, 3685)], [change(current, 3685)])).toEqual([
    "BHTN · A; BHTN · B",
    3685,
    "chưa phân định",
  ]));

it("joins the cells of one repair", () => {
  expect(likely(1, [change(increase, 190), change(rate, 0.0516)])).toEqual([
    "BHTN · C + BHTN · D",
    "190 + 5,16",
    "nhiều khả năng",
  ]);
  expect(likely(2, [change(increase, 190), change(rate, 0.0516)], [change(prior, 3685)]).slice(0, 2)).toEqual([
    "BHTN · C + BHTN · D; BHTN · A",
    "190 + 5,16; 3.685",
  ]);
});

it("names a cell without a value where nothing tells which", () => {
  expect(likely(1, [change(prior, null)])).toEqual(["BHTN · A", "", "nhiều khả năng"]);
  expect(likely(2, [change(prior, null)], [change(increase, 190)])[1]).toBe("–; 190");
  expect(likely(2, [change(prior, null)], [change(current, null)])[1]).toBe("");
});

it("accuses no cell where nothing explains the rules", () => expect(likely(0)).toEqual(["", "", "chưa đủ căn cứ"]));

it("says each rule once, in the order of the explanation", () => {
  const [increaseRule] = [violatedOf("unemployment")];
  const ratio = confrontations.find(({ rule }) => rule.kind === "ratio")!;
  const both = { ...explanation(1, [change(prior, 3685)]), violated: [increaseRule, ratio, violatedOf("health")] };
  expect(answers(both)[1]![2]).toBe("Số tăng = năm nay − năm trước; Tốc độ tăng = số tăng / năm trước");
});

it("leaves blank what is not recomputed", () => {
  const [rule] = [violatedOf("unemployment")];
  const subset = { ...rule, expected: null };
  expect(answers({ ...explanation(0), violated: [subset] })[1]!.slice(3, 5)).toEqual([186, ""]);
});

it("follows the order of the table, whatever the order of the explanations", () => {
  const [first, second] = [explanation(0), { ...explanation(0), id: "0", violated: [violatedOf("health")] }];
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    expect(answers(...order).map(([row]) => row)).toEqual(["Dòng", "BHTN", "BHYT"]);
  }
});

it("cuts a list off before it is longer than a cell may be", () => {
  const many = Array.from({ length: 5000 }, (_, at) => [change(at % 2 ? prior : current, at)]);
  const [cells, values] = answers(explanation(many.length, ...many.map(([each]) => [each!])))[1]!.slice(5) as string[];
  expect(cells).toBe("BHTN · B; BHTN · A");
  expect(values!.length).toBeLessThanOrEqual(32_767);
  const longer = Array.from({ length: 9000 }, (_, at) => [change(prior, at)]);
  const [, cut] = answers(explanation(longer.length, ...longer))[1]!.slice(5) as string[];
  expect(cut!.length).toBeLessThanOrEqual(32_767);
  expect(cut).toMatch(/; \d\.\d{3}; …$/);
});
