import { companionsOf, rowsNearest } from "../../../src/domain/figures/companions";
import type { Figure } from "../../../src/domain/figures/figure";
import { indexFigures, slotOf } from "../../../src/domain/figures/figureIndex";
import { MEASURES, SCENARIOS } from "../../../src/domain/figures/figure";
import { blankSilentZeros } from "../../../src/domain/figures/silentZeros";
import { actual, plan, setOf, tableFigures, type Column } from "./buildFigures";

const COUNTS: readonly Column[] = [
  { measure: "participants", period: actual(2019) },
  { measure: "participants", period: plan(2019, "BHXH tỉnh") },
  { measure: "participants", period: plan(2019, "UBND tỉnh") },
];
const table = (sheet: string, rows: readonly (readonly string[])[], place = "Lìa", firstRow = 1): Figure[] =>
  tableFigures(
    sheet,
    place,
    COUNTS,
    rows.map((cells) => ({ programme: "social" as const, cells })),
    firstRow,
  );

const texts = (figures: readonly Figure[]) => figures.map((figure) => figure.text);

describe("indexFigures", () => {
  it("keeps duplicates as lists", () => {
    const figures = [...table("A", [["1", "2", "3"]]), ...table("B", [["4", "5", "6"]])];
    const index = indexFigures(setOf(figures));
    expect(texts(index.stating(figures[0]!.key))).toEqual(["1", "4"]);
    expect(texts(index.stating(figures[1]!.key))).toEqual(["2", "5"]);
    expect(index.stating({ ...figures[0]!.key, place: "Xy" })).toEqual([]);
    expect(index.places).toHaveLength(1);
  });

  it("gives unnamed figures to the only named place", () => {
    const index = indexFigures(setOf([...table("A", [["1", "", ""]], ""), ...table("B", [["4", "", ""]], "Lìa")]));
    expect(index.places.map((place) => place.name)).toEqual(["Lìa"]);
  });

  it.each([
    [
      "two places are named",
      [...table("A", [["1", "", ""]], ""), ...table("B", [["4", "", ""]], "Lìa"), ...table("C", [["4", "", ""]], "Xy")],
    ],
    ["one sheet holds both", [...table("A", [["1", "", ""]], ""), ...table("A", [["4", "", ""]], "Lìa", 5)]],
  ])("leaves unnamed figures unnamed when %s", (_, figures) => {
    expect(indexFigures(setOf(figures)).places.map((place) => place.name)).toContain("");
  });

  it("numbers every measure, year and scenario differently", () => {
    const slots = MEASURES.flatMap((measure) =>
      SCENARIOS.flatMap((scenario) =>
        [null, -2, -1, 0, 1, 2018, 2019, 2020].map((year) => slotOf(measure, year, scenario)),
      ),
    );
    expect(new Set(slots).size).toBe(slots.length);
  });
});

describe("companionsOf", () => {
  const of = (near: Figure, figures: readonly Figure[], period = actual(2019)) => {
    const index = indexFigures(setOf(figures));
    return texts(companionsOf(near, index.lineOf(near.key), "participants", period));
  };

  it("prefers the own sheet, and borrows where it is blank", () => {
    const [own, lent] = [table("A", [["1", "", ""]]), table("B", [["4", "", ""]])];
    expect(of(lent[1]!, [...own, ...lent])).toEqual(["4"]);
    const blank = table("B", [["", "5", ""]]);
    expect(of(blank[1]!, [...own, ...blank])).toEqual(["1"]);
  });

  it("takes the row of a namesake for nobody else's, blank or not", () => {
    const rows = table("A", [
      ["1", "9", ""],
      ["", "9", ""],
      ["3", "9", ""],
    ]);
    expect(of(rows[1]!, rows)).toEqual(["1"]);
    expect(of(rows[4]!, rows)).toEqual([""]);
    expect(of(rows[7]!, rows)).toEqual(["3"]);
  });

  it("takes no other sheet's value for a blank namesake", () => {
    const rows = table("A", [
      ["1", "9", ""],
      ["", "9", ""],
    ]);
    expect(of(rows[4]!, [...rows, ...table("B", [["7", "", ""]])])).toEqual([""]);
  });

  it("finds the nearest row in whatever order the figures come", () => {
    const rows = [
      ...table("A", [["3", "9", ""]], "Lìa", 30),
      ...table("A", [["1", "9", ""]], "Lìa", 10),
      ...table("A", [["2", "9", ""]], "Lìa", 20),
    ];
    expect([1, 4, 7].map((at) => of(rows[at]!, rows))).toEqual([["3"], ["1"], ["2"]]);
  });

  it("offers the plans of all assigners unless one is asked for", () => {
    const rows = table("A", [["1", "2", "3"]]);
    expect(of(rows[0]!, rows, plan(2019))).toEqual(["2", "3"]);
    expect(of(rows[0]!, rows, plan(2019, "UBND tỉnh"))).toEqual(["3"]);
    expect(of(rows[0]!, rows, plan(2019, "UBND huyện"))).toEqual(["2", "3"]);
  });

  it("borrows from no sheet full of namesakes", () => {
    const many = table(
      "A",
      Array.from({ length: 9 }, () => ["1", "", ""]),
    );
    const near = table("B", [["", "5", ""]]);
    expect(of(near[1]!, [...many, ...near])).toEqual([""]);
  });
});

describe("rowsNearest", () => {
  const rows = [
    ...table("A", [
      ["1", "", ""],
      ["2", "", ""],
    ]),
    ...table("A", [["8", "", ""]], "Lìa", 8),
  ].filter((figure) => figure.text !== "");
  it.each([
    [0, "1"],
    [1, "1"],
    [2, "2"],
    [4, "2"],
    [7, "8"],
    [99, "8"],
  ])("finds for row %i the figure %s", (row, text) => {
    const near: Figure = { ...rows[0]!, source: { ...rows[0]!.source, row } as Figure["source"] };
    expect(texts(rowsNearest(rows, near))).toEqual([text]);
  });
});

describe("blankSilentZeros", () => {
  it("blanks a 0 only in a row that says nothing else", () => {
    const figures = table("A", [
      ["0", "0", ""],
      ["0", "5", ""],
      ["=0", "", ""],
    ]);
    const { figures: cleaned, doubtful } = blankSilentZeros(figures);
    expect(cleaned.map((figure) => figure.value?.toString() ?? null)).toEqual([
      null,
      null,
      null,
      "0",
      "5",
      null,
      "0",
      null,
      null,
    ]);
    expect(doubtful.size).toBe(2);
    expect(cleaned[0]).toMatchObject({ absence: "blank", text: "0" });
  });
});
