import { lexicon } from "../../../src/locales/lexicon";
import { reportSheetTexts } from "../../../src/locales/reportSheet.vi";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { DECISION_KINDS } from "../../../src/workbook/jobs/decisions";
import type { CheckReport, ExplainedFindings } from "../../../src/workbook/jobs/jobs";
import { fakeHost, type FakeSheet } from "../../support/fakeHost";
import { ACTUALS, ASSIGNED, sampleSheets } from "../jobs/sample";
import { aDecision, contentOf, leadsTo, link, listOf, pick, rowsOf, withBlank, type ReportRow } from "./reportRows";

const LOG = "NHẬT KÝ";
const OPEN = "CHƯA ĐỦ CĂN CỨ";

const check = (sheets: readonly FakeSheet[]) => checkWorkbook(fakeHost(sheets), lexicon);

describe("the report of the sample", () => {
  it("opens with what was checked and what came out", async () => {
    const rows = rowsOf(await check(sampleSheets()));
    expect(rows.slice(0, 4).map(({ order }) => order)).toEqual([
      "BÁO CÁO ĐỐI CHIẾU SỐ LIỆU",
      "Lập lúc 18/03/2020 09:30 theo lần đối chiếu gần nhất",
      `Các trang đã đối chiếu: '${ACTUALS}', '${ASSIGNED}'`,
      expect.stringMatching(/^\d+ phép đối chiếu khớp; 4 chỗ chưa khớp hoặc cần xem lại; 0 phép chưa đủ căn cứ$/),
    ]);
  });

  it("has a line for each broken rule: where, what, which numbers, and what is proposed", async () => {
    const lines = listOf(rowsOf(await check(sampleSheets())));
    const shown = lines.map((row) =>
      pick(
        row,
        "order",
        "sheet",
        "cell",
        "line",
        "stated",
        "recomputed",
        "suspect",
        "proposed",
        "certainty",
        "decision",
      ),
    );
    const [certain, likely, todo] = ["chắc chắn", "nhiều khả năng", "Chưa xử lý"];
    const at = (cell: string) => link(ACTUALS, cell);
    const inPlan = link(ASSIGNED, "E8");
    const place = ", huyện Hướng Hóa";
    expect(shown).toEqual([
      [1, ACTUALS, at("H5"), `BHXH${place}`, "6,37%", "6,38%", at("H5"), "6,38%", certain, todo],
      [2, ACTUALS, at("G8"), `BHTN${place}`, "186", "190", at("C8"), "3.685", likely, todo],
      ["3.1", ACTUALS, at("I8"), `BHTN${place}`, "489.923", "49.923", at("I8"), "49.923", certain, todo],
      ["3.2", ACTUALS, at("J8"), `BHTN${place}`, "7,75%", "0,79%", at("I8"), "", "", ""],
      [4, ASSIGNED, inPlan, `BHTN${place}`, "96%", "98%", inPlan, "98%", likely, todo],
    ]);
    expect(lines[0]!.content).toMatch(/6,37%.*307.*4\.815/);
    expect(lines[0]!.rule).toBe("Tốc độ tăng = số tăng / năm trước");
  });

  it("shows the last word about a finding, with its time", async () => {
    const report = await check(sampleSheets());
    const { id } = report.explained[3]!.explanation;
    const rows = rowsOf(report, [
      aDecision({ kind: "ignored", id }),
      aDecision({ kind: "restored", id, at: new Date(2020, 2, 18, 9, 16).toISOString() }),
      aDecision({ kind: "ignored", id, at: new Date(2020, 2, 18, 9, 20).toISOString() }),
    ]);
    expect(listOf(rows).map((row) => pick(row, "decision", "time"))).toEqual([
      ["Chưa xử lý", ""],
      ["Chưa xử lý", ""],
      ["Chưa xử lý", ""],
      ["", ""],
      ["Đã bỏ qua", "18/03/2020 09:20"],
    ]);
  });
});

