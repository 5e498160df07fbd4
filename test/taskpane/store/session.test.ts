import { Decimal } from "../../../src/domain/numbers/decimal";
import { lineId } from "../../../src/domain/figures/identity";
import type { TargetChoice, TargetRow } from "../../../src/domain/targets/targetPlan";
import { CHOICES_KEY } from "../../../src/taskpane/store/rememberedChoices";
import type { Question } from "../../../src/taskpane/store/sessionState";
import { HostFailure } from "../../../src/workbook/host";
import type { Change } from "../../../src/workbook/patch";
import { fakeHost } from "../../support/fakeHost";
import { ASSIGNED } from "../../workbook/targetTable/aPlan";
import {
  ACTUALS,
  aHost,
  aProposal,
  aReport,
  aSession,
  heldJob,
  tablePatch,
  TARGETS,
  type TestSession,
} from "../aSession";

const LINE = { place: "Huyện Hướng Hóa", programme: "compulsory" } as const;
const GROW: TargetChoice = {
  basis: { kind: "growthRate", rate: new Decimal("0.073") },
  rounding: { step: 10, direction: "up" },
};

const state = (session: TestSession) => session.store.getState();
const questionOf = (session: TestSession): Question | null => {
  const { phase } = state(session);
  return phase.kind === "asking" ? phase.question : null;
};

describe("check", () => {
  it("shows the report and marks its cells", async () => {
    const session = aSession();
    expect(await session.check()).toBe("done");
    expect(state(session).report?.explained).toHaveLength(2);
    expect(session.host.flags(ACTUALS)).toHaveLength(2);
    expect(state(session)).toMatchObject({ view: "findings", phase: { kind: "idle" }, notice: null });
  });

  it("leaves one undo entry, and no other when the marks stay the same", async () => {
    const session = aSession();
    await session.check();
    await session.check();
    expect(session.host.calls.filter((call) => call === "apply")).toHaveLength(2);
    expect(state(session).undo.map(({ title }) => title)).toEqual(["flagFindings"]);
  });

  it("takes older marks away where all agrees now", async () => {
    const session = aSession();
    await session.check();
    const { flags, ...report } = aReport(session.host, { explained: [] });
    const none = flags.changes.map((change) => (change.kind === "flags" ? { ...change, to: [] } : change));
    const later = aSession({
      host: session.host,
      check: async () => ({ ...report, flags: { ...flags, changes: none } }),
    });
    await later.check();
    expect(session.host.flags(ACTUALS)).toEqual([]);
    await later.undoLast();
    expect(session.host.flags(ACTUALS)).toHaveLength(2);
  });

  it("keeps the findings when a protected sheet refuses the marks, and says so", async () => {
    const host = fakeHost([{ name: ACTUALS, cells: [["BHXH", 5122]], protected: true }]);
    const session = aSession({ host });
    expect(await session.check()).toBe("done");
    expect(state(session).report).not.toBeNull();
    expect(state(session).notice).toEqual({
      code: "notFlagged",
      failure: { code: "AccessDenied", rolledBack: true },
    });
  });

  it("that is stopped while it marks keeps the findings", async () => {
    const session = aSession();
    session.host.apply = () => Promise.reject(new HostFailure("Cancelled"));
    expect(await session.check()).toBe("cancelled");
    expect(state(session)).toMatchObject({ notice: { code: "cancelled", work: "check" } });
    expect(state(session).report).not.toBeNull();
  });

  it("turns a refusal of Excel's into a notice and keeps the earlier report", async () => {
    let refuse = false;
    const host = fakeHost([{ name: ACTUALS, cells: [["BHXH", 5122]] }]);
    const session = aSession({
      host,
      check: async () => {
        if (refuse) throw new HostFailure("InvalidOperationInCellEditMode");
        return aReport(host);
      },
    });
    await session.check();
    const { report } = state(session);
    refuse = true;
    expect(await session.check()).toBe("failed");
    expect(state(session).report).toBe(report);
    expect(state(session).notice).toEqual({
      code: "failed",
      work: "check",
      failure: { code: "InvalidOperationInCellEditMode", rolledBack: true },
    });
  });

  it("calls a bug a bug", async () => {
    const session = aSession({ check: () => Promise.reject(new TypeError("x is not a function")) });
    expect(await session.check()).toBe("failed");
    expect(state(session).notice).toMatchObject({ code: "unexpected", detail: "TypeError: x is not a function" });
  });

  it("becomes outdated by the planner's edit", async () => {
    const session = aSession();
    await session.check();
    session.host.type(ACTUALS, 0, 1, 5123);
    expect(state(session).reportStale).toBe(true);
    await session.check();
    expect(state(session).reportStale).toBe(false);
  });

  it("is outdated from the start when a cell was edited while it ran", async () => {
    const host = fakeHost([{ name: ACTUALS, cells: [["BHXH", 5122]] }]);
    const held = heldJob(aReport(host));
    const session = aSession({ host, check: held.check });
    const checking = session.check();
    await held.started;
    host.type(ACTUALS, 0, 1, 5123);
    held.release();
    await checking;
    expect(state(session).reportStale).toBe(true);
  });
});

