import fc from "fast-check";
import { screenRows } from "../../../../src/domain/edits/columns/screenRows";
import { confront } from "../../../../src/domain/edits/confront";
import { rulesFor } from "../../../../src/domain/edits/rulesFor";
import { atOnce } from "../../../../src/domain/inParts";
import type { FigureSet, Line, Partition } from "../../../../src/domain/figures/figure";
import { locateErrors } from "../../../../src/domain/location/locateErrors";
import { actual, plan, tableFigures, type Column, type Row } from "../../figures/buildFigures";
import { printedPercent } from "../../figures/consistentTable";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 150 };
const SIZES = { fewFigures: 0, sampleRows: 3 };

const PLAN = plan(2019);
const COLUMNS: readonly Column[] = [
  { measure: "participants", period: actual(2019) },
  { measure: "participants", period: actual(2019), programme: "compulsory" },
  { measure: "participants", period: actual(2019), programme: "voluntary" },
  { measure: "labourForce", period: actual(2019) },
  { measure: "labourForceCoverage", period: actual(2019) },
  { measure: "participants", period: actual(2018) },
  { measure: "increase", period: actual(2019), versus: actual(2018) },
  { measure: "growthRate", period: actual(2019), versus: actual(2018) },
  { measure: "participants", period: PLAN },
  { measure: "shortfall", period: actual(2019), versus: PLAN },
  { measure: "attainment", period: actual(2019), versus: PLAN },
];

type Counts = readonly [compulsory: number, voluntary: number, spare: number, prior: number, planned: number];
const counts: fc.Arbitrary<Counts> = fc.tuple(
  ...([3000, 300, 9000, 3000, 3000].map((most) => fc.integer({ min: 1, max: most })) as [
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
    fc.Arbitrary<number>,
  ]),
);

function rowOf(place: string, [compulsory, voluntary, spare, prior, planned]: Counts): Row {
  const total = compulsory + voluntary;
  const percent = (a: number, b: number, decimals: number) => printedPercent(BigInt(a), BigInt(b), decimals);
  const cells = [
    ...[total, compulsory, voluntary, total + spare].map(String),
    percent(total, total + spare, 2),
    ...[prior, total - prior].map(String),
    percent(total - prior, prior, 2),
    ...[planned, planned - total].map(String),
    percent(total, planned, 1),
  ];
  return { programme: "social", place, cells };
}

const spots = fc.array(fc.tuple(fc.nat(400), fc.constantFrom("7", "0", "", "12,5", "99999", "–", "3,871")), {
  maxLength: 4,
});

function withSpots(rows: readonly Row[], edits: readonly (readonly [number, string])[]): Row[] {
  return edits.reduce<Row[]>(
    (edited, [spot, text]) => {
      const [row, column] = [Math.floor(spot / 11) % edited.length, spot % 11];
      return edited.map((each, at) =>
        at === row ? { ...each, cells: each.cells.map((cell, position) => (position === column ? text : cell)) } : each,
      );
    },
    [...rows],
  );
}

/** What a check of a set says. */
function said(set: FigureSet, sizes?: typeof SIZES) {
  const { rest, satisfied } = sizes ? atOnce(screenRows(set, sizes)) : { rest: set, satisfied: 0 };
  const answers = confront(rulesFor(rest));
  return {
    satisfied: satisfied + answers.filter(({ outcome }) => outcome === "satisfied").length,
    open: answers
      .filter(({ outcome }) => outcome !== "satisfied")
      .map(({ rule, outcome }) => `${rule.id} ${outcome}`)
      .sort(),
    explained: locateErrors(answers, { figures: set.figures }).map(({ id, certainty, repairs, tied, cautions }) => ({
      id,
      certainty,
      tied,
      cautions,
      repairs: repairs.map(({ changes }) => changes.map(({ figure, value }) => `${figure.text} ${value}`)),
    })),
  };
}

