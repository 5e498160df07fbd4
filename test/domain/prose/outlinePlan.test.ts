import fc from "fast-check";
import type { Figure, FigureKey } from "../../../src/domain/figures/figure";
import { figureId, periodId } from "../../../src/domain/figures/identity";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { asWritten } from "../../../src/domain/prose/outline/asWritten";
import { leftOutFigures } from "../../../src/domain/prose/outline/leftOutFigures";
import { outlinePlan, type OutlineOptions } from "../../../src/domain/prose/outline/outlinePlan";
import {
  figuresIn,
  paragraphsOf,
  writtenFigures,
  type PlanOutline,
} from "../../../src/domain/prose/outline/planOutline";
import { actual, plan, setOf, tableFigures, target, type Column } from "../figures/buildFigures";
import { anyFigures, consistentPlace, figuresOf, printedPercent } from "../figures/consistentTable";
import { actualFigures, sample } from "../figures/huongHoa";

jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 200 };

/** The place does not count: figures without one belong to the only one that is named. */
const idOf = (key: FigureKey) => figureId({ ...key, place: "" });
const idsOf = (figures: readonly Figure[]) => new Set(figures.map(({ key }) => idOf(key)));

/** Paragraphs by place, depth and what they print, in short. */
function drawn(outline: PlanOutline): string[] {
  return outline.flatMap(({ period, groups }) => [
    periodId(period),
    ...groups.flatMap(({ place, items }) => [
      `  ${place ?? "*"}`,
      ...[...paragraphsOf(items)].map(({ item, depth }) =>
        [
          "  ".repeat(depth + 2) + (item.place === null ? "" : `${item.place}: `),
          item.lines
            .map(({ line, isProposed, statements }) =>
              [
                line.programme + (line.group ? `/${line.group}` : "") + (isProposed ? "?" : ""),
                ...statements.map((each) => `${each.kind}(${figuresIn(each).map(written).join(" ")})`),
              ].join(" "),
            )
            .join("; "),
        ].join(""),
      ),
    ]),
  ]);
}

function written({ value, unit, decimals }: Figure): string {
  return unit === "persons" ? value!.toFixed() : `${value!.times(100).toFixed(decimals)}%`;
}

const outlined = (columns: readonly Column[], cells: readonly string[], options?: OutlineOptions) =>
  drawn(outlinePlan(setOf(tableFigures("S", "Lìa", columns, [{ programme: "voluntary", cells }])), options));

describe("the sample", () => {
  it("gives last year's result and the targets, parts below their whole", () =>
    expect(drawn(outlinePlan(sample()))).toEqual([
      "2019 actual",
      "  Huyện Hướng Hóa",
      "    social participants(5122) attainment(93.9% 5454) coverage(10.26% 49923) growth(307 6.37% 4815)",
      "      compulsory participants(4844) attainment(100.37% 4826) coverage(89.7% 4844 5400) growth(144 3.06% 4700)",
      "      voluntary participants(278) attainment(44.27% 628) coverage(0.62% 278 45079) growth(163 141.7% 115)",
      "    unemployment participants(3871) attainment(100.5% 3851) coverage(7.75% 489923) coverage(87% 3871 4427) growth(186 5.05% 3681)",
      "2020 target",
      "  Huyện Hướng Hóa",
      "    social participants(6450) coverage(12.9%) growth(125.9% 5122)",
      "      compulsory participants(5200) coverage(96%) growth(107.3% 4844)",
      "      voluntary participants(1250) coverage(2.77%) growth(449.6% 278)",
      "    unemployment participants(4342) coverage(8.7%) coverage(96%) growth(112.2% 3871)",
    ]));

  it("says of a line that it is proposed", () => {
    const isProposed = ({ programme }: { programme: string }, { scenario }: { scenario: string }) =>
      programme === "voluntary" && scenario === "target";
    const lines = drawn(outlinePlan(sample(), { isProposed }));
    expect(lines.filter((line) => line.includes("?"))).toEqual([expect.stringMatching(/^ {6}voluntary\?/)]);
  });
});