describe("one step at a time", () => {
  it("refuses a second step while the first runs, and shows how far that is", async () => {
    const held = heldJob(aProposal());
    const session = aSession({ prepare: (_, progress) => held.job(progress) });
    const first = session.preview();
    (await held.started).report(3, 7);
    expect(state(session).phase).toEqual({ kind: "working", work: "preview", done: 3, total: 7 });
    expect(await session.check()).toBe("busy");
    held.release();
    expect(await first).toBe("done");
    expect(state(session).phase).toEqual({ kind: "idle" });
  });

  it("stops when asked and says that the workbook is as it was", async () => {
    const held = heldJob(aProposal());
    const session = aSession({ prepare: (_, progress) => held.job(progress) });
    const preview = session.preview();
    await held.started;
    session.cancel();
    expect(await preview).toBe("cancelled");
    expect(state(session)).toMatchObject({ phase: { kind: "idle" }, notice: { code: "cancelled", work: "preview" } });
  });

  it("does not call a stop clean that could not be taken back", async () => {
    const session = aSession({ check: () => Promise.reject(new HostFailure("Cancelled", false)) });
    expect(await session.check()).toBe("failed");
    expect(state(session).notice).toMatchObject({ code: "failed", failure: { rolledBack: false } });
  });
});

describe("preview and build", () => {
  it("shows the table without writing, then writes it and can take it back", async () => {
    const session = aSession();
    await session.preview();
    expect(state(session)).toMatchObject({ view: "targets", proposalState: "fresh", undo: [] });
    expect(session.host.names()).not.toContain(TARGETS);

    expect(await session.build()).toBe("done");
    expect(session.host.names()).toContain(TARGETS);
    expect(session.host.calls.at(-1)).toBe("apply");
    expect(state(session)).toMatchObject({ proposalState: "written", notice: { code: "built", sheetName: TARGETS } });

    expect(await session.undoLast()).toBe("done");
    expect(session.host.names()).not.toContain(TARGETS);
    expect(state(session)).toMatchObject({ undo: [], notice: { code: "undone", title: "buildTargets" } });
  });

  it("previews again instead of writing figures that were edited since", async () => {
    const session = aSession();
    await session.preview();
    session.host.type(ACTUALS, 0, 1, 5123);
    expect(state(session).proposalState).toBe("stale");
    expect(await session.build()).toBe("done");
    expect(session.host.names()).not.toContain(TARGETS);
    expect(state(session)).toMatchObject({ proposalState: "fresh", notice: { code: "previewOutdated" } });
    await session.build();
    expect(session.host.names()).toContain(TARGETS);
  });

  it("is outdated from the start when a cell was edited while it was worked out", async () => {
    const held = heldJob(aProposal());
    const session = aSession({ prepare: (_, progress) => held.job(progress) });
    const preview = session.preview();
    await held.started;
    session.host.type(ACTUALS, 0, 1, 5123);
    held.release();
    await preview;
    expect(state(session).proposalState).toBe("stale");
  });

  it("builds at once from the ribbon", async () => {
    const session = aSession();
    expect(await session.buildAtOnce()).toBe("done");
    expect(session.host.names()).toContain(TARGETS);
  });

  it("asks when the sheet exists, and goes on with the answer", async () => {
    const session = aSession();
    await session.buildAtOnce();
    expect(await session.buildAtOnce()).toBe("asks");
    expect(questionOf(session)).toEqual({ code: "sheetExists", name: TARGETS });
    expect(session.asked.at(-1)!.existing).toBeUndefined();

    session.dismissQuestion();
    expect(state(session).phase).toEqual({ kind: "idle" });

    session.host.deleteSheet(TARGETS);
    await session.buildBeside("keepBoth");
    expect(session.asked.at(-1)!.existing).toBe("keepBoth");
    await session.preview();
    expect(session.asked.at(-1)!.existing).toBeUndefined();
  });

  it("asks before leaving cells empty, once per build", async () => {
    const questions = [{ code: "dataMissing", lines: [LINE] }] as const;
    const session = aSession({ prepare: async () => aProposal({ questions }) });
    expect(await session.preview()).toBe("done");
    expect(await session.build()).toBe("asks");
    expect(questionOf(session)?.code).toBe("dataMissing");
    expect(await session.buildWithGaps()).toBe("done");
    expect(session.host.names()).toContain(TARGETS);
  });

  it("asks both questions one after the other and keeps the first answer", async () => {
    const session = aSession({
      prepare: async ({ existing }) =>
        aProposal({
          patch: existing ? tablePatch(TARGETS) : null,
          questions: [
            { code: "dataMissing", lines: [LINE] },
            ...(existing ? [] : [{ code: "sheetExists", name: TARGETS } as const]),
          ],
        }),
    });
    expect(await session.buildAtOnce()).toBe("asks");
    expect(await session.buildWithGaps()).toBe("asks");
    expect(questionOf(session)?.code).toBe("sheetExists");
    expect(await session.buildBeside("replace")).toBe("done");
  });

  it("asks again in the next build what was answered in one that was given up", async () => {
    const session = aSession({
      prepare: async () =>
        aProposal({
          patch: null,
          questions: [
            { code: "dataMissing", lines: [LINE] },
            { code: "sheetExists", name: TARGETS },
          ],
        }),
    });
    await session.buildAtOnce();
    await session.buildWithGaps();
    session.dismissQuestion();
    await session.build();
    expect(questionOf(session)?.code).toBe("dataMissing");
  });

  it("says at the preview already that there are no actuals", async () => {
    const session = aSession({ prepare: async () => aProposal({ patch: null, questions: [{ code: "noActuals" }] }) });
    expect(await session.preview()).toBe("asks");
    expect(await session.buildAtOnce()).toBe("asks");
  });

  it("keeps the table when Excel cannot show the new sheet", async () => {
    const session = aSession();
    const { host } = session;
    host.select = () => Promise.reject(new HostFailure("ItemNotFound"));
    expect(await session.buildAtOnce()).toBe("done");
    expect(state(session).notice).toMatchObject({ code: "built" });
  });

  it("leaves nothing behind when Excel refuses the writing", async () => {
    const session = aSession();
    await session.preview();
    session.host.failNext("AccessDenied");
    expect(await session.build()).toBe("failed");
    expect(session.host.names()).not.toContain(TARGETS);
    expect(state(session)).toMatchObject({
      undo: [],
      proposalState: "fresh",
      notice: { code: "failed", work: "build" },
    });
  });
});

