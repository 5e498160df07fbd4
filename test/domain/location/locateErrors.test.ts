import { confront } from "../../../src/domain/edits/confront";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import type { Figure, Line, Partition, Programme } from "../../../src/domain/figures/figure";
import type { CellChange, Explanation } from "../../../src/domain/location/explanation";
import { locateErrors, trustedId } from "../../../src/domain/location/locateErrors";
import { actual, plan, setOf, tableFigures, type Column, type Row } from "../figures/buildFigures";
import { sample } from "../figures/huongHoa";

const locate = (figures: readonly Figure[], partitions: readonly Partition[] = [], trusted: readonly Figure[] = []) =>
  locateErrors(confront(rulesFor(setOf(figures, partitions))), { trusted: new Set(trusted.map(trustedId)) });

const shown = ({ figure, value }: CellChange) => `${figure.text} → ${value === null ? "?" : value.toString()}`;

/** "certain 489.923 → 49923 (ratio 7,75, equalBase 489.923)" */
const told = ({ certainty, repairs, tied, violated }: Explanation) => {
  const proposed = repairs.slice(0, tied).map(({ changes }) => changes.map(shown).join(" + "));
  const rules = violated.map(({ rule }) => `${rule.kind} ${rule.figures[0]!.figure.text}`);
  return [certainty, ...(proposed.length > 0 ? [proposed.join("; ")] : []), `(${rules.join(", ")})`].join(" ");
};

const PRIOR: Column = { measure: "participants", period: actual(2018) };
const CURRENT: Column = { measure: "participants", period: actual(2019) };
const INCREASE: Column = { measure: "increase", period: actual(2019), versus: actual(2018) };
const RATE: Column = { measure: "growthRate", period: actual(2019), versus: actual(2018) };
const PLANNED: Column = { measure: "participants", period: plan(2019) };
const ATTAINMENT: Column = { measure: "attainment", period: actual(2019), versus: plan(2019) };
const FORCE: Column = { measure: "labourForce", period: actual(2019) };
const COVERAGE: Column = { measure: "labourForceCoverage", period: actual(2019) };

const rowOf = (programme: Programme, cells: readonly string[], place = "Lìa"): Row => ({ programme, place, cells });
const line = (columns: readonly Column[], cells: readonly string[]) =>
  tableFigures("S", "Lìa", columns, [rowOf("social", cells)]);
const threeRows = (columns: readonly Column[], cells: readonly (readonly string[])[]) =>
  tableFigures(
    "S",
    "Lìa",
    columns,
    (["social", "compulsory", "voluntary"] as const).map((programme, at) => rowOf(programme, cells[at]!)),
  );

describe("the sample", () => {
  const found = locateErrors(confront(rulesFor(sample())));
  const about = (text: string) => found.find(({ repairs }) => repairs[0]!.changes[0]!.figure.text === text)!;

  it("has exactly four explanations", () => {
    expect(found.map(told).sort()).toEqual([
      "certain 489.923 → 49923 (equalBase 489.923, ratio 7,75)",
      "certain 6,37 → 0.0638 (ratio 6,37)",
      "likely 3.681 → 3685 (difference 186)",
      "likely 96 → 0.98 (ratio 96)",
    ]);
  });

  it("says how each number came about", () => {
    expect(about("6,37").repairs[0]!.changes[0]!.slip).toEqual({ code: "cutOff" });
    expect(about("489.923").repairs[0]!.changes[0]!.slip).toEqual({ code: "digitInserted", digit: "8" });
    expect(about("3.681").repairs[0]!.changes[0]!.slip).toEqual({ code: "digitChanged", printed: "1", proposed: "5" });
  });

  it("questions a closing figure, and says what keeping it would mean", () => {
    const { cautions, ifKept, repairs } = about("3.681");
    expect(cautions).toEqual(["closingFigure"]);
    expect(ifKept.map(shown)).toEqual(["186 → 190", "5,05 → 0.0516"]);
    expect(repairs[0]!.agreeing.map(({ rule }) => rule.figures[0]!.figure.text)).toEqual(
      expect.arrayContaining(["186", "5,05"]),
    );
  });

  it("names the bases with which 96 % would stand, and the row that prints it too", () => {
    const { cautions, otherBase, repairs } = about("96");
    expect(cautions).toEqual(["lentBase"]);
    expect([otherBase!.figure.text, otherBase!.least.toNumber(), otherBase!.most.toNumber()]).toEqual([
      "4.427",
      4500,
      4546,
    ]);
    expect(repairs[0]!.changes[0]!.alsoIn?.key.programme).toBe("compulsory");
  });

  it("finds no other reason for 186 once 3.681 is trusted but to change it with its rate", () => {
    const trusted = sample().figures.find(({ text }) => text === "3.681")!;
    const again = locateErrors(confront(rulesFor(sample())), { trusted: new Set([trustedId(trusted)]) });
    expect(again.map(told).filter((text) => text.includes("186"))).toEqual([
      "likely 186 → 190 + 5,05 → 0.0516 (difference 186)",
    ]);
  });
});

