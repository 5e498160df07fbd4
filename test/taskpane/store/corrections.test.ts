import { lexicon } from "../../../src/locales/lexicon";
import { DECISIONS_KEY, decidedBy, decodeDecisions } from "../../../src/taskpane/store/decisionLog";
import { openExplanations } from "../../../src/taskpane/store/explanations";
import { HostFailure } from "../../../src/workbook/host";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import type { Decision } from "../../../src/workbook/jobs/decisions";
import { recheckWorkbook } from "../../../src/workbook/jobs/recheckWorkbook";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { ACTUALS, ASSIGNED, sampleSheets } from "../../workbook/jobs/sample";
import { valuesOf } from "../../workbook/targetTable/evaluate";
import { aSession, type TestSession } from "../aSession";

/** A session over the sample with the real jobs. */
function onSample(host: FakeHost = fakeHost(sampleSheets(), { calculate: valuesOf })): TestSession {
  return aSession({
    host,
    check: (trusted, progress) => checkWorkbook(host, lexicon, { trusted }, progress),
    recheck: (report, edited, trusted, progress) =>
      recheckWorkbook(host, lexicon, report, edited, { trusted }, progress),
  });
}

const state = (session: TestSession) => session.store.getState();
const idle = (session: TestSession) =>
  new Promise<void>((resolve) => {
    const done = () => {
      const { phase, reportStale } = state(session);
      if (phase.kind !== "idle" || reportStale) return;
      stop();
      resolve();
    };
    const stop = session.store.subscribe(done);
    done();
  });

/** Printed numbers of the cells that are blamed. */
const open = (session: TestSession) =>
  openExplanations(state(session).report!, state(session)).map(
    ({ explanation }) => explanation.repairs[0]?.changes[0]!.figure.text ?? explanation.violated[0]!.rule.kind,
  );
const idOf = (session: TestSession, text: string) =>
  state(session).report!.explained.find(({ explanation }) =>
    explanation.repairs[0]!.changes.some(({ figure }) => figure.text === text),
  )!.explanation.id;
const kinds = (session: TestSession) => state(session).decisions.map(({ kind, cell }) => `${kind} ${cell}`);

async function checked(host?: FakeHost): Promise<TestSession> {
  const session = onSample(host);
  await session.check();
  return session;
}

describe("correcting", () => {
  it("writes all that is certain as one change, and finds the rest again", async () => {
    const session = await checked();
    expect(await session.applyAllCertain()).toBe("done");
    expect(session.host.cells(ACTUALS)[4]![7]).toBe(6.38);
    expect(session.host.cells(ACTUALS)[7]![8]).toBe(49923);
    expect(open(session)).toEqual(["3.681", "96"]);
    expect(state(session).notice).toEqual({ code: "corrected", cells: 2, leftAlone: [], leftOut: [] });
    expect(kinds(session)).toEqual(["applied H5", "applied I8"]);
    expect(session.host.flags(ACTUALS)).toEqual([{ row: 7, column: 2, severity: "hard" }]);
  });

  it("is undone in one press, logged, and found again", async () => {
    const session = await checked();
    await session.applyAllCertain();
    expect(state(session).undo.map(({ title }) => title)).toEqual(["flagFindings", "applyCorrections"]);
    expect(await session.undoLast()).toBe("done");
    expect(session.host.cells(ACTUALS)[4]![7]).toBe(6.37);
    expect(session.host.cells(ACTUALS)[7]![8]).toBe(489923);
    expect(open(session)).toEqual(["6,37", "3.681", "489.923", "96"]);
    expect(kinds(session)).toEqual(["applied H5", "applied I8", "undone H5", "undone I8"]);
  });

  it("writes one", async () => {
    const session = await checked();
    await session.applyRepair(idOf(session, "3.681"), 0);
    expect(session.host.cells(ACTUALS)[7]![2]).toBe(3685);
    expect(open(session)).toEqual(["6,37", "489.923", "96"]);
  });

  it("leaves a cell alone that changed meanwhile, and names it", async () => {
    const session = await checked();
    const id = idOf(session, "96");
    const { onLocalEdit } = session.host;
    session.host.onLocalEdit = onLocalEdit;
    (session.host.cells(ASSIGNED) as unknown[][])[7]![4] = 97;
    await session.applyRepair(id, 0);
    expect(session.host.cells(ASSIGNED)[7]![4]).toBe(97);
    expect(state(session).notice).toMatchObject({ code: "corrected", cells: 0, leftAlone: [{ row: 7, column: 4 }] });
    expect(kinds(session)).toEqual([]);
  });

  it("asks before a formula is replaced", async () => {
    const host = fakeHost(sampleSheets(), { calculate: valuesOf });
    host.type(ACTUALS, 4, 7, "=6.37");
    const session = await checked(host);
    const [id] = state(session).report!.explained.map(({ explanation }) => explanation.id);
    expect(await session.applyRepair(id!, 0)).toBe("asks");
    expect(state(session).phase).toMatchObject({
      kind: "asking",
      question: { code: "overwritesFormula", cells: [{ row: 4, column: 7 }] },
    });
    session.dismissQuestion();
    expect(host.cells(ACTUALS)[4]![7]).toBe("=6.37");
    await session.applyRepair(id!, 0);
    expect(await session.overwriteFormulas()).toBe("done");
    expect(host.cells(ACTUALS)[4]![7]).toBe(6.38);
  });

  it("changes nothing when Excel refuses", async () => {
    const session = await checked();
    session.host.failNext("SheetProtected");
    expect(await session.applyAllCertain()).toBe("failed");
    expect(session.host.cells(ACTUALS)[4]![7]).toBe(6.37);
    expect([kinds(session), state(session).undo.length]).toEqual([[], 1]);
  });
});

