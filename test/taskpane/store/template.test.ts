import fc from "fast-check";
import {
  decodeDraft,
  encodeDraft,
  faultsOf,
  firstDraft,
  TEMPLATE_KEY,
  templateOf,
  unitsIn,
  type TemplateDraft,
} from "../../../src/taskpane/store/templateDraft";
import { HostFailure } from "../../../src/workbook/host";
import { ACTUALS, aHost, aReport, aSession, heldJob, type TestSession } from "../aSession";

const NOW = new Date(2020, 2, 18);
const NOTHING = { year: null, place: "", units: [] };
const DRAFT: TemplateDraft = {
  layout: "programmes",
  year: "2020",
  place: "Huyện Hướng Hóa",
  units: "",
  columnNumbers: false,
};
const SHEET = "Thực hiện 2020";

const state = (session: TestSession) => session.store.getState();

describe("the first fields", () => {
  it("ask for last year's actuals where the workbook says nothing", () => {
    expect(firstDraft(undefined, NOTHING, NOW)).toEqual({ ...DRAFT, year: "2019", place: "" });
  });

  it("take what the workbook's tables suggest", () => {
    const suggestion = { year: 2020, place: "Huyện Hướng Hóa", units: ["Xã Thanh", "Xã Xy"] };
    expect(firstDraft(undefined, suggestion, NOW)).toEqual({ ...DRAFT, units: "Xã Thanh\nXã Xy" });
  });

  it("are those of last time, the year moved on once its actuals are there", () => {
    const kept = encodeDraft({ ...DRAFT, layout: "places", units: "Xã Lìa", columnNumbers: true });
    const again = firstDraft(kept, { year: 2021, place: "Tỉnh Quảng Trị", units: ["Xã Xy"] }, NOW);
    expect(again).toEqual({ ...DRAFT, layout: "places", year: "2021", units: "Xã Lìa", columnNumbers: true });
    expect(firstDraft(kept, { ...NOTHING, year: 2020 }, NOW).year).toBe("2020");
  });
});

it("keeps what was chosen", () => {
  const draft = fc.record({
    layout: fc.constantFrom<TemplateDraft["layout"]>("programmes", "places"),
    year: fc.integer({ min: 1990, max: 2100 }).map(String),
    place: fc.string(),
    units: fc.string(),
    columnNumbers: fc.boolean(),
  });
  fc.assert(
    fc.property(draft, (given) => expect(decodeDraft(encodeDraft(given))).toEqual(given)),
    { seed: 20200318 },
  );
});

it.each([undefined, null, 7, "{", "[]", '{"layout":"rows","year":"20","place":1,"units":[],"columnNumbers":"yes"}'])(
  "takes %j for nothing chosen",
  (kept) => expect(decodeDraft(kept)).toEqual({}),
);

it.each([
  ["Xã Thanh\nXã Xy", ["Xã Thanh", "Xã Xy"]],
  ["1. Xã Thanh\r\n2) Xã Xy\r\n\r\n", ["Xã Thanh", "Xã Xy"]],
  ["1\tXã Thanh\t120\n2\tXã Xy\t95", ["Xã Thanh", "Xã Xy"]],
  ["  Thị trấn   Khe Sanh ", ["Thị trấn Khe Sanh"]],
  ["Phường 5\nPhường 6", ["Phường 5", "Phường 6"]],
  [" \n\t\n", []],
  ["Toàn huyện\nXã Thanh\nTổng cộng\nhuyện Hướng Hóa\nXã Xy", ["Xã Thanh", "Xã Xy"]],
])("reads the places pasted as %j", (units, names) => expect(unitsIn({ ...DRAFT, units })).toEqual(names));

it.each([
  ["", "noYear"],
  ["20", "noYear"],
  ["1989", "noYear"],
  ["2101", "noYear"],
  ["2020,5", "noYear"],
  [" 2020 ", null],
])("takes %j for a year or says that it is none", (year, fault) => {
  expect(faultsOf({ ...DRAFT, year }).year).toBe(fault);
  expect(templateOf({ ...DRAFT, year })?.year ?? null).toBe(fault === null ? 2020 : null);
});