describe("sections", () => {
  const counts = (...periods: Column["period"][]) =>
    periods.map((period): Column => ({ measure: "participants", period }));

  it("are not made for a year before or a plan that another one names anyway", () =>
    expect(outlined(counts(actual(2018), plan(2019), actual(2019)), ["115", "628", "278"])).toEqual([
      "2019 actual",
      "  Lìa",
      "    voluntary participants(278 115) attainment(628)",
    ]));

  it("are made for every other year of a row of years", () =>
    expect(outlined(counts(actual(2016), actual(2017), actual(2018), actual(2019)), ["1", "2", "3", "4"])).toEqual([
      "2017 actual",
      "  Lìa",
      "    voluntary participants(2 1)",
      "2019 actual",
      "  Lìa",
      "    voluntary participants(4 3)",
    ]));

  it("tell a base of another year as a count of its own", () =>
    expect(
      outlined(
        [
          { measure: "participants", period: actual(2019) },
          { measure: "participants", period: target(2020) },
          { measure: "labourForce", period: actual(2019) },
          { measure: "labourForceCoverage", period: target(2020) },
        ],
        ["278", "1.250", "49.923", "2,5"],
      ),
    ).toEqual(["2020 target", "  Lìa", "    voluntary participants(1250 278) coverage(2.5%) count(49923)"]));

  it("leave blanks out, and a line without any figure altogether", () => {
    expect(outlined(counts(actual(2018), actual(2019)), ["–", "278"])).toEqual([
      "2019 actual",
      "  Lìa",
      "    voluntary participants(278)",
    ]);
    expect(outlined(counts(actual(2018), actual(2019)), ["", "x"])).toEqual([]);
  });

  it("set a result against each plan of its year", () => {
    const columns: Column[] = [
      { measure: "participants", period: actual(2019) },
      { measure: "participants", period: plan(2019, "BHXH tỉnh") },
      { measure: "participants", period: plan(2019, "UBND huyện") },
      { measure: "attainment", period: actual(2019), versus: plan(2019, "UBND huyện") },
    ];
    expect(outlined(columns, ["278", "628", "500", "55,6"])[2]).toBe(
      "    voluntary participants(278) attainment(55.6% 500) attainment(628)",
    );
  });

  it("put several places below one opening, unless one is told line by line", () => {
    const of = (place: string, cells: string[]) => [
      ...tableFigures("S", place, counts(actual(2019)), [{ programme: "voluntary", cells: [cells[0]!] }], 1),
      ...tableFigures("S", place, counts(actual(2019)), [{ programme: "health", cells: [cells[1]!] }], 2),
    ];
    const set = setOf([...of("Huyện", ["30", "500"]), ...of("Lìa", ["10", "200"]), ...of("Xy", ["20", "300"])]);
    expect(drawn(outlinePlan(set, { detailedPlaces: ["HUYỆN"] }))).toEqual([
      "2019 actual",
      "  Huyện",
      "    voluntary participants(30)",
      "    health participants(500)",
      "  *",
      "    Lìa: voluntary participants(10); health participants(200)",
      "    Xy: voluntary participants(20); health participants(300)",
    ]);
  });
});

describe("numbers", () => {
  const columns: Column[] = [
    { measure: "participants", period: actual(2019) },
    { measure: "labourForceCoverage", period: actual(2019) },
  ];
  const coverage = (text: string, options?: OutlineOptions) => outlined(columns, ["278", text], options)[2];

  it("keep their decimals, trailing zeros included", () =>
    expect(coverage("4,60")).toBe("    voluntary participants(278) coverage(4.60%)"));
  it("that were computed get two decimals, or those that were chosen", () => {
    expect(coverage("10,259800092143")).toMatch(/10\.26%/);
    expect(coverage("0,616695134763")).toMatch(/0\.62%/);
    expect(coverage("10,259800092143", { decimals: 1 })).toMatch(/10\.3%/);
  });
  it("get fewer where fewer are chosen, never more, as long as no counts tell them", () => {
    expect(coverage("93,95", { decimals: 1 })).toMatch(/94\.0%/);
    expect(coverage("93,9", { decimals: 2 })).toMatch(/93\.9%/);
  });

  const growth: Column[] = [
    { measure: "participants", period: actual(2018) },
    { measure: "participants", period: actual(2019) },
    { measure: "growthRate", period: actual(2019), versus: actual(2018) },
  ];
  const rate = (prior: string, current: string, text: string, options?: OutlineOptions) =>
    /growth\((\S+%)/.exec(outlined(growth, [prior, current, text], options)[2]!)![1];
  it("come from their counts where these agree, so that none is rounded twice", () => {
    expect(rate("32.955", "34.783", "5,55", { decimals: 1 })).toBe("5.5%");
    expect(rate("32.955", "34.783", "5,5", { decimals: 3 })).toBe("5.547%");
  });
  it("that do not agree with their counts are no better known: they are rounded, or stay", () => {
    expect(rate("4.815", "5.122", "6,74", { decimals: 1 })).toBe("6.7%");
    expect(rate("4.815", "5.122", "6,7", { decimals: 2 })).toBe("6.7%");
  });
  it("of growth that counts in thousands tell within a range stay as stated", () => {
    const inThousands = growth.map((column) =>
      column.measure === "participants" ? { ...column, scale: 1000 } : column,
    );
    expect(outlined(inThousands, ["33", "35", "5,5"], { decimals: 2 })[2]).toMatch(/5\.5%/);
  });
  it("never touch a count", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), fc.nat(3), (place, decimals) => {
        const countsIn = (outline: PlanOutline) =>
          writtenFigures(outline)
            .filter(({ unit }) => unit === "persons")
            .map(({ key, value }) => `${idOf(key)} ${value!.toFixed()}`);
        const set = setOf(figuresOf(place));
        expect(countsIn(outlinePlan(set, { decimals }))).toEqual(countsIn(outlinePlan(set)));
      }),
      RUN,
    );
  });
  it("of a table that agrees are all at the chosen decimals", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), fc.nat(3), (place, decimals) => {
        const written = writtenFigures(outlinePlan(setOf(figuresOf(place)), { decimals }));
        const percentages = written.filter(({ unit }) => unit === "percent");
        expect(new Set(percentages.map((figure) => figure.decimals))).toEqual(new Set([decimals]));
      }),
      RUN,
    );
  });
});

