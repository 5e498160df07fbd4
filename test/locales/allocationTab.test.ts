import { PROPORTIONAL_BASES, UNIT_FIGURES, type AllocationBasis } from "../../src/domain/allocation/allocationBasis";
import type { Share } from "../../src/domain/allocation/allocate";
import type { AllocationProblem } from "../../src/domain/allocation/allocationProblem";
import type { UnitShare } from "../../src/domain/allocation/splitTarget";
import { Decimal } from "../../src/domain/numbers/decimal";
import { messagesFor, type Language } from "../../src/locales";
import { allocationTexts } from "../../src/locales/allocationSheet.vi";
import type { RemedyWords, UnitFieldName } from "../../src/locales/allocationTabMessages";
import { lexicon } from "../../src/locales/lexicon";
import { phraseFinder } from "../../src/workbook/reading/phrases";
import { voluntaryTarget } from "../workbook/allocation/aSplit";
import { expectFinishedSentence, figure, finding, rule, unexplainedFinding } from "./figures";

const d = (value: number | string) => new Decimal(value);
const NAMES = ["Xã Thanh", "Xã Xy", "Xã Lìa", "Xã Húc", "Xã Thuận", "Xã A Dơi", "Xã Ba Tầng"];
const KINDS: readonly AllocationBasis["kind"][] = ["equalIncrease", ...PROPORTIONAL_BASES, "mix"];

const REASONS: Record<Share["reason"], true> = {
  exact: true,
  roundedUp: true,
  roundedDown: true,
  minimum: true,
  maximum: true,
  locked: true,
  zeroWeight: true,
};
const reasons = Object.keys(REASONS) as Share["reason"][];

function share(reason: Share["reason"], tied = false): UnitShare {
  const whole = d(reason === "zeroWeight" ? 0 : 60);
  const exact = reason.startsWith("rounded") ? d("59.52380952380952380952") : whole;
  return { whole, exact, quota: exact, reason, tied, weight: d(1), minimum: null, maximum: null };
}

const INPUT = { field: "locked", unit: 1, value: d(103) } as const;
const PROBLEMS: Record<AllocationProblem["code"], AllocationProblem> = {
  stepNotWhole: { code: "stepNotWhole", step: d("2.5") },
  negativeInput: { code: "negativeInput", ...INPUT, value: d(-3) },
  notMultiple: { code: "notMultiple", ...INPUT, step: d(5), below: d(100), above: d(105) },
  minimumAboveMaximum: { code: "minimumAboveMaximum", unit: 0, minimum: d(1300), maximum: d(1250), by: d(50) },
  lockedBelowMinimum: { code: "lockedBelowMinimum", unit: 0, locked: d(10), bound: d(12), by: d(2) },
  lockedAboveMaximum: { code: "lockedAboveMaximum", unit: 0, locked: d(14), bound: d(12), by: d(2) },
  minimumsAboveTotal: { code: "minimumsAboveTotal", total: d(1250), reachable: d(1300), by: d(50), unit: null },
  maximumsBelowTotal: { code: "maximumsBelowTotal", total: d(1250), reachable: d(1200), by: d(50), unit: 0 },
  weightsZero: { code: "weightsZero", total: d(1250), reachable: d(1200), by: d(50) },
};

const REMEDIES: readonly RemedyWords[] = [
  { kind: "step", step: d(10) },
  { kind: "belowActual" },
  { kind: "bound", bound: "minimum", name: "Xã Thanh", to: d(1210) },
  { kind: "bound", bound: "maximum", name: "Xã Thanh", to: d(1350) },
];

const FIELDS: readonly UnitFieldName[] = [...UNIT_FIGURES, "minimum", "maximum", "share"];