it("wants places only where rows are places, each once, and no more than fit", () => {
  const places = (units: string) => faultsOf({ ...DRAFT, layout: "places", units }).units;
  expect(faultsOf(DRAFT).units).toBeNull();
  expect(places("")).toEqual({ code: "none" });
  expect(places("Xã Thanh\nXã Xy\nxã thanh")).toEqual({ code: "repeated", names: ["xã thanh"] });
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Xã ${index}a`).join("\n");
  expect(places(many(1001))).toEqual({ code: "tooMany", most: 1000 });
  expect(places(many(1000))).toBeNull();
});

describe("inserting", () => {
  it("writes the sheet, remembers the choices and closes the fields", async () => {
    const session = aSession();
    expect(await session.openTemplate()).toBe("done");
    expect(state(session)).toMatchObject({ view: "targets", foundUnits: ["Xã Thanh", "Xã Xy"] });
    session.changeTemplate({ columnNumbers: true });
    expect(await session.insertTemplate()).toBe("done");
    expect(session.host.names()).toContain(SHEET);
    expect(state(session)).toMatchObject({ template: null, notice: { code: "templateInserted", sheetName: SHEET } });
    expect(decodeDraft(session.host.remembered(TEMPLATE_KEY))).toMatchObject({ columnNumbers: true, year: "2020" });
    await session.openTemplate();
    expect(state(session).template).toMatchObject({ columnNumbers: true, year: "2020" });
  });

  it("is taken back in one press", async () => {
    const session = aSession();
    await session.openTemplate();
    await session.insertTemplate();
    expect(state(session).undo.map(({ title }) => title)).toEqual(["insertTemplate"]);
    await session.undoLast();
    expect(session.host.names()).not.toContain(SHEET);
  });

  it("asks before figures typed into it are lost", async () => {
    const session = aSession();
    await session.openTemplate();
    await session.insertTemplate();
    session.host.type(SHEET, 6, 4, 5200);
    expect(await session.undoLast()).toBe("asks");
    expect(session.host.names()).toContain(SHEET);
  });

  it("asks where a sheet of that name exists, and does as told", async () => {
    const session = aSession();
    await session.openTemplate();
    await session.insertTemplate();
    for (const [existing, names] of [
      ["keepBoth", [SHEET, `${SHEET} (2)`]],
      ["replace", [`${SHEET} (cũ)`, `${SHEET} (2)`, SHEET]],
    ] as const) {
      await session.openTemplate();
      expect(await session.insertTemplate()).toBe("asks");
      expect(state(session).phase).toEqual({ kind: "asking", question: { code: "templateExists", name: SHEET } });
      expect(await session.insertTemplateBeside(existing)).toBe("done");
      expect(session.host.names().slice(2)).toEqual(names);
    }
  });

  it("does nothing while a field is wrong", async () => {
    const session = aSession();
    await session.openTemplate();
    session.changeTemplate({ year: "hai mươi" });
    await session.insertTemplate();
    expect(session.host.calls).not.toContain("apply");
    expect(state(session).template).not.toBeNull();
  });

  it("writes the rates as the target table does", async () => {
    const session = aSession();
    await session.setOptions({ plainFormulas: true, decimals: { index: 3 } });
    await session.openTemplate();
    await session.insertTemplate();
    const formulas = session.host.cells(SHEET).flat().join(" ");
    expect(formulas).not.toContain("BHXH.COVERAGE");
    expect(formulas).toContain(",3)");
  });

  it("takes plain formulas where Excel runs no functions", async () => {
    const host = aHost();
    const survey = host.survey.bind(host);
    host.survey = async () => ({ ...(await survey()), customFunctions: false });
    const session = aSession({ host });
    await session.openTemplate();
    await session.insertTemplate();
    expect(host.cells(SHEET).flat().join(" ")).not.toContain("BHXH.COVERAGE(");
  });

  it("keeps the fields when Excel refuses, and says so", async () => {
    const session = aSession();
    await session.openTemplate();
    session.host.failNext("AccessDenied");
    expect(await session.insertTemplate()).toBe("failed");
    expect(state(session).notice).toMatchObject({ code: "failed", work: "insertTemplate" });
    expect(state(session).template).not.toBeNull();
  });
});

describe("opening the fields", () => {
  it("does without suggestions where the workbook cannot be read now", async () => {
    const session = aSession({
      suggestTemplate: () => Promise.reject(new HostFailure("InvalidOperationInCellEditMode")),
    });
    expect(await session.openTemplate()).toBe("done");
    expect(state(session).template).toMatchObject({ year: "2019", place: "" });
  });

  it("is stopped when asked, and leaves no fields", async () => {
    const held = heldJob(NOTHING);
    const session = aSession({ suggestTemplate: held.job });
    const opening = session.openTemplate();
    await held.started;
    session.cancel();
    expect(await opening).toBe("cancelled");
    expect(state(session).template).toBeNull();
  });

  it("lets an open form and what was typed be, and answers the question that led there", async () => {
    const session = aSession();
    await session.openTemplate();
    session.changeTemplate({ place: "Xã Thanh" });
    session.store.setState({ phase: { kind: "asking", question: { code: "noActuals" } }, view: "findings" });
    await session.openTemplate();
    expect(state(session)).toMatchObject({ view: "targets", phase: { kind: "idle" }, template: { place: "Xã Thanh" } });
    session.closeTemplate();
    expect(state(session).template).toBeNull();
  });
});

it("is in no report once it is taken back", async () => {
  const host = aHost();
  const session = aSession({
    host,
    check: async () => {
      const report = aReport(host);
      return { ...report, tables: [{ ...report.tables[0]!, sheetId: host.idOf(SHEET), sheetName: SHEET }] };
    },
  });
  await session.openTemplate();
  await session.insertTemplate();
  await session.check();
  // first the marks of the check, then the sheet
  await session.undoLast();
  expect(state(session).reportStale).toBe(false);
  await session.undoLast();
  expect(state(session).reportStale).toBe(true);
});

it("counts what is typed into the inserted sheet: the report of the check is followed", async () => {
  const session = aSession();
  await session.check();
  await session.openTemplate();
  await session.insertTemplate();
  expect(state(session).reportStale).toBe(false);
  session.host.type(SHEET, 6, 4, 5200);
  expect(state(session)).toMatchObject({ edits: 1, reportStale: true });
  expect(aReport(session.host).tables[0]!.sheetName).toBe(ACTUALS);
});
