import fc from "fast-check";
import {
  createAxis,
  indexesIn,
  indexIn,
  positionIn,
  scrollTo,
  stretchIn,
} from "../../../../src/workbench/page/grid/axis";

const SEED = { seed: 20200318, numRuns: 300 };

describe("createAxis", () => {
  const axis = createAxis(4, (index) => [20, 0, 35, 20][index]!);

  it("sums sizes", () => {
    expect([0, 1, 2, 3, 4].map((index) => axis.start(index))).toEqual([0, 20, 20, 55, 75]);
    expect(axis.size(2)).toBe(35);
  });

  it("finds the index at a pixel and passes over hidden ones", () => {
    expect([-5, 0, 19, 20, 54, 55, 74, 500].map((pixel) => axis.at(pixel))).toEqual([0, 0, 0, 2, 2, 3, 3, 3]);
  });

  it("agrees with a search from the start", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 2500 }), (all, pixel) => {
        const made = createAxis(all.length, (index) => all[index]!);
        let [found, end] = [0, all[0]!];
        while (end <= pixel && found < all.length - 1) end += all[++found]!;
        expect(made.at(pixel)).toBe(found);
      }),
      SEED,
    );
  });
});

describe("what is in sight", () => {
  const axis = createAxis(20_000, () => 20);

  it("shows only the rows that fit, frozen ones first", () => {
    expect(indexesIn({ axis, frozen: 2, scroll: 1000, extent: 100 })).toEqual([0, 1, 52, 53, 54]);
  });

  it("leaves hidden rows out", () => {
    const hidden = createAxis(10, (index) => (index === 1 ? 0 : 20));
    expect(indexesIn({ axis: hidden, frozen: 0, scroll: 0, extent: 60 })).toEqual([0, 2, 3]);
  });

  it("draws every index in sight where a press on it finds it again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 80 }),
        fc.nat({ max: 4 }),
        fc.nat({ max: 1500 }),
        (sizes, frozen, wanted) => {
          const made = createAxis(sizes.length, (index) => sizes[index]!);
          const scroll = Math.min(wanted, made.start(sizes.length) - made.start(frozen) - 1);
          const view = { axis: made, frozen, scroll: Math.max(0, scroll), extent: 400 };
          for (const index of indexesIn(view)) {
            const start = Math.max(positionIn(view, index), index < frozen ? 0 : made.start(frozen));
            if (start < view.extent) expect(indexIn(view, start)).toBe(index);
          }
        },
      ),
      SEED,
    );
  });

  it("cuts a stretch off at the frozen part", () => {
    const view = { axis, frozen: 1, scroll: 30, extent: 100 };
    expect(stretchIn(view, 2, 2)).toEqual({ start: 20, size: 30 });
    expect(stretchIn(view, 1, 1)).toBeNull();
    expect(stretchIn(view, 0, 1)).toEqual({ start: 0, size: 20 });
  });

  it("scrolls as little as needed", () => {
    const view = { axis, frozen: 1, scroll: 200, extent: 100 };
    expect(scrollTo(view, 12)).toBe(200);
    expect(scrollTo(view, 5)).toBe(80);
    expect(scrollTo(view, 100)).toBe(1920);
    expect(scrollTo(view, 0)).toBe(200);
  });
});
