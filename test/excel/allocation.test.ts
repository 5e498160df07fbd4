import { allocationTexts } from "../../src/locales/allocationSheet.vi";
import { prepareAllocation } from "../../src/workbook/jobs/prepareAllocation";
import type { AllocationPlan } from "../../src/workbook/allocation/allocationPlan";
import type { BuildOptions } from "../../src/workbook/jobs/jobs";
import { openProduct, type Product } from "../support/product";
import { aSplit, unitOf, voluntaryTarget } from "../workbook/allocation/aSplit";

const SHEET = "Phân bổ 2020";
const MADE_AT = new Date(2020, 2, 18, 9, 30);

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

async function target() {
  const { sheets } = await product.port.survey();
  return voluntaryTarget(sheets[1]!.id);
}

async function write(plan: AllocationPlan, existing?: BuildOptions["existing"]) {
  const options = { plainFormulas: true, ...(existing && { existing }) };
  const { patch } = await prepareAllocation(product.port, allocationTexts, plan, MADE_AT, options);
  const receipt = await product.port.apply(patch!);
  await product.workbench.settled();
  return receipt;
}

it("shows", async () => {
  await write(aSplit(await target()));
  console.log(
    product.workbench
      .text(`${SHEET}!A1:J38`)
      .map((r) => r.join(" | "))
      .join("\n"),
  );
  let report = await product.check();
  const table = report.tables.find(({ sheetName }) => sheetName === SHEET)!;
  console.log(
    JSON.stringify(
      {
        g: table.generated,
        layout: table.layout,
        columns: table.columns,
        place: table.place,
        year: table.year,
        parts: table.partitions.map((p) => [p.total, p.parts.length]),
        notes: table.notes,
      },
      null,
      1,
    ),
  );
  console.log(table.rows.map((r) => [r.row, r.kind, r.label, r.line?.place, r.line?.programme].join(" ")).join("\n"));
  const mine = () =>
    report.explained
      .filter(({ place }) => place.sheetName === SHEET)
      .map(({ place, explanation }) => [
        place.row,
        place.column,
        explanation.certainty,
        ...explanation.violated.map((v) => v.rule.id),
      ]);
  console.log(
    mine(),
    report.hazards.map((h) => [h.code, h.cells[0]]),
    report.unverifiable.filter((u) => JSON.stringify(u).includes(SHEET)).map((u) => [u.rule.id]),
  );
  product.workbench.type(`${SHEET}!G9`, "70");
  await product.workbench.settled();
  console.log(
    product.workbench
      .text(`${SHEET}!A7:J38`)
      .map((r) => r.join(" | "))
      .join("\n"),
  );
  report = await product.check();
  console.log(mine());
});
