import { Decimal } from "../../src/domain/numbers/decimal";
import { messagesFor, type Language } from "../../src/locales";
import { HAZARD_CODES, type Hazard, type HazardCode, type HazardProposal } from "../../src/workbook/hazards/hazard";
import type { CellPlace } from "../../src/workbook/jobs/jobs";
import { expectFinishedSentence } from "./figures";

const place = (row: number, column = 2): CellPlace => ({ sheetId: "1", sheetName: "Thực hiện 2019", row, column });
const number = (value: string, unit: "persons" | "percent" = "persons", decimals = 0): HazardProposal => ({
  kind: "number",
  value: new Decimal(value),
  decimals,
  unit,
});
const SUM: HazardProposal = { kind: "formula", formula: "=SUM(C6:C9,C12)", value: new Decimal(5122) };

const STATED: Record<HazardCode, [stated: string, proposed: HazardProposal | null]> = {
  misreadCounts: ["3,871", number("3871")],
  textNumbers: ["5.122", number("5122")],
  spacedNumbers: [" 5 122", number("5122")],
  wholePercentages: ["9390,0%", number("0.939", "percent", 1)],
  mixedPercentages: ["0,939", number("0.939", "percent", 1)],
  errorValues: ["#REF!", SUM],
  typedOverFormulas: ["53.794", SUM],
  sumRanges: ["5.000", SUM],
  dates: ["11/05/2020", null],
};

function aHazard(code: HazardCode, change: Partial<Hazard> = {}): Hazard {
  const [stated, proposed] = STATED[code];
  return {
    id: code,
    code,
    severity: "soft",
    cells: [place(5)],
    header: "Thực hiện năm 2018",
    columns: 1,
    stated,
    proposed,
    repair: proposed ? [{ place: place(5), from: stated, to: 1, format: null }] : [],
    ...(code === "errorValues" && { error: "#REF!" }),
    ...(code === "sumRanges" && { missing: [place(9)], surplus: [place(7)] }),
    ...(code === "misreadCounts" && { decimalSign: "." }),
    ...change,
  };
}

const several = (columns: number) => ({
  columns,
  header: columns === 1 ? "Thực hiện năm 2018" : null,
  cells: Array.from({ length: 12 }, (_, at) => place(5 + 2 * at, 2 + (at % columns))),
});

const VARIANTS: readonly Partial<Hazard>[] = [
  {},
  { proposed: null, repair: [] },
  { header: null },
  several(1),
  several(3),
  { ...several(1), header: null },
  { ...several(1), proposed: null, repair: [] },
  { missing: [], surplus: [place(7), place(8)] },
  { decimalSign: "," },
  { error: "#SPILL!" },
  { proposed: { ...SUM, value: null } },
];

describe.each<Language>(["vi", "en"])("how numbers are written, in %s", (language) => {
  const messages = messagesFor(language);

  it.each(HAZARD_CODES)("%s is said in finished sentences", (code) => {
    for (const variant of VARIANTS) {
      const sentences = messages.hazard(aHazard(code, variant));
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) {
        // an error is called as Excel writes it
        const read = sentence.replace(/#[A-Z0-9/]+[!?]/g, "X");
        expectFinishedSentence(read.replace(/^[\d.,]+ /, "X "));
      }
    }
  });

  it.each(["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"])(
    "%s has a meaning of its own",
    (error) => {
      const unknown = messages.hazard(aHazard("errorValues", { error: "#SPILL!" }))[0]!.replace("#SPILL!", error);
      expect(messages.hazard(aHazard("errorValues", { error }))[0]).not.toBe(unknown);
    },
  );

  it("has a name for each", () => {
    expect(new Set(HAZARD_CODES.map((code) => messages.hazardName(code))).size).toBe(HAZARD_CODES.length);
  });
});

it("reads like a colleague in Vietnamese", () => {
  const vi = messagesFor("vi");
  const said = (code: HazardCode, change: Partial<Hazard> = {}) => vi.hazard(aHazard(code, change)).join(" ");
  expect(said("textNumbers")).toBe(
    "Ô C6 ghi “5.122” ở dạng văn bản. Hàm SUM bỏ qua ô này nên tổng bị thiếu mà không báo gì. Đề nghị chuyển thành số 5.122, giữ nguyên cách hiển thị.",
  );
  expect(said("textNumbers", several(3))).toBe(
    "12 ô ở 3 cột ghi số ở dạng văn bản, ví dụ “5.122” ở ô C6. Hàm SUM bỏ qua các ô này nên tổng bị thiếu mà không báo gì. Đề nghị chuyển thành số, giữ nguyên cách hiển thị. Các ô: C6, C12, C18, C24 và 8 ô khác.",
  );
  expect(said("misreadCounts")).toBe(
    "Ô C6 ghi số người là 3,871. Excel này coi dấu chấm là dấu thập phân, nên số gõ có dấu chấm hàng nghìn bị nhỏ đi 1.000 lần. Đề nghị ghi lại thành 3.871.",
  );
  expect(said("wholePercentages")).toBe(
    "Ô C6 có định dạng phần trăm nên hiển thị thành 9390,0%. Công thức lấy số này sẽ ra kết quả lớn gấp 100 lần. Đề nghị sửa thành 93,9%.",
  );
  expect(said("errorValues", { error: "#DIV/0!", proposed: null })).toBe(
    "Ô C6 báo lỗi #DIV/0!: công thức chia cho 0 hoặc chia cho ô trống. Số ở ô này không đối chiếu được, và công thức nào lấy ô này cũng báo lỗi theo.",
  );
  expect(said("sumRanges", { surplus: [] })).toBe(
    "Công thức tổng ở ô C6 bỏ sót ô C10, nên tổng bị thiếu. Đề nghị công thức =SUM(C6:C9;C12), kết quả là 5.122.",
  );
  expect(said("dates")).toBe(
    "Ô C6 hiển thị số dưới dạng ngày tháng là 11/05/2020. Excel đã đổi số gõ vào thành ngày, nên không biết chắc số ban đầu. Hãy định dạng ô là số rồi gõ lại theo bản gốc.",
  );
});