const rowsFrom = (all: readonly Counts[]) => all.map((each, at) => rowOf(`Xã ${at}`, each));
const setFrom = (rows: readonly Row[], partitions: readonly Partition[] = []): FigureSet => ({
  figures: tableFigures("S", "", COLUMNS, rows),
  partitions,
});
const many = fc.array(counts, { minLength: 8, maxLength: 20 });

it("leaves out the rows that agree beyond the sample", () => {
  const rows = rowsFrom(
    Array.from({ length: 30 }, (_, at): Counts => [1000 + at, 100 + at, 5000, 900 + at, 1300 + at]),
  );
  const { rest, satisfied } = atOnce(screenRows(setFrom(rows), SIZES));
  expect(rest.figures).toHaveLength(3 * 11);
  expect(satisfied).toBe(27 * 17);
});

it("keeps rows with a 0, which may be a blank, and with a name that occurs twice", () => {
  const all = Array.from({ length: 30 }, (_, at): Counts => [1000 + at, 100 + at, 5000, 900 + at, 1300 + at]);
  const rows = rowsFrom(all);
  const even = rowOf("Xã 20", [1000, 100, 5000, 1100, 1300]);
  const set = setFrom(rows.map((row, at) => (at === 20 ? even : row)));
  expect(new Set(atOnce(screenRows(set, SIZES)).rest.figures.map(({ key }) => key.place))).toEqual(
    new Set(["Xã 0", "Xã 1", "Xã 2", "Xã 20"]),
  );
  const twice = setFrom(rows.map((row, at) => (at === 20 ? { ...row, place: "XÃ 19" } : row)));
  expect(atOnce(screenRows(twice, SIZES)).rest).toBe(twice);
});

it("leaves small sets, and sets of another kind, as they are", () => {
  const set = setFrom(rowsFrom(Array.from({ length: 9 }, (_, at): Counts => [1000 + at, 100, 5000, 900, 1300])));
  expect(atOnce(screenRows(set)).rest).toBe(set);
  const twice = { ...set, figures: [...set.figures, ...tableFigures("T", "", COLUMNS, rowsFrom([[1, 1, 1, 1, 1]]))] };
  expect(atOnce(screenRows(twice, SIZES)).rest).toBe(twice);
});

describe("laws", () => {
  it("what is found and how many rules hold is the same with and without", () => {
    let leftOut = 0;
    fc.assert(
      fc.property(many, spots, (all, edits) => {
        const set = setFrom(withSpots(rowsFrom(all), edits));
        leftOut += set.figures.length - atOnce(screenRows(set, SIZES)).rest.figures.length;
        expect(said(set, SIZES)).toEqual(said(set));
      }),
      RUN,
    );
    // a screen that lets everything through would pass as well
    expect(leftOut).toBeGreaterThan(1000);
  });

  it("and so it is below a row of totals", () => {
    let leftOut = 0;
    fc.assert(
      fc.property(many, spots, fc.boolean(), (all, edits, wrong) => {
        const sum = all.reduce<Counts>(
          (x, y) => x.map((each, at) => each + y[at]!) as unknown as Counts,
          [0, 0, 0, 0, 0],
        );
        const rows = [...rowsFrom(all), rowOf("Huyện", sum)];
        const line = (place: string, programme: Line["programme"]): Line => ({ place, programme });
        const partitions = (["social", "compulsory", "voluntary"] as const).map((programme): Partition => ({
          total: line("Huyện", programme),
          parts: all.map((_, at) => line(`Xã ${at}`, programme)),
        }));
        const set = setFrom(wrong ? withSpots(rows, edits) : rows, partitions);
        leftOut += set.figures.length - atOnce(screenRows(set, SIZES)).rest.figures.length;
        expect(said(set, SIZES)).toEqual(said(set));
      }),
      RUN,
    );
    expect(leftOut).toBeGreaterThan(500);
  });
});
