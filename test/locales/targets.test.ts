import { Decimal } from "../../src/domain/numbers/decimal";
import type { TargetBasis, TargetLimit, TargetNote, TargetStatus } from "../../src/domain/targets/targetPlan";
import { messagesFor } from "../../src/locales";
import type { BuildQuestion } from "../../src/workbook/jobs/jobs";
import { expectFinishedSentence, figure } from "./figures";

const [vi, en] = [messagesFor("vi"), messagesFor("en")];
const voluntary = { place: "Huyện Hướng Hóa", programme: "voluntary" } as const;

const BASES: Record<TargetBasis["kind"], TargetBasis> = {
  assigned: { kind: "assigned" },
  keepGrowth: { kind: "keepGrowth" },
  shareOfEligible: { kind: "shareOfEligible", rate: new Decimal("0.95") },
  shareOfLabourForce: { kind: "shareOfLabourForce", rate: new Decimal("0.125") },
  growthIndex: { kind: "growthIndex", index: new Decimal("1.0725") },
  growthRate: { kind: "growthRate", rate: new Decimal("0.0725") },
  increase: { kind: "increase", persons: new Decimal(1200) },
  finishPlan: { kind: "finishPlan" },
};

const LIMITS: Record<TargetLimit, true> = {
  atLeastActual: true,
  atLeastMissedPlan: true,
  atMostEligible: true,
  withinCompulsory: true,
  noPriorYear: true,
};

const STATUSES: readonly TargetStatus[] = [
  { kind: "assigned", figure: figure("participants", "1250") },
  { kind: "derived" },
  { kind: "derivedFromProposed" },
  ...Object.values(BASES).map((basis) => ({ kind: "proposed", basis, limits: ["atLeastActual"] }) as const),
  ...(["noActual", "noEligible", "noLabourForce", "noPlan"] as const).map(
    (reason) => ({ kind: "missing", reason }) as const,
  ),
];

const NOTES: Record<TargetNote["code"], TargetNote> = {
  assignedDisagree: { code: "assignedDisagree", place: "Xã Thanh", gap: new Decimal(50) },
  assignedNotUsed: {
    code: "assignedNotUsed",
    used: figure("participants", "19700", {
      programme: "compulsory",
      period: { year: 2022, scenario: "target", assignedBy: "BHXH tỉnh" },
    }),
    notUsed: figure("participants", "19800", { programme: "compulsory", period: { year: 2022, scenario: "target" } }),
  },
  labourForceNotUsed: {
    code: "labourForceNotUsed",
    used: figure("labourForce", "49923"),
    notUsed: figure("labourForce", "489923", { programme: "unemployment" }),
  },
  lowBase: { code: "lowBase", line: voluntary, times: new Decimal(680).div(278), actual: new Decimal(278) },
  noPriorYear: { code: "noPriorYear", line: voluntary },
  doubtfulSources: { code: "doubtfulSources", count: 3, relevant: 2 },
  belowActual: { code: "belowActual", line: voluntary, actual: new Decimal(4844), target: new Decimal(4800) },
};

const QUESTIONS: Record<BuildQuestion["code"], BuildQuestion> = {
  noActuals: { code: "noActuals" },
  sheetExists: { code: "sheetExists", name: "Chỉ tiêu 2020" },
  dataMissing: { code: "dataMissing", lines: [voluntary, { place: "", programme: "unemployment" }] },
};

