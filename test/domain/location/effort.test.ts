import fc from "fast-check";
import { confront } from "../../../src/domain/edits/confront";
import { rulesFor } from "../../../src/domain/edits/rulesFor";
import { atOnce } from "../../../src/domain/inParts";
import type { Evidence } from "../../../src/domain/location/candidate";
import { assign, holds, systemOf, type CellTraits, type Constraint } from "../../../src/domain/location/constraint";
import { effortForComponent } from "../../../src/domain/location/effort";
import { locateInParts } from "../../../src/domain/location/locateErrors";
import { connected, explainComponent } from "../../../src/domain/location/search";
import { setOf, tableFigures, type Row } from "../figures/buildFigures";
import { CONSISTENT_COLUMNS, consistentPlace, rowsOf } from "../figures/consistentTable";

// properties take their time on a busy machine
jest.setTimeout(120_000);

const RUN = { seed: 20201130, numRuns: 60 };

const COUNT: CellTraits = {
  isPercent: false,
  mayBeNegative: false,
  step: 1,
  person: 1,
  trusted: false,
  closing: false,
  usualDecimals: null,
  reliability: 1,
};

/** Sums over cells taken at random, each cell in several, that held before some of the numbers were changed. */
const interlocking = fc
  .record({
    right: fc.array(fc.integer({ min: 100, max: 5000 }), { minLength: 9, maxLength: 14 }),
    sums: fc.array(fc.array(fc.nat(59), { minLength: 3, maxLength: 5 }), { minLength: 8, maxLength: 40 }),
    slips: fc.array(fc.tuple(fc.nat(59), fc.constantFrom(-90, 9, 70, 300)), { minLength: 4, maxLength: 14 }),
  })
  .map(({ right, sums, slips }) => {
    const constraints = sums.map((picked): Constraint => {
      const cells = [...new Set(picked.map((each) => each % right.length))];
      const signs = cells.map((_, at): 1 | -1 => (at === 0 ? 1 : -1));
      const constant = -cells.reduce((sum, cell, at) => sum + signs[at]! * right[cell]!, 0);
      return { kind: "sum", cells, signs, constant, leeway: 0 };
    });
    const values = [...right];
    for (const [cell, off] of slips) values[cell % right.length]! += off;
    return {
      values,
      system: systemOf(
        values.map(() => COUNT),
        constraints,
      ),
    };
  });

describe("the effort of a search", () => {
  it("is bounded however many rules fail together, and leaves no rule unanswered and no number changed", () => {
    let mostTrials = 0;
    fc.assert(
      fc.property(interlocking, ({ values, system }) => {
        const on = assign(system, Float64Array.from(values), new Int8Array(values.length));
        const violated = system.constraints.flatMap((_, index) => (holds(system, index, on) ? [] : [index]));
        let trials = 0;
        const evidence: Evidence = {
          pasted: () => ((trials += 1), 0),
          usual: () => 0,
          drawn: () => 0,
          doubtful: () => false,
        };
        for (const group of connected(system, violated)) {
          trials = 0;
          const explain = () => atOnce(explainComponent({ system, on, evidence, effort: effortForComponent() }, group));
          const located = explain();
          mostTrials = Math.max(mostTrials, trials);
          // a total may stand in several explanations
          expect(new Set(located.flatMap((each) => each.violated))).toEqual(new Set(group));
          expect([...on.values]).toEqual(values);
          expect(explain()).toEqual(located);
        }
      }),
      RUN,
    );
    // more than a search of one cell takes, less than the same takes without a bound
    expect(mostTrials).toBeGreaterThan(1000);

    expect(mostTrials).toBeLessThan(5000);
  });

  it("is spent in many short parts", () => {
    const places = fc.sample(fc.array(consistentPlace("x"), { minLength: 30, maxLength: 30 }), {
      seed: RUN.seed,
      numRuns: 1,
    })[0]!;
    const rows = places.flatMap((place, index) =>
      rowsOf({ ...place, name: `Xã ${index}` }).map((row): Row => ({ ...row, place: `Xã ${index}` })),
    );
    const off = rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((text, column) => ((index + column) % 3 === 0 && column < 3 ? `${text}7` : text)),
    }));
    const parts = locateInParts(confront(rulesFor(setOf(tableFigures("S", "", CONSISTENT_COLUMNS, off)))));
    let pauses = 0;
    while (!parts.next().done) pauses += 1;
    expect(pauses).toBeGreaterThan(500);
  });
});
