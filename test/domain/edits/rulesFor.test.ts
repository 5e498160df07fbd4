import { confront } from "../../../src/domain/edits/confront";
import type { Confrontation } from "../../../src/domain/edits/editRule";
import { placeOf } from "../../../src/domain/edits/placeOf";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import type { Figure, Partition, Programme } from "../../../src/domain/figures/figure";
import { actual, plan, setOf, tableFigures, target, type Column, type Row } from "../figures/buildFigures";
import {
  ACTUAL_COLUMNS,
  ACTUALS,
  actualFigures,
  CORRECTED_ROWS,
  CORRECTED_TARGET_ROWS,
  DISTRICT,
  edited,
  TARGET_COLUMNS,
} from "../figures/huongHoa";

const answersTo = (figures: readonly Figure[], partitions: readonly Partition[] = []) =>
  confront(rulesFor(setOf(figures, partitions)));

/** "ratio 6,37 violated": what does not simply hold. */
const stir = (answers: readonly Confrontation[]) =>
  answers
    .filter(({ outcome }) => outcome !== "satisfied")
    .map(
      ({ rule, outcome, violation }) => `${rule.kind} ${rule.figures[0]!.figure.text} ${violation?.code ?? outcome}`,
    );

const ofKind = (answers: readonly Confrontation[], kind: string) => answers.filter(({ rule }) => rule.kind === kind);

/** One row of social insurance, or whichever programme. */
const line = (columns: readonly Column[], cells: readonly string[], programme: Programme = "social", sheet = "S") =>
  tableFigures(sheet, "Lìa", columns, [{ programme, cells }]);

const PRIOR: Column = { measure: "participants", period: actual(2018) };
const CURRENT: Column = { measure: "participants", period: actual(2019) };
const INCREASE: Column = { measure: "increase", period: actual(2019), versus: actual(2018) };
const RATE: Column = { measure: "growthRate", period: actual(2019), versus: actual(2018) };
const INDEX: Column = { measure: "growthIndex", period: actual(2019), versus: actual(2018) };
const PLANNED: Column = { measure: "participants", period: plan(2019) };
const ATTAINMENT: Column = { measure: "attainment", period: actual(2019), versus: plan(2019) };
const FORCE: Column = { measure: "labourForce", period: actual(2019) };
const COVERAGE: Column = { measure: "labourForceCoverage", period: actual(2019) };
const ELIGIBLE: Column = { measure: "eligible", period: actual(2019) };

describe("a shortfall", () => {
  const SHORTFALL: Column = { measure: "shortfall", period: actual(2019), versus: plan(2019) };

  it.each([
    ["628", "278", "350"],
    ["4.826", "4.844", "-18"],
    ["4.826", "4.844", "0"],
    ["4.826", "4.826", "0"],
    ["4.826", "4.844", ""],
    ["4.826", "4.844", "–"],
  ])("of %s against %s may be “%s”", (planned, current, stated) => {
    const answers = answersTo(line([PLANNED, CURRENT, SHORTFALL], [planned, current, stated]));
    expect(stir(answers)).toEqual([]);
    expect(ofKind(answers, "shortfall")).toHaveLength(/\d/.test(stated) ? 1 : 0);
  });

  it.each([
    ["628", "278", "305"],
    ["628", "278", "0"],
    ["4.826", "4.844", "18"],
  ])("of %s against %s is not %s", (planned, current, stated) => {
    const answers = answersTo(line([PLANNED, CURRENT, SHORTFALL], [planned, current, stated]));
    expect(stir(answers)).toEqual([`shortfall ${stated} differs`]);
  });

  it("without a plan cannot be checked", () => {
    expect(stir(answersTo(line([CURRENT, SHORTFALL], ["278", "350"])))).toEqual(["shortfall 350 unverifiable"]);
  });

  it("is no part of a sum: it is 0 where the plan is met", () => {
    const places = [
      ...line([SHORTFALL], ["5"]),
      ...line([SHORTFALL], ["0"], "compulsory"),
      ...line([SHORTFALL], ["9"], "voluntary"),
    ];
    expect(ofKind(answersTo(places), "balance")).toEqual([]);
  });
});