describe("one cell", () => {
  it("is certain where several rules ask for the same number", () => {
    const wrong = threeRows(
      [PRIOR, CURRENT, INCREASE],
      [
        ["4.815", "5.222", "307"],
        ["4.700", "4.844", "144"],
        ["115", "278", "163"],
      ],
    );
    expect(locate(wrong).map(told)).toEqual(["certain 5.222 → 5122 (balance 5.222, difference 307)"]);
  });

  it("ties with another that is as near", () => {
    const [only] = locate(threeRows([CURRENT], [["5.132"], ["4.844"], ["278"]]));
    expect(only).toMatchObject({ certainty: "tied", tied: 3 });
    expect(only!.repairs.map(({ changes }) => shown(changes[0]!)).sort()).toEqual([
      "278 → 288",
      "4.844 → 4854",
      "5.132 → 5122",
    ]);
  });

  it("stands out by its slip where the others would need two", () => {
    expect(locate(threeRows([CURRENT], [["5.122"], ["4.844"], ["287"]])).map(told)).toEqual([
      "certain 287 → 278 (balance 5.122)",
    ]);
  });

  it("is named without a value where only a percentage speaks about it", () => {
    // 5.122 / 49.923 = 10,26 %; one 9 was dropped
    const [only] = locate([...line([CURRENT, FORCE, COVERAGE], ["5.122", "4.923", "10,26"])]);
    expect(only!.certainty).not.toBe("certain");
    const force = only!.repairs.find(({ changes }) => changes[0]!.figure.text === "4.923")!;
    expect(force.changes[0]!.value).toBeNull();
    expect([force.changes[0]!.between!.least.toNumber(), force.changes[0]!.between!.most.toNumber()]).toEqual([
      49898, 49946,
    ]);
    expect(force.agreeing).toEqual([]);
  });

  it("keeps the decimals of its column where a digit of them was lost", () => {
    const rows = ["10,25", "9,31", "8,07", "12,44", "7,6"].map((coverage, at) =>
      rowOf("social", [String([1025, 931, 807, 1244, 763][at]), "10.000", coverage], `Xã ${at}`),
    );
    expect(locate(tableFigures("S", "", [CURRENT, FORCE, COVERAGE], rows)).map(told)).toEqual([]);
    const wrong = [...rows.slice(0, 4), rowOf("social", ["763", "10.000", "7,3"], "Xã 4")];
    const [only] = locate(tableFigures("S", "", [CURRENT, FORCE, COVERAGE], wrong));
    expect(shown(only!.repairs[0]!.changes[0]!)).toBe("7,3 → 0.0763");
    expect(only!.repairs[0]!.changes[0]!.decimals).toBe(2);
  });

  it("may be a thousands separator that was misread", () => {
    const wrong = line([PRIOR, CURRENT, INCREASE, RATE], ["3.681", "3,871", "190", "5,16"]);
    const [only] = locate(wrong);
    expect(told(only!)).toMatch(/^certain 3,871 → 3871 /);
    expect(only!.repairs[0]!.changes[0]!.slip).toEqual({ code: "separatorMisread" });
    expect(locate(line([CURRENT], ["3,871"])).map(told)).toEqual(["likely 3,871 → 3871 (wholeCount 3,871)"]);
  });

  it("may have lost its sign", () => {
    expect(locate(line([CURRENT, FORCE], ["-278", "4.000"])).map(told)).toEqual([
      "likely -278 → 278 (wholeCount -278)",
    ]);
  });
});