describe("the log", () => {
  it("lists decisions, the newest first, with time, cell, rule, old and new number", async () => {
    const rows = rowsOf(await check([]), [
      aDecision(),
      aDecision({
        kind: "trusted",
        at: new Date(2020, 2, 18, 13, 5).toISOString(),
        cell: "C8",
        rules: ["increaseIdentity", "definitionOfGrowthRate"],
        stated: "3.681",
        proposed: null,
      }),
    ]);
    const columns = ["order", "sheet", "cell", "rule", "stated", "proposed", "decision", "time"] as const;
    const growth = "Tốc độ tăng = số tăng / năm trước";
    const both = `Số tăng = năm nay − năm trước; ${growth}`;
    expect(listOf(rows, LOG).map((row) => pick(row, ...columns))).toEqual([
      [1, ACTUALS, "C8", both, "3.681", "", "Xác nhận số này đúng", "18/03/2020 13:05"],
      [2, ACTUALS, "H5", growth, "6,37%", "6,38%", "Đã sửa", "18/03/2020 09:15"],
    ]);
  });

  it("has a name of its own for each kind of decision", async () => {
    const rows = listOf(
      rowsOf(
        await check([]),
        DECISION_KINDS.map((kind) => aDecision({ kind })),
      ),
      LOG,
    );
    const names = rows.map(({ decision }) => decision);
    expect(new Set(names).size).toBe(DECISION_KINDS.length);
    expect(names).not.toContain("");
  });

  it("says nothing of rules it does not know, and does not choke on long texts", async () => {
    const rows = rowsOf(await check([]), [aDecision({ rules: ["=1+1"], stated: "9".repeat(40_000) })]);
    const [line] = listOf(rows, LOG);
    expect(line!.rule).toBe("");
    expect(String(line!.stated).length).toBeLessThan(32_767);
  });
});

it("lists what could not be checked: cell, row, rule and why", async () => {
  const report = await check(withBlank());
  const lines = listOf(rowsOf(report), OPEN);
  expect(report.unverifiable.length).toBeGreaterThan(0);
  expect(lines).toHaveLength(report.unverifiable.length);
  const line = lines.find(({ cell }) => cell === link(ACTUALS, "J5"))!;
  expect(pick(line, "sheet", "line", "rule", "stated", "decision")).toEqual([
    ACTUALS,
    "BHXH, huyện Hướng Hóa",
    "Tỷ lệ tham gia = số người tham gia / mẫu số",
    "",
    "",
  ]);
  expect(line.content).toMatch(/lực lượng lao động/i);
});

describe("ties, several cells and no number", () => {
  const suspectOf = (row: ReportRow | undefined) => pick(row!, "suspect", "proposed");

  /** The first finding of the sample with other repairs. */
  async function explainedBy(
    change: (
      explained: ExplainedFindings,
      others: readonly ExplainedFindings[],
    ) => Partial<ExplainedFindings["explanation"]>,
  ): Promise<CheckReport> {
    const report = await check(sampleSheets());
    const [first, ...others] = report.explained;
    const explanation = { ...first!.explanation, ...change(first!, others) };
    return { ...report, explained: [{ ...first!, explanation }] };
  }

  it("shows ties as ties, each cell with its number, and names the sheet of a cell elsewhere", async () => {
    const report = await explainedBy(({ explanation }, others) => ({
      certainty: "tied",
      tied: 2,
      repairs: [explanation.repairs[0]!, others[2]!.explanation.repairs[0]!, others[0]!.explanation.repairs[0]!],
    }));
    expect(suspectOf(listOf(rowsOf(report))[0])).toEqual([link(ACTUALS, "H5", `H5; '${ASSIGNED}'!E8`), "6,38%; 98%"]);
  });

  it("shows cells that change together", async () => {
    const report = await explainedBy(({ explanation }, others) => {
      const [one] = explanation.repairs[0]!.changes;
      const [other] = others[0]!.explanation.repairs[0]!.changes;
      return { repairs: [{ changes: [one!, { ...other!, value: null }], agreeing: [] }] };
    });
    expect(suspectOf(listOf(rowsOf(report))[0])).toEqual([link(ACTUALS, "H5", "H5 + C8"), "6,38% + –"]);
  });

  it("proposes nothing where several values would do, and blames nothing where nothing tells", async () => {
    const open = await explainedBy(({ explanation }) => ({
      repairs: [{ changes: [{ ...explanation.repairs[0]!.changes[0]!, value: null }], agreeing: [] }],
    }));
    expect(suspectOf(listOf(rowsOf(open))[0])).toEqual([link(ACTUALS, "H5"), ""]);
    const unresolved = await explainedBy(() => ({ certainty: "unresolved", repairs: [], tied: 0 }));
    expect(suspectOf(listOf(rowsOf(unresolved))[0])).toEqual(["", ""]);
  });

  it("names at most eight cells of a tie", async () => {
    const report = await explainedBy(({ explanation }) => ({
      tied: 9,
      repairs: Array.from({ length: 9 }, () => explanation.repairs[0]!),
    }));
    expect(String(suspectOf(listOf(rowsOf(report))[0])[1]).split("; ")).toEqual([
      ...Array<string>(8).fill("6,38%"),
      "…",
    ]);
  });
});