describe.each<Language>(["vi", "en"])("splitting a target, in %s", (language) => {
  const messages = messagesFor(language);
  const words = messages.allocation;

  it("tells in one sentence how each share came about", () => {
    const sentences = reasons.flatMap((reason) =>
      [false, true].flatMap((tied) => [words.share(share(reason, tied), d(1)), words.share(share(reason, tied), d(5))]),
    );
    sentences.forEach(expectFinishedSentence);
    expect(new Set(reasons.map((reason) => words.share(share(reason), d(1)))).size).toBe(reasons.length);
  });

  it("says why a target cannot be split, whose number it is, and by how much", () => {
    for (const problem of Object.values(PROBLEMS)) expectFinishedSentence(words.problem(problem, NAMES));
    expect(words.problem(PROBLEMS.notMultiple, NAMES)).toMatch(/xã Xy.*103.*5.*100.*105/i);
    const ofTotal = { ...PROBLEMS.notMultiple, field: "total", unit: null, value: d(1250) } as AllocationProblem;
    expectFinishedSentence(words.problem(ofTotal, NAMES));
  });

  it("reads as sentences wherever a sentence is meant", () => {
    const whole = [
      words.intro,
      words.noTarget,
      words.targetDetail(voluntaryTarget()),
      words.targetDetail({ ...voluntaryTarget(), place: "" }),
      words.stepHint,
      words.pasteHint,
      words.namesCounted(21),
      words.mixSum(d(100)),
      words.mixSum(d(80)),
      words.total(d(1250), 21),
      words.notices.written("Phân bổ 2020"),
      words.notices.outdated,
      words.notices.spread(1),
      words.notices.spread(18),
      words.notices.spreadImpossible(words.problem(PROBLEMS.weightsZero, NAMES)),
      ...(["noTarget", "noUnits", "tooManyUnits", "repeatedUnits", "noStep", "noMix"] as const).map((reason) =>
        words.notReady(reason, 1000),
      ),
      ...UNIT_FIGURES.flatMap((missing) => [words.missing(missing, NAMES), words.missing(missing, NAMES.slice(0, 1))]),
      ...(["notANumber", "negative", "notWhole"] as const).map((fault) => words.fieldFault(fault)),
    ];
    whole.forEach(expectFinishedSentence);
  });

  it("has a label of its own for every choice, field and press", () => {
    const labels = [
      ...KINDS.map((kind) => words.basisName(kind)),
      ...PROPORTIONAL_BASES.map((basis) => words.mixPart(basis)),
      ...REMEDIES.map((remedy) => words.remedy(remedy)),
      words.targetName(voluntaryTarget(), {}),
      words.targetName(voluntaryTarget(), { severalPlaces: true }),
      words.onSheet("Trang1"),
      words.unitsOfTable(2),
      words.unitsOfHuongHoa(21),
      words.unitsTyped,
      words.preview(21),
      words.write("Phân bổ 2020"),
      words.more(100),
      words.lockOf("Xã Xy"),
      ...FIELDS.map((field) => words.fieldOf(field, "Xã Xy")),
    ];
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^\p{Lu}[^!]*[^.!]$|^\d[^!]*[^.!]$/u);
    expect(new Set(FIELDS.map((field) => words.fieldName(field))).size).toBe(FIELDS.length);
    expect(words.partOfTarget(d("0.048"))).toMatch(/4[.,]8%/);
  });

  it("says by how much shares miss what was assigned", () => {
    const shares = ["60", "70"].map((value) => ["part", figure("participants", value)] as const);
    const assigned = rule("balance", "sumAsAssigned", [["total", figure("participants", "125")], ...shares]);
    const found = finding(assigned, "differs", { exact: d(130), expected: d(130) });
    const [opening, advice] = messages.explanation(unexplainedFinding(found));
    [opening!, advice!].forEach(expectFinishedSentence);
    expect(opening).toMatch(/130.*5.*125/);
  });
});

it("says it as an official writes", () => {
  const words = messagesFor("vi").allocation;
  expect(words.share(share("roundedUp"), d(1))).toBe(
    "Phần chia chính xác 59,52; làm tròn lên 60 vì phần lẻ thuộc nhóm lớn nhất.",
  );
  expect(words.targetName(voluntaryTarget(), {})).toBe("BHXH tự nguyện: 1.250 người");
  expect(words.targetDetail(voluntaryTarget())).toBe(
    "Chỉ tiêu năm 2020, huyện Hướng Hóa, ô C7, trang 'Chỉ tiêu giao 2020'.",
  );
  expect(words.problem(PROBLEMS.notMultiple, NAMES)).toBe(
    "Số đã khóa của xã Xy là 103, không chia hết cho bước làm tròn 5. Số gần nhất dùng được là 100 hoặc 105.",
  );
  expect(words.missing("weight", NAMES)).toBe(
    "Còn thiếu trọng số của: Xã Thanh, Xã Xy, Xã Lìa, Xã Húc, Xã Thuận và 2 đơn vị khác. Nhập số, nếu không có thì ghi 0.",
  );
});

describe("the sheet of a split target", () => {
  const { notes, footnotes, control } = allocationTexts;
  const base = { year: 2019, scenario: "actual" } as const;

  it("marks the notes of shares that are kept, and no others", () => {
    for (const reason of reasons) {
      const isKept = reason === "minimum" || reason === "maximum" || reason === "locked";
      expect([reason, notes.reason({ reason }).startsWith(notes.keptMark)]).toEqual([reason, isKept]);
    }
    expect(notes.typed.startsWith(notes.keptMark)).toBe(true);
    expect(notes.spread.startsWith(notes.keptMark)).toBe(false);
  });

  it("speaks in words that the reader knows", () => {
    const finder = phraseFinder(lexicon);
    expect(finder.opens(control.assigned, "assignedRow")).toBe(true);
    expect(finder.opens(control.kept, "controlRow")).toBe(true);
    expect(finder.opens(control.difference, "controlRow")).toBe(true);
    expect(finder.opens(notes.typed, "typedShare")).toBe(true);
    expect(finder.opens(notes.reason({ reason: "locked" }), "typedShare")).toBe(false);
    for (const programme of ["social", "compulsory", "voluntary", "unemployment", "health"] as const) {
      const title = allocationTexts.title(programme, { year: 2020, scenario: "target" });
      expect([title, finder.opens(title, "generatedTitle")]).toEqual([title, true]);
    }
  });

  it("tells below the table how it was shared", () => {
    const lines = [
      ...PROPORTIONAL_BASES.map((kind) => footnotes.basis({ kind }, "eligible", base, false)),
      footnotes.basis({ kind: "equalIncrease" }, "labourForce", base, true),
      footnotes.basis({ kind: "equalIncrease" }, "labourForce", base, false),
      footnotes.basis({ kind: "mix", parts: [{ basis: "gap", percent: d("62.5") }] }, "labourForce", base, false),
      footnotes.rounding(d(1), true, base),
      footnotes.rounding(d(5), false, base),
      footnotes.editing,
      footnotes.source("Chỉ tiêu giao 2020", new Date(2020, 2, 18, 9, 30)),
    ];
    expect(new Set(lines).size).toBe(lines.length);
    lines.map((line) => line.replace(/^- /, "")).forEach(expectFinishedSentence);
  });
});
