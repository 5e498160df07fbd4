import { templateTexts } from "../../../src/locales/actualsTemplate.vi";
import { reportSheetTexts } from "../../../src/locales/reportSheet.vi";
import type { TemplateOptions } from "../../../src/workbook/actualsTemplate/templateTable";
import { prepareReport } from "../../../src/workbook/jobs/prepareReport";
import { prepareTemplate } from "../../../src/workbook/jobs/prepareTemplate";
import { createEngine } from "../../../src/workbench/engine/engine";
import { openWorkbook } from "../../../src/workbench/engine/openWorkbook";
import { createUserSpreadsheet } from "../../../src/workbench/engine/userSpreadsheet";
import { RefusedInput } from "../../../src/workbench/engine/spreadsheet";
import { createView } from "../../../src/workbench/engine/view";
import { snapshotAll } from "../../../src/workbench/snapshotAll";
import type { WorkbookSnapshot } from "../../../src/workbench/snapshotAll";
import { packageFaults } from "../../support/packageFaults";
import { packageParts } from "../../support/packageParts";
import { openProduct, type Product } from "../../support/product";
import { contentOf, PLACES, PROGRAMMES } from "../../workbook/actualsTemplate/aTemplate";
import { look, opened, saved } from "./aFile";

const NOW = new Date(2020, 2, 18, 9, 30);

let product: Product;
beforeEach(async () => {
  product = await openProduct();
});
afterEach(() => product.dispose());

const insert = async (options: TemplateOptions) => {
  const { patch } = await prepareTemplate(product.port, templateTexts, options);
  await product.port.apply(patch!);
};
const SHEETS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["an empty sheet for programmes", () => insert(PROGRAMMES)],
  ["an empty sheet for places", () => insert({ ...PLACES, plainFormulas: true })],
  ["the report", async () => product.port.apply(prepareReport(await product.check(), [], reportSheetTexts, NOW).patch)],
  ["the target table", async () => product.port.apply((await product.prepare()).patch!)],
];

/** Files, as Excel, keep whole pixels of a column's width. */
const inPixels = (held: unknown): unknown =>
  JSON.parse(
    JSON.stringify(held, (key, value: unknown) => {
      if (key !== "columnWidths") return value;
      const widths = Object.entries(value as Record<string, number>);
      return Object.fromEntries(widths.map(([column, points]) => [column, Math.round(points / 0.75)]));
    }),
  );

/** What the add-in put on its sheet, saved without a file and opened again. */
async function throughAFile(make: () => Promise<unknown>) {
  await make();
  await product.workbench.settled();
  const { engine } = product.host;
  const bytes = await saved(engine, null);
  const again = await opened(bytes);
  const part = packageParts(bytes).get(`xl/worksheets/sheet${engine.sheets.ids().length}.xml`)!.toString("utf8");
  return { bytes, part, held: look(engine), again: again.engine, shown: look(again.engine) };
}

it.each(SHEETS)("%s is the same in a file, with widths, fonts, panes, rules and print set-up", async (_name, make) => {
  const { bytes, part, held, shown } = await throughAFile(make);
  expect(packageFaults(bytes)).toEqual([]);
  expect(inPixels(shown)).toEqual(inPixels(held));
  expect(part).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(part).toMatch(/<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="(landscape|portrait)"\/>/);
  expect(part).toMatch(/<pane ySplit="\d+" topLeftCell="A\d+" activePane="bottomLeft" state="frozen"\/>/);
  expect(part).toMatch(/<col min="1" max="1" width="[\d.]+" customWidth="1"\/>/);
  expect(packageParts(bytes).get("xl/workbook.xml")!.toString("utf8")).toMatch(
    /<definedName name="_xlnm.Print_Titles" localSheetId="2">[^<]*!\$\d+:\$\d+</,
  );
});

it("is what a workbook that opens with the same content has", async () => {
  const { held } = await throughAFile(() => insert(PROGRAMMES));
  const engine = createEngine();
  openWorkbook(engine, [{ name: "Thực hiện 2020", content: contentOf(PROGRAMMES) }]);
  await engine.settled();
  const { state } = snapshotAll(engine).sheets[0]!;
  // only the add-in centres what it writes
  const pageSetup = { ...(state.pageSetup as object), centerHorizontally: true };
  expect({ gridlines: true, ...state, pageSetup }).toEqual((held as WorkbookSnapshot).sheets[2]!.state);
});

it("offers its lists and refuses what is no count once it is opened again", async () => {
  const { part, again } = await throughAFile(() => insert(PROGRAMMES));
  expect(part.match(/<dataValidation /g)!.length).toBeGreaterThan(2);
  expect(part).toContain("<formula1>&quot;Thực hiện năm 2020,Ước thực hiện năm 2020&quot;</formula1>");
  const id = again.sheets.byName("Thực hiện 2020")!;
  const spreadsheet = createUserSpreadsheet(again, createView(again));
  expect(spreadsheet.inputHelp(id, 4, 4)!.choices).toEqual(["Thực hiện năm 2020", "Ước thực hiện năm 2020"]);
  expect(() => spreadsheet.type(id, 6, 4, "-5")).toThrow(RefusedInput);
  expect(() => spreadsheet.type(id, 6, 4, "5.200")).not.toThrow();
});

it("keeps the report's links", async () => {
  const { part } = await throughAFile(SHEETS[2]![1]);
  expect(part).toMatch(/<f>HYPERLINK\(&quot;#'Thực hiện 2019'!H5&quot;,&quot;H5&quot;\)<\/f><v>H5<\/v>/);
});
