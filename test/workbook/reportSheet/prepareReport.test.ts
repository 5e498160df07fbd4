import { lexicon } from "../../../src/locales/lexicon";
import { reportSheetTexts } from "../../../src/locales/reportSheet.vi";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { prepareReport } from "../../../src/workbook/jobs/prepareReport";
import type { NewSheetChange } from "../../../src/workbook/patch";
import { fakeHost, sheetFromContent, type FakeSheet } from "../../support/fakeHost";
import { ACTUALS, ASSIGNED, sampleSheets } from "../jobs/sample";
import { aDecision, NOW, withBlank } from "./reportRows";

const REPORT = "Báo cáo đối chiếu";
/** shows each link's label, as Excel does */
const calculate = (cells: readonly (readonly unknown[])[]) =>
  cells.map((row) => row.map((cell) => /,"([^"]*)"\)$/.exec(String(cell))?.[1] ?? (cell as string | number)));

const check = (sheets: readonly FakeSheet[]) => checkWorkbook(fakeHost(sheets, { calculate }), lexicon);
const older: FakeSheet = { name: REPORT.toUpperCase(), cells: [["của năm trước"]] };

it("is one new sheet, and nothing else changes", async () => {
  const { patch, sheetName } = prepareReport(await check(sampleSheets()), [], reportSheetTexts, NOW);
  expect(sheetName).toBe(REPORT);
  expect(patch.title).toBe("writeReport");
  expect(patch.changes).toEqual([expect.objectContaining({ kind: "newSheet", name: REPORT, replaces: null })]);
});

it("leaves an older report alone, whatever its case, and takes the next free name", async () => {
  const report = await check([...sampleSheets(), older, { ...older, name: `${REPORT} (2)` }]);
  const { patch, sheetName } = prepareReport(report, [], reportSheetTexts, NOW);
  expect(sheetName).toBe(`${REPORT} (3)`);
  expect(patch.changes).toEqual([expect.objectContaining({ name: sheetName, replaces: null })]);
});

it("replaces an older report only on request, and then keeps it under another name", async () => {
  const host = fakeHost([...sampleSheets(), older], { calculate });
  const report = await checkWorkbook(host, lexicon);
  const { patch, sheetName } = prepareReport(report, [], reportSheetTexts, NOW, "replace");
  expect(sheetName).toBe(REPORT);
  const receipt = await host.apply(patch);
  expect(host.names()).toEqual([ACTUALS, ASSIGNED, `${REPORT} (cũ)`, REPORT]);
  expect(host.cells(`${REPORT} (cũ)`)).toEqual([["của năm trước"]]);
  await host.revert(receipt);
  expect(host.names()).toEqual([ACTUALS, ASSIGNED, older.name]);
});

it("is no table to the next check, whatever it lists", async () => {
  const sheets = withBlank();
  const before = await check(sheets);
  expect(before.unverifiable.length).toBeGreaterThan(0);
  const decisions = [aDecision(), aDecision({ kind: "ignored", stated: "3.681", proposed: "3.685" })];
  const { patch, sheetName } = prepareReport(before, decisions, reportSheetTexts, NOW);
  const [{ content }] = patch.changes as [NewSheetChange];

  const after = await check([...sheets, sheetFromContent(sheetName, content)]);

  expect(after.withoutTable).toEqual([sheetName]);
  const told = ({ explained, unverifiable, satisfied }: typeof before) => [
    explained.map(({ explanation }) => explanation.id),
    unverifiable.length,
    satisfied,
  ];
  expect(told(after)).toEqual(told(before));
});