describe("choices", () => {
  it("are used, kept in the workbook, and found again by the next session", async () => {
    const session = aSession();
    await session.preview();
    await session.choose([LINE], GROW);
    await session.setOptions({ plainFormulas: true, decimals: { index: 2 } });
    expect(session.asked.at(-1)).toMatchObject({ plainFormulas: true, decimals: { index: 2 } });
    expect(session.asked.at(-1)!.choices!.get(lineId(LINE))).toEqual(GROW);

    const next = aSession({ host: session.host });
    expect(state(next).options).toEqual({ plainFormulas: true, decimals: { index: 2 } });
    expect(state(next).choices.get(lineId(LINE))).toEqual(GROW);
  });

  it("write nothing into a workbook where nothing was chosen", async () => {
    const session = aSession();
    await session.preview();
    await session.buildAtOnce();
    expect(session.host.remembered(CHOICES_KEY)).toBeUndefined();
  });

  it("are dropped by going back to the default", async () => {
    const session = aSession();
    await session.preview();
    await session.choose([LINE], GROW);
    await session.choose([LINE], null);
    expect(session.asked.at(-1)!.choices!.size).toBe(0);
    expect(state(aSession({ host: session.host })).choices.size).toBe(0);
  });

  it("made while the workbook is being read are taken in by reading once more", async () => {
    const held = heldJob(aProposal());
    const session = aSession({ prepare: (_, progress) => held.job(progress) });
    const preview = session.preview();
    await held.started;
    expect(await session.setOptions({ signed: true })).toBe("done");
    held.release();
    await preview;
    expect(session.asked.map(({ signed }) => signed)).toEqual([undefined, true]);
    expect(state(session).proposalState).toBe("fresh");
  });

  it("that cannot be kept are only said", async () => {
    const session = aSession();
    await session.preview();
    session.host.remember = () => Promise.reject(new HostFailure("AccessDenied"));
    expect(await session.setOptions({ signed: true })).toBe("done");
    expect(state(session)).toMatchObject({ notice: { code: "notRemembered" }, proposalState: "fresh" });
  });

  it("remember which lines are assigned or follow from others, before anybody chose", async () => {
    const session = aSession({
      prepare: async ({ choices }) => {
        const rows = ASSIGNED.rows.map((row): TargetRow => {
          const choice = choices!.get(lineId(row.line));
          return choice ? { ...row, status: { kind: "proposed", basis: choice.basis, limits: [] } } : row;
        });
        return aProposal({ plan: { ...ASSIGNED, rows } });
      },
    });
    await session.preview();
    expect(state(session).defaultWays.get(lineId(LINE))).toBe("assigned");
    await session.choose([LINE], GROW);
    expect(state(session).defaultWays.get(lineId(LINE))).toBe("assigned");
  });
});