describe("ignoring", () => {
  it("takes a finding out of list and marks, in this session and the next", async () => {
    const session = await checked();
    await session.ignore(idOf(session, "96"));
    expect(open(session)).toEqual(["6,37", "3.681", "489.923"]);
    expect(session.host.flags(ASSIGNED)).toEqual([]);

    const later = onSample(session.host);
    await later.check();
    expect(open(later)).toEqual(["6,37", "3.681", "489.923"]);
    expect([...state(later).ignored.values()]).toMatchObject(
      [{ cell: "E8", stated: "96%", proposed: "98%", at: "2020-03-18T09:30:00.000Z" }].map(
        ({ at: _, ...rest }) => rest,
      ),
    );

    await later.restore([...state(later).ignored.keys()][0]!);
    expect(open(later)).toEqual(["6,37", "3.681", "489.923", "96"]);
    expect(later.host.flags(ASSIGNED)).toHaveLength(1);
  });

  it("ends when the figure changes: it is another finding then", async () => {
    const session = await checked();
    await session.ignore(idOf(session, "96"));
    session.host.type(ASSIGNED, 7, 4, 95);
    await idle(session);
    expect(open(session)).toEqual(["6,37", "3.681", "489.923", "95"]);
  });

  it("says when the workbook cannot remember it", async () => {
    const session = await checked();
    session.host.remember = async () => {
      throw new HostFailure("AccessDenied");
    };
    await session.ignore(idOf(session, "96"));
    expect(open(session)).toHaveLength(3);
    expect(state(session).notice).toEqual({ code: "notRemembered" });
  });
});

describe("trusting a cell", () => {
  it("looks for another reason, and back", async () => {
    const session = await checked();
    await session.trust(idOf(session, "3.681"));
    expect(open(session)).toEqual(["6,37", "186", "489.923", "96"]);
    const again = onSample(session.host);
    await again.check();
    expect(open(again)).toEqual(["6,37", "186", "489.923", "96"]);
    await again.distrust([...state(again).trusted.keys()][0]!);
    expect(open(again)).toEqual(["6,37", "3.681", "489.923", "96"]);
  });
});

