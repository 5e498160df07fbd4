import { Decimal } from "../../../src/domain/numbers/decimal";
import { lineId } from "../../../src/domain/figures/identity";
import type { TargetChoice } from "../../../src/domain/targets/targetPlan";
import { lexicon } from "../../../src/locales/lexicon";
import { targetTableTexts } from "../../../src/locales/targetTable.vi";
import type { BuildOptions, BuildProposal } from "../../../src/workbook/jobs/jobs";
import { prepareTargets } from "../../../src/workbook/jobs/prepareTargets";
import type { NewSheetChange } from "../../../src/workbook/patch";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { calculator, valuesOf } from "../targetTable/evaluate";
import { manyRows } from "./manyRows";
import { ACTUALS, ASSIGNED, sampleSheets } from "./sample";

const NAME = "Chỉ tiêu 2020";
const NOW = new Date(2020, 2, 18, 9, 30);

function prepare(host: FakeHost, options: BuildOptions = {}): Promise<BuildProposal> {
  return prepareTargets(host, lexicon, targetTableTexts, options, NOW);
}

/** A workbook whose figures come from the sample. */
const sampleHost = () => fakeHost(sampleSheets(), { calculate: valuesOf });

const changeOf = ({ patch }: BuildProposal) => patch!.changes[0] as NewSheetChange;

function shown(host: FakeHost, sheet: string, cells: readonly string[]) {
  const computed = calculator(host.cells(sheet));
  return cells.map((cell) => {
    const value = computed.value(cell);
    return typeof value === "number" ? Number(value.toPrecision(15)) : (value ?? "");
  });
}

const columnOf = (column: string) => [9, 10, 11, 12].map((row) => `${column}${row}`);

// the large sheets take seconds on a slow machine
jest.setTimeout(120_000);

describe("the sample", () => {
  it("becomes the target table with one survey and one read", async () => {
    const host = sampleHost();
    const proposal = await prepare(host);
    expect(host.calls).toEqual(["survey", "read"]);
    expect(proposal).toMatchObject({
      sheetName: NAME,
      questions: [],
      sources: [ACTUALS, ASSIGNED],
      foreignSeparators: false,
      base: { year: 2019, scenario: "actual" },
    });
    await host.apply(proposal.patch!);
    expect(host.names()).toEqual([ACTUALS, ASSIGNED, NAME]);
    expect(shown(host, NAME, columnOf("C"))).toEqual([5122, 4844, 278, 3871]);
    expect(shown(host, NAME, columnOf("D"))).toEqual([6450, 5200, 1250, 4342]);
    expect(shown(host, NAME, columnOf("E"))).toEqual([1328, 356, 972, 471]);
    expect(shown(host, NAME, columnOf("F"))).toEqual([125.9, 107.3, 449.6, 112.2]);
    expect(shown(host, NAME, columnOf("G"))).toEqual([49923, "", "", 49923]);
    expect(shown(host, NAME, columnOf("H"))).toEqual([12.9, "", "", 8.7]);
    expect(shown(host, NAME, columnOf("J"))).toEqual(["", 96.3, 2.77, 98.1]);
    expect(shown(host, NAME, columnOf("K"))).toEqual([
      "Bắt buộc + tự nguyện",
      "Chỉ tiêu giao",
      "Chỉ tiêu giao",
      "Chỉ tiêu giao",
    ]);
    expect(shown(host, NAME, ["A2", "A3"])).toEqual([
      "CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BẢO HIỂM XÃ HỘI, BẢO HIỂM THẤT NGHIỆP NĂM 2020",
      "TRÊN ĐỊA BÀN HUYỆN HƯỚNG HÓA",
    ]);
  });

  it("says which labour force it did not use and which sources are doubtful", async () => {
    const { plan } = await prepare(sampleHost());
    expect(plan.notes.map(({ code }) => code).sort()).toEqual(["doubtfulSources", "labourForceNotUsed"]);
  });

  it("proposes where nothing is assigned, and never looks assigned", async () => {
    const host = sampleHost();
    host.deleteSheet(ASSIGNED);
    const proposal = await prepare(host);
    expect(proposal.questions).toEqual([]);
    expect(proposal.plan.rows.map(({ status }) => status.kind)).toEqual([
      "derivedFromProposed",
      "proposed",
      "proposed",
      "proposed",
    ]);
    await host.apply(proposal.patch!);
    expect(shown(host, NAME, columnOf("D"))).toEqual([5680, 5000, 680, 4080]);
    for (const note of shown(host, NAME, columnOf("K"))) expect(note).toMatch(/^Đề xuất: .*, chưa được giao$/);
    expect(shown(host, NAME, ["A2"])[0]).toMatch(/^DỰ KIẾN CHỈ TIÊU/);
  });

  it("takes the planner's choices", async () => {
    const host = sampleHost();
    const voluntary = { place: "Huyện Hướng Hóa", programme: "voluntary" } as const;
    const choice: TargetChoice = {
      basis: { kind: "growthIndex", index: new Decimal(2) },
      rounding: { step: 1, direction: "up" },
    };
    host.deleteSheet(ASSIGNED);
    await host.apply((await prepare(host, { choices: new Map([[lineId(voluntary), choice]]) })).patch!);
    expect(shown(host, NAME, ["D9", "D11", "K11"])).toEqual([
      5556,
      556,
      "Đề xuất: tốc độ phát triển 200%, chưa được giao",
    ]);
  });

  it("hands the options on", async () => {
    const host = sampleHost();
    const options = { labourForceForParts: true, eligibleFromTarget: true, signed: true, decimals: { index: 2 } };
    await host.apply((await prepare(host, options)).patch!);
    expect(shown(host, NAME, ["H9", "I10", "F8"])).toEqual([10.4, 44723, 125.93]);
    expect(host.cells(NAME).flat()).toContain("THỦ TRƯỞNG ĐƠN VỊ");
  });
});

