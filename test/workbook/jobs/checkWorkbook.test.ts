import { lexicon } from "../../../src/locales/lexicon";
import { targetTableTexts } from "../../../src/locales/targetTable.vi";
import { cellBox, a1 } from "../../../src/workbook/address";
import type { Progress } from "../../../src/workbook/host";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { BuildOptions, CheckReport, Finding } from "../../../src/workbook/jobs/jobs";
import { prepareTargets } from "../../../src/workbook/jobs/prepareTargets";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { valuesOf } from "../targetTable/evaluate";
import { manyRows } from "./manyRows";
import { ACTUALS, ASSIGNED, sampleSheets } from "./sample";

// the large sheets take seconds on a slow machine
jest.setTimeout(120_000);

const cellOf = ({ place }: Finding) => `${place.sheetName}!${a1(cellBox(place.row, place.column))}`;
const findingsOf = ({ explained }: CheckReport) => explained.flatMap(({ findings }) => findings);
const found = (report: CheckReport) =>
  findingsOf(report).map((finding) => [cellOf(finding), finding.confrontation.rule.kind]);

function watched(signal = new AbortController().signal): Progress & { readonly reports: [number, number][] } {
  const reports: [number, number][] = [];
  return { reports, signal, report: (done, total) => void reports.push([done, total]) };
}

/** The five rules that the sample breaks, in four places. */
const SLIPS = [
  [`${ACTUALS}!H5`, "ratio"],
  [`${ACTUALS}!C8`, "difference"],
  [`${ACTUALS}!I8`, "equalBase"],
  [`${ACTUALS}!I8`, "ratio"],
  [`${ASSIGNED}!E8`, "ratio"],
];

describe("the sample", () => {
  it("breaks exactly five rules, in four places, in the order of the sheets", async () => {
    const report = await checkWorkbook(fakeHost(sampleSheets()), lexicon);
    expect(found(report)).toEqual(SLIPS);
    expect(report.tables.map(({ sheetName }) => sheetName)).toEqual([ACTUALS, ASSIGNED]);
    expect(report.unverifiable).toEqual([]);
    expect(report.satisfied).toBeGreaterThanOrEqual(19);
    expect(report.withoutTable).toEqual([]);
  });

  it("names every cell of a broken rule, the one it points to first and none twice", async () => {
    const findings = findingsOf(await checkWorkbook(fakeHost(sampleSheets()), lexicon));
    for (const { place, cells } of findings) {
      expect(cells[0]).toEqual(place);
      expect(new Set(cells.map((cell) => `${cell.sheetId} ${cell.row} ${cell.column}`)).size).toBe(cells.length);
    }
    expect(findings[0]!.cells.length).toBeGreaterThanOrEqual(2);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(5);
  });

  it("asks for the marks of four cells, mild for what was only cut off, and changes nothing itself", async () => {
    const host = fakeHost(sampleSheets());
    const { flags } = await checkWorkbook(host, lexicon);
    expect(host.calls).toEqual(["survey", "read"]);
    await host.apply(flags);
    expect(host.flags(ACTUALS)).toEqual([
      { row: 4, column: 7, severity: "soft" },
      { row: 7, column: 2, severity: "hard" },
      { row: 7, column: 8, severity: "hard" },
    ]);
    expect(host.flags(ASSIGNED)).toHaveLength(1);
  });

  it("takes marks away once their cells reconcile", async () => {
    const host = fakeHost(sampleSheets());
    await host.apply((await checkWorkbook(host, lexicon)).flags);
    host.type(ACTUALS, 4, 7, 6.38);
    host.type(ACTUALS, 7, 8, 49923);
    host.type(ACTUALS, 7, 2, 3685);
    host.type(ASSIGNED, 7, 4, 98);
    const report = await checkWorkbook(host, lexicon);
    expect(found(report)).toEqual([]);
    await host.apply(report.flags);
    expect([host.flags(ACTUALS), host.flags(ASSIGNED)]).toEqual([[], []]);
  });

  it.each([true, false])(
    "finds nothing more once the target table stands beside it (custom functions: %s)",
    async (customFunctions) => {
      const host = fakeHost(sampleSheets(), { calculate: valuesOf, customFunctions });
      await build(host);
      const report = await checkWorkbook(host, lexicon);
      expect(report.tables.map(({ sheetName, generated }) => [sheetName, generated])).toEqual([
        [ACTUALS, false],
        [ASSIGNED, false],
        ["Chỉ tiêu 2020", true],
      ]);
      expect(found(report)).toEqual(SLIPS);
    },
  );

  it("finds a number that somebody spoils in the target table", async () => {
    const host = fakeHost(sampleSheets(), { calculate: valuesOf });
    await build(host);
    host.type("Chỉ tiêu 2020", 8, 5, 152.9);
    expect(found(await checkWorkbook(host, lexicon))).toContainEqual(["Chỉ tiêu 2020!F9", "ratio"]);
  });
});

async function build(host: FakeHost, options: BuildOptions = {}): Promise<void> {
  const { patch } = await prepareTargets(host, lexicon, targetTableTexts, options, new Date(2020, 2, 18));
  await host.apply(patch!);
}

