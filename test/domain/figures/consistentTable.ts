import fc from "fast-check";
import type { Figure } from "../../../src/domain/figures/figure";
import { actual, plan, tableFigures, target, type Column, type Row } from "./buildFigures";

/** Counts of one line: prior, plan, actual, eligible. */
interface Counts {
  readonly prior: number;
  readonly planned: number;
  readonly current: number;
  readonly eligible: number;
}

export interface ConsistentPlace {
  readonly name: string;
  readonly labourForce: number;
  readonly compulsory: Counts;
  readonly voluntary: Counts;
  readonly unemployment: Counts;
  /** decimals of the attainment, growth and coverage columns */
  readonly decimals: readonly [number, number, number, number];
}

const count = fc.integer({ min: 1, max: 200_000 });

const counts: fc.Arbitrary<Counts> = fc
  .record({ prior: count, planned: count, current: count, spare: fc.nat(1000) })
  .map(({ spare, ...each }) => ({ ...each, eligible: each.current + spare }));

/** A place whose figures all agree, whatever its numbers. */
export const consistentPlace = (name: string): fc.Arbitrary<ConsistentPlace> =>
  fc
    .record({
      compulsory: counts,
      voluntary: counts,
      inside: fc.record({ prior: fc.nat(1000), planned: fc.nat(1000), current: fc.nat(1000) }),
      spare: fc.nat(100_000),
      decimals: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)),
    })
    .map(({ compulsory, voluntary, inside, spare, decimals }) => {
      const within = (whole: number, outside: number) => Math.max(1, whole - outside);
      const current = within(compulsory.current, inside.current);
      return {
        name,
        labourForce: compulsory.eligible + voluntary.eligible + spare,
        compulsory,
        voluntary,
        unemployment: {
          prior: within(compulsory.prior, inside.prior),
          planned: within(compulsory.planned, inside.planned),
          current,
          eligible: current + 1,
        },
        decimals,
      };
    });

const PLAN = plan(2019, "BHXH tỉnh");
export const CONSISTENT_COLUMNS: readonly Column[] = [
  { measure: "participants", period: actual(2018) },
  { measure: "participants", period: PLAN },
  { measure: "participants", period: actual(2019) },
  { measure: "attainment", period: actual(2019), versus: PLAN },
  { measure: "increase", period: actual(2019), versus: actual(2018) },
  { measure: "growthRate", period: actual(2019), versus: actual(2018) },
  { measure: "labourForce", period: actual(2019) },
  { measure: "labourForceCoverage", period: actual(2019) },
  { measure: "eligible", period: actual(2019) },
  { measure: "eligibleCoverage", period: actual(2019) },
];

/** 100 · a / b at d decimals, half away from zero, as it is printed; on whole numbers only. */
export function printedPercent(a: bigint, b: bigint, decimals: number): string {
  const scaled = (a < 0n ? -a : a) * 100n * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + b) / (2n * b);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
  return a < 0n && rounded > 0n ? `-${text}` : text;
}

export function rowsOf(place: ConsistentPlace): Row[] {
  const { compulsory, voluntary, unemployment, labourForce, decimals } = place;
  const social = {
    prior: compulsory.prior + voluntary.prior,
    planned: compulsory.planned + voluntary.planned,
    current: compulsory.current + voluntary.current,
    eligible: null,
  };
  const percent = (a: number, b: number, at: number) => printedPercent(BigInt(a), BigInt(b), decimals[at]!);
  return Object.entries({ social, compulsory, voluntary, unemployment }).map(([programme, line]) => {
    const increase = line.current - line.prior;
    return {
      programme: programme as Row["programme"],
      place: place.name,
      cells: [
        String(line.prior),
        String(line.planned),
        String(line.current),
        percent(line.current, line.planned, 0),
        String(increase),
        percent(increase, line.prior, 1),
        programme === "social" ? String(labourForce) : "",
        percent(line.current, labourForce, 2),
        line.eligible === null ? "" : String(line.eligible),
        line.eligible === null ? "–" : percent(line.current, line.eligible, 3),
      ],
    };
  });
}

export function figuresOf(place: ConsistentPlace, sheet = "S", firstRow = 1): Figure[] {
  return tableFigures(sheet, place.name, CONSISTENT_COLUMNS, rowsOf(place), firstRow);
}

/** Any figures at all: odd numbers, blanks, years nobody tells, the same cell twice. */
export const anyFigures: fc.Arbitrary<Figure[]> = fc
  .array(
    fc.record({
      sheet: fc.constantFrom("A", "B"),
      row: fc.nat(5),
      column: fc.nat(5),
      place: fc.constantFrom("", "Lìa", "Xy"),
      programme: fc.constantFrom("social", "compulsory", "voluntary", "unemployment", "health") as fc.Arbitrary<
        Row["programme"]
      >,
      group: fc.constantFrom(undefined, "Doanh nghiệp"),
      measure: fc.constantFrom(
        ...CONSISTENT_COLUMNS.map(({ measure }) => measure),
        "growthIndex",
        "population",
        "populationCoverage",
      ) as fc.Arbitrary<Column["measure"]>,
      period: fc.constantFrom(actual(2018), actual(2019), actual(null), PLAN, plan(2019), target(2020), target(null), {
        year: 2019,
        scenario: "estimate",
      } as const),
      versus: fc.constantFrom(undefined, actual(2018), actual(null), plan(2019), actual(2019)),
      text: fc.constantFrom(
        "",
        "–",
        "x",
        "0",
        "=0",
        "1",
        "115",
        "-7",
        "3,871",
        "0,5",
        "12,9",
        "100",
        "đạt",
        "#REF!",
        "99999999999999999999,5",
        "0,000000000000001",
      ),
      decimals: fc.constantFrom(undefined, -6, -3, 0, 2, 15, 400, NaN),
      scale: fc.constantFrom(1, 1000),
    }),
    { maxLength: 40 },
  )
  .map((cells) =>
    cells.flatMap(({ sheet, row, column, place, programme, group, measure, period, versus, text, decimals, scale }) => {
      const columns = [
        ...Array.from({ length: column }, () => null),
        { measure, period, scale, ...(versus ? { versus } : {}) },
      ];
      const texts = [...Array.from({ length: column }, () => ""), text];
      const figures = tableFigures(
        sheet,
        place,
        columns,
        [{ programme, cells: texts, ...(group ? { group } : {}) }],
        row,
      );
      return figures.map((figure) => (decimals === undefined ? figure : { ...figure, decimals }));
    }),
  );
