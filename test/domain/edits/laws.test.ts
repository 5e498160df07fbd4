import fc from "fast-check";
import { confront, confrontOne } from "../../../src/domain/edits/confront";
import type { Confrontation } from "../../../src/domain/edits/editRule";
import { placeOf } from "../../../src/domain/edits/placeOf";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import { Decimal } from "../../../src/domain/numbers/decimal";
import type { Figure, Line, Partition } from "../../../src/domain/figures/figure";
import { setOf, tableFigures } from "../figures/buildFigures";
import {
  anyFigures,
  CONSISTENT_COLUMNS,
  consistentPlace,
  figuresOf,
  printedPercent,
  rowsOf,
} from "../figures/consistentTable";

// properties take their time on a busy machine
jest.setTimeout(60_000);

const RUN = { seed: 20200318, numRuns: 100 };

const answersTo = (figures: readonly Figure[], partitions: readonly Partition[] = []) =>
  confront(rulesFor(setOf(figures, partitions)));
const outcomes = (answers: readonly Confrontation[]) =>
  Object.fromEntries(answers.map(({ rule, outcome }) => [rule.id, outcome]));
const lineOf = (place: string, programme: Line["programme"]): Line => ({ place, programme });

describe("laws", () => {
  it("a table that agrees is silent, whatever its numbers and decimals", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), (place) => {
        const answers = answersTo(figuresOf(place));
        expect(answers.filter(({ outcome }) => outcome !== "satisfied")).toEqual([]);
        expect(answers.filter(({ rule }) => rule.kind === "ratio")).toHaveLength(15);
        expect(answers.filter(({ rule }) => rule.kind === "balance")).toHaveLength(4);
      }),
      RUN,
    );
  });

  it("a total of places that agree is silent", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), consistentPlace("Xy"), (first, second) => {
        const columns = CONSISTENT_COLUMNS.slice(0, 3);
        const [one, other] = [rowsOf(first), rowsOf(second)];
        const total = one.map((row, at) => ({
          ...row,
          place: "Huyện",
          cells: row.cells.slice(0, 3).map((cell, column) => String(Number(cell) + Number(other[at]!.cells[column]))),
        }));
        const partitions = total.map(({ programme }): Partition => ({
          total: lineOf("Huyện", programme),
          parts: [lineOf("Lìa", programme), lineOf("Xy", programme)],
        }));
        const answers = answersTo(tableFigures("S", "", columns, [...total, ...one, ...other]), partitions);
        expect(answers.filter(({ outcome }) => outcome !== "satisfied")).toEqual([]);
        expect(answers.filter(({ rule }) => rule.origin === "sumOfParts")).toHaveLength(12);
      }),
      RUN,
    );
  });

  it("a percentage agrees exactly when the rounded quotient prints like it", () => {
    const pair = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 18n }));
    const small = fc.tuple(fc.bigInt({ min: 0n, max: 400n }), fc.bigInt({ min: 1n, max: 400n }));
    fc.assert(
      fc.property(
        fc.oneof(pair, small),
        fc.nat(4),
        fc.integer({ min: -1, max: 1 }),
        ([above, below], decimals, off) => {
          const [current, , force, coverage] = [2, 0, 6, 7].map((at) => CONSISTENT_COLUMNS[at]!);
          const honest = printedPercent(above, below, decimals);
          const shifted = new Decimal(honest.replace(",", ".")).plus(
            new Decimal(off).times(new Decimal(10).pow(-decimals)),
          );
          const text = shifted.toFixed(decimals).replace(".", ",");
          const [ratio] = answersTo(
            tableFigures(
              "S",
              "Lìa",
              [current!, force!, coverage!],
              [{ programme: "social", cells: [String(above), String(below), text] }],
            ),
          ).filter(({ rule }) => rule.kind === "ratio");
          expect(ratio!.outcome).toBe(off === 0 ? "satisfied" : "violated");
          expect(ratio!.expected!.times(100).toFixed(decimals)).toBe(honest.replace(",", "."));
          const cut = (above * 100n * 10n ** BigInt(decimals)) / below;
          const isCut = new Decimal(text.replace(",", ".")).times(new Decimal(10).pow(decimals)).eq(cut.toString());
          expect(ratio!.violation?.code).toBe(off === 0 ? undefined : isCut ? "cutOff" : "differs");
          expect(ratio!.rule.severity).toBe(ratio!.violation?.code === "cutOff" ? "soft" : "hard");
        },
      ),
      { ...RUN, numRuns: 400 },
    );
  });

  it("a wrong total, increase or percentage rings, and nothing rings that does not read it", () => {
    const cell = fc.constantFrom([0, 2], [0, 4], [1, 5], [2, 3], [3, 7], [1, 9], [3, 4] as const);
    fc.assert(
      fc.property(consistentPlace("Lìa"), cell, fc.integer({ min: 7, max: 90_000 }), (place, [row, column], off) => {
        const rows = rowsOf(place).map((each, at) =>
          at === row
            ? { ...each, cells: each.cells.map((text, position) => (position === column ? add(text, off) : text)) }
            : each,
        );
        const violated = answersTo(tableFigures("S", "Lìa", CONSISTENT_COLUMNS, rows)).filter(
          ({ outcome }) => outcome === "violated",
        );
        expect(violated.length).toBeGreaterThan(0);
        for (const { rule } of violated) {
          expect(rule.figures.some(({ figure }) => isAt(figure, row! + 1, column!))).toBe(true);
        }
      }),
      RUN,
    );
  });

  it("ratios and sums do not change when every count is multiplied", () => {
    fc.assert(
      fc.property(
        consistentPlace("Lìa"),
        fc.integer({ min: 2, max: 1000 }),
        fc.nat(9),
        fc.nat(3),
        (place, times, column, row) => {
          const slipped = figuresOf(place).map((figure) =>
            isAt(figure, row + 1, column) && figure.value ? { ...figure, value: figure.value.plus(1) } : figure,
          );
          const scaled = slipped.map((figure) =>
            figure.unit === "persons" && figure.value ? { ...figure, value: figure.value.times(times) } : figure,
          );
          const kinds = (figures: readonly Figure[]) =>
            outcomes(
              answersTo(figures).filter(
                ({ rule }) => rule.kind === "ratio" || rule.kind === "balance" || rule.kind === "difference",
              ),
            );
          expect(kinds(scaled)).toEqual(kinds(slipped));
        },
      ),
      RUN,
    );
  });

  it("answers do not depend on the order of the figures", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), consistentPlace("Xy"), fc.infiniteStream(fc.nat()), (first, second, keys) => {
        const figures = [...figuresOf(first), ...figuresOf(second, "S", 9)];
        const order = new Map(figures.map((figure) => [figure, keys.next().value as number]));
        const shuffled = [...figures].sort((x, y) => order.get(x)! - order.get(y)!);
        expect(outcomes(answersTo(shuffled))).toEqual(outcomes(answersTo(figures)));
      }),
      RUN,
    );
  });

  it("a blank never violates: blanking a cell leaves every other rule as it was", () => {
    fc.assert(
      fc.property(consistentPlace("Lìa"), fc.nat(9), fc.nat(3), (place, column, row) => {
        const rows = rowsOf(place).map((each, at) =>
          at === row ? { ...each, cells: each.cells.map((text, position) => (position === column ? "" : text)) } : each,
        );
        const answers = answersTo(tableFigures("S", "Lìa", CONSISTENT_COLUMNS, rows));
        expect(answers.filter(({ outcome }) => outcome === "violated")).toEqual([]);
      }),
      RUN,
    );
  });

  it("odd figures are answered, never thrown at, and every unverifiable rule says what is missing", () => {
    const partitions: Partition[] = [
      { total: lineOf("Lìa", "social"), parts: [lineOf("Xy", "social"), lineOf("Xy", "social")] },
      { total: lineOf("Lìa", "compulsory"), parts: [{ ...lineOf("Lìa", "compulsory"), group: "Doanh nghiệp" }] },
      { total: lineOf("Xy", "health"), parts: [] },
    ];
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const rules = rulesFor(setOf(figures, partitions));
        const answers = confront(rules);
        const violated = answers.filter(({ outcome }) => outcome === "violated");
        expect(answers).toEqual(rules.map(confrontOne));
        for (const answer of answers) {
          expect(answer.missing !== undefined).toBe(answer.outcome === "unverifiable");
          expect(answer.violation !== undefined).toBe(answer.outcome === "violated");
          if (answer.outcome !== "unverifiable")
            expect(answer.rule.figures.every(({ figure }) => figure.value !== null)).toBe(true);
        }
        for (const each of violated) {
          const place = placeOf(each, violated);
          expect(each.rule.figures.some(({ figure }) => figure === place)).toBe(true);
        }
      }),
      { ...RUN, numRuns: 600 },
    );
  });
});

function add(text: string, off: number): string {
  const decimals = text.split(",")[1]?.length ?? 0;
  return new Decimal(text.replace(",", ".")).plus(off).toFixed(decimals).replace(".", ",");
}

function isAt({ source }: Figure, row: number, column: number): boolean {
  return source.kind === "cell" && source.row === row && source.column === column;
}
