import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

const slips = (report: Awaited<ReturnType<Product["check"]>>) =>
  report.explained.flatMap(({ findings }) =>
    findings.map(({ confrontation, place }) => [
      confrontation.rule.kind,
      confrontation.rule.figures[0]!.figure.text,
      `${place.sheetName}!${place.row},${place.column}`,
    ]),
  );

describe("checking the sample", () => {
  it("finds five violated rules in four places and nothing else", async () => {
    const report = await product.check();

    expect(slips(report)).toEqual([
      ["ratio", "6,37", "Thực hiện 2019!4,7"],
      ["difference", "186", "Thực hiện 2019!7,2"],
      ["equalBase", "489.923", "Thực hiện 2019!7,8"],
      ["ratio", "7,75", "Thực hiện 2019!7,8"],
      ["ratio", "96", "Chỉ tiêu giao 2020!7,4"],
    ]);
    expect(report.unverifiable).toEqual([]);
  });

  it("marks the places and restores the sheets exactly", async () => {
    const before = product.workbench.snapshotAll();
    const { flags } = await product.check();
    await product.port.apply(flags);
    expect(product.workbench.snapshotAll()).not.toEqual(before);

    expect(await product.port.clearFlags()).toBe(2);

    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("takes the marks back by undo, and puts earlier ones back", async () => {
    const { flags } = await product.check();
    await product.port.apply(flags);
    const marked = product.workbench.snapshotAll();
    const receipt = await product.port.apply({
      ...flags,
      changes: flags.changes.map((change) => (change.kind === "flags" ? { ...change, to: [] } : change)),
    });

    await product.port.revert(receipt);

    expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(marked));
  });

  it("takes marks back also when a marked sheet was deleted since", async () => {
    const receipt = await product.port.apply((await product.check()).flags);
    product.workbench.deleteSheet("Chỉ tiêu giao 2020");

    await product.port.revert(receipt);

    expect(product.workbench.format("Thực hiện 2019!A1:L8").conditionalFormats).toEqual([]);
  });
});
