import { messagesFor } from "../../src/locales";
import { COLUMN_USES } from "../../src/workbook/reading/columnChoices";
import type { ColumnMeaning } from "../../src/workbook/reading/tableReading";

const [vi, en] = [messagesFor("vi"), messagesFor("en")];

const PLAN = { year: 2019, scenario: "plan", assignedBy: "BHXH tỉnh" } as const;
const ACTUAL = { year: 2019, scenario: "actual" } as const;
const meanings: readonly (readonly [ColumnMeaning, string, string])[] = [
  [
    { kind: "figures", measure: "participants", programme: "compulsory", period: PLAN, unit: "persons", scale: 1 },
    "Số người tham gia BHXH bắt buộc, kế hoạch BHXH tỉnh giao năm 2019",
    "Participants, compulsory social insurance, plan 2019 assigned by BHXH tỉnh",
  ],
  [
    {
      kind: "figures",
      measure: "attainment",
      programme: null,
      period: ACTUAL,
      versus: PLAN,
      unit: "percent",
      scale: 1,
      percentForm: "percentages",
    },
    "Tỷ lệ thực hiện so với kế hoạch, thực hiện năm 2019, so với kế hoạch BHXH tỉnh giao năm 2019",
    "Attainment of the plan, actual 2019, against plan 2019 assigned by BHXH tỉnh",
  ],
  [
    { kind: "figures", measure: null, programme: null, period: ACTUAL, unit: "persons", scale: 1 },
    "Số liệu theo từng dòng, thực hiện năm 2019",
    "Figures, each row naming its own, actual 2019",
  ],
  [
    {
      kind: "figures",
      measure: "increase",
      programme: "health",
      group: "hộ gia đình",
      period: ACTUAL,
      versus: { year: 2018, scenario: "actual" },
      unit: "persons",
      scale: 1,
    },
    "Số tăng (giảm) BHYT (hộ gia đình), thực hiện năm 2019, so với thực hiện năm 2018",
    "Increase (decrease), health insurance (hộ gia đình), actual 2019, against actual 2018",
  ],
  [{ kind: "label" }, "Tên dòng", "Names of the rows"],
  [{ kind: "unknown" }, "Chưa hiểu, không dùng", "Not understood, not used"],
];

it.each(meanings)("%j reads well", (meaning, inVietnamese, inEnglish) => {
  expect(vi.columnMeaning(meaning)).toBe(inVietnamese);
  expect(en.columnMeaning(meaning)).toBe(inEnglish);
});

it("every use has a name of its own", () => {
  for (const messages of [vi, en]) {
    const names = [...COLUMN_USES, "notUnderstood" as const].map(messages.columnUse);
    expect(new Set(names).size).toBe(names.length);
  }
});

it("the other words stand with their numbers", () => {
  expect(vi.columnTitle("C", "TH 2019")).toBe("Cột C – TH 2019");
  expect(vi.columnTitle("C", "")).toBe("Cột C");
  expect(vi.columnsRead(12, 0)).toBe("Cách hiểu 12 cột");
  expect(vi.columnsRead(12, 2)).toBe("Cách hiểu 12 cột, 2 cột không dùng");
  expect(vi.changeColumn("Cột C – TH 2019", "Ghi chú")).toBe("Cột C – TH 2019: Ghi chú. Bấm để đổi");
  expect(vi.legacyFont("TCVN3")).toMatch(/^Chữ ở trang này dùng bảng mã TCVN3 \(phông \.Vn…\);/);
  expect(en.columnTitle("C", "TH 2019")).toBe("Column C – TH 2019");
  expect(en.columnTitle("C", "")).toBe("Column C");
  expect(en.columnsRead(1, 0)).toBe("How 1 column is understood");
  expect(en.columnsRead(12, 2)).toBe("How 12 columns are understood, 2 not used");
  expect(en.changeColumn("Column C", "Notes")).toBe("Column C: Notes. Press to change");
  expect(en.legacyFont("VNI")).toMatch(/^The words on this sheet are in the old VNI encoding;/);
});