describe("growth", () => {
  it("is tested with the printed increase, so that one slip rings once", () => {
    expect(stir(answersTo(line([PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3.871", "186", "5,05"])))).toEqual([
      "difference 186 differs",
    ]);
    expect(stir(answersTo(line([PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3.871", "186", "5,16"])))).toEqual([
      "difference 186 differs",
      "ratio 5,16 differs",
    ]);
  });

  it.each(["", "–"])("is tested with the two counts where the increase is '%s'", (increase) => {
    const answers = answersTo(line([PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3.871", increase, "5,16"]));
    expect(stir(answers)).toEqual([]);
    expect(ofKind(answers, "ratio")[0]!.rule.figures.map(({ role }) => role)).toEqual(["stated", "current", "prior"]);
    expect(ofKind(answers, "difference")).toEqual([]);
  });

  it.each([
    [[PRIOR, CURRENT, RATE], ["3.681", "3.871", "105,2"], "growthIndex"],
    [[PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3.871", "190", "105,2"], "growthIndex"],
    [[PRIOR, CURRENT, INDEX], ["3.681", "3.871", "5,16"], "growthRate"],
    [[PRIOR, CURRENT, INCREASE, INDEX], ["3.681", "3.871", "186", "5,05"], "growthRate"],
    [[PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3.871", "186", "105,16"], "growthIndex"],
  ] as const)("is accepted under the other word (%#)", (columns, cells, readAs) => {
    const [ratio] = ofKind(answersTo(line(columns, cells)), "ratio");
    expect(ratio).toMatchObject({ outcome: "satisfied", readAs });
  });

  it("of counts in thousands may be off by their roundings", () => {
    const thousands = [PRIOR, CURRENT, INCREASE].map((column) => ({ ...column, scale: 1000 }));
    expect(stir(answersTo(line(thousands, ["3", "5", "1"])))).toEqual([]);
    expect(stir(answersTo(line(thousands, ["3", "6", "1"])))).toEqual(["difference 1 differs"]);
  });

  it("under its own word carries no remark", () => {
    const [ratio] = ofKind(answersTo(line([PRIOR, CURRENT, INDEX], ["3.681", "3.871", "105,2"])), "ratio");
    expect(ratio).toMatchObject({ outcome: "satisfied" });
    expect(ratio).not.toHaveProperty("readAs");
  });

  it("that agrees with nothing is recomputed as it was probably meant", () => {
    const [near] = ofKind(answersTo(line([PRIOR, CURRENT, INDEX], ["3.681", "3.871", "5,61"])), "ratio");
    expect(near).toMatchObject({ outcome: "violated", readAs: "growthRate" });
    expect(near!.expected!.toString()).toBe("0.0516");
    const [far] = ofKind(answersTo(line([PRIOR, CURRENT, INDEX], ["3.681", "3.871", "40,0"])), "ratio");
    expect(far!.expected!.toString()).toBe("1.052");
  });

  it("may be negative, and rounds away from zero", () => {
    // −69/2000 = −3.45 %
    expect(stir(answersTo(line([PRIOR, CURRENT, INCREASE, RATE], ["2.000", "1.931", "-69", "-3,5"])))).toEqual([]);
    expect(stir(answersTo(line([PRIOR, CURRENT, INCREASE, RATE], ["2.000", "1.931", "-69", "-3,4"])))).toEqual([
      "ratio -3,4 cutOff",
    ]);
    // 96.55 % as an index
    expect(stir(answersTo(line([PRIOR, CURRENT, INDEX], ["2.000", "1.931", "96,6"])))).toEqual([]);
  });

  it("without a stated comparison is that on the year before, estimate or not", () => {
    const estimate: Column = { measure: "participants", period: { year: 2018, scenario: "estimate" } };
    const bare: Column = { measure: "growthRate", period: actual(2019) };
    expect(stir(answersTo(line([estimate, CURRENT, bare], ["3.681", "3.871", "5,16"])))).toEqual([]);
    expect(stir(answersTo(line([estimate, CURRENT, bare], ["3.681", "3.871", "5,2"])))).toEqual([]);
    expect(stir(answersTo(line([estimate, CURRENT, bare], ["3.681", "3.871", "5,3"])))).toEqual(["ratio 5,3 differs"]);
  });

  it("of a target may rest on a count that is called plan", () => {
    const planned: Column = { measure: "participants", period: plan(2020) };
    const next: Column = { measure: "growthIndex", period: target(2020), versus: actual(2019) };
    expect(stir(answersTo(line([CURRENT, planned, next], ["278", "1.250", "449,6"])))).toEqual([]);
    expect(stir(answersTo(line([CURRENT, planned, next], ["278", "1.250", "449,7"])))).toEqual(["ratio 449,7 differs"]);
  });

  it("is not tested with an increase on another year", () => {
    const longer: Column = { ...INCREASE, versus: actual(2017) };
    expect(stir(answersTo(line([PRIOR, CURRENT, longer, RATE], ["3.681", "3.871", "500", "5,16"])))).toEqual([
      "difference 500 unverifiable",
    ]);
  });

  it("of a year nobody tells cannot be checked", () => {
    const bare: Column = { measure: "growthRate", period: actual(null) };
    expect(stir(answersTo(line([{ ...CURRENT, period: actual(null) }, bare], ["3.871", "5,3"])))).toEqual([
      "ratio 5,3 unverifiable",
    ]);
  });
});

describe("a stated percentage", () => {
  const covered = (text: string) => stir(answersTo(line([CURRENT, FORCE, COVERAGE], ["1", "3", text])));

  it.each(["33", "33,3", "33,33", "33,33333", "33,33333333333333"])("agrees at its own decimals: %s", (text) =>
    expect(covered(text)).toEqual([]),
  );
  it.each(["34", "33,4", "33,30", "33,33334", "33,3333332"])("is read to its last digit: %s", (text) =>
    expect(covered(text)).toEqual([`ratio ${text} differs`]),
  );

  it("written out to all digits of a cell may be off by the arithmetic of the cell", () => {
    expect(covered("33,333333333333336")).toEqual([]);
    expect(covered("33,3333333334")).toEqual(["ratio 33,3333333334 differs"]);
  });

  it("is what a computed cell shows", () => {
    const figures = line([CURRENT, FORCE, COVERAGE], ["6.450", "49.923", "12,919896640826873"]);
    const shown = figures.map((figure) =>
      figure.unit === "percent" ? { ...figure, decimals: 1, text: "12,9" } : figure,
    );
    expect(stir(answersTo(shown))).toEqual([]);
  });

  it.each([
    [NaN, "13"],
    [0.5, "13"],
    [-1, "10"],
    [1e9, "12,919896640826873"],
  ])("stated with %d decimals is tested all the same", (decimals, text) => {
    const figures = line([CURRENT, FORCE, COVERAGE], ["6.450", "49.923", text]);
    const stated = figures.map((figure) => (figure.unit === "percent" ? { ...figure, decimals } : figure));
    expect(ofKind(answersTo(stated), "ratio")[0]).toMatchObject({ outcome: "satisfied" });
  });

  it("over 100 % is no finding", () => {
    expect(stir(answersTo(line([PLANNED, CURRENT, ATTAINMENT], ["4.826", "4.844", "100,37"])))).toEqual([]);
    expect(stir(answersTo(line([PRIOR, CURRENT, INDEX], ["278", "1.250", "449,6"])))).toEqual([]);
  });

  it.each(["", "–", "x"])("that is '%s' makes no rule", (text) => {
    expect(ofKind(answersTo(line([CURRENT, FORCE, COVERAGE], ["1", "3", text])), "ratio")).toEqual([]);
  });

  it.each(["đạt", "#DIV/0!"])("that is '%s' cannot be checked", (text) => {
    expect(covered(text)).toEqual([`ratio ${text} unverifiable`]);
  });

  it.each([
    ["a blank count", ["", "3", "33,3"], [""]],
    ["a blank base", ["1", "", "33,3"], [""]],
    ["a zero base", ["1", "0", "33,3"], ["0"]],
  ])("with %s cannot be checked, and says why", (_, cells, missing) => {
    const [ratio] = ofKind(answersTo(line([CURRENT, FORCE, COVERAGE], cells)), "ratio");
    expect(ratio).toMatchObject({ outcome: "unverifiable", exact: null, expected: null });
    expect(ratio!.missing!.map(({ figure }) => figure.text)).toEqual(missing);
  });

  it("with a base that stands nowhere cannot be checked", () => {
    const [ratio] = ofKind(answersTo(line([CURRENT, COVERAGE], ["1", "33,3"])), "ratio");
    expect(ratio).toMatchObject({ outcome: "unverifiable", missing: [] });
  });

  it("in points is no ratio", () => {
    const figures = line([CURRENT, FORCE, COVERAGE], ["1", "3", "0,4"]);
    expect(
      stir(answersTo(figures.map((each) => (each.unit === "percent" ? { ...each, unit: "points" } : each)))),
    ).toEqual([]);
  });

  it("may rest on counts in thousands, which stand for a range", () => {
    const thousands = [{ ...CURRENT, scale: 1000 }, { ...FORCE, scale: 1000 }, COVERAGE];
    // 1.4/2.6 at most 1.5/2.5 … 0.9/3.5
    expect(stir(answersTo(line(thousands, ["187", "1.000", "18,74"])))).toEqual([]);
    expect(stir(answersTo(line(thousands, ["187", "1.000", "18,9"])))).toEqual(["ratio 18,9 differs"]);
  });

  it("of two plans is tested with the one that is named, else with the one that reconciles", () => {
    const province = { ...PLANNED, period: plan(2019, "BHXH tỉnh") };
    const committee = { ...PLANNED, period: plan(2019, "UBND tỉnh") };
    const attained = (text: string, versus = plan(2019)) =>
      stir(answersTo(line([province, committee, CURRENT, { ...ATTAINMENT, versus }], ["200", "100", "50", text])));
    expect(attained("25")).toEqual([]);
    expect(attained("50")).toEqual([]);
    expect(attained("51")).toEqual(["ratio 51 differs"]);
    expect(attained("50", plan(2019, "UBND tỉnh"))).toEqual([]);
    expect(attained("50", plan(2019, "BHXH tỉnh"))).toEqual(["ratio 50 differs"]);
  });

  it("of attainment takes assigned targets for the plan", () => {
    const assigned: Column = { measure: "participants", period: target(2019) };
    const bare: Column = { measure: "attainment", period: actual(2019) };
    expect(stir(answersTo(line([assigned, CURRENT, bare], ["100", "50", "50"])))).toEqual([]);
  });

  it("rounded is not summed", () => {
    const rows: Row[] = [
      { programme: "social", cells: ["2", "3", "66,7"] },
      { programme: "compulsory", cells: ["1", "3", "33,3"] },
      { programme: "voluntary", cells: ["1", "3", "33,3"] },
    ];
    expect(stir(answersTo(tableFigures("S", "Lìa", [CURRENT, FORCE, COVERAGE], rows)))).toEqual([]);
  });
});

describe("the base of a coverage", () => {
  const denominator = (answers: readonly Confrontation[], stated: string) =>
    ofKind(answers, "ratio")
      .find(({ rule }) => rule.figures[0]!.figure.text === stated)!
      .rule.figures.find(({ role }) => role === "denominator")?.figure.text;

  it("is the own row's, else the social row's, else another's", () => {
    const columns = [CURRENT, FORCE, COVERAGE];
    const table = (bases: readonly [string, string, string]) =>
      answersTo(
        tableFigures("S", "Lìa", columns, [
          { programme: "social", cells: ["5", bases[0], "5,1"] },
          { programme: "compulsory", cells: ["4", bases[1], "4,1"] },
          { programme: "unemployment", cells: ["3", bases[2], "3,1"] },
        ]),
      );
    const all = table(["100", "101", "102"]);
    expect(["5,1", "4,1", "3,1"].map((stated) => denominator(all, stated))).toEqual(["100", "101", "102"]);
    const own = table(["100", "", "102"]);
    expect(denominator(own, "4,1")).toBe("100");
    const other = table(["", "", "102"]);
    expect(["5,1", "4,1", "3,1"].map((stated) => denominator(other, stated))).toEqual(["102", "102", "102"]);
  });

  it("of a target is its own, else the prior actual's: the social row's, or its own programme's eligible", () => {
    const bases = tableFigures(
      "A",
      "Lìa",
      [FORCE, ELIGIBLE],
      [
        { programme: "social", cells: ["100", "90"] },
        { programme: "unemployment", cells: ["999", "80"] },
      ],
    );
    const columns: readonly Column[] = [
      { measure: "participants", period: target(2020) },
      { measure: "labourForceCoverage", period: target(2020) },
      { measure: "eligibleCoverage", period: target(2020) },
      { measure: "labourForce", period: target(2020) },
      { measure: "eligible", period: target(2020) },
    ];
    const targets = (force: string, eligible: string) =>
      answersTo([
        ...bases,
        ...tableFigures("B", "Lìa", columns, [
          { programme: "unemployment", cells: ["50", "50", "62,5", force, eligible] },
        ]),
      ]);
    expect(denominator(targets("", ""), "50")).toBe("100");
    expect(denominator(targets("", ""), "62,5")).toBe("80");
    expect(denominator(targets("200", "70"), "50")).toBe("200");
    expect(denominator(targets("200", "70"), "62,5")).toBe("70");
  });

  it("of the own sheet comes before that of another, be it of the year before", () => {
    const next = target(2020);
    const columns: readonly Column[] = [
      { measure: "participants", period: next },
      FORCE,
      { measure: "labourForceCoverage", period: next },
    ];
    const other = line([{ measure: "labourForce", period: next }], ["500"], "social", "A");
    const own = line(columns, ["50", "100", "50"], "social", "B");
    expect(denominator(answersTo([...other, ...own]), "50")).toBe("100");
  });

  it("from another sheet is the social row's, whichever comes first", () => {
    const bases = tableFigures(
      "A",
      "Lìa",
      [FORCE],
      [
        { programme: "unemployment", cells: ["999"] },
        { programme: "social", cells: ["100"] },
      ],
    );
    const answers = answersTo([...bases, ...line([CURRENT, COVERAGE], ["50", "50"], "unemployment", "B")]);
    expect(denominator(answers, "50")).toBe("100");
  });

  it("of an actual is not that of another year", () => {
    const older = line([{ ...FORCE, period: actual(2018) }], ["100"], "social", "A");
    expect(stir(answersTo([...older, ...line([CURRENT, COVERAGE], ["50", "50"])]))).toEqual(["ratio 50 unverifiable"]);
  });

  it("under another scenario of the same year will do", () => {
    const estimate: Column = { ...COVERAGE, period: { year: 2019, scenario: "estimate" } };
    const count: Column = { ...CURRENT, period: estimate.period };
    expect(stir(answersTo(line([count, FORCE, estimate], ["50", "100", "50"])))).toEqual([]);
  });

  it("of health insurance is the population", () => {
    const columns: readonly Column[] = [
      CURRENT,
      { measure: "population", period: actual(2019) },
      { measure: "populationCoverage", period: actual(2019) },
    ];
    expect(stir(answersTo(line(columns, ["90", "100", "90"], "health")))).toEqual([]);
    expect(stir(answersTo(line(columns, ["90", "100", "91"], "health")))).toEqual(["ratio 91 differs"]);
  });
});

describe("one base per place and year", () => {
  const force = (
    place: string,
    text: string,
    year: number | null,
    sheet: string,
    programme: Programme = "social",
    row = 1,
  ) => tableFigures(sheet, place, [{ ...FORCE, period: actual(year) }], [{ programme, cells: [text] }], row);

  it("is the same in every row and sheet; the social row's is the reference wherever it stands", () => {
    const answers = answersTo([
      ...force("Lìa", "489.923", 2019, "A", "unemployment", 4),
      ...force("Lìa", "49.923", 2019, "B"),
    ]);
    expect(stir(answers)).toEqual(["equalBase 489.923 differs"]);
    expect(ofKind(answers, "equalBase")[0]!.expected!.toString()).toBe("49923");
  });

  it.each([
    ["another year", [...force("Lìa", "100", 2018, "A"), ...force("Lìa", "200", 2019, "B")]],
    ["another place", [...force("Lìa", "100", 2019, "A"), ...force("Xy", "200", 2019, "B")]],
    ["an unknown year in another sheet", [...force("Lìa", "100", null, "A"), ...force("Lìa", "200", null, "B")]],
    ["a year counted from the table's own", [...force("Lìa", "100", 0, "A"), ...force("Lìa", "200", 0, "B")]],
    [
      "a namesake in the same column",
      [...force("Lìa", "100", 2019, "A"), ...force("Lìa", "200", 2019, "A", "social", 2)],
    ],
  ])("is not compared with that of %s", (_, figures) => expect(ofKind(answersTo(figures), "equalBase")).toEqual([]));

  it("restated with the same value is silent, in thousands too", () => {
    expect(stir(answersTo([...force("Lìa", "49.923", 2019, "A"), ...force("Lìa", "49.923", 2019, "B")]))).toEqual([]);
    const rounded = (text: string) => line([{ ...FORCE, scale: 1000 }], [text], "social", "B");
    expect(stir(answersTo([...force("Lìa", "49.923", 2019, "A"), ...rounded("50")]))).toEqual([]);
    expect(stir(answersTo([...force("Lìa", "49.923", 2019, "A"), ...rounded("49,8")]))).toEqual([
      "equalBase 49,8 differs",
    ]);
  });

  it("of the eligible belongs to its programme", () => {
    const eligible = (text: string, programme: Programme, sheet: string) => line([ELIGIBLE], [text], programme, sheet);
    expect(stir(answersTo([...eligible("10", "compulsory", "A"), ...eligible("20", "voluntary", "B")]))).toEqual([]);
    expect(stir(answersTo([...eligible("10", "compulsory", "A"), ...eligible("20", "compulsory", "B")]))).toEqual([
      "equalBase 20 differs",
    ]);
  });
});

describe("sums", () => {
  const trio = (social: string, compulsory: string, voluntary: string, columns: readonly Column[] = [CURRENT]) =>
    tableFigures("S", "Lìa", columns, [
      { programme: "social", cells: [social] },
      { programme: "compulsory", cells: [compulsory] },
      { programme: "voluntary", cells: [voluntary] },
    ]);

  it("of compulsory and voluntary are the total", () => {
    expect(stir(answersTo(trio("5.122", "4.844", "278")))).toEqual([]);
    const answers = answersTo(trio("5.123", "4.844", "278"));
    expect(stir(answers)).toEqual(["balance 5.123 differs"]);
    expect(ofKind(answers, "balance")[0]!.expected!.toString()).toBe("5122");
  });

  it.each([
    ["participants", plan(2019)],
    ["participants", target(2020)],
    ["participants", { year: 2019, scenario: "estimate" } as const],
    ["participants", actual(null)],
    ["increase", actual(2019)],
  ] as const)("are tested for %s under %o", (measure, period) => {
    expect(ofKind(answersTo(trio("3", "1", "1", [{ measure, period }])), "balance")).toHaveLength(1);
  });

  it.each(["labourForce", "eligible", "population"] as const)("are not made of %s", (measure) => {
    expect(ofKind(answersTo(trio("3", "1", "1", [{ measure, period: actual(2019) }])), "balance")).toEqual([]);
  });

  it("with a blank are open, with nothing but blanks no rule", () => {
    expect(stir(answersTo(trio("5.122", "4.844", "")))).toEqual(["balance 5.122 unverifiable"]);
    expect(stir(answersTo(trio("", "4.844", "278")))).toEqual(["balance  unverifiable"]);
    expect(answersTo(trio("", "", ""))).toEqual([]);
    expect(ofKind(answersTo(trio("–", "4.844", "278")), "balance")).toEqual([]);
  });

  it("need all three in one sheet", () => {
    const apart = [
      ...line([CURRENT], ["3"], "social", "A"),
      ...line([CURRENT], ["1"], "compulsory", "B"),
      ...line([CURRENT], ["1"], "voluntary", "B"),
    ];
    expect(ofKind(answersTo(apart), "balance")).toEqual([]);
    expect(ofKind(answersTo([...line([CURRENT], ["3"]), ...line([CURRENT], ["1"], "compulsory")]), "balance")).toEqual(
      [],
    );
  });

  it("keep the tables of one sheet apart", () => {
    const rows = (texts: readonly string[]) =>
      (["social", "compulsory", "voluntary"] as const).map((programme, at) => ({ programme, cells: [texts[at]!] }));
    const both = [
      ...tableFigures("S", "Lìa", [CURRENT], rows(["30", "10", "20"]), 1),
      ...tableFigures("S", "Lìa", [CURRENT], rows(["31", "10", "21"]), 20),
    ];
    expect(stir(answersTo(both))).toEqual([]);
    const lone = tableFigures("S", "Lìa", [CURRENT], [{ programme: "social", cells: ["99"] }], 40);
    expect(stir(answersTo([...both, ...lone]))).toEqual([]);
  });

  it("of rows in columns work alike", () => {
    const columns = (["social", "compulsory", "voluntary"] as const).map((programme) => ({ ...CURRENT, programme }));
    const rows = [
      ["30", "10", "20"],
      ["30", "10", "21"],
    ].map((cells, at) => ({ programme: "social" as const, place: `Xã ${at}`, cells }));
    expect(stir(answersTo(tableFigures("S", "", columns, rows)))).toEqual(["balance 30 differs"]);
  });

  it("of counts in thousands may be off by their roundings", () => {
    const column = { ...CURRENT, scale: 1000 };
    expect(stir(answersTo(trio("6", "4", "1", [column])))).toEqual([]);
    expect(stir(answersTo(trio("7", "4", "1", [column])))).toEqual(["balance 7 differs"]);
  });

  describe("over listed parts", () => {
    const communes = (texts: readonly string[], names = ["Lìa", "Xy"], columns = [CURRENT]) =>
      tableFigures(
        "S",
        "",
        columns,
        texts.map((text, at) => ({ programme: "social" as const, place: ["Huyện", ...names][at]!, cells: [text] })),
      );
    const partition = (names = ["Lìa", "Xy"], programme: Programme = "social"): Partition => ({
      total: { place: "Huyện", programme },
      parts: names.map((place) => ({ place, programme })),
    });

    it("are the total", () => {
      expect(stir(answersTo(communes(["3", "1", "2"]), [partition()]))).toEqual([]);
      expect(stir(answersTo(communes(["4", "1", "2"]), [partition()]))).toEqual(["balance 4 differs"]);
    });

    it.each(["labourForce", "eligible", "population", "increase"] as const)(
      "hold for %s of one programme",
      (measure) => {
        const figures = communes(["4", "1", "2"], undefined, [{ measure, period: actual(2019) }]);
        expect(stir(ofKind(answersTo(figures, [partition()]), "balance"))).toEqual(["balance 4 differs"]);
      },
    );

    it("are not tested where a part has no cell, and open where it is blank", () => {
      expect(ofKind(answersTo(communes(["4", "1"]), [partition()]), "balance")).toEqual([]);
      expect(stir(answersTo(communes(["4", "1", ""]), [partition()]))).toEqual(["balance 4 unverifiable"]);
    });

    it("count namesakes once each", () => {
      const names = ["Tân Hợp", "Tân Hợp"];
      expect(stir(answersTo(communes(["3", "1", "2"], names), [partition(names)]))).toEqual([]);
      expect(stir(answersTo(communes(["4", "1", "2"], names), [partition(names)]))).toEqual(["balance 4 differs"]);
      expect(ofKind(answersTo(communes(["4", "1", "2"], names), [partition(["Tân Hợp"])]), "balance")).toHaveLength(1);
    });

    it.each([["1"], ["1", "2", "4"]])("are not tested where namesakes are not as many as listed", (...texts) => {
      const names = texts.map(() => "Tân Hợp");
      const listed = partition(["Tân Hợp", "Tân Hợp"]);
      expect(ofKind(answersTo(communes(["9", ...texts], names), [listed]), "balance")).toEqual([]);
    });

    it("do not repeat the sum of programmes, in whichever order they are listed", () => {
      for (const parts of [
        ["compulsory", "voluntary"],
        ["voluntary", "compulsory"],
      ] as const) {
        const listed: Partition = {
          total: { place: "Lìa", programme: "social" },
          parts: parts.map((programme) => ({ place: "Lìa", programme })),
        };
        expect(ofKind(answersTo(trio("4", "1", "2"), [listed, listed]), "balance")).toHaveLength(1);
      }
    });

    it("never add unemployment insurance to other programmes, nor bases of programmes", () => {
      const rows = (measure: "participants" | "eligible", parts: readonly Programme[]) => {
        const figures = tableFigures(
          "S",
          "Lìa",
          [{ measure, period: actual(2019) }],
          (["social", ...parts] as const).map((programme) => ({ programme, cells: ["5"] })),
        );
        const listed: Partition = {
          total: { place: "Lìa", programme: "social" },
          parts: parts.map((programme) => ({ place: "Lìa", programme })),
        };
        return ofKind(answersTo(figures, [listed]), "balance");
      };
      expect(rows("participants", ["compulsory", "unemployment"])).toEqual([]);
      expect(rows("eligible", ["compulsory", "voluntary"])).toEqual([]);
    });

    it("hold for groups of a programme", () => {
      const groups = ["Nhà nước", "Doanh nghiệp"];
      const figures = tableFigures(
        "S",
        "Lìa",
        [CURRENT],
        [
          { programme: "compulsory", cells: ["5"] },
          ...groups.map((group) => ({ programme: "compulsory" as const, group, cells: ["2"] })),
        ],
      );
      const listed: Partition = {
        total: { place: "Lìa", programme: "compulsory" },
        parts: groups.map((group) => ({ place: "Lìa", programme: "compulsory" as const, group })),
      };
      expect(stir(answersTo(figures, [listed]))).toEqual(["balance 5 differs"]);
      expect(stir(answersTo(figures))).toEqual([]);
    });
  });
});

describe("head counts", () => {
  it.each([
    ["3,871", "separatorMisread", "3871"],
    ["0,115", "separatorMisread", "115"],
    ["4,5", "notWhole", undefined],
    ["4.992,4", "notWhole", undefined],
    ["3,8715", "notWhole", undefined],
    ["-5", "negative", undefined],
  ])("%s is %s", (text, code, expected) => {
    const [count] = answersTo(line([CURRENT], [text]));
    expect(count).toMatchObject({ outcome: "violated", violation: { code } });
    expect(count!.expected?.toString()).toBe(expected);
    expect(count!.rule.severity).toBe("hard");
  });

  it("hold for 5.122, 0 beside other numbers, and thousands", () => {
    expect(stir(answersTo(line([CURRENT, PLANNED], ["5.122", "0"])))).toEqual([]);
    expect(stir(answersTo(line([{ ...CURRENT, scale: 1000 }], ["5,122"])))).toEqual([]);
    expect(stir(answersTo(line([{ ...CURRENT, scale: 1000 }], ["5,1225"])))).toEqual(["wholeCount 5,1225 notWhole"]);
  });

  it("are counts of persons only", () => {
    expect(answersTo(line([CURRENT], ["3,871"]).map((each) => ({ ...each, unit: "percent" })))).toEqual([]);
  });

  it("of an increase may be negative", () => {
    expect(stir(answersTo(line([INCREASE], ["-5"])))).toEqual(["difference -5 unverifiable"]);
  });

  it("misread gather everything they break in one place", () => {
    const figures = tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, edited(CORRECTED_ROWS, 1, 2, "4,844"));
    const violated = answersTo(figures).filter(({ outcome }) => outcome === "violated");
    expect(violated.length).toBeGreaterThan(3);
    expect(new Set(violated.map((each) => placeOf(each, violated).text))).toEqual(new Set(["4,844"]));
  });
});

describe("zeros that may be blanks", () => {
  const columns = [PRIOR, CURRENT, INCREASE, FORCE, COVERAGE];
  const table = (blank: string) =>
    tableFigures("S", "Lìa", columns, [
      { programme: "social", cells: ["115", "278", "163", "1.000", "27,8"] },
      { programme: "compulsory", cells: [blank, blank, blank, blank, blank] },
      { programme: "voluntary", cells: ["115", "278", "163", "", ""] },
    ]);

  it.each(["", "0"])("violate nothing in a silent row, sent as '%s'", (blank) => {
    const answers = answersTo(table(blank));
    expect(answers.filter(({ outcome }) => outcome === "violated")).toEqual([]);
    expect(ofKind(answers, "balance").map(({ outcome }) => outcome)).toEqual([
      "unverifiable",
      "unverifiable",
      "unverifiable",
    ]);
  });

  it("are zeros in a row that says something", () => {
    const answers = answersTo(line([PRIOR, CURRENT, INCREASE], ["115", "0", "-100"]));
    expect(stir(answers)).toEqual(["difference -100 differs"]);
  });

  it("make every rule of theirs unverifiable", () => {
    const answers = answersTo(line([PRIOR, CURRENT, INCREASE, FORCE], ["0", "0", "0", "0"]));
    expect(answers.length).toBeGreaterThan(0);
    expect(stir(answers).filter((each) => !each.startsWith("wholeCount"))).toEqual(["difference 0 unverifiable"]);
    expect(answers.every(({ outcome }) => outcome === "unverifiable")).toBe(true);
  });
});

describe("soft bounds", () => {
  const ringing = (figures: readonly Figure[]) =>
    answersTo(figures)
      .filter(({ outcome }) => outcome === "violated")
      .map(
        ({ rule }) =>
          `${rule.severity} ${rule.kind} ${rule.figures.map(({ role, figure }) => `${role} ${figure.text}`).join(" ")}`,
      );

  it("participants within the eligible, the eligible within the labour force", () => {
    expect(ringing(line([CURRENT, ELIGIBLE, FORCE], ["10", "10", "10"]))).toEqual([]);
    expect(ringing(line([CURRENT, ELIGIBLE, FORCE], ["11", "10", "12"]))).toEqual(["soft range part 11 whole 10"]);
    expect(ringing(line([CURRENT, ELIGIBLE, FORCE], ["9", "13", "12"]))).toEqual(["soft range part 13 whole 12"]);
    expect(ringing(line([CURRENT, FORCE], ["13", "12"]))).toEqual(["soft range part 13 whole 12"]);
  });

  it("people with health insurance within the population, not the labour force", () => {
    const population: Column = { measure: "population", period: actual(2019) };
    expect(ringing(line([CURRENT, FORCE, population], ["13", "12", "14"], "health"))).toEqual([]);
    expect(ringing(line([CURRENT, FORCE, population], ["15", "12", "14"], "health"))).toEqual([
      "soft range part 15 whole 14",
    ]);
  });

  it("unemployment within compulsory insurance", () => {
    const pair = (unemployment: string) =>
      tableFigures(
        "S",
        "Lìa",
        [CURRENT],
        [
          { programme: "compulsory", cells: ["10"] },
          { programme: "unemployment", cells: [unemployment] },
        ],
      );
    expect(ringing(pair("10"))).toEqual([]);
    expect(ringing(pair("11"))).toEqual(["soft subset part 11 whole 10"]);
  });

  it("compare no target with a base of another year", () => {
    const next: Column = { measure: "participants", period: target(2020) };
    expect(ringing(line([next, ELIGIBLE], ["11", "10"]))).toEqual([]);
  });
});

describe("layouts", () => {
  it("rows = indicators, columns = years", () => {
    const periods = [actual(2018), plan(2019), actual(2019)];
    const counts = periods.map((period): Column => ({ measure: "participants", period }));
    const compared: Column[] = [ATTAINMENT, INDEX];
    const rows: Row[] = [
      { programme: "social", cells: ["4.815", "5.454", "5.122", "93,9", "106,4"] },
      { programme: "compulsory", cells: ["4.700", "4.826", "4.844", "100,4", "103,1"] },
      { programme: "voluntary", cells: ["115", "628", "278", "44,3", "241,7"] },
    ];
    const coverage = periods.map((period): Column => ({ measure: "labourForceCoverage", period }));
    const force = periods.map((period): Column => ({ measure: "labourForce", period }));
    const answers = answersTo([
      ...tableFigures("S", "Lìa", [...counts, ...compared], rows),
      ...tableFigures("S", "Lìa", coverage, [{ programme: "social", cells: ["9,6", "", "10,3"] }], 10),
      ...tableFigures("S", "Lìa", force, [{ programme: "social", cells: ["50.200", "", "49.923"] }], 11),
    ]);
    expect(stir(answers)).toEqual([]);
    expect(ofKind(answers, "ratio")).toHaveLength(8);
    expect(ofKind(answers, "equalBase")).toEqual([]);
  });

  it("a second sheet that restates the bases of the first, as the generated table does", () => {
    const generated: readonly Column[] = [
      { measure: "participants", period: actual(2019) },
      { measure: "participants", period: target(2020) },
      { measure: "increase", period: target(2020), versus: actual(2019) },
      { measure: "growthIndex", period: target(2020), versus: actual(2019) },
      FORCE,
      { measure: "labourForceCoverage", period: target(2020) },
      ELIGIBLE,
      { measure: "eligibleCoverage", period: target(2020) },
    ];
    const rows: Row[] = [
      { programme: "social", cells: ["5.122", "6.450", "1.328", "125,9", "49.923", "12,9", "", ""] },
      { programme: "compulsory", cells: ["4.844", "5.200", "356", "107,3", "", "", "5.400", "96,3"] },
      { programme: "voluntary", cells: ["278", "1.250", "972", "449,6", "", "", "45.079", "2,77"] },
      { programme: "unemployment", cells: ["3.871", "4.342", "471", "112,2", "49.923", "8,7", "4.427", "98,1"] },
    ];
    const table = tableFigures("Chỉ tiêu 2020", DISTRICT, generated, rows);
    const corrected = [
      ...tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, CORRECTED_ROWS),
      ...tableFigures("Giao", DISTRICT, TARGET_COLUMNS, CORRECTED_TARGET_ROWS),
    ];
    expect(stir(answersTo([...corrected, ...table]))).toEqual([]);
    // beside the slips of the sample it rings no more than they do
    const slips = stir(answersTo(actualFigures()));
    expect(stir(answersTo([...actualFigures(), ...table]))).toEqual(slips);
  });
});