describe("the tables this add-in writes", () => {
  /** The sample with its slips corrected, so that nothing but the new table can ring. */
  function correctedHost(): FakeHost {
    const host = fakeHost(sampleSheets(), { calculate: valuesOf });
    host.type(ACTUALS, 4, 7, 6.38);
    host.type(ACTUALS, 7, 8, 49923);
    host.type(ACTUALS, 7, 2, 3685);
    host.type(ASSIGNED, 7, 4, 98);
    return host;
  }

  const everyOption: BuildOptions[] = [
    {},
    { plainFormulas: true },
    { labourForceForParts: true },
    { eligibleFromTarget: true },
    { signed: true },
    { decimals: { index: 0, labourForceCoverage: 3, eligibleCoverage: 0 } },
  ];
  it.each(everyOption)("are known again and reconcile: %j", async (options) => {
    for (const proposed of [false, true]) {
      const host = correctedHost();
      if (proposed) host.deleteSheet(ASSIGNED);
      await build(host, options);
      const report = await checkWorkbook(host, lexicon);
      expect(found(report)).toEqual([]);
      expect(report.tables.filter(({ generated }) => generated)).toHaveLength(1);
      expect(report.tables.at(-1)!.figures.filter(({ value }) => value !== null).length).toBeGreaterThanOrEqual(25);
    }
  });

  it("are known again with several places", async () => {
    const places = ["Xã Thanh", "Xã Xy"].map((place) => {
      const [actuals] = sampleSheets();
      const cells = actuals!.cells.map((row) => [...row]);
      cells[1]![0] = place;
      return { ...actuals!, name: place, cells };
    });
    const host = fakeHost(places, { calculate: valuesOf });
    for (const { name } of places) {
      host.type(name, 4, 7, 6.38);
      host.type(name, 7, 8, 49923);
      host.type(name, 7, 2, 3685);
    }
    await build(host, {});
    const report = await checkWorkbook(host, lexicon);
    expect(found(report)).toEqual([]);
    const made = report.tables.find(({ generated }) => generated)!;
    expect(new Set(made.figures.map(({ key }) => key.place))).toEqual(new Set(["Xã Thanh", "Xã Xy"]));
  });

  it("are known again when each row is a place", async () => {
    const host = fakeHost([manyRows(30)], { calculate: valuesOf });
    await build(host, {});
    const report = await checkWorkbook(host, lexicon);
    expect(found(report)).toEqual([]);
    const made = report.tables.find(({ generated }) => generated)!;
    const counts = made.figures.filter(({ key }) => key.measure !== "labourForce");
    expect(new Set(counts.map(({ key }) => key.programme))).toEqual(new Set(["voluntary"]));
    expect(new Set(made.figures.map(({ key }) => key.place)).size).toBe(30);
  });
});

describe("odd workbooks", () => {
  it("reads nothing from an empty workbook", async () => {
    const host = fakeHost([{ name: "Trang 1", cells: [] }]);
    const report = await checkWorkbook(host, lexicon);
    expect(host.calls).toEqual(["survey"]);
    expect(report).toMatchObject({ tables: [], explained: [], satisfied: 0, withoutTable: [], skipped: [] });
  });

  it("names sheets without a table, and passes hidden ones", async () => {
    const [actuals, assigned] = sampleSheets();
    const host = fakeHost([
      {
        name: "Ghi chép",
        cells: [
          ["Việc cần làm", ""],
          ["", 3],
        ],
      },
      { ...actuals!, visible: false },
      assigned!,
    ]);
    const report = await checkWorkbook(host, lexicon);
    expect(report.withoutTable).toEqual(["Ghi chép"]);
    expect(report.tables.map(({ sheetName }) => sheetName)).toEqual([ASSIGNED]);
    expect(report.flags.changes.map((change) => "sheetId" in change && change.sheetId)).toEqual([
      host.idOf("Ghi chép"),
      host.idOf(ASSIGNED),
    ]);
  });

  it("checks a protected sheet, and says that it cannot be marked", async () => {
    const [actuals, assigned] = sampleSheets();
    const host = fakeHost([{ ...actuals!, protected: true }, assigned!]);
    const report = await checkWorkbook(host, lexicon);
    expect(found(report)).toEqual(SLIPS);
    expect(report.notMarked).toEqual([ACTUALS]);
    await host.apply(report.flags);
    expect(host.flags(ASSIGNED)).toHaveLength(1);
  });

  it("passes a sheet that is larger than any plan, and says so", async () => {
    const host = fakeHost([{ name: "Dữ liệu", cells: [[1]] }, ...sampleSheets()]);
    host.type("Dữ liệu", 500_000, 10, 1);
    const report = await checkWorkbook(host, lexicon);
    expect(report.skipped).toEqual([{ sheetId: host.idOf("Dữ liệu"), sheetName: "Dữ liệu", cells: 5_500_011 }]);
    expect(found(report)).toEqual(SLIPS);
  });

  it("hands on what Excel refuses", async () => {
    const host = fakeHost(sampleSheets());
    host.failNext("InvalidOperationInCellEditMode");
    await expect(checkWorkbook(host, lexicon)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
});

describe("a sheet of 20,000 rows and 11 columns", () => {
  it("is read with one survey and one request, and checked in turns", async () => {
    const host = fakeHost([manyRows(20_000)]);
    const progress = watched();
    let turns = 0;
    const count = setInterval(() => (turns += 1), 1);
    const report = await checkWorkbook(host, lexicon, {}, progress);
    clearInterval(count);
    expect(host.calls).toEqual(["survey", "read"]);
    expect(report.explained).toEqual([]);
    expect(report.satisfied).toBeGreaterThan(60_000);
    expect(turns).toBeGreaterThan(5);
    const shares = progress.reports.map(([done, total]) => done / total);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares.length).toBeGreaterThan(2);
  });

  it("stops when asked", async () => {
    const host = fakeHost([manyRows(3_000)]);
    const controller = new AbortController();
    const progress: Progress = {
      signal: controller.signal,
      report: (done, total) => done / total >= 0.5 && controller.abort(),
    };
    await expect(checkWorkbook(host, lexicon, {}, progress)).rejects.toMatchObject({ code: "Cancelled" });
  });
});
