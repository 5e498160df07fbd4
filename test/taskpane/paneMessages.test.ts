import { messagesFor, type Language } from "../../src/locales";
import type { TypedBasis, TypingFault, WorkName } from "../../src/locales/paneMessages";
import { SKIP_REASONS } from "../../src/domain/prose/proseReading";
import { LEFT_REASONS } from "../../src/workbook/figuresSheet/figuresToLay";
import { WORD_PROBLEMS, type WordProblem } from "../../src/files/word/wordProblem";
import type { FigureState } from "../../src/workbook/planText/checkText";
import type { ChangedCell } from "../../src/workbook/host";

const WORKS: readonly WorkName[] = [
  "check",
  "recheck",
  "correct",
  "decide",
  "report",
  "preview",
  "build",
  "suggestTemplate",
  "insertTemplate",
  "readAllocation",
  "writeAllocation",
  "spread",
  "undo",
  "clearFlags",
  "goTo",
  "checkText",
  "takeCells",
  "openDocument",
  "layFigures",
  "writePlan",
  "saveDocument",
  "testFunctions",
];
const DECISION = { sheetName: "Thực hiện 2019", cell: "H5", stated: "6,37%" };
const BASES: readonly TypedBasis[] = ["shareOfEligible", "shareOfLabourForce", "growthIndex", "growthRate", "increase"];
const FAULTS: readonly TypingFault[] = ["empty", "notANumber", "notWhole", "outOfRange"];
const STATES: readonly FigureState[] = ["agrees", "differs", "unchecked"];
const DOCUMENT_PROBLEMS = WORD_PROBLEMS.map((code): WordProblem =>
  code === "tooLarge" ? { code, megabytes: 1200 } : { code },
);
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
  changeTitle: [
    "buildTargets",
    "flagFindings",
    "applyCorrections",
    "repairHazards",
    "writeReport",
    "insertTemplate",
    "writeAllocation",
    "spreadDifference",
    "functionTest",
    "layFigures",
    "something else",
  ].map((key) => [key]),
  crashDetail: [["TypeError"]],
  skipped: [[["Trang1", "Trang2"]]],
  "light.agrees": [[1], [1234]],
  "light.unverifiable": [[1], [3]],
  "light.differs": [[1], [1234]],
  "light.worthALook": [[1], [2]],
  "notices.built": [["Chỉ tiêu 2020"]],
  "notices.leftAlone": [[CELLS], [CELLS.slice(0, 1)], [CELLS.slice(0, 6)]],
  "notices.corrected": [[0], [1], [12]],
  "notices.leftOut": [[CELLS.slice(0, 1)], [CELLS]],
  "notices.decided": [["ignored"], ["restored"], ["trusted"], ["distrusted"], ["columnChosen"], ["columnAsRead"]],
  "notices.reportWritten": [["Báo cáo đối chiếu"]],
  "notices.templateInserted": [["Thực hiện 2020"]],
  "notices.figuresLaid": [
    ["Số liệu từ văn bản", 1],
    ["Số liệu từ văn bản", 1234],
  ],
  "notices.figuresLeft": LEFT_REASONS.flatMap((reason) => [
    [reason, ["800 người"]],
    [reason, Array.from({ length: 1234 }, () => "95%")],
  ]),
  "notices.documentSaved": [["Ke hoach BHXH.docx"]],
  "notices.documentOpened": [
    ["kh.docx", false, 0],
    ["kh.docx", true, 1],
    ["kh.docx", true, 12],
  ],
  "notices.documentNotRead": DOCUMENT_PROBLEMS.map((problem) => ["kh.docx", problem]),
  "notices.flagsCleared": [[0], [1], [3]],
  "notices.undone": [["x"]],
  "notices.cancelled": WORKS.map((work) => [work]),
  "notices.notFlagged": [["Trang đang được bảo vệ."]],
  "notices.failed": WORKS.map((work) => [work, "Trang đang được bảo vệ."]),
  "notices.unexpected": WORKS.map((work) => [work, "TypeError"]),
  "questions.sheetEdited": [["x", CELLS]],
  "questions.overwritesFormula": [[CELLS], [CELLS.slice(0, 1)]],
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
  "template.layoutName": [["programmes"], ["places"]],
  "template.noYear": [[1990, 2100]],
  "template.unitsCounted": [[0], [1], [21]],
  "template.repeatedUnits": [[["Xã Thanh"]], [["Xã Thanh", "Xã Xy"]]],
  "template.tooManyUnits": [[1000]],
  "template.takeFound": [[1], [21]],
  "template.takeHuongHoa": [[21]],
  "findingTab.goTo": [["ô H5"]],
  "findingTab.heading": [[0], [1], [12]],
  "findingTab.apply": [["6,38%"]],
  "findingTab.applySeveral": [[2]],
  "findingTab.trust": [["3.681"]],
  "findingTab.alternatives": [[1], [3]],
  "findingTab.explains": [[1], [4]],
  "findingTab.applyAllCertain": [[2]],
  "findingTab.ignored": [[1]],
  "findingTab.trusted": [[1]],
  "findingTab.decided": [[DECISION]],
  "findingTab.more": [[1], [50]],
  "findingTab.unverifiable": [[3]],
  "findingTab.tables": [[2]],
  "findingTab.table": ["programmeRows", "placeRows", "indicatorRows"].map((layout) => ["Trang1", "A4:L8", layout, 40]),
  "findingTab.notUnderstood": [[["Mã số"]]],
  "findingTab.hiddenSheets": [[["Trang1"]], [["Trang1", "Trang2"]]],
  "findingTab.withoutTable": [[["Trang3"]]],
  "findingTab.notMarked": [[["Trang3"]]],
  "hazardTab.heading": [[1], [12]],
  "hazardTab.repair": [
    [1, "5.122"],
    [1, null],
    [12, null],
  ],
  "hazardTab.repairAll": [["Số ghi ở dạng văn bản", 2]],
  "hazardTab.cells": [[12]],
  "hazardTab.more": [[1], [20]],
  "textTab.numbersRead": [
    [1, 1],
    [59, 50],
  ],
  "textTab.stateName": STATES.map((state) => [state]),
  "textTab.statesCounted": STATES.flatMap((state) => [
    [state, 0],
    [state, 1],
    [state, 1234],
  ]),
  "textTab.figureName": STATES.map((state) => ["5.122 người", state]),
  "textTab.bound": ["atLeast", "atMost", "about", "almost", "over"].map((bound) => [bound]),
  "textTab.legacyFont": [["TCVN3"], ["VNI"]],
  "textTab.spoiled": [[["489.923"]], [["489.923", "2,2 điểm %"]]],
  "textTab.otherwise": [["1.712 người", "Đến 30/9/2023 có 1.712 người…"]],
  "textTab.differences": [[1], [4]],
  "textTab.skipped": [[1], [9]],
  "textTab.skippedFor": SKIP_REASONS.flatMap((reason) => [
    [reason, ["2019"], 0],
    [reason, ["28-NQ/TW", "102/NQ-CP"], 3],
  ]),
  "textTab.moreText": [[1], [250]],
  "textTab.leftOut": [
    [{ figures: [], unread: [{ sheetName: "Trang1", of: "columns", labels: ["Mã số"], numbers: 12 }], decimals: [] }],
  ],
  "footer.undo": [["x"]],
};

/** Labels by their path, each read with every argument above. */
function labelsOf(language: Language): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  const visit = (value: unknown, at: string): void => {
    if (typeof value === "string") labels.set(at, [value]);
    else if (typeof value === "function") {
      const speak = value as (...given: readonly unknown[]) => string | string[];
      labels.set(
        at,
        (ARGUMENTS[at] ?? []).flatMap((given) => speak(...given)),
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
