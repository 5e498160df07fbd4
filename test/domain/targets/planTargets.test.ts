import { confront } from "../../../src/domain/edits/confront";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import type { Figure, FigureSet, Partition, Programme } from "../../../src/domain/figures/figure";
import { lineId } from "../../../src/domain/figures/identity";
import { Decimal } from "../../../src/domain/numbers/decimal";
import { planTargets, type TargetOptions } from "../../../src/domain/targets/planTargets";
import { defaultRounding } from "../../../src/domain/targets/proposeTarget";
import type { RoundingDirection, TargetBasis, TargetChoice, TargetPlan } from "../../../src/domain/targets/targetPlan";
import { actual, figure, plan, setOf, tableFigures, target, type Column } from "../figures/buildFigures";
import {
  ACTUAL_COLUMNS,
  ACTUAL_ROWS,
  ACTUALS,
  actualFigures,
  actualsOnly,
  assignedFigures,
  DISTRICT,
  edited,
  sample,
  TARGET_COLUMNS,
  TARGET_ROWS,
} from "../figures/huongHoa";

/** "compulsory 5000 proposed keepGrowth" */
const told = ({ rows }: TargetPlan) =>
  rows.map(({ line, target: number, status }) => {
    const how =
      status.kind === "proposed"
        ? [status.basis.kind, ...status.limits]
        : status.kind === "missing"
          ? [status.reason]
          : [];
    return [line.programme, number?.toString() ?? "none", status.kind, ...how].join(" ");
  });

const notesOf = ({ notes }: TargetPlan) =>
  notes.map((note) => {
    switch (note.code) {
      case "assignedDisagree":
        return `${note.code} ${note.place} ${note.gap}`;
      case "assignedNotUsed":
      case "labourForceNotUsed":
        return `${note.code} ${note.used.text} ${note.notUsed.text}`;
      case "lowBase":
        return `${note.code} ${note.line.programme} ${note.times.toFixed(1)} ${note.actual}`;
      case "noPriorYear":
        return `${note.code} ${note.line.programme}`;
      case "doubtfulSources":
        return `${note.code} ${note.count} ${note.relevant}`;
      case "belowActual":
        return `${note.code} ${note.line.programme} ${note.actual} ${note.target}`;
    }
  });

const violatedIn = (set: FigureSet) => confront(rulesFor(set)).filter(({ outcome }) => outcome === "violated");

const choose = (
  programme: Programme,
  basis: TargetBasis,
  step = 1,
  direction: RoundingDirection = "up",
  place = DISTRICT,
) => [lineId({ place, programme }), { basis, rounding: { step, direction } }] as const;
const choices = (...each: readonly (readonly [string, TargetChoice])[]): TargetOptions => ({ choices: new Map(each) });

const assigned = (numbers: readonly string[]) =>
  tableFigures(
    "Giao",
    DISTRICT,
    TARGET_COLUMNS.slice(0, 1),
    TARGET_ROWS.map((row, at) => ({ ...row, cells: [numbers[at]!] })),
  );
const withAssigned = (...numbers: readonly string[]) => setOf([...actualFigures(), ...assigned(numbers)]);

describe("nothing is assigned yet", () => {
  const targets = planTargets(actualsOnly(), { violated: violatedIn(actualsOnly()) });

  it("last year's growth is kept, rounded up to tens", () => {
    expect(told(targets)).toEqual([
      "social 5680 derivedFromProposed",
      "compulsory 5000 proposed keepGrowth",
      "voluntary 680 proposed keepGrowth",
      "unemployment 4080 proposed keepGrowth",
    ]);
    expect([targets.base, targets.period, targets.places]).toEqual([actual(2019), target(2020), [DISTRICT]]);
  });

  it("says what is odd", () => {
    expect(notesOf(targets)).toEqual([
      "labourForceNotUsed 49.923 489.923",
      "lowBase voluntary 2.4 278",
      "doubtfulSources 3 2",
    ]);
  });

  it("shows the figures it starts from", () => {
    const texts = targets.rows.map((row) =>
      [row.prior, row.plan, row.actual, row.labourForce, row.eligible].map((each) => each?.text),
    );
    expect(texts).toEqual([
      ["4.815", "5.454", "5.122", "49.923", undefined],
      ["4.700", "4.826", "4.844", "49.923", "5.400"],
      ["115", "628", "278", "49.923", "45.079"],
      ["3.681", "3.851", "3.871", "49.923", "4.427"],
    ]);
  });
});

