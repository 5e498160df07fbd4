import { messagesFor, type Language } from "../../src/locales";
import type { TypedBasis, TypingFault, WorkName } from "../../src/locales/paneMessages";
import type { ChangedCell } from "../../src/workbook/host";

const WORKS: readonly WorkName[] = ["check", "preview", "build", "undo", "clearFlags", "goTo", "testFunctions"];
const BASES: readonly TypedBasis[] = ["shareOfEligible", "shareOfLabourForce", "growthIndex", "growthRate", "increase"];
const FAULTS: readonly TypingFault[] = ["empty", "notANumber", "notWhole", "outOfRange"];
const CELLS: readonly ChangedCell[] = Array.from({ length: 7 }, (_, row) => ({
  sheetId: "1",
  sheetName: "Thực hiện 2019",
  row,
  column: 2,
}));

/** What each label with parameters may be asked; every combination is read. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  working: WORKS.map((work) => [work]),
  progress: [[3, 1200]],
  changeTitle: ["buildTargets", "flagFindings", "functionTest", "something else"].map((key) => [key]),
  crashDetail: [["TypeError"]],
  skipped: [[["Trang1", "Trang2"]]],
  "light.agrees": [
    [1, 0],
    [1234, 0],
    [24, 3],
  ],
  "light.differs": [[1], [1234]],
  "light.worthALook": [[1], [2]],
  "notices.built": [["Chỉ tiêu 2020"]],
  "notices.leftAlone": [[CELLS], [CELLS.slice(0, 1)], [CELLS.slice(0, 6)]],
  "notices.flagsCleared": [[0], [1], [3]],
  "notices.undone": [["x"]],
  "notices.cancelled": WORKS.map((work) => [work]),
  "notices.notFlagged": [["Trang đang được bảo vệ."]],
  "notices.failed": WORKS.map((work) => [work, "Trang đang được bảo vệ."]),
  "notices.unexpected": WORKS.map((work) => [work, "TypeError"]),
  "questions.sheetEdited": [["x", CELLS]],
  "targetTab.heading": [["Chỉ tiêu 2020"]],
  "targetTab.actual": [[2019], [null]],
  "targetTab.target": [[2020], [null]],
  "targetTab.allPlaces": [[2]],
  "targetTab.basisOf": [["BHTN"]],
  "targetTab.value": BASES.map((basis) => [basis]),
  "targetTab.valueFault": BASES.flatMap((basis) => FAULTS.map((fault) => [fault, basis])),
  "targetTab.moreLines": [[1], [25]],
  "targetTab.sources": [[["Trang1", "Trang2"]]],
  "targetTab.write": [["Chỉ tiêu 2020"]],
  "targetTab.written": [["Chỉ tiêu 2020"]],
  "findingTab.goTo": [["ô H5"]],
  "findingTab.more": [[1], [50]],
  "findingTab.unverifiable": [[3]],
  "findingTab.tables": [[2]],
  "findingTab.table": ["programmeRows", "placeRows", "indicatorRows"].map((layout) => ["Trang1", "A4:L8", layout, 40]),
  "findingTab.notUnderstood": [[["Mã số"]]],
  "findingTab.withoutTable": [[["Trang3"]]],
  "findingTab.notMarked": [[["Trang3"]]],
  "footer.undo": [["x"]],
};

/** Labels by their path, each read with every argument above. */
function labelsOf(language: Language): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  const visit = (value: unknown, at: string): void => {
    if (typeof value === "string") labels.set(at, [value]);
    else if (typeof value === "function") {
      const speak = value as (...given: readonly unknown[]) => string;
      labels.set(
        at,
        (ARGUMENTS[at] ?? []).map((given) => speak(...given)),
      );
    } else {
      for (const [name, child] of Object.entries(value as object)) visit(child, at === "" ? name : `${at}.${name}`);
    }
  };
  const { numbers: _numbers, separators: _separators, ...labelled } = messagesFor(language).pane;
  visit(labelled, "");
  return labels;
}

describe.each<Language>(["vi", "en"])("every label of the pane in %s", (language) => {
  const labels = labelsOf(language);

  it("is read here", () => {
    expect([...labels].filter(([, read]) => read.length === 0).map(([at]) => at)).toEqual([]);
    const withArguments = Object.keys(ARGUMENTS).filter((at) => !labels.has(at));
    expect(withArguments).toEqual([]);
  });

  it.each([...labels])("%s is finished", (_, read) => {
    for (const label of read) {
      expect(label.trim()).not.toBe("");
      expect(label).not.toMatch(/undefined|null|NaN|\[object|=>| {2}/);
      expect(label).toBe(label.normalize("NFC"));
    }
  });
});

it("speaks two languages: no label is the same in both, but for signs and each language's own name", () => {
  const [vi, en] = [labelsOf("vi"), labelsOf("en")];
  const same = [...vi].filter(([at, read]) => read.join() === en.get(at)!.join()).map(([at]) => at);
  expect(same).toEqual(["targetTab.none"]);
});

it("names the first cells and counts the rest", () => {
  expect(messagesFor("vi").pane.notices.leftAlone(CELLS)).toMatch(/C1 \(trang 'Thực hiện 2019'\).*C5.*và 2 ô khác/);
  expect(messagesFor("en").pane.notices.leftAlone(CELLS.slice(0, 6))).toMatch(/C5 .*and 1 other cell\./);
});