describe("edits after a check", () => {
  it("are followed by findings and marks, without a word", async () => {
    const session = await checked();
    session.host.type(ACTUALS, 4, 7, 6.38);
    await idle(session);
    expect(open(session)).toEqual(["3.681", "489.923", "96"]);
    expect(session.host.flags(ACTUALS).map(({ column }) => column)).toEqual([2, 8]);
    expect(state(session)).toMatchObject({ notice: null, undo: [{ title: "flagFindings" }] });
  });

  it("are taken together while one is being followed", async () => {
    const session = await checked();
    session.host.type(ACTUALS, 4, 7, 6.38);
    session.host.type(ACTUALS, 7, 8, 49923);
    session.host.type(ACTUALS, 7, 2, 3685);
    await idle(session);
    expect(open(session)).toEqual(["96"]);
  });

  it("wait while a cell is being edited, and are followed with the next", async () => {
    const session = await checked();
    session.host.failNext("InvalidOperationInCellEditMode");
    session.host.type(ACTUALS, 4, 7, 6.38);
    await new Promise((resolve) => setImmediate(resolve));
    expect(state(session)).toMatchObject({ phase: { kind: "idle" }, notice: null, reportStale: true });
    session.host.type(ACTUALS, 7, 8, 49923);
    await idle(session);
    expect(open(session)).toEqual(["3.681", "96"]);
  });

  it("are followed although the next was being typed, when that one ends before the refusal is heard", async () => {
    const session = await checked();
    session.host.failNext("InvalidOperationInCellEditMode");
    session.host.type(ACTUALS, 4, 7, 6.38);
    session.host.type(ACTUALS, 7, 8, 49923);
    await idle(session);
    expect(open(session)).toEqual(["3.681", "96"]);
    expect(state(session).reportStale).toBe(false);
  });

  it("give way to what is pressed, and are followed after it", async () => {
    const session = await checked();
    session.host.type(ACTUALS, 4, 7, 6.38);
    expect(await session.ignore(idOf(session, "96"))).toBe("done");
    await idle(session);
    expect(open(session)).toEqual(["3.681", "489.923"]);
  });

  it.each([
    ["cleared", "clearFlags"],
    ["taken back", "undoLast"],
  ] as const)("leave marks away that were %s, until the next check", async (_, away) => {
    const session = await checked();
    await session[away]();
    session.host.type(ACTUALS, 4, 7, 6.38);
    await idle(session);
    expect(open(session)).toEqual(["3.681", "489.923", "96"]);
    expect(session.host.flags(ACTUALS)).toEqual([]);
    await session.check();
    expect(session.host.flags(ACTUALS).map(({ column }) => column)).toEqual([2, 8]);
  });

  it("before any check start nothing", async () => {
    const session = onSample();
    await session.preview();
    const calls = session.host.calls.length;
    session.host.type(ACTUALS, 4, 7, 6.38);
    expect(session.host.calls.length).toBe(calls);
  });
});

describe("the report", () => {
  it("is a sheet that undo takes away", async () => {
    const session = await checked();
    await session.writeReport();
    expect(session.host.names()).toContain("Báo cáo đối chiếu");
    expect(state(session).notice).toEqual({ code: "reportWritten", sheetName: "Báo cáo đối chiếu" });
    await session.undoLast();
    expect(session.host.names()).toEqual([ACTUALS, ASSIGNED]);
  });
});

describe("what the workbook kept", () => {
  const decision: Decision = {
    kind: "ignored",
    id: "a",
    at: "2020-03-18T02:30:00.000Z",
    sheetName: "S",
    cell: "E8",
    rules: ["headCount"],
    stated: "96%",
    proposed: null,
  };

  it.each([
    null,
    7,
    "",
    "{",
    "[]",
    "{}",
    '[{"kind":"ignored"}]',
    '[{"kind":"deleted","id":"a"}]',
    `[${JSON.stringify({ ...decision, at: "x" })}]`,
  ])("%j decides nothing", (kept) => {
    expect(decodeDecisions(kept)).toEqual({ decisions: [], ignored: new Map(), trusted: new Map() });
  });

  it("is read as it was written", () => {
    expect(decodeDecisions(JSON.stringify([decision]))).toEqual(decidedBy([decision]));
    expect(decidedBy([decision, { ...decision, kind: "restored" }]).ignored.size).toBe(0);
  });

  it("keeps at most 500 lines, those that still decide among them", async () => {
    const old = Array.from({ length: 510 }, (_, at): Decision => ({ ...decision, kind: "applied", id: String(at) }));
    const host = fakeHost(sampleSheets(), { calculate: valuesOf });
    await host.remember(DECISIONS_KEY, JSON.stringify([decision, ...old]));
    const session = await checked(host);
    await session.ignore(idOf(session, "96"));
    const { decisions, ignored } = state(session);
    expect(decisions).toHaveLength(500);
    expect(ignored.has("a")).toBe(true);
    expect(decisions.at(-1)).toMatchObject({ kind: "ignored", cell: "E8" });
  });
});