describe("targets are assigned", () => {
  it("they stay exact", () => {
    const targets = planTargets(sample(), { violated: violatedIn(sample()) });
    expect(told(targets)).toEqual([
      "social 6450 assigned",
      "compulsory 5200 assigned",
      "voluntary 1250 assigned",
      "unemployment 4342 assigned",
    ]);
    expect(notesOf(targets)).toEqual(["labourForceNotUsed 49.923 489.923", "doubtfulSources 4 3"]);
    expect(targets.rows[3]!.status).toMatchObject({ figure: { text: "4.342" } });
  });

  it("by two assigners: the first number is used, and the other one is named", () => {
    const by = (assignedBy: string, printed: string, column: number) =>
      figure(
        printed,
        {
          place: DISTRICT,
          programme: "compulsory",
          measure: "participants",
          period: { year: 2020, scenario: "target", assignedBy },
        },
        ["giao", 5, column],
      );
    const targets = planTargets(
      setOf([
        ...actualFigures(),
        by("BHXH tỉnh", "5.200", 3),
        by("UBND tỉnh", "5.300", 4),
        by("UBND huyện", "5.300", 5),
        by("Sở Nội vụ", "5.200", 6),
      ]),
    );
    expect(targets.rows[1]).toMatchObject({ status: { kind: "assigned", figure: { text: "5.200" } } });
    expect(notesOf(targets)).toContain("assignedNotUsed 5.200 5.300");
    expect(notesOf(targets).filter((note) => note.startsWith("assignedNotUsed"))).toHaveLength(1);
  });

  it("in a sheet that names no place", () => {
    const targets = planTargets(setOf([...actualFigures(), ...assignedFigures("")]));
    expect(targets.rows.map((row) => row.target!.toNumber())).toEqual([6450, 5200, 1250, 4342]);
    expect(targets.places).toEqual([DISTRICT]);
  });

  it.each([
    [
      ["6.450", "5.200", "", "4.342"],
      ["social 6450 assigned", "compulsory 5200 assigned", "voluntary 1250 derived", "unemployment 4342 assigned"],
    ],
    [
      ["6.450", "", "1.250", ""],
      [
        "social 6450 assigned",
        "compulsory 5200 derived",
        "voluntary 1250 assigned",
        "unemployment 4080 proposed keepGrowth",
      ],
    ],
    [
      ["", "5.200", "1.250", ""],
      [
        "social 6450 derived",
        "compulsory 5200 assigned",
        "voluntary 1250 assigned",
        "unemployment 4080 proposed keepGrowth",
      ],
    ],
    [
      ["", "5.203", "", ""],
      [
        "social 5883 derivedFromProposed",
        "compulsory 5203 assigned",
        "voluntary 680 proposed keepGrowth",
        "unemployment 4080 proposed keepGrowth",
      ],
    ],
    [
      ["6.450", "", "", ""],
      [
        "social 6450 assigned",
        "compulsory 5000 proposed keepGrowth",
        "voluntary 1450 derivedFromProposed",
        "unemployment 4080 proposed keepGrowth",
      ],
    ],
    [
      ["5.200", "", "", ""],
      [
        "social 5200 assigned",
        "compulsory 4922 proposed keepGrowth",
        "voluntary 278 derivedFromProposed",
        "unemployment 4080 proposed keepGrowth",
      ],
    ],
    [
      ["", "", "", "4.000"],
      [
        "social 5680 derivedFromProposed",
        "compulsory 5000 proposed keepGrowth",
        "voluntary 680 proposed keepGrowth",
        "unemployment 4000 assigned",
      ],
    ],
  ] as const)("in part: %j", (numbers, expected) =>
    expect(told(planTargets(withAssigned(...numbers)))).toEqual(expected),
  );

  it("contradictions stay and are said", () => {
    const all = planTargets(withAssigned("6.400", "5.200", "1.250", ""));
    expect(told(all).slice(0, 3)).toEqual([
      "social 6400 assigned",
      "compulsory 5200 assigned",
      "voluntary 1250 assigned",
    ]);
    expect(notesOf(all)).toContain(`assignedDisagree ${DISTRICT} -50`);
    const tooMuch = planTargets(withAssigned("5.000", "5.200", "", ""));
    expect(told(tooMuch).slice(0, 3)).toEqual([
      "social 5000 assigned",
      "compulsory 5200 assigned",
      "voluntary 680 proposed keepGrowth",
    ]);
    expect(notesOf(tooMuch)).toContain(`assignedDisagree ${DISTRICT} -880`);
  });

  it("below last year's actual is said", () => {
    expect(notesOf(planTargets(withAssigned("", "4.800", "", "")))).toContain("belowActual compulsory 4844 4800");
  });

  it("as a plan counts too; the assigner asked for comes first", () => {
    const by = (assignedBy: string, text: string) =>
      tableFigures(
        assignedBy,
        DISTRICT,
        [{ measure: "participants", period: plan(2020, assignedBy) }],
        [{ programme: "compulsory", cells: [text] }],
      );
    const set = setOf([...actualFigures(), ...by("UBND huyện", "5.100"), ...by("BHXH tỉnh", "5.200")]);
    expect(told(planTargets(set))[1]).toBe("compulsory 5100 assigned");
    const asked = planTargets(set, { period: { year: 2020, scenario: "plan", assignedBy: "BHXH tỉnh" } });
    expect(told(asked)[1]).toBe("compulsory 5200 assigned");
  });

  it("alone, without actuals, are the plan", () => {
    const targets = planTargets(setOf(assignedFigures()));
    expect(targets.rows.map((row) => row.target!.toNumber())).toEqual([6450, 5200, 1250, 4342]);
    expect(targets.base).toEqual(actual(2019));
    expect(targets.rows.every((row) => row.actual === null)).toBe(true);
  });
});

