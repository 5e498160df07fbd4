import type { CellInput, CellsChange } from "../../src/workbook/patch";
import { openProduct, type Product } from "../support/product";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

const SHEET = "Thực hiện 2019";
const box = { row: 4, column: 2, rows: 2, columns: 2 };

async function change(to: readonly (readonly CellInput[])[]): Promise<CellsChange> {
  const sheetId = product.workbench.sheets()[0]!.id;
  const [block] = await product.port.read([{ sheetId, box }]);
  return { kind: "cells", sheetId, box, from: block!.formulas, to, why: "test" };
}

const apply = (made: CellsChange) => product.port.apply({ title: "test", changes: [made] });
const cells = async () => {
  await product.workbench.settled();
  return product.workbench.formulas(`${SHEET}!C5:D6`);
};

describe("writing cells", () => {
  it("writes numbers, formulas and text, and takes them back", async () => {
    const receipt = await apply(
      await change([
        [4816, "=C5*2"],
        ["01/02", "Đại hội"],
      ]),
    );
    expect(receipt.leftAlone).toEqual([]);
    expect(await cells()).toEqual([
      [4816, "=C5*2"],
      ["01/02", "Đại hội"],
    ]);

    expect(await product.port.revert(receipt)).toEqual({ status: "reverted", leftAlone: [] });
    expect(await cells()).toEqual([
      [4815, 5454],
      [4700, 4826],
    ]);
  });

  it("leaves a cell alone that was changed after the change was decided, and names it", async () => {
    const made = await change([
      [1, 2],
      [3, 4],
    ]);
    product.workbench.write(`${SHEET}!D5`, [[5455]]);

    const receipt = await apply(made);

    expect(receipt.leftAlone).toEqual([{ sheetId: made.sheetId, sheetName: SHEET, row: 4, column: 3 }]);
    expect(await cells()).toEqual([
      [1, 5455],
      [3, 4],
    ]);
    await product.port.revert(receipt);
    expect(await cells()).toEqual([
      [4815, 5455],
      [4700, 4826],
    ]);
  });

  it("leaves a cell alone on undo that the user changed since, and names it", async () => {
    const made = await change([
      [1, 2],
      [3, 4],
    ]);
    const receipt = await apply(made);
    product.workbench.write(`${SHEET}!C6`, [[4701]]);

    const reverted = await product.port.revert(receipt);

    expect(reverted).toEqual({
      status: "reverted",
      leftAlone: [{ sheetId: made.sheetId, sheetName: SHEET, row: 5, column: 2 }],
    });
    expect(await cells()).toEqual([
      [4815, 5454],
      [4701, 4826],
    ]);
  });

  it("never makes a formula of text", async () => {
    await apply(
      await change([
        ["'=1+1", "+84 912"],
        ["-x", "@home"],
      ]),
    );
    expect(await cells()).toEqual([
      ["=1+1", "+84 912"],
      ["-x", "@home"],
    ]);
    expect(product.workbench.read(`${SHEET}!C5:D6`)).toEqual(await cells());
  });
});