describe("what is not beyond doubt", () => {
  const SHORTFALL: Column = { measure: "shortfall", period: actual(2019), versus: plan(2019) };
  const ALL = [CURRENT, FORCE, COVERAGE, PRIOR, INCREASE, RATE, PLANNED, SHORTFALL, ATTAINMENT];
  const certain = (cells: readonly string[]) =>
    locate(line(ALL, cells))
      .filter(({ certainty }) => certainty === "certain")
      .map(told);

  it("is a percentage beside a shortfall of 0, which holds for many plans", () => {
    // 155 typed 15, and 20 typed 0
    expect(certain(["135", "668", "20,21", "98", "37", "37,76", "15", "0", "87,1"])).toEqual([]);
  });

  it("is a number that no slip explains while another cell of its rules is doubted", () => {
    // 1.631 and 1.775 lost 18 each: their difference still holds
    expect(certain(["1.613", "9.163", "17,80", "1.757", "-144", "-8,11", "1.871", "240", "87,2"])).toEqual([]);
  });

  it("is a number beside a percentage that lost a decimal and so agrees with too much", () => {
    const right = ["95,6", "93,9", "99,1", "97,3"].map((attainment, at) =>
      rowOf(
        "social",
        [
          ...[956, 939, 991, 973].map(String).slice(at, at + 1),
          "1.000",
          String(1000 - [956, 939, 991, 973][at]!),
          attainment,
        ],
        `Xã ${at}`,
      ),
    );
    // 12.090 of 12.646 is 95,6 %: the plan was typed 12.664, the rate lost its 6
    const wrong = rowOf("social", ["12.090", "12.664", "556", "95"], "Xã 9");
    const found = locate(tableFigures("S", "", [CURRENT, PLANNED, SHORTFALL, ATTAINMENT], [...right, wrong]));
    expect(found.map(({ certainty }) => certainty)).toEqual(["likely"]);
  });
});

describe("several cells", () => {
  it("with nothing in common are explained apart", () => {
    const wrong = line(
      [PRIOR, CURRENT, INCREASE, RATE, PLANNED, ATTAINMENT],
      ["4.815", "5.122", "370", "6,38", "5.454", "39,9"],
    );
    expect(locate(wrong).map(told).sort()).toEqual([
      "certain 370 → 307 (difference 370, ratio 6,38)",
      "certain 39,9 → 0.939 (ratio 39,9)",
    ]);
  });

  it("of one rule change together, and that is never certain", () => {
    // 307 typed 207 and 6,38 typed 6,83: neither alone makes both rules hold
    const wrong = line(
      [PRIOR, CURRENT, INCREASE, RATE, PLANNED, ATTAINMENT],
      ["4.815", "5.122", "207", "6,83", "5.454", "93,9"],
    );
    const [only] = locate(wrong);
    expect(only).toMatchObject({ certainty: "likely", cautions: ["severalCells"], tied: 1 });
    expect(only!.repairs[0]!.changes.map(shown).sort()).toEqual(["207 → 307", "6,83 → 0.0638"]);
  });

  it("that nothing explains are left undecided", () => {
    const wrong = line(
      [PRIOR, CURRENT, INCREASE, RATE, PLANNED, ATTAINMENT],
      ["4.815", "5.122", "1.999", "77,7", "5.454", "93,9"],
    );
    for (const { certainty } of locate(wrong)) expect(["tied", "unresolved"]).toContain(certainty);
  });
});