describe("what the workbook says is data", () => {
  const HOSTILE = [`O'Brien "x"`, `"`, `a''b`, `=1+1`, `@A1`, `+84`, `a"&A1&"`, `'!A1`, `5`, `May 2020`, `TRUE`];

  it.each(HOSTILE.filter((name) => !/^'|'$/.test(name)))("links into a sheet called %s", async (name) => {
    const [actuals, assigned] = sampleSheets();
    const report = await check([{ ...actuals!, name }, assigned!]);
    const lines = listOf(rowsOf(report));
    expect(lines.map(({ sheet }) => sheet)).toEqual([name, name, name, name, ASSIGNED]);
    expect(lines.map(({ cell }) => leadsTo(cell))).toEqual([
      { sheetName: name, cell: "H5" },
      { sheetName: name, cell: "G8" },
      { sheetName: name, cell: "I8" },
      { sheetName: name, cell: "J8" },
      { sheetName: ASSIGNED, cell: "E8" },
    ]);
  });

  it("writes the name of a sheet with an apostrophe and quotes as Excel wants it", async () => {
    const [actuals] = sampleSheets();
    const [line] = listOf(rowsOf(await check([{ ...actuals!, name: `O'Brien "x"` }])));
    expect(line!.cell).toBe(`=HYPERLINK("#'O''Brien ""x""'!H5","H5")`);
  });

  it("never becomes a formula, a number or a date", async () => {
    const report = await check(sampleSheets());
    const decisions = HOSTILE.map((text) => aDecision({ sheetName: text, cell: text, stated: text, proposed: text }));
    const lines = listOf(rowsOf(report, decisions), LOG);
    expect(lines.map((row) => pick(row, "sheet", "cell", "stated", "proposed"))).toEqual(
      [...HOSTILE].reverse().map((text) => [text, text, text, text]),
    );
    const inputs = contentOf(report, decisions).cells.flatMap(({ values }) => values.flat());
    const formulas = inputs.filter((input) => String(input).startsWith("="));
    expect(formulas).toHaveLength(10);
    expect(formulas.map(leadsTo)).not.toContain(null);
    for (const text of HOSTILE) expect(inputs.filter((input) => input === `'${text}`)).toHaveLength(4);
  });
});

describe("limits", () => {
  it("says so where there is nothing to report", async () => {
    const rows = rowsOf(await check([]));
    expect(listOf(rows)[0]!.order).toBe("Không có chỗ nào chưa khớp.");
    expect(listOf(rows, LOG)[0]!.order).toBe("Chưa có xử lý nào.");
    expect(listOf(rows, OPEN)[0]!.order).toBe("Không có phép nào.");
  });

  it("counts the lines of each list that it leaves out", async () => {
    const report = await check(withBlank());
    const repeated = <T>(item: T) => Array.from({ length: 5010 }, () => item);
    const rows = rowsOf(
      { ...report, explained: repeated(report.explained[0]!), unverifiable: repeated(report.unverifiable[0]!) },
      repeated(aDecision()),
    );
    for (const title of ["STT", LOG, OPEN]) {
      const lines = listOf(rows, title);
      expect(lines).toHaveLength(5001);
      expect(lines.at(-1)!.content).toBe("… và 10 dòng nữa.");
    }
  });

  it("counts the sheets that it does not name, and names those that nobody read", async () => {
    const [actuals] = sampleSheets();
    const report = await check(Array.from({ length: 7 }, (_, index) => ({ ...actuals!, name: `Trang ${index + 1}` })));
    const skipped = [{ sheetId: "s", sheetName: "Dữ liệu", cells: 5_000_001 }];
    const sentences = reportSheetTexts.summary({ ...report, skipped }, new Date(0)).join("\n");
    expect(sentences).toContain("'Trang 5' và 2 trang khác");
    expect(sentences).toContain("Các trang chưa đọc vì quá lớn: 'Dữ liệu'");
  });
});
