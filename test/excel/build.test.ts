import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

async function build(options = {}) {
  const { patch, questions } = await product.prepare(options);
  expect(patch).not.toBeNull();
  return { receipt: await product.port.apply(patch!), questions };
}

const sheetNames = () => product.workbench.sheets().map((sheet) => sheet.name);

describe("building the target table", () => {
  it("writes it as the last sheet, shows it, and leaves the others as they were", async () => {
    const before = product.workbench.snapshotAll();

    await build();

    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020", "Chỉ tiêu 2020"]);
    expect(product.workbench.sheets().every((sheet) => sheet.visible)).toBe(true);
    expect(product.workbench.sheets()[2]!.active).toBe(true);
    const after = product.workbench.snapshotAll();
    expect(after.sheets.slice(0, 2)).toEqual(before.sheets);
  });

  it("is undone as a whole", async () => {
    const before = product.workbench.snapshotAll();
    const { receipt } = await build();

    expect(await product.port.revert(receipt)).toEqual({ status: "reverted", leftAlone: [] });

    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("is undone also when the user edited another sheet meanwhile, whose edit stays", async () => {
    const { receipt } = await build();
    product.workbench.write("Thực hiện 2019!C5", [[4816]]);

    await product.port.revert(receipt);

    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
    expect(product.workbench.read("Thực hiện 2019!C5")).toEqual([[4816]]);
  });

  it("names the edited cells and removes nothing until the planner agrees", async () => {
    const { receipt } = await build();
    const row = product.workbench.text("Chỉ tiêu 2020!B1:B20").findIndex(([text]) => text === "BHXH bắt buộc") + 1;
    product.workbench.write(`Chỉ tiêu 2020!D${row}`, [[5300]]);
    product.workbench.write("Chỉ tiêu 2020!M3", [["ghi thêm"]]);
    await product.workbench.settled();
    const edited = product.workbench.snapshotAll();

    const answer = await product.port.revert(receipt);

    expect(answer).toEqual({
      status: "edited",
      cells: [
        expect.objectContaining({ sheetName: "Chỉ tiêu 2020", row: 2, column: 12 }),
        expect.objectContaining({ sheetName: "Chỉ tiêu 2020", row: row - 1, column: 3 }),
      ],
    });
    expect(product.workbench.snapshotAll()).toEqual(edited);
    expect(await product.port.revert(receipt, { discardEdits: true })).toEqual({ status: "reverted", leftAlone: [] });
    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
  });

  it("asks where the sheet exists, replaces it on request, keeps the old one and gives its name back on undo", async () => {
    await build();
    expect((await product.prepare()).questions).toEqual([{ code: "sheetExists", name: "Chỉ tiêu 2020" }]);
    const before = product.workbench.snapshotAll();

    const { receipt } = await build({ existing: "replace" });
    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020", "Chỉ tiêu 2020 (cũ)", "Chỉ tiêu 2020"]);

    await product.port.revert(receipt);
    expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
  });

  it("checks its own table in silence", async () => {
    product.dispose();
    product = await openProduct();
    const found = (await product.check()).explained.length;
    await build({ plainFormulas: true });
    await product.workbench.settled();

    expect((await product.check()).explained).toHaveLength(found);
  });
});
