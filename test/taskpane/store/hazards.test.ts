import { lexicon } from "../../../src/locales/lexicon";
import { lightOf, openHazards } from "../../../src/taskpane/store/explanations";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { recheckWorkbook } from "../../../src/workbook/jobs/recheckWorkbook";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { ACTUALS, sampleSheets } from "../../workbook/jobs/sample";
import { valuesOf } from "../../workbook/targetTable/evaluate";
import { aSession, type TestSession } from "../aSession";

/** The sample without its slips, its first column of counts kept as text. */
function textHost(): FakeHost {
  const host = fakeHost(sampleSheets(), { calculate: valuesOf });
  host.type(ACTUALS, 4, 7, 6.38);
  host.type(ACTUALS, 7, 8, 49923);
  host.type(ACTUALS, 7, 2, 3685);
  host.type("Chỉ tiêu giao 2020", 7, 4, 98);
  for (const [row, text] of [
    [4, "4.815"],
    [5, "4.700"],
    [7, " 3.685"],
  ] as const)
    host.type(ACTUALS, row, 2, text);
  return host;
}

async function checked(host = textHost()): Promise<TestSession> {
  const session = aSession({
    host,
    check: (trusted, progress) => checkWorkbook(host, lexicon, { trusted }, progress),
    recheck: (report, edited, trusted, progress) =>
      recheckWorkbook(host, lexicon, report, edited, { trusted }, progress),
  });
  await session.check();
  return session;
}

const state = (session: TestSession) => session.store.getState();
const open = (session: TestSession) => openHazards(state(session).report!, state(session)).map(({ code }) => code);
const light = (session: TestSession) => lightOf(state(session).report, state(session));
const idOf = (session: TestSession, at = 0) => state(session).report!.hazards[at]!.id;
const column = (session: TestSession) => [4, 5, 7].map((row) => session.host.cells(ACTUALS)[row]![2]);
const logged = (session: TestSession) => state(session).decisions.map(({ kind, cell }) => `${kind} ${cell}`);

it("counts each as one place worth a look, and marks its cells mildly", async () => {
  const session = await checked();
  expect(open(session)).toEqual(["textNumbers", "spacedNumbers"]);
  expect(light(session)).toMatchObject({ kind: "worthALook", places: 2 });
  expect(session.host.flags(ACTUALS)).toEqual([4, 5, 7].map((row) => ({ row, column: 2, severity: "soft" })));
});

it("repairs one in one press, finds the rest again, and is taken back in one", async () => {
  const session = await checked();
  const format = session.host.format(ACTUALS, 4, 2);
  expect(await session.repairHazard(idOf(session))).toBe("done");
  expect(column(session)).toEqual([4815, 4700, " 3.685"]);
  expect(open(session)).toEqual(["spacedNumbers"]);
  expect(state(session).notice).toEqual({ code: "corrected", cells: 2, leftAlone: [], leftOut: [] });
  expect(logged(session)).toEqual(["applied C5:C6"]);

  expect(await session.undoLast()).toBe("done");
  expect(column(session)).toEqual(["4.815", "4.700", " 3.685"]);
  expect(session.host.format(ACTUALS, 4, 2)).toBe(format);
  expect(open(session)).toEqual(["textNumbers", "spacedNumbers"]);
  expect(logged(session)).toEqual(["applied C5:C6", "undone C5:C6"]);
});

it("repairs all of a kind, and then all agrees", async () => {
  const session = await checked();
  await session.repairHazards("spacedNumbers");
  await session.repairHazards("textNumbers");
  expect(column(session)).toEqual([4815, 4700, 3685]);
  expect(light(session)).toMatchObject({ kind: "agrees" });
  expect(session.host.flags(ACTUALS)).toEqual([]);
});

it("leaves a cell alone that changed meanwhile, and names it", async () => {
  const session = await checked();
  (session.host.cells(ACTUALS) as unknown[][])[5]![2] = "4.701";
  await session.repairHazard(idOf(session));
  expect(column(session)).toEqual([4815, "4.701", " 3.685"]);
  expect(state(session).notice).toMatchObject({ cells: 1, leftAlone: [{ row: 5, column: 2 }] });
});

it("changes nothing when Excel refuses", async () => {
  const session = await checked();
  session.host.failNext("SheetProtected");
  expect(await session.repairHazard(idOf(session))).toBe("failed");
  expect(column(session)).toEqual(["4.815", "4.700", " 3.685"]);
  expect(logged(session)).toEqual([]);
});

it("forgets what is ignored, marks and all, until a number changes; and brings it back", async () => {
  const session = await checked();
  const id = idOf(session, 1);
  await session.ignoreHazard(id);
  expect(open(session)).toEqual(["textNumbers"]);
  expect(session.host.flags(ACTUALS).map(({ row }) => row)).toEqual([4, 5]);
  expect([...state(session).ignored.values()]).toMatchObject([
    { sheetName: ACTUALS, cell: "C8", stated: " 3.685", rules: ["spacedNumbers"] },
  ]);
  const again = await checked(session.host);
  expect(open(again)).toEqual(["textNumbers"]);
  await again.restore(id);
  expect(open(again)).toEqual(["textNumbers", "spacedNumbers"]);
});

it("keeps its id when rows move and sheets are renamed, and gets another when a number changes", async () => {
  const [first] = (await checked()).store.getState().report!.hazards;
  const moved = textHost();
  const cells = moved.cells(ACTUALS) as unknown[][];
  cells.unshift([]);
  const session = await checked(moved);
  expect(idOf(session)).toBe(first!.id);
  moved.type(ACTUALS, 5, 2, "4.816");
  expect(idOf(await checked(moved))).not.toBe(first!.id);
});