describe("undo", () => {
  it("asks before it takes back a sheet that was edited, and names the cells", async () => {
    const session = aSession();
    await session.buildAtOnce();
    session.host.type(TARGETS, 0, 0, 7000);
    expect(await session.undoLast()).toBe("asks");
    expect(questionOf(session)).toMatchObject({
      code: "sheetEdited",
      title: "buildTargets",
      cells: [{ sheetName: TARGETS, row: 0, column: 0 }],
    });
    session.dismissQuestion();
    expect(session.host.names()).toContain(TARGETS);

    await session.undoLast();
    expect(await session.undoDiscardingEdits()).toBe("done");
    expect(session.host.names()).not.toContain(TARGETS);
  });

  it("takes the marks of a check back, newest change first", async () => {
    const session = aSession();
    await session.check();
    await session.buildAtOnce();
    await session.undoLast();
    expect(session.host.flags(ACTUALS)).toHaveLength(2);
    await session.undoLast();
    expect(session.host.flags(ACTUALS)).toEqual([]);
    expect(await session.undoLast()).toBe("done");
  });

  it("keeps the entry when Excel refuses", async () => {
    const session = aSession();
    await session.check();
    session.host.failNext("AccessDenied");
    expect(await session.undoLast()).toBe("failed");
    expect(state(session).undo).toHaveLength(1);
  });

  it("forgets marks that were cleared another way", async () => {
    const session = aSession();
    await session.buildAtOnce();
    await session.check();
    await session.clearFlags();
    expect(session.host.flags(ACTUALS)).toEqual([]);
    expect(state(session)).toMatchObject({ notice: { code: "flagsCleared", sheets: 1 } });
    expect(state(session).undo.map(({ title }) => title)).toEqual(["buildTargets"]);
  });
});