describe("formulas", () => {
  it.each([
    [true, undefined, true],
    [true, true, false],
    [false, undefined, false],
    [false, false, true],
  ])("custom functions %s, plain formulas %s → own functions %s", async (customFunctions, plainFormulas, own) => {
    const host = fakeHost(sampleSheets(), { calculate: valuesOf, customFunctions });
    const proposal = await prepare(host, plainFormulas === undefined ? {} : { plainFormulas });
    expect(JSON.stringify(changeOf(proposal).content).includes("BHXH.COVERAGE")).toBe(own);
    await host.apply(proposal.patch!);
    expect(shown(host, NAME, columnOf("F"))).toEqual([125.9, 107.3, 449.6, 112.2]);
  });

  it("warns of a machine that will show 5,122", async () => {
    const host = fakeHost(sampleSheets(), { separators: { decimal: ".", group: "," } });
    expect((await prepare(host)).foreignSeparators).toBe(true);
  });
});

describe("a sheet of that name", () => {
  async function built(): Promise<FakeHost> {
    const host = sampleHost();
    await host.apply((await prepare(host)).patch!);
    return host;
  }

  it("is asked about", async () => {
    const proposal = await prepare(await built());
    expect(proposal.questions).toEqual([{ code: "sheetExists", name: NAME }]);
    expect(proposal.patch).toBeNull();
    expect(proposal.plan.rows).toHaveLength(4);
  });

  it("is renamed and kept when it is replaced, and comes back on undo", async () => {
    const host = await built();
    const receipt = await host.apply((await prepare(host, { existing: "replace" })).patch!);
    expect(host.names()).toEqual([ACTUALS, ASSIGNED, `${NAME} (cũ)`, NAME]);
    await host.apply((await prepare(host, { existing: "replace" })).patch!);
    expect(host.names()).toEqual([ACTUALS, ASSIGNED, `${NAME} (cũ)`, `${NAME} (cũ 2)`, NAME]);
    host.deleteSheet(NAME);
    host.deleteSheet(`${NAME} (cũ 2)`);
    expect(receipt.patch.changes).toHaveLength(1);
  });

  it("stays beside the new one when both are kept", async () => {
    const host = await built();
    const proposal = await prepare(host, { existing: "keepBoth" });
    expect(proposal.sheetName).toBe(`${NAME} (2)`);
    await host.apply(proposal.patch!);
    expect(host.names()).toEqual([ACTUALS, ASSIGNED, NAME, `${NAME} (2)`]);
  });

  it("is no source when this add-in made it", async () => {
    const host = sampleHost();
    host.deleteSheet(ASSIGNED);
    await host.apply((await prepare(host)).patch!);
    host.type(NAME, 10, 3, 9999);
    const { plan, sources } = await prepare(host, { existing: "keepBoth" });
    expect(plan.rows.map(({ target }) => target!.toNumber())).toEqual([5680, 5000, 680, 4080]);
    expect(sources).toEqual([ACTUALS]);
  });

  it("may be a source of one's own: it keeps its figures under its new name", async () => {
    const host = fakeHost(
      sampleSheets().map((sheet) => (sheet.name === ASSIGNED ? { ...sheet, name: NAME } : sheet)),
      { calculate: valuesOf },
    );
    const proposal = await prepare(host, { existing: "replace" });
    expect(proposal.sources).toEqual([ACTUALS, NAME]);
    expect(JSON.stringify(changeOf(proposal).content)).toContain(`trang “${NAME} (cũ)”`);
    await host.apply(proposal.patch!);
    expect(shown(host, NAME, columnOf("D"))).toEqual([6450, 5200, 1250, 4342]);
  });
});

