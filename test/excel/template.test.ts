import { lexicon } from "../../src/locales/lexicon";
import { templateTexts } from "../../src/locales/actualsTemplate.vi";
import { prepareTemplate } from "../../src/workbook/jobs/prepareTemplate";
import { suggestTemplate } from "../../src/workbook/jobs/suggestTemplate";
import type { TemplateOptions } from "../../src/workbook/actualsTemplate/templateTable";
import type { BuildOptions } from "../../src/workbook/jobs/jobs";
import { RefusedInput } from "../../src/workbench/engine/spreadsheet";
import { openProduct, type Product } from "../support/product";
import { withoutIds } from "../support/withoutIds";
import { FILLED, filledPlaces, PLACES, PROGRAMMES } from "../workbook/actualsTemplate/aTemplate";

const SHEET = "Thực hiện 2020";

let product: Product;

beforeEach(async () => {
  product = await openProduct();
});

afterEach(() => product.dispose());

async function insert(options: TemplateOptions = PROGRAMMES, existing?: BuildOptions["existing"]) {
  const { patch } = await prepareTemplate(product.port, templateTexts, options, existing);
  return product.port.apply(patch!);
}

async function type(cells: Readonly<Record<string, unknown>>, sheet = SHEET): Promise<void> {
  for (const [address, value] of Object.entries(cells)) product.workbench.type(`${sheet}!${address}`, String(value));
  await product.workbench.settled();
}

const sheetNames = () => product.workbench.sheets().map((sheet) => sheet.name);

