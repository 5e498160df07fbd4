import { lexicon } from "../../../src/locales/lexicon";
import { HostFailure } from "../../../src/workbook/host";
import { checkWorkbook } from "../../../src/workbook/jobs/checkWorkbook";
import { recheckWorkbook } from "../../../src/workbook/jobs/recheckWorkbook";
import { COLUMNS_KEY, type ColumnChoice, type ColumnName } from "../../../src/workbook/reading/columnChoices";
import { fakeHost, type FakeHost } from "../../support/fakeHost";
import { aSession, type TestSession } from "../aSession";

const SHEET = "Xã";
const workbook = () =>
  fakeHost([
    {
      name: SHEET,
      cells: [
        ["Huyện Cam Lộ, năm 2019", "", "", ""],
        ["Xã", "BHXH bắt buộc", "Cột lạ", "Ghi chú"],
        ["Cam An", 96, 12, ""],
        ["Cam Thanh", 108, 15, ""],
        ["Cộng", 204, 28, ""],
      ],
    },
  ]);

function session(host: FakeHost = workbook()): TestSession {
  return aSession({
    host,
    check: (trusted, progress) => checkWorkbook(host, lexicon, { trusted }, progress),
    recheck: (report, edited, trusted, progress) =>
      recheckWorkbook(host, lexicon, report, edited, { trusted }, progress),
  });
}

const STRANGE: ColumnName = { sheetName: SHEET, table: 0, header: "Cột lạ", nth: 0 };
const VOLUNTARY: ColumnChoice = {
  is: "figures",
  measure: "participants",
  programme: "voluntary",
  year: null,
  scenario: null,
};
const state = ({ store }: TestSession) => store.getState();
const meaningOf = (each: TestSession) => state(each).report!.tables[0]!.columns[2]!;
const violated = (each: TestSession) => state(each).report!.explained.length;

it("a column that is chosen for is checked at once, and remembered by the workbook", async () => {
  const first = session();
  await first.check();
  expect([meaningOf(first).meaning.kind, violated(first)]).toEqual(["unknown", 0]);

  expect(await first.chooseColumn(STRANGE, VOLUNTARY)).toBe("done");

  // 12 + 15 is not 28
  expect(violated(first)).toBe(1);
  expect(meaningOf(first)).toMatchObject({ isChosen: true, meaning: { kind: "figures", programme: "voluntary" } });
  expect(state(first).notice).toEqual({ code: "columnChosen" });

  const next = session(first.host);
  await next.check();
  expect(violated(next)).toBe(1);
  next.host.type(SHEET, 4, 2, 27);
  await new Promise<void>((resolve) => {
    const stop = next.store.subscribe(() => {
      const { phase, reportStale } = state(next);
      if (phase.kind !== "idle" || reportStale) return;
      stop();
      resolve();
    });
  });
  expect(violated(next)).toBe(0);
  expect(meaningOf(next).isChosen).toBe(true);

  await next.chooseColumn(STRANGE, null);
  expect(meaningOf(next)).toEqual({ column: 2, header: "Cột lạ", meaning: { kind: "unknown" } });
  expect(state(next).notice).toEqual({ code: "columnAsRead" });
});

it("a target table drawn up before is no longer up to date", async () => {
  const each = session();
  each.store.setState({ proposalState: "fresh" });
  await each.chooseColumn(STRANGE, VOLUNTARY);
  expect(state(each).proposalState).toBe("stale");
});

it("a workbook that cannot remember says so", async () => {
  const each = session();
  each.host.remember = () => Promise.reject(new HostFailure("AccessDenied"));
  await each.chooseColumn(STRANGE, VOLUNTARY);
  expect(state(each).notice).toEqual({ code: "notRemembered" });
  expect(each.host.remembered(COLUMNS_KEY) ?? null).toBeNull();
});
