import fc from "fast-check";
import type { Figure } from "../../src/domain/figures/figure";
import { figureId } from "../../src/domain/figures/identity";
import { readProse } from "../../src/domain/prose/readProse";
import { figuresSheetTexts } from "../../src/locales/figuresSheet.vi";
import { proseLexicon } from "../../src/locales/lexicon/prose";
import { crowdedOut, layoutFiguresSheet } from "../../src/workbook/figuresSheet/layoutFiguresSheet";
import type { CellGiven } from "../support/blocks";
import { each } from "../support/blocks";
import { tablesOn } from "../support/readSheet";
import { actual, plan, tableFigures, target } from "../domain/figures/buildFigures";
import { consistentPlace, figuresOf } from "../domain/figures/consistentTable";
import { sample } from "../domain/figures/huongHoa";

jest.setTimeout(60_000);

/** What the sheet states once it stands in a workbook. */
function readBack(figures: readonly Figure[]): Figure[] {
  const content = layoutFiguresSheet(figures, figuresSheetTexts);
  const rows: CellGiven[][] = [];
  const formats = new Map<string, string>();
  for (const { box, format } of content.numberFormats)
    each(box, (row, column) => formats.set(`${row},${column}`, format));
  for (const { box, values } of content.cells) {
    each(box, (row, column) => {
      const line = (rows[row] ??= []);
      while (line.length < column) line.push(null);
      const value = values[row - box.row]![column - box.column]!;
      const format = formats.get(`${row},${column}`);
      line[column] = format === undefined ? value : { value, format };
    });
  }
  return tablesOn(rows, { name: figuresSheetTexts.sheetName }).flatMap((table) => table.figures);
}

function stated(figures: readonly Figure[], withPlace = true): string[] {
  const lines = figures
    .filter(({ value }) => value !== null)
    .map(
      ({ key, value, decimals }) =>
        `${figureId(withPlace ? key : { ...key, place: "" })} = ${value!.toFixed()} at ${Math.max(0, decimals)}`,
    );
  return [...new Set(lines)].sort();
}

it("states the sample as the sample does", () =>
  expect(stated(readBack(sample().figures))).toEqual(stated(sample().figures)));

it("reads back whatever the numbers", () => {
  fc.assert(
    fc.property(consistentPlace("Xã Thanh"), (place) => {
      const figures = figuresOf(place);
      expect(stated(readBack(figures))).toEqual(stated(figures));
    }),
    { seed: 20200318, numRuns: 40 },
  );
});

it("keeps places, estimates, plans of several offices and bases apart", () => {
  const columns = [
    { measure: "participants", period: actual(2022) },
    { measure: "participants", period: { year: 2023, scenario: "estimate" } },
    { measure: "participants", period: plan(2023, "BHXH tỉnh") },
    { measure: "participants", period: plan(2023, "UBND huyện") },
    { measure: "participants", period: target(2024) },
    { measure: "growthIndex", period: target(2024), versus: { year: 2023, scenario: "estimate" } },
    { measure: "shortfall", period: { year: 2023, scenario: "estimate" }, versus: plan(2023, "BHXH tỉnh") },
    { measure: "population", period: actual(2022) },
    { measure: "populationCoverage", period: actual(2022) },
  ] as const;
  const cells = ["40.100", "41.250", "42.000", "41.500", "43.000", "104,24", "750", "44.910", "89,29"];
  const figures = ["Xã Thanh", "Thị trấn Khe Sanh"].flatMap((place, at) =>
    tableFigures(
      "S",
      place,
      columns,
      [
        { programme: "health", cells },
        { programme: "voluntary", cells: ["7"] },
      ],
      1 + 3 * at,
    ),
  );
  expect(stated(readBack(figures))).toEqual(stated(figures));
});

it("takes names as data", () => {
  const columns = [{ measure: "participants", period: actual(2022) }] as const;
  const figures = tableFigures("S", "=1+1", columns, [{ programme: "voluntary", group: "@x", cells: ["5"] }]);
  const texts = layoutFiguresSheet(figures, figuresSheetTexts).cells.flatMap(({ values }) => values.flat());
  expect(texts.filter((text) => typeof text === "string" && /^[=+\-@]/.test(text))).toEqual([]);
  expect(texts).toContain("'=1+1");
});

it("sets percentage points beside the increase of people, never in its place", () => {
  const text =
    "Năm 2023 có 5.122 người tham gia BHXH, đạt 42,7% lực lượng lao động, tăng 1,2 điểm phần trăm so với năm 2022; tăng 307 người so với năm 2022.";
  const figures = readProse(text, proseLexicon).figures.map(({ figure }) => figure);
  const { cells } = layoutFiguresSheet(figures, figuresSheetTexts);
  const [headers, row] = cells.slice(1).map(({ values }) => values[0]!);
  expect(headers).toEqual([
    "Chỉ tiêu",
    "Thực hiện năm 2023",
    "Số tăng năm 2023 so với năm 2022",
    "Số điểm % chênh lệch năm 2023 so với năm 2022",
    "Tỷ lệ tham gia năm 2023 so với LLLĐ (%)",
  ]);
  expect(row).toEqual(["BHXH", 5122, 307, 1.2, 42.7]);
  // read back, the points are no share and no count
  const back = readBack(figures).map(({ key, value, unit }) => [key.measure, unit, value?.toNumber()]);
  expect(back).toEqual([
    ["participants", "persons", 5122],
    ["increase", "persons", 307],
    ["labourForceCoverage", "percent", 0.427],
  ]);
});

it("names those that find their cell taken by another value", () => {
  const text = "Năm 2019 có 278 người tham gia BHXH tự nguyện. Năm 2019 có 287 người tham gia BHXH tự nguyện.";
  const figures = readProse(`${text} ${text}`, proseLexicon).figures.map(({ figure }) => figure);
  expect(crowdedOut(figures).map((figure) => figure.text)).toEqual(["287", "287"]);
});