describe("notes before the table is built", () => {
  it.each<[TargetNote, string, string]>([
    [
      NOTES.assignedNotUsed,
      "Chỉ tiêu BHXH bắt buộc lấy số 19.700 do BHXH tỉnh giao; số 19.800 ở trang 'Thực hiện 2019' không dùng.",
      "The target of compulsory social insurance is 19,700 (assigned by BHXH tỉnh); 19,800 (sheet 'Thực hiện 2019') is not used.",
    ],
    [
      NOTES.labourForceNotUsed,
      "Lực lượng lao động lấy ở dòng BHXH là 49.923; dòng BHTN ghi 489.923, không dùng.",
      "The labour force is taken from the social insurance row, 49,923; the unemployment insurance row says 489,923, which is not used.",
    ],
    [
      NOTES.lowBase,
      "BHXH tự nguyện tăng 2,4 lần từ nền thấp (278 người), cần cân nhắc.",
      "Voluntary social insurance grows 2.4 times from a low base (278 persons); worth a thought.",
    ],
    [
      NOTES.doubtfulSources,
      "Bảng nguồn còn 3 chỗ chưa khớp, 2 chỗ có thể ảnh hưởng bảng này.",
      "The source tables have 3 places that do not reconcile, 2 of which may affect this table.",
    ],
    [
      { code: "doubtfulSources", count: 1, relevant: 0 },
      "Bảng nguồn còn 1 chỗ chưa khớp, không ảnh hưởng bảng này.",
      "The source tables have one place that does not reconcile; this table is not affected.",
    ],
    [
      { code: "assignedDisagree", place: "", gap: new Decimal(-50) },
      "Chỉ tiêu BHXH được giao thấp hơn 50 người so với bắt buộc cộng tự nguyện; bảng giữ nguyên các số được giao.",
      "The assigned social insurance target is 50 persons below the sum of compulsory and voluntary; the assigned numbers are kept.",
    ],
    [
      NOTES.belowActual,
      "Chỉ tiêu BHXH tự nguyện 4.800 người thấp hơn số thực hiện 4.844 người, cần xem lại.",
      "The target of voluntary social insurance, 4,800 persons, is below the actual 4,844; worth a look.",
    ],
  ])("%#", (note, inVietnamese, inEnglish) => {
    expect(vi.targetNote(note)).toBe(inVietnamese);
    expect(en.targetNote(note)).toBe(inEnglish);
  });

  it("name the place where several are shown", () => {
    expect(vi.targetNote(NOTES.assignedDisagree, { severalPlaces: true })).toMatch(
      /^Chỉ tiêu BHXH được giao của xã Thanh cao hơn 50 người/,
    );
    expect(vi.targetNote(NOTES.noPriorYear, { severalPlaces: true })).toMatch(
      /^BHXH tự nguyện ở huyện Hướng Hóa không có/,
    );
    expect(vi.targetNote(NOTES.assignedDisagree)).not.toContain("Thanh");
  });

  it.each(Object.values(NOTES))("$code is a finished sentence", (note) => {
    for (const messages of [vi, en]) {
      expectFinishedSentence(messages.targetNote(note));
      expectFinishedSentence(messages.targetNote(note, { severalPlaces: true }));
    }
  });
});

describe("how a target came about", () => {
  it("names the basis with its number", () => {
    expect(vi.basis(BASES.keepGrowth)).toBe("Giữ tốc độ phát triển năm trước");
    expect(vi.basis(BASES.shareOfLabourForce)).toBe("Đạt 12,5% lực lượng lao động");
    expect(vi.basis(BASES.increase)).toBe("Tăng thêm 1.200 người");
    expect(en.basis(BASES.growthIndex)).toBe("Growth index 107.25%");
  });

  it("never lets a proposal look assigned", () => {
    const proposed: TargetStatus = { kind: "proposed", basis: BASES.keepGrowth, limits: ["atMostEligible"] };
    expect(vi.targetStatus(proposed)).toBe(
      "Đề xuất: giữ tốc độ phát triển năm trước; không vượt số người thuộc diện tham gia; chưa được giao",
    );
    expect(en.targetStatus(proposed)).toBe(
      "Proposed: keep last year's growth; not above the number of eligible persons; not assigned",
    );
    expect(vi.targetStatus({ kind: "assigned", figure: figure("participants", "1250") })).toBe("Chỉ tiêu giao");
    for (const basis of Object.values(BASES)) {
      expect(vi.targetStatus({ kind: "proposed", basis, limits: [] })).toMatch(/^Đề xuất: .*chưa được giao$/);
    }
  });

  it("has a label for every basis, limit, direction and status", () => {
    for (const messages of [vi, en]) {
      const labels = [
        ...Object.values(BASES).flatMap((basis) => [messages.basis(basis), messages.basisName(basis.kind)]),
        ...(Object.keys(LIMITS) as TargetLimit[]).map(messages.targetLimit),
        ...(["up", "nearest", "down"] as const).map(messages.directionName),
        ...STATUSES.map(messages.targetStatus),
      ];
      for (const label of labels) {
        expect(label).toMatch(/^\p{Lu}/u);
        expect(label).not.toMatch(/undefined|null|NaN|\[object|[{}!]| {2}|\.$/);
      }
    }
  });
});

describe("questions", () => {
  it.each(Object.values(QUESTIONS))("$code is a finished sentence", (question) => {
    for (const messages of [vi, en]) expectFinishedSentence(messages.buildQuestion(question));
  });

  it("name what they ask about", () => {
    expect(vi.buildQuestion(QUESTIONS.sheetExists)).toContain("'Chỉ tiêu 2020'");
    expect(vi.buildQuestion(QUESTIONS.dataMissing)).toContain("cho BHXH tự nguyện, BHTN.");
  });
});

it("says how numbers will look on a machine with other separators", () => {
  expect(vi.foreignSeparators(new Decimal(5122), { decimal: ".", group: "," })).toMatch(
    /^Excel trên máy này sẽ hiện 5,122 thay vì 5\.122;/,
  );
  expectFinishedSentence(en.foreignSeparators(new Decimal(5122), { decimal: ".", group: "," }));
});
