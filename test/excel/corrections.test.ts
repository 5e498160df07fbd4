import { planCorrections } from "../../src/workbook/corrections/planCorrections";
import type { CheckReport } from "../../src/workbook/jobs/jobs";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

const correctionsOf = ({ explained, snapshot, tables }: CheckReport) =>
  planCorrections(
    explained.map(({ explanation }) => explanation.repairs[0]!),
    snapshot,
    tables,
  );

it("corrects the sample so that everything agrees, and takes it back cell by cell", async () => {
  const before = product.workbench.snapshotAll();
  const { patch, formulas, leftOut } = correctionsOf(await product.check());
  expect([formulas, leftOut]).toEqual([[], []]);
  product.workbench.resetTraffic();

  const receipt = await product.port.apply(patch);

  // one request to look, one to write, whatever the number of cells
  expect(product.workbench.traffic().batches).toBe(2);
  expect((await product.check()).explained).toEqual([]);
  await product.port.revert(receipt);
  expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
});

it("keeps texts texts, and number formats as they are", async () => {
  product.workbench.write("Thực hiện 2019!I8", [["489.923 người"]]);
  const format = product.workbench.format("Thực hiện 2019!I8");
  const { patch } = correctionsOf(await product.check());

  await product.port.apply(patch);

  await product.workbench.settled();
  expect(product.workbench.text("Thực hiện 2019!I8")).toEqual([["49.923 người"]]);
  expect(product.workbench.format("Thực hiện 2019!I8")).toEqual(format);
  expect((await product.check()).explained).toEqual([]);
});

it("follows an edit with three small requests", async () => {
  const report = await product.check();
  product.workbench.write("Thực hiện 2019!H5", [[6.38]]);
  const sheetId = product.workbench.sheets()[0]!.id;
  product.workbench.resetTraffic();

  const again = await product.recheck(report, [{ sheetId, box: { row: 4, column: 7, rows: 1, columns: 1 } }]);

  expect(again.explained).toHaveLength(3);
  expect(product.workbench.traffic().batches).toBe(3);
  expect(Math.max(...product.workbench.traffic().responseBytes)).toBeLessThan(5_000);
});