describe("edits", () => {
  it("on the sheet we made do not outdate a report that never saw it", async () => {
    const session = aSession();
    await session.check();
    await session.buildAtOnce();
    session.host.type(TARGETS, 5, 5, 1);
    expect(state(session).reportStale).toBe(false);
  });

  it("are listened to once, whatever is pressed", async () => {
    const session = aSession();
    const { onLocalEdit } = session.host;
    let listening = 0;
    session.host.onLocalEdit = (listener) => {
      listening += 1;
      return onLocalEdit(listener);
    };
    await session.check();
    await session.preview();
    expect(listening).toBe(1);
  });

  it("that our own writing makes outdate nothing", async () => {
    const session = aSession();
    await session.check();
    const { apply } = session.host;
    session.host.apply = async (patch) => {
      const receipt = await apply(patch);
      session.host.type(TARGETS, 0, 0, 6450);
      return receipt;
    };
    await session.buildAtOnce();
    expect(state(session)).toMatchObject({ reportStale: false, proposalState: "written" });
  });

  it("of the function test outdate nothing, even when Excel tells of them late", async () => {
    const session = aSession();
    await session.check();
    await session.preview();
    const { apply } = session.host;
    let written: Change | undefined;
    session.host.apply = (patch) => {
      [written] = patch.changes;
      return apply(patch);
    };
    session.host.read = () => Promise.reject(new HostFailure("GeneralException"));
    expect(await session.testFunctions()).toBe("failed");
    if (written?.kind !== "cells") throw new Error("the test wrote no cell");
    session.host.type(ACTUALS, written.box.row, written.box.column, "");
    expect(state(session)).toMatchObject({ reportStale: false, proposalState: "fresh" });
    session.host.type(ACTUALS, 0, 1, 5123);
    expect(state(session)).toMatchObject({ reportStale: true, proposalState: "stale" });
  });

  it("that Excel cannot tell of cost nothing else, and are asked for again", async () => {
    const session = aSession();
    const { onLocalEdit } = session.host;
    session.host.onLocalEdit = () => Promise.reject(new HostFailure("ApiNotFound"));
    expect(await session.check()).toBe("done");
    session.host.onLocalEdit = onLocalEdit;
    await session.check();
    session.host.type(ACTUALS, 0, 1, 1);
    expect(state(session).reportStale).toBe(true);
  });
});

describe("going to a cell", () => {
  it("waits for what is running", async () => {
    const host = aHost();
    const held = heldJob(aReport(host));
    const session = aSession({ host, check: held.check });
    const checking = session.check();
    await held.started;
    const { place } = aReport(host).explained[0]!;
    const going = session.goTo(place);
    expect(state(session).phase).toMatchObject({ kind: "working", work: "check" });
    held.release();
    expect([await checking, await going]).toEqual(["done", "done"]);
    expect(state(session)).toMatchObject({ phase: { kind: "idle" }, notice: null });
  });

  it("says when the sheet is gone", async () => {
    const session = aSession();
    await session.check();
    const { place } = state(session).report!.explained[0]!;
    expect(await session.goTo(place)).toBe("done");
    session.host.deleteSheet(ACTUALS);
    expect(await session.goTo(place)).toBe("failed");
    expect(state(session).notice).toMatchObject({ code: "failed", work: "goTo" });
  });
});

describe("language", () => {
  it("is Office's until the planner switches, and then stays", () => {
    const session = aSession({ language: "en" });
    expect(state(session).language).toBe("en");
    session.setLanguage("vi");
    expect(state(session).language).toBe("vi");
    expect(session.kept.language).toBe("vi");
    expect(state(aSession({ language: "en", kept: session.kept })).language).toBe("vi");
  });
});