describe("what is missing", () => {
  const columns: Column[] = [
    { measure: "participants", period: actual(2018) },
    { measure: "participants", period: plan(2019) },
    { measure: "participants", period: actual(2019) },
    { measure: "participants", period: target(2020) },
  ];
  it("is computed when asked for: results by rate, targets by index", () =>
    expect(outlined(columns, ["115", "628", "278", "1.250"], { computeMissing: true })).toEqual([
      "2019 actual",
      "  Lìa",
      "    voluntary participants(278) attainment(44.27% 628) growth(163 141.74% 115)",
      "2020 target",
      "  Lìa",
      "    voluntary participants(1250) growth(972 449.64% 278)",
    ]));
  it("is left out otherwise", () =>
    expect(outlined(columns, ["115", "628", "278", "1.250"])).toEqual([
      "2019 actual",
      "  Lìa",
      "    voluntary participants(278 115) attainment(628)",
      "2020 target",
      "  Lìa",
      "    voluntary participants(1250)",
    ]));

  it("is the quotient of the counts, at the decimals asked for", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), fc.nat(4), (place, decimals) => {
        const counted = figuresOf(place).filter(({ key }) => key.measure === "participants");
        const rows = outlinePlan(setOf(counted), { computeMissing: true, decimals });
        const value = (measure: string, programme: string) =>
          writtenFigures(rows)
            .filter(({ key }) => key.measure === measure && key.programme === programme)
            .map((each) => written(each));
        for (const programme of ["compulsory", "voluntary", "unemployment"] as const) {
          const { current, prior, planned } = place[programme];
          const percent = (a: number, b: number) =>
            `${printedPercent(BigInt(a), BigInt(b), decimals).replace(",", ".")}%`;
          expect(value("increase", programme)).toEqual(current === prior ? [] : [String(current - prior)]);
          expect(value("growthRate", programme)).toEqual([percent(current - prior, prior)]);
          expect(value("attainment", programme)).toEqual([percent(current, planned)]);
        }
      }),
      RUN,
    );
  });
});

describe("laws", () => {
  it("every stated figure is printed, and no other", () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const named = new Set(figures.map(({ key }) => key.place).filter((place) => place !== ""));
        if (named.size > 1) return;
        // a change of nobody is left out, and so is one that nobody counts so finely
        const isSomething = (figure: Figure) =>
          !(figure.unit === "persons" ? asWritten(figure) : figure).value!.isZero();
        const stated = figures.filter((figure) => figure.value !== null && isSomething(figure));
        const printed = idsOf(writtenFigures(outlinePlan(setOf(figures))));
        for (const id of idsOf(stated)) expect(printed).toContain(id);
        const all = idsOf(figures.filter(({ value }) => value !== null));
        for (const id of printed) expect(all).toContain(id);
      }),
      RUN,
    );
  });

  it("values are the stated ones where decimals tell them exactly", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), (place) => {
        const figures = figuresOf(place);
        const stated = new Map(figures.map((figure) => [figureId(figure.key), figure]));
        for (const each of writtenFigures(outlinePlan(setOf(figures)))) {
          const own = stated.get(figureId(each.key))!;
          expect([each.value!.toFixed(), each.decimals]).toEqual([own.value!.toFixed(), own.decimals]);
        }
      }),
      RUN,
    );
  });

  it("an increase of nobody is left out and told, while what else its row says is written", () => {
    const zero = actualFigures().map((figure) =>
      figure.key.programme === "voluntary" && figure.key.measure === "increase"
        ? { ...figure, value: new Decimal(0), text: "0" }
        : figure,
    );
    const outline = outlinePlan(setOf(zero));
    expect(drawn(outline).join()).toContain("growth(141.7% 115)");
    expect(leftOutFigures(setOf(zero), outline).map(({ figure, reason }) => [figure.key.measure, reason])).toEqual([
      ["increase", "zero"],
    ]);
  });
});