describe("keeping last year's growth", () => {
  const columns: readonly Column[] = [ACTUAL_COLUMNS[0]!, ACTUAL_COLUMNS[1]!, ACTUAL_COLUMNS[2]!, ACTUAL_COLUMNS[8]!];
  const of = (...cells: readonly string[]) => {
    const figures = tableFigures("S", "Lìa", columns, [{ programme: "compulsory", cells }]);
    return told(planTargets(setOf(figures), { base: actual(2019) }))[0];
  };

  it.each([
    ["100", "", "110", "", "121 → 130", "compulsory 130 proposed keepGrowth"],
    ["100", "", "200", "", "an exact multiple stays", "compulsory 400 proposed keepGrowth"],
    ["110", "", "100", "", "a decline keeps the actual", "compulsory 100 proposed keepGrowth atLeastActual"],
    ["110", "", "103", "", "the actual, rounded up", "compulsory 110 proposed keepGrowth atLeastActual"],
    ["100", "150", "110", "", "a missed plan is caught up", "compulsory 150 proposed keepGrowth atLeastMissedPlan"],
    ["100", "105", "110", "", "a plan that was met does not bind", "compulsory 130 proposed keepGrowth"],
    ["100", "", "110", "125", "at most the eligible", "compulsory 125 proposed keepGrowth atMostEligible"],
    [
      "100",
      "",
      "110",
      "105",
      "never below the actual",
      "compulsory 110 proposed keepGrowth atMostEligible atLeastActual",
    ],
    ["", "150", "113", "", "no prior year keeps the actual", "compulsory 113 proposed keepGrowth noPriorYear"],
    ["0", "", "113", "", "from nothing there is no growth", "compulsory 113 proposed keepGrowth noPriorYear"],
    ["100", "150", "", "", "no actual", "compulsory none missing noActual"],
    ["100", "150", "0", "", "nobody left", "compulsory 150 proposed keepGrowth atLeastMissedPlan"],
  ])("%s, plan %s, %s, eligible %s: %s", (prior, planned, count, eligible, _, expected) => {
    expect(of(prior, planned, count, eligible)).toBe(expected);
  });

  it("without a prior year is said", () => {
    const figures = tableFigures("S", "Lìa", columns, [{ programme: "voluntary", cells: ["", "", "113", ""] }]);
    expect(notesOf(planTargets(setOf(figures)))).toEqual(["noPriorYear voluntary"]);
  });

  it.each([
    ["100", "278", ["lowBase voluntary 2.8 278"]],
    ["100", "150", []],
    ["1.000", "2.780", []],
  ])("from %s over %s people says of a low base %j", (prior, count, expected) => {
    const figures = tableFigures("S", "Lìa", columns, [{ programme: "voluntary", cells: [prior, "", count, ""] }]);
    expect(notesOf(planTargets(setOf(figures)))).toEqual(expected);
  });

  it("rounds as chosen, but not below the actual", () => {
    const rounded = (step: number, direction: RoundingDirection) =>
      told(planTargets(actualsOnly(), choices(choose("compulsory", { kind: "keepGrowth" }, step, direction))))[1];
    expect(rounded(100, "up")).toBe("compulsory 5000 proposed keepGrowth");
    expect(rounded(1, "up")).toBe("compulsory 4993 proposed keepGrowth");
    expect(rounded(5, "nearest")).toBe("compulsory 4990 proposed keepGrowth");
    expect(rounded(1, "down")).toBe("compulsory 4992 proposed keepGrowth");
    expect(rounded(1000, "down")).toBe("compulsory 4844 proposed keepGrowth");
  });

  it("keeps unemployment insurance within compulsory", () => {
    const set = withAssigned("", "4.000", "", "");
    expect(told(planTargets(set))[3]).toBe("unemployment 4000 proposed keepGrowth withinCompulsory");
  });
});

