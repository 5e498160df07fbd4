import { reportSheetTexts } from "../../src/locales/reportSheet.vi";
import type { Decision } from "../../src/workbook/jobs/decisions";
import type { CheckReport, ReportProposal } from "../../src/workbook/jobs/jobs";
import { prepareReport } from "../../src/workbook/jobs/prepareReport";
import { openProduct, type Product } from "../support/product";
import { sampleSheets } from "../support/sample";
import { withoutIds } from "../support/withoutIds";

const NOW = new Date(2020, 2, 18, 9, 30);
const REPORT = "Báo cáo đối chiếu";
const MOST_TRIPS = 4;
const FIVE_MEGABYTES = 5 * 1024 * 1024;

let product: Product;
afterEach(() => product.dispose());

const prepare = (report: CheckReport, decisions: readonly Decision[] = []): ReportProposal =>
  prepareReport(report, decisions, reportSheetTexts, NOW);

const sheetNames = () => product.workbench.sheets().map(({ name }) => name);

describe("the report of the sample", () => {
  beforeEach(async () => {
    product = await openProduct();
  });

  it("is written as a sheet with live links, changes no other sheet, and is taken away whole", async () => {
    const before = product.workbench.snapshotAll();
    const { patch } = prepare(await product.check());

    const receipt = await product.port.apply(patch);

    await product.workbench.settled();
    expect(product.workbench.snapshotAll().sheets.slice(0, 2)).toEqual(before.sheets);
    expect(product.workbench.text(`${REPORT}!C6:C11`).flat()).toEqual(["Ô", "H5", "G8", "I8", "J8", "E8"]);
    expect(product.workbench.formulas(`${REPORT}!C7`)).toEqual([[`=HYPERLINK("#'Thực hiện 2019'!H5","H5")`]]);
    expect(product.workbench.text(`${REPORT}!G8:J8`)).toEqual([["186", "190", "C8", "3.685"]]);
    expect((await product.check()).explained).toHaveLength(4);
    expect(await product.port.revert(receipt)).toEqual({ status: "reverted", leftAlone: [] });
    expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
  });

  it("stands beside an older one, which stays as it is", async () => {
    await product.port.apply(prepare(await product.check()).patch);
    product.workbench.write(`${REPORT}!K7`, [["đã xem"]]);
    await product.workbench.settled();
    const older = product.workbench.snapshotAll().sheets[2];

    const { patch, sheetName } = prepare(await product.check());
    await product.port.apply(patch);
    await product.workbench.settled();

    expect(sheetName).toBe(`${REPORT} (2)`);
    expect(sheetNames().slice(2)).toEqual([REPORT, sheetName]);
    expect(product.workbench.snapshotAll().sheets[2]).toEqual(older);
  });
});

it("shows what the workbook says letter by letter, never as a formula, a number or a date", async () => {
  const name = `O'Brien "=1+1"`;
  const [actuals, assigned] = sampleSheets();
  product = await openProduct({ sheets: [{ ...actuals!, name }, assigned!] });
  const texts = [
    `=1+1`,
    `'=1+1`,
    `@A1`,
    `+84`,
    `-5`,
    `5.122`,
    `18/03/2020`,
    `May 2020`,
    `TRUE`,
    `=HYPERLINK("http://x")`,
  ];
  const decisions = texts.map((text): Decision => ({
    kind: "ignored",
    id: text,
    at: NOW.toISOString(),
    sheetName: text,
    cell: text,
    rules: [],
    stated: text,
    proposed: text,
  }));

  await product.port.apply(prepare(await product.check(), decisions).patch);

  await product.workbench.settled();
  expect(product.workbench.text(`${REPORT}!B7:C7`)).toEqual([[name, "H5"]]);
  const log = `${REPORT}!A14:A${13 + texts.length}`;
  expect(product.workbench.read(log).flat()).toEqual(texts.map((_, index) => index + 1));
  for (const column of ["B", "C", "G", "J"]) {
    const cells = log.replaceAll("A1", `${column}1`).replaceAll("A2", `${column}2`);
    expect(product.workbench.text(cells).flat()).toEqual([...texts].reverse());
    expect(
      product.workbench
        .read(cells)
        .flat()
        .map((value) => typeof value),
    ).toEqual(texts.map(() => "string"));
  }
  expect(product.workbench.text(`${REPORT}!M14`)).toEqual([["18/03/2020 09:30"]]);
});

it("takes a few small requests, though thousands of findings are listed", async () => {
  product = await openProduct({ evaluate: false, calculate: false });
  const report = await product.check();
  const many = <T>(items: readonly T[]) => Array.from({ length: 10_000 }, (_, index) => items[index % items.length]!);
  const { patch } = prepare({ ...report, explained: many(report.explained) });
  product.workbench.resetTraffic();

  await product.port.apply(patch);

  const { batches, requestBytes, responseBytes } = product.workbench.traffic();
  expect(sheetNames()).toContain(REPORT);
  expect(batches).toBeLessThanOrEqual(MOST_TRIPS);
  expect(Math.max(...requestBytes)).toBeLessThan(FIVE_MEGABYTES);
  expect(Math.max(...responseBytes)).toBeLessThan(100_000);
  process.stdout.write(
    `${batches} round trips, ${requestBytes.join(" + ")} B up, ${responseBytes.join(" + ")} B down\n`,
  );
});