describe("undo", () => {
  it("removes the sheet, and asks first when it was edited since", async () => {
    const host = sampleHost();
    const receipt = await host.apply((await prepare(host)).patch!);
    host.type(NAME, 10, 3, 1300);
    expect(await host.revert(receipt)).toMatchObject({ status: "edited", cells: [{ row: 10, column: 3 }] });
    expect(await host.revert(receipt, { discardEdits: true })).toEqual({ status: "reverted", leftAlone: [] });
    expect(host.names()).toEqual([ACTUALS, ASSIGNED]);
  });
});

describe("missing data", () => {
  it("asks for actuals when there is no table", async () => {
    for (const cells of [[], [["Ghi chép", 5]]]) {
      const proposal = await prepare(fakeHost([{ name: "Trang 1", cells }]));
      expect(proposal).toMatchObject({ questions: [{ code: "noActuals" }], patch: null });
    }
  });

  it("builds from assigned targets alone, with blanks for what is not known", async () => {
    const host = sampleHost();
    host.deleteSheet(ACTUALS);
    const proposal = await prepare(host);
    expect(proposal.questions).toEqual([]);
    await host.apply(proposal.patch!);
    expect(shown(host, NAME, columnOf("D"))).toEqual([6450, 5200, 1250, 4342]);
    expect(shown(host, NAME, ["C10", "E10", "F10", "G9", "H9", "J10"])).toEqual(["", "", "", "", "", ""]);
  });

  it("stops when asked", async () => {
    const controller = new AbortController();
    const progress = { signal: controller.signal, report: () => controller.abort() };
    const host = fakeHost([manyRows(2_000)]);
    const preparing = prepareTargets(host, lexicon, targetTableTexts, {}, NOW, progress);
    await expect(preparing).rejects.toMatchObject({ code: "Cancelled" });
  });

  it("leaves rows without a number blank, names them, and builds the rest", async () => {
    const host = sampleHost();
    host.deleteSheet(ASSIGNED);
    for (const column of [2, 3, 4]) host.type(ACTUALS, 7, column, "");
    host.type(ACTUALS, 7, 3, 3851);
    const proposal = await prepare(host);
    expect(proposal.questions).toEqual([
      { code: "dataMissing", lines: [{ place: "Huyện Hướng Hóa", programme: "unemployment" }] },
    ]);
    await host.apply(proposal.patch!);
    expect(shown(host, NAME, [...columnOf("D"), "K12"])).toEqual([
      5680,
      5000,
      680,
      "",
      "Chưa có số thực hiện năm 2019",
    ]);
  });
});

describe("20,000 rows", () => {
  it("become a table with one survey, one read and one patch", async () => {
    const host = fakeHost([manyRows(20_000)]);
    const proposal = await prepare(host);
    expect(host.calls).toEqual(["survey", "read"]);
    expect(proposal.plan.rows).toHaveLength(20_000);
    const { content } = changeOf(proposal);
    expect(content.columnFormulas.map(({ box }) => box.rows)).toEqual([20_000, 20_000, 20_000, 20_000]);
    expect(content.cells.length).toBeLessThan(10);
    expect(content.rowHeights.length).toBeLessThan(20);
    await host.apply(proposal.patch!);
    expect(host.names()).toEqual(["Các xã", NAME]);
  });
});