describe("a table with totals", () => {
  const of = (place: string, programme: Programme = "social"): Line => ({ place, programme });
  const places = ["Lìa", "Xy", "Thanh", "Thuận", "Húc", "Ba Tầng"];
  const partitions = (["social", "compulsory", "voluntary"] as const).map((programme): Partition => ({
    total: of("Huyện", programme),
    parts: places.map((place) => of(place, programme)),
  }));
  const counts = [
    [412, 380, 32],
    [655, 601, 54],
    [238, 229, 9],
    [1190, 1102, 88],
    [507, 470, 37],
    [329, 311, 18],
  ];
  /** A row of each programme for each place, with other texts in some. */
  const table = (edits: Readonly<Record<string, string>> = {}, columns: readonly Column[] = [CURRENT]) => {
    const programmes = ["social", "compulsory", "voluntary"] as const;
    const total = programmes.map((_, at) => counts.reduce((sum, each) => sum + each[at]!, 0));
    const rows = [["Huyện", total] as const, ...places.map((place, at) => [place, counts[at]!] as const)].flatMap(
      ([place, of]) =>
        programmes.map((programme, at) => rowOf(programme, [edits[`${place} ${programme}`] ?? String(of[at])], place)),
    );
    return tableFigures("S", "", columns, rows);
  };

  it("is silent while it agrees", () => expect(locate(table(), partitions)).toEqual([]));

  it("has its wrong cell where a row and a column cross, though nothing is like a slip", () => {
    expect(locate(table({ "Thanh compulsory": "777" }), partitions).map(told)).toEqual([
      "certain 777 → 229 (balance 3093, balance 238)",
    ]);
  });

  it("explains errors in two rows of one column together with its total", () => {
    const found = locate(table({ "Lìa voluntary": "23", "Húc voluntary": "73" }), partitions);
    const changes = found.flatMap(({ repairs }) => repairs[0]!.changes.map(shown));
    expect(changes.sort()).toEqual(["23 → 32", "73 → 37"]);
  });

  it("explains each row by itself where more rows are wrong than are searched together", () => {
    const edits = {
      "Lìa social": "421",
      "Xy social": "565",
      "Thanh social": "283",
      "Thuận social": "1109",
      "Húc social": "570",
    };
    const found = locate(table(edits), partitions);
    expect(found.flatMap(({ repairs }) => repairs[0]!.changes.map(shown)).sort()).toEqual([
      "1109 → 1190",
      "283 → 238",
      "421 → 412",
      "565 → 655",
      "570 → 507",
    ]);
  });
});

it("leaves what only asks for a look without a culprit", () => {
  const [only] = locate(line([CURRENT, FORCE], ["5.500", "5.400"]));
  expect(only).toMatchObject({ certainty: "unresolved", repairs: [], tied: 0 });
  expect(only!.violated[0]!.rule.kind).toBe("range");
});

it("has one name for a finding until a figure changes", () => {
  const id = (cells: readonly string[], sheet: string, row: number) =>
    locate(tableFigures(sheet, "Lìa", [PRIOR, CURRENT, INCREASE], [rowOf("social", cells)], row)).map(
      (each) => each.id,
    );
  const [here] = id(["4.815", "5.122", "370"], "S", 1);
  expect(id(["4.815", "5.122", "370"], "Elsewhere", 9)).toEqual([here]);
  expect(id(["4.815", "5.122", "371"], "S", 1)).not.toEqual([here]);
});

it("takes thousands for what they may stand for", () => {
  const thousands = [PRIOR, CURRENT, INCREASE].map((column) => ({ ...column, scale: 1000 }));
  expect(locate(line(thousands, ["3", "5", "1"]))).toEqual([]);
  const [only] = locate(line(thousands, ["13", "58", "54"]));
  expect(only!.repairs.map(({ changes }) => shown(changes[0]!))).toContain("54 → 45000");
});
