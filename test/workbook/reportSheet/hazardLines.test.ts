import { lexicon } from "../../../src/locales/lexicon";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { fakeHost } from "../../support/fakeHost";
import { ACTUALS, sampleSheets } from "../jobs/sample";
import { aDecision, link, listOf, pick, rowsOf } from "./reportRows";

const TITLE = "CÁCH GHI SỐ";

async function withTextNumbers() {
  const host = fakeHost(sampleSheets());
  host.type(ACTUALS, 4, 2, "4.815");
  host.type(ACTUALS, 5, 2, "4.700");
  return checkWorkbook(host, lexicon);
}

it("lists how numbers are written, with what is proposed and what was decided", async () => {
  const report = await withTextNumbers();
  const [hazard] = report.hazards;
  const decision = aDecision({ kind: "ignored", id: hazard!.id, rules: [hazard!.code] });
  const rows = rowsOf(report, [decision]);
  const [line, ...more] = listOf(rows, TITLE);
  expect(more).toEqual([]);
  expect(pick(line!, "order", "sheet", "cell", "rule", "stated", "proposed", "decision")).toEqual([
    1,
    ACTUALS,
    link(ACTUALS, "C5"),
    "Số ghi ở dạng văn bản",
    "4.815",
    "4.815",
    "Đã bỏ qua",
  ]);
  expect(line!.content).toMatch(/^2 ô ở cột .*C5:C6/);
  expect(listOf(rows, "NHẬT KÝ")[0]!.rule).toBe("Số ghi ở dạng văn bản");
  expect(rows.some(({ order }) => /1 mục về cách ghi số cần sửa/.test(String(order)))).toBe(true);
});

it("says nothing of it where all is well", async () => {
  const rows = rowsOf(await checkWorkbook(fakeHost(sampleSheets()), lexicon));
  expect(rows.some(({ order }) => String(order).startsWith(TITLE))).toBe(false);
});
