import { planRepairs } from "../../src/workbook/hazards/planRepairs";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

const ACTUALS = "Thực hiện 2019";

it("finds nothing in the sample", async () => {
  expect((await product.check()).hazards).toEqual([]);
});

it("makes numbers of texts, formats and all, and takes it back cell by cell", async () => {
  product.workbench.write(`${ACTUALS}!C5:C6`, [["4.815"], ["4.700 "]]);
  await product.workbench.settled();
  const before = product.workbench.snapshotAll();
  const format = product.workbench.format(`${ACTUALS}!C5:C6`);
  const report = await product.check();
  expect(report.hazards.map(({ code }) => code)).toEqual(["textNumbers", "spacedNumbers"]);
  product.workbench.resetTraffic();

  const receipt = await product.port.apply(planRepairs(report.hazards));

  expect(product.workbench.traffic().batches).toBe(2);
  await product.workbench.settled();
  expect(product.workbench.read(`${ACTUALS}!C5:C6`)).toEqual([[4815], [4700]]);
  expect((await product.check()).hazards).toEqual([]);
  await product.port.revert(receipt);
  expect(product.workbench.format(`${ACTUALS}!C5:C6`)).toEqual(format);
  expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
});

it("writes formulas of totals again, and leaves a cell alone that changed meanwhile", async () => {
  product.workbench.write(`${ACTUALS}!C5:E5`, [["=C6", "=D6", "=E6+E7"]]);
  product.workbench.write(`${ACTUALS}!C5:D5`, [["=SUM(C6:C8)", "=SUM(D6:D8)"]]);
  await product.workbench.settled();
  const { hazards } = await product.check();
  expect(hazards.map(({ code, repair }) => [code, repair.map(({ to }) => to)])).toEqual([
    ["sumRanges", ["=SUM(C6:C7)", "=SUM(D6:D7)"]],
  ]);
  product.workbench.write(`${ACTUALS}!D5`, [[5454]]);

  const { leftAlone } = await product.port.apply(planRepairs(hazards));

  expect(leftAlone.map(({ row, column }) => [row, column])).toEqual([[4, 3]]);
  await product.workbench.settled();
  expect(product.workbench.formulas(`${ACTUALS}!C5:E5`)).toEqual([["=SUM(C6:C7)", 5454, "=E6+E7"]]);
  expect(product.workbench.read(`${ACTUALS}!C5`)).toEqual([[4815]]);
});