describe("inserting an empty sheet for actuals", () => {
  it("leaves the other sheets as they were, and shows it", async () => {
    const before = product.workbench.snapshotAll();
    await insert();
    const sheets = product.workbench.sheets();
    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020", SHEET]);
    expect(sheets[2]).toMatchObject({ visible: true, active: true });
    expect(product.workbench.snapshotAll().sheets.slice(0, 2)).toEqual(before.sheets);
  });

  it("is undone in one press", async () => {
    const before = product.workbench.snapshotAll();
    const receipt = await insert(PLACES);
    expect(await product.port.revert(receipt)).toEqual({ status: "reverted", leftAlone: [] });
    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("takes counts only, and only what its lists offer", async () => {
    await insert();
    expect(() => product.workbench.type(`${SHEET}!E7`, "-5")).toThrow(RefusedInput);
    expect(() => product.workbench.type(`${SHEET}!E5`, "Dự kiến")).toThrow(RefusedInput);
    await type({ E7: "5.200", E5: "Ước thực hiện năm 2020" });
    expect(product.workbench.read(`${SHEET}!E7`)).toEqual([[5200]]);
  });

  it("is understood and agrees once it is filled in; a slip is found", async () => {
    const found = (await product.check()).explained.length;
    await insert({ ...PROGRAMMES, plainFormulas: true });
    await product.workbench.settled();
    await type(FILLED);
    expect(product.workbench.text(`${SHEET}!E6:H6`)).toEqual([["5.122", "93,9", "307", "6,38"]]);
    const report = await product.check();
    expect(report.tables.map(({ sheetName }) => sheetName)).toContain(SHEET);
    const ours = ({ place }: { place: { sheetName: string } }) => place.sheetName === SHEET;
    expect(report.explained.filter(ours)).toEqual([]);
    expect(report.explained).toHaveLength(found);

    await type({ G9: 176 });
    const again = await product.recheck(report, [
      { sheetId: report.tables.at(-1)!.sheetId, box: { row: 8, column: 6, rows: 1, columns: 1 } },
    ]);
    expect(again.explained.filter(ours).map(({ place }) => [place.row, place.column])).toEqual([[8, 6]]);
  });

  it("is followed from the first figure on, after a check of the empty sheet", async () => {
    await insert({ ...PLACES, plainFormulas: true });
    await product.workbench.settled();
    const sheet = "Thực hiện 2020 theo đơn vị";
    const empty = await product.check();
    expect(empty.withoutTable).toEqual([]);
    const sheetId = empty.tables.find(({ sheetName }) => sheetName === sheet)!.sheetId;

    await type(filledPlaces(8, 21), sheet);
    const report = await product.recheck(empty, [{ sheetId, box: { row: 7, column: 3, rows: 21, columns: 9 } }]);
    expect(report.explained.filter(({ place }) => place.sheetId === sheetId)).toEqual([]);
    expect(report.satisfied).toBeGreaterThan(empty.satisfied + 100);
  });

  it("asks where the sheet exists, replaces it on request, and gives its name back on undo", async () => {
    await insert();
    expect(await prepareTemplate(product.port, templateTexts, PROGRAMMES)).toEqual({ sheetName: SHEET, patch: null });
    const before = product.workbench.snapshotAll();

    await insert(PROGRAMMES, "keepBoth");
    expect(sheetNames().at(-1)).toBe(`${SHEET} (2)`);
    product.workbench.deleteSheet(`${SHEET} (2)`);

    const receipt = await insert(PROGRAMMES, "replace");
    expect(sheetNames()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020", `${SHEET} (cũ)`, SHEET]);
    await product.port.revert(receipt);
    expect(withoutIds(product.workbench.snapshotAll())).toEqual(withoutIds(before));
  });

  it("leaves the workbook as it was when Excel fails midway, or the planner stops", async () => {
    const before = product.workbench.snapshotAll();
    product.workbench.fault("GeneralException", { afterActions: 40 });
    await expect(insert(PLACES)).rejects.toMatchObject({ code: "GeneralException", rolledBack: true });
    expect(product.workbench.snapshotAll()).toEqual(before);

    const { patch } = await prepareTemplate(product.port, templateTexts, PLACES);
    const stopped = new AbortController();
    const progress = { signal: stopped.signal, report: () => stopped.abort() };
    await expect(product.port.apply(patch!, progress)).rejects.toMatchObject({ code: "Cancelled" });
    expect(product.workbench.snapshotAll()).toEqual(before);
  });

  it("takes as many round trips for a hundred places as for one", async () => {
    const trips = async (units: number) => {
      const options = { ...PLACES, units: Array.from({ length: units }, (_, index) => `Xã số ${index + 1}`) };
      product.workbench.resetTraffic();
      await insert(options, "keepBoth");
      return product.workbench.traffic().batches;
    };
    expect(await trips(100)).toBe(await trips(1));
  });

  it("does without input rules where Excel knows none", async () => {
    const { requirements } = Office.context;
    const isSetSupported = (name: string, version = "1.1") => name !== "ExcelApi" || Number(version.split(".")[1]) < 8;
    Object.assign(Office.context, { requirements: { ...requirements, isSetSupported } });
    await insert();
    expect(product.workbench.snapshotAll().sheets[2]!.state).not.toHaveProperty("dataValidations");
  });
});

it("is no source of targets while it is empty, and one once it is filled in", async () => {
  await insert({ ...PROGRAMMES, plainFormulas: true });
  await product.workbench.settled();
  const targets = (rows: { line: { programme: string }; actual: { value: unknown } | null }[]) =>
    rows.map(({ line, actual }) => `${line.programme} ${String(actual?.value)}`);
  const first = await product.prepare();
  expect(first.plan.period.year).toBe(2020);
  expect(targets([...first.plan.rows])).toEqual([
    "social 5122",
    "compulsory 4844",
    "voluntary 278",
    "unemployment 3871",
  ]);

  await type({ ...FILLED, E7: 5000 });
  const next = await product.prepare();
  expect(next.plan.period.year).toBe(2021);
  expect(targets([...next.plan.rows])).toContain("compulsory 5000");
});

it("suggests what the workbook's tables say", async () => {
  expect(await suggestTemplate(product.port, lexicon)).toEqual({ year: 2020, place: "Huyện Hướng Hóa", units: [] });
  await insert(PLACES);
  const { units, year } = await suggestTemplate(product.port, lexicon);
  expect(units).toEqual(PLACES.units);
  expect(year).toBe(2020);
});