describe("other bases", () => {
  const rate = (text: string) => new Decimal(text);
  it.each<[TargetBasis, Programme, number, RoundingDirection, string]>([
    [
      { kind: "shareOfEligible", rate: rate("0.95") },
      "compulsory",
      1,
      "up",
      "compulsory 5130 proposed shareOfEligible",
    ],
    [
      { kind: "shareOfEligible", rate: rate("0.9501") },
      "compulsory",
      10,
      "up",
      "compulsory 5140 proposed shareOfEligible",
    ],
    [
      { kind: "shareOfEligible", rate: rate("1") },
      "unemployment",
      10,
      "up",
      "unemployment 4427 proposed shareOfEligible atMostEligible",
    ],
    [{ kind: "shareOfEligible", rate: rate("0.95") }, "social", 1, "up", "social 5680 derivedFromProposed"],
    [
      { kind: "shareOfLabourForce", rate: rate("0.08") },
      "unemployment",
      10,
      "up",
      "unemployment 4000 proposed shareOfLabourForce",
    ],
    [{ kind: "growthIndex", index: rate("1.1") }, "voluntary", 1, "up", "voluntary 306 proposed growthIndex"],
    [{ kind: "growthRate", rate: rate("0.1") }, "voluntary", 10, "nearest", "voluntary 310 proposed growthRate"],
    [{ kind: "growthRate", rate: rate("-0.5") }, "voluntary", 1, "down", "voluntary 139 proposed growthRate"],
    [{ kind: "growthRate", rate: rate("-3") }, "voluntary", 1, "down", "voluntary 0 proposed growthRate"],
    [{ kind: "increase", persons: rate("20") }, "voluntary", 1, "up", "voluntary 298 proposed increase"],
    [{ kind: "increase", persons: rate("-1000") }, "voluntary", 1, "up", "voluntary 0 proposed increase"],
    [{ kind: "finishPlan" }, "voluntary", 1, "up", "voluntary 628 proposed finishPlan"],
    [{ kind: "assigned" }, "voluntary", 1, "up", "voluntary none missing noPlan"],
    [
      { kind: "growthRate", rate: rate("0.5") },
      "unemployment",
      1,
      "up",
      "unemployment 5000 proposed growthRate withinCompulsory",
    ],
  ])("%j for %s", (basis, programme, step, direction, expected) => {
    expect(told(planTargets(actualsOnly(), choices(choose(programme, basis, step, direction))))).toContain(expected);
  });

  it.each<[TargetBasis, string]>([
    [{ kind: "shareOfEligible", rate: rate("0.95") }, "noEligible"],
    [{ kind: "shareOfLabourForce", rate: rate("0.95") }, "noLabourForce"],
    [{ kind: "finishPlan" }, "noPlan"],
    [{ kind: "growthIndex", index: rate("1.1") }, "noActual"],
    [{ kind: "growthRate", rate: rate("0.1") }, "noActual"],
    [{ kind: "increase", persons: rate("1") }, "noActual"],
  ])("%j without its number says %s", (basis, reason) => {
    const figures = tableFigures("S", "Lìa", ACTUAL_COLUMNS.slice(0, 3), [
      { programme: "voluntary", cells: ["5", "", ""] },
      { programme: "compulsory", cells: ["5", "", "7"] },
    ]);
    const targets = planTargets(setOf(figures), choices(choose("voluntary", basis, 1, "up", "Lìa")));
    expect(told(targets)).toContain(`voluntary none missing ${reason}`);
  });

  it("leave an assigned number behind, as chosen", () => {
    const targets = planTargets(sample(), choices(choose("voluntary", { kind: "finishPlan" })));
    expect(told(targets)).toContain("voluntary 628 proposed finishPlan");
    expect(notesOf(targets)).toContain(`assignedDisagree ${DISTRICT} 622`);
  });

  it("for the total leave voluntary what compulsory does not take", () => {
    const total = choose("social", { kind: "shareOfLabourForce", rate: rate("0.125") }, 10);
    expect(told(planTargets(actualsOnly(), choices(total))).slice(0, 3)).toEqual([
      "social 6250 proposed shareOfLabourForce",
      "compulsory 5000 proposed keepGrowth",
      "voluntary 1250 derivedFromProposed",
    ]);
    const both = choices(total, choose("voluntary", { kind: "finishPlan" }));
    expect(told(planTargets(actualsOnly(), both)).slice(0, 3)).toEqual([
      "social 6250 proposed shareOfLabourForce",
      "compulsory 5622 derivedFromProposed",
      "voluntary 628 proposed finishPlan",
    ]);
  });

  it("for total and both parts cannot contradict: the parts decide", () => {
    const all = (["social", "compulsory", "voluntary"] as const).map((each) =>
      choose(each, { kind: "keepGrowth" }, 10),
    );
    const targets = planTargets(actualsOnly(), choices(...all));
    expect(told(targets).slice(0, 3)).toEqual([
      "social 5680 derivedFromProposed",
      "compulsory 5000 proposed keepGrowth",
      "voluntary 680 proposed keepGrowth",
    ]);
    expect(notesOf(targets).filter((note) => note.startsWith("assigned"))).toEqual([]);
  });

  it.each([0, -10, 2.5, NaN, Infinity])("with a step of %d count single persons", (step) => {
    expect(
      told(planTargets(actualsOnly(), choices(choose("voluntary", { kind: "increase", persons: rate("0.5") }, step)))),
    ).toContain("voluntary 279 proposed increase");
  });

  it("round up to tens by default, but not what stands as a number", () => {
    expect(defaultRounding("keepGrowth")).toEqual({ step: 10, direction: "up" });
    expect(defaultRounding("assigned").step).toBe(1);
    expect(defaultRounding("finishPlan").step).toBe(1);
  });
});

