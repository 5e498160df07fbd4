import { planCorrections } from "../../src/workbook/corrections/planCorrections";
import { HostFailure } from "../../src/workbook/host";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

/**
 * A host error at each round trip of each journey in turn, and midway in each of its batches: afterwards the workbook
 * is as before or the change is complete, never half. Excel keeps what ran before the error, and so does the workbench.
 */
interface Journey {
  readonly name: string;
  /** brings the workbook to the point where the journey starts; returns the journey */
  readonly prepare: (product: Product) => Promise<() => Promise<unknown>>;
}

const apply = async ({ prepare, port }: Product, options = {}) => port.apply((await prepare(options)).patch!);
const mark = async ({ check, port }: Product) => port.apply((await check()).flags);

/** Corrections of everything that is explained, on two sheets. */
const corrections = async ({ check }: Product) => {
  const { explained, snapshot, tables } = await check();
  const repairs = explained.map(({ explanation }) => explanation.repairs[0]!);
  return planCorrections(repairs, snapshot, tables).patch;
};

const JOURNEYS: readonly Journey[] = [
  { name: "building", prepare: async (product) => () => apply(product) },
  {
    name: "building in place of an older table",
    prepare: async (product) => {
      await apply(product);
      return () => apply(product, { existing: "replace" });
    },
  },
  {
    name: "undoing a table",
    prepare: async (product) => {
      const receipt = await apply(product);
      return () => product.port.revert(receipt);
    },
  },
  {
    name: "undoing a table that took another's place",
    prepare: async (product) => {
      await apply(product);
      const receipt = await apply(product, { existing: "replace" });
      return () => product.port.revert(receipt);
    },
  },
  { name: "marking", prepare: async (product) => () => mark(product) },
  {
    name: "marking again",
    prepare: async (product) => {
      await mark(product);
      return () => mark(product);
    },
  },
  {
    name: "undoing marks",
    prepare: async (product) => {
      const receipt = await mark(product);
      return () => product.port.revert(receipt);
    },
  },
  {
    name: "clearing marks",
    prepare: async (product) => {
      await mark(product);
      return () => product.port.clearFlags();
    },
  },
  {
    name: "correcting cells on two sheets",
    prepare: async (product) => {
      const patch = await corrections(product);
      return () => product.port.apply(patch);
    },
  },
  {
    name: "undoing corrections",
    prepare: async (product) => {
      const receipt = await product.port.apply(await corrections(product));
      return () => product.port.revert(receipt);
    },
  },
  {
    name: "writing cells",
    prepare: async ({ port, workbench }) => {
      const sheetId = workbench.sheets()[0]!.id;
      const box = { row: 4, column: 2, rows: 2, columns: 2 };
      const [block] = await port.read([{ sheetId, box }]);
      const to = [
        [1, "=C5*2"],
        ["1.1", "Đại hội"],
      ];
      const change = { kind: "cells", sheetId, box, from: block!.formulas, to, why: "test" } as const;
      return () => port.apply({ title: "test", changes: [change] });
    },
  },
];

const look = async ({ workbench }: Product) => {
  await workbench.settled();
  return withoutIds(workbench.snapshotAll());
};

async function inProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  // formulas are compared, so nothing has to be computed
  const product = await openProduct({ evaluate: false });
  try {
    return await work(product);
  } finally {
    product.dispose();
  }
}

/** What the journey does undisturbed: the workbook before and after, and the actions of each of its batches. */
const undisturbed = ({ prepare }: Journey) =>
  inProduct(async (product) => {
    const journey = await prepare(product);
    const before = await look(product);
    product.workbench.resetTraffic();
    await journey();
    return { before, after: await look(product), actions: product.workbench.traffic().actions };
  });

const disturbed = ({ prepare }: Journey, code: string, where: { afterBatches: number; afterActions?: number }) =>
  inProduct(async (product) => {
    const journey = await prepare(product);
    product.workbench.fault(code, where);
    const failure = await journey().catch((error: unknown) => error);
    return { failure, found: await look(product) };
  });

/** After so many of the batch's actions: after each, or after eight of them and all, first and last among them. */
function points(count: number): readonly number[] {
  const step = Math.max(1, count / 8);
  const some = Array.from({ length: Math.floor(count / step) }, (_, index) => 1 + Math.floor(index * step));
  return [...new Set([...some, count - 1, count])].filter((point) => point > 0);
}

describe.each(JOURNEYS)("$name", (journey) => {
  it("leaves the workbook as before, or complete, wherever Excel refuses", async () => {
    const { before, after, actions } = await undisturbed(journey);
    expect(actions.length).toBeGreaterThan(0);
    for (const [batch, count] of actions.entries()) {
      for (const afterActions of [undefined, ...points(count)]) {
        const where = { afterBatches: batch, ...(afterActions === undefined ? {} : { afterActions }) };
        const code = afterActions === undefined ? "InvalidOperationInCellEditMode" : "GeneralException";
        const { failure, found } = await disturbed(journey, code, where);
        expect({ where, failure }).toEqual({ where, failure: expect.any(HostFailure) });
        expect((failure as HostFailure).code).toBe(code);
        const half =
          JSON.stringify(found) !== JSON.stringify(before) && JSON.stringify(found) !== JSON.stringify(after);
        if (half) expect({ where, found }).toEqual({ where, found: before });
        if ((failure as HostFailure).rolledBack === false)
          throw new Error(`not rolled back at ${JSON.stringify(where)}`);
      }
    }
  });
});