describe("years, lines and places", () => {
  const years = (scenario: "actual" | "estimate", year: number | null, text = "10", sheet = "S"): Figure[] =>
    tableFigures(
      sheet + scenario + year,
      "Lìa",
      [{ measure: "participants", period: { year, scenario } }],
      [{ programme: "voluntary", cells: [text] }],
    );

  it.each([
    ["the latest actual", [...years("actual", 2018), ...years("actual", 2019)], actual(2019), target(2020)],
    [
      "a later estimate",
      [...years("actual", 2018), ...years("estimate", 2019)],
      { year: 2019, scenario: "estimate" },
      target(2020),
    ],
    [
      "the actual before the estimate of its year",
      [...years("estimate", 2019), ...years("actual", 2019)],
      actual(2019),
      target(2020),
    ],
    ["blanks do not count", [...years("actual", 2018), ...years("actual", 2019, "")], actual(2018), target(2019)],
    ["no year", years("actual", null), actual(null), target(null)],
    ["years counted from the table's own", [...years("actual", -1), ...years("actual", 0)], actual(null), target(null)],
    ["nothing", [], actual(null), target(null)],
  ])("start from %s", (_, figures, base, period) => {
    const targets = planTargets(setOf(figures));
    expect([targets.base, targets.period]).toEqual([base, period]);
  });

  it("grow on the year before also where years are counted from the table's own", () => {
    const columns = [-1, 0].map((year): Column => ({ measure: "participants", period: actual(year) }));
    const figures = tableFigures("S", "Lìa", columns, [{ programme: "voluntary", cells: ["1.000", "1.100"] }]);
    expect(told(planTargets(setOf(figures)))).toEqual(["voluntary 1210 proposed keepGrowth"]);
  });

  it("may be asked for", () => {
    const targets = planTargets(actualsOnly(), { base: actual(2018), period: target(2019) });
    expect([targets.base, targets.period]).toEqual([actual(2018), target(2019)]);
    expect(told(targets)).toEqual([
      "social 5454 assigned",
      "compulsory 4826 assigned",
      "voluntary 628 assigned",
      "unemployment 3851 assigned",
    ]);
  });

  it("estimates grow on the actual before them", () => {
    const figures = tableFigures(
      "S",
      "Lìa",
      [
        { measure: "participants", period: actual(2018) },
        { measure: "participants", period: { year: 2019, scenario: "estimate" } },
      ],
      [{ programme: "voluntary", cells: ["1.000", "1.100"] }],
    );
    expect(told(planTargets(setOf(figures)))).toEqual(["voluntary 1210 proposed keepGrowth"]);
  });

  it("come place by place, programme by programme; health only where it is counted", () => {
    const columns = [ACTUAL_COLUMNS[0]!, ACTUAL_COLUMNS[2]!];
    const row = (place: string, programme: Programme) => ({ place, programme, cells: ["100", "110"] });
    const set = setOf(
      tableFigures("S", "", columns, [
        row("Xy", "health"),
        row("Xy", "voluntary"),
        row("Lìa", "unemployment"),
        row("Lìa", "social"),
        row("Xy", "social"),
      ]),
    );
    const targets = planTargets(set);
    expect(targets.rows.map(({ line }) => `${line.place} ${line.programme}`)).toEqual([
      "Xy social",
      "Xy compulsory",
      "Xy voluntary",
      "Xy health",
      "Lìa social",
      "Lìa unemployment",
    ]);
    expect(targets.places).toEqual(["Xy", "Lìa"]);
  });

  it("groups get no target of their own", () => {
    const set = setOf(
      tableFigures(
        "S",
        "Lìa",
        [ACTUAL_COLUMNS[2]!],
        [
          { programme: "compulsory", cells: ["5"] },
          { programme: "compulsory", group: "Doanh nghiệp", cells: ["3"] },
        ],
      ),
    );
    expect(planTargets(set).rows).toHaveLength(1);
  });

  it("a place that sums others takes their targets", () => {
    const columns = [ACTUAL_COLUMNS[0]!, ACTUAL_COLUMNS[2]!];
    const rows = [
      { place: "Huyện", programme: "voluntary" as const, cells: ["200", "220"] },
      { place: "Lìa", programme: "voluntary" as const, cells: ["100", "105"] },
      { place: "Xy", programme: "voluntary" as const, cells: ["100", "115"] },
    ];
    const partition: Partition = {
      total: { place: "Huyện", programme: "voluntary" },
      parts: [
        { place: "Lìa", programme: "voluntary" },
        { place: "Xy", programme: "voluntary" },
      ],
    };
    const figures = tableFigures("S", "", columns, rows);
    expect(told(planTargets(setOf(figures, [partition])))).toEqual([
      "voluntary 260 derivedFromProposed",
      "voluntary 120 proposed keepGrowth",
      "voluntary 140 proposed keepGrowth",
    ]);
    const given = tableFigures(
      "Giao",
      "",
      [{ measure: "participants", period: target(2020) }],
      rows.slice(1).map((row) => ({ ...row, cells: ["150"] })),
    );
    expect(told(planTargets(setOf([...figures, ...given], [partition])))[0]).toBe("voluntary 300 derived");
    const circle: Partition = { total: partition.parts[0]!, parts: [partition.total] };
    expect(planTargets(setOf(figures, [partition, circle])).rows).toHaveLength(3);
  });

  it("a zero that may be a blank is no actual", () => {
    const set = setOf(
      tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, [
        ...ACTUAL_ROWS.slice(0, 2),
        { programme: "voluntary", cells: Array(10).fill("0") },
      ]),
    );
    expect(told(planTargets(set))[2]).toBe("voluntary none missing noActual");
  });

  it("the labour force is frozen at the base year, whichever row names it", () => {
    const rows = edited(edited(ACTUAL_ROWS, 0, 6, ""), 3, 6, "49.923");
    const later = tableFigures(
      "Giao",
      DISTRICT,
      [{ measure: "labourForce", period: target(2020) }],
      [{ programme: "social", cells: ["50.500"] }],
    );
    const targets = planTargets(setOf([...tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS, rows), ...later]));
    expect(targets.rows.map((row) => row.labourForce?.text)).toEqual(Array(4).fill("49.923"));
    expect(notesOf(targets)).toEqual(["lowBase voluntary 2.4 278"]);
  });

  it("a cut-off percentage says nothing against the counts", () => {
    const set = setOf(tableFigures(ACTUALS, DISTRICT, ACTUAL_COLUMNS.slice(0, 6), ACTUAL_ROWS.slice(0, 3)));
    expect(notesOf(planTargets(set, { violated: violatedIn(set) }))).toContain("doubtfulSources 1 0");
    expect(notesOf(planTargets(set, { violated: [] })).filter((note) => note.startsWith("doubtful"))).toEqual([]);
  });
});
