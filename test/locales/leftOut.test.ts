import { atOnce } from "../../src/domain/inParts";
import { messagesFor } from "../../src/locales";
import { lexicon } from "../../src/locales/lexicon";
import { leftOutOf, type LeftOut } from "../../src/workbook/planText/leftOut";
import { outlineTables } from "../../src/workbook/planText/outlineTables";
import { figureSetOf } from "../../src/workbook/reading/figureSetOf";
import { blockOf, type CellGiven } from "../support/blocks";
import { tablesOn } from "../support/readSheet";

function leftOutOn(rows: readonly (readonly CellGiven[])[], decimals?: number): LeftOut {
  const tables = tablesOn(rows, { name: "Biểu 5" });
  const { block } = blockOf(rows);
  const textAt = (_: unknown, row: number, column: number) => block.texts[row]?.[column] ?? "";
  const set = figureSetOf(tables);
  return leftOutOf(set, atOnce(outlineTables(set, tables, textAt, lexicon, { decimals })), tables, textAt, decimals);
}

const said = (language: "vi" | "en", leftOut: LeftOut) => messagesFor(language).pane.textTab.leftOut(leftOut);

const TWO_BASES = leftOutOn([
  ["Chỉ tiêu", "Thực hiện năm 2019"],
  ["Số người tham gia BHXH", 182119],
  ["Tỷ lệ tham gia BHXH so với LLLĐ (%)", 23.9],
  ["Lực lượng lao động từ 15 tuổi trở lên", { value: 842115, format: "#,##0" }],
  ["Lực lượng lao động trong độ tuổi", { value: 761240, format: "#,##0" }],
]);

const STRANGE_COLUMNS = leftOutOn([
  ["Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019", "Hệ số nội bộ", "Mã theo dõi"],
  ["BHXH tự nguyện", 115, 278, 12, 9901],
  ["BHTN", 3685, 3871, 15, "–"],
]);

it("tells the figure that another cell states otherwise, and which one the text takes", () => {
  expect(said("vi", TWO_BASES)).toEqual([
    "Chưa viết 1 số vì bảng có số khác cho cùng nội dung: ô B4, trang 'Biểu 5' ghi 842.115, văn bản lấy 761.240.",
  ]);
  expect(said("en", TWO_BASES)).toEqual([
    "1 number is not written because another cell states the same otherwise: cell B4 on sheet 'Biểu 5' states 842.115, the text takes 761.240.",
  ]);
});

it("tells the numbers of columns that nobody understands", () => {
  expect(said("vi", STRANGE_COLUMNS)).toEqual([
    "Chưa viết 3 số ở trang 'Biểu 5' vì chưa rõ nội dung của cột “Hệ số nội bộ”, “Mã theo dõi”.",
  ]);
  expect(said("en", STRANGE_COLUMNS)).toEqual([
    "3 numbers are not written on sheet 'Biểu 5', as these columns were not understood: “Hệ số nội bộ”, “Mã theo dõi”.",
  ]);
});

it("names three of many, and each reason in a sentence of its own", () => {
  const [{ figure, written }] = TWO_BASES.figures as [(typeof TWO_BASES.figures)[number]];
  const many: LeftOut = {
    figures: [
      ...Array.from({ length: 5 }, () => ({ figure, written, reason: "otherValue" as const })),
      { figure, written: null, reason: "points" },
      { figure, written: null, reason: "zero" },
    ],
    unread: [{ sheetName: "A", of: "rows", labels: ["a", "b", "c", "d"], numbers: 1204 }],
    decimals: [],
  };
  const vi = said("vi", many);
  expect(vi[0]).toMatch(/^Chưa viết 5 số .* và 2 chỗ khác\.$/);
  expect(vi.slice(1)).toEqual([
    "Chưa viết 1 số là chênh lệch tính bằng điểm phần trăm: ô B4, trang 'Biểu 5'.",
    "Chưa viết 1 số bằng 0 (không tăng, không giảm, không thiếu, hoặc là ô để trống): ô B4, trang 'Biểu 5'.",
    "Chưa viết 1.204 số ở trang 'A' vì chưa rõ nội dung của dòng “a”, “b”, “c” và 1 dòng khác.",
  ]);
  expect(said("en", many).slice(1)).toEqual([
    "1 number is not written, changes in percentage points: cell B4 on sheet 'Biểu 5'.",
    "1 number is not written, zeros (no change, nothing missing, or blank cells): cell B4 on sheet 'Biểu 5'.",
    "1,204 numbers are not written on sheet 'A', as these rows were not understood: “a”, “b”, “c” and 1 more.",
  ]);
});

const MIXED = [
  ["Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019", "Tốc độ tăng (%)", "Tỷ lệ tham gia so với LLLĐ (%)"],
  ["BHXH", 4815, 5122, 6.38, 10.3],
  ["BHXH tự nguyện", 115, 278, 141.7, 0.6],
];

it("tells the percentages that are written at chosen decimals, and those that no counts tell", () => {
  expect(said("vi", leftOutOn(MIXED, 1))).toEqual([
    "Đã viết lại 1 tỷ lệ, lấy 1 chữ số thập phân: ô D2, trang 'Biểu 5' ghi 6,38%, văn bản viết 6,4%.",
  ]);
  expect(said("vi", leftOutOn(MIXED, 2))).toEqual([
    "Đã viết lại 1 tỷ lệ, lấy 2 chữ số thập phân: ô D3, trang 'Biểu 5' ghi 141,7%, văn bản viết 141,74%.",
    "Giữ nguyên 2 tỷ lệ có ít chữ số thập phân hơn mức đã chọn vì bảng không có số gốc khớp để tính lại: ô E2, trang 'Biểu 5' ghi 10,3%; ô E3, trang 'Biểu 5' ghi 0,6%.",
  ]);
  expect(said("vi", leftOutOn(MIXED, 0))[0]).toMatch(
    /^Đã viết lại 4 tỷ lệ, không lấy chữ số thập phân: .* và 1 ô khác\.$/,
  );
  expect(said("en", leftOutOn(MIXED, 2))).toEqual([
    "1 percentage is written with 2 decimals: cell D3 on sheet 'Biểu 5' states 141,7%, the text 141,74%.",
    "2 percentages are left with fewer decimals than chosen, as no counts that agree tell more: cell E2 on sheet 'Biểu 5' states 10,3%; cell E3 on sheet 'Biểu 5' states 0,6%.",
  ]);
  expect(said("en", leftOutOn(MIXED, 0))[0]).toMatch(/^4 percentages are written without decimals: .* and 1 more\.$/);
  expect(said("vi", leftOutOn(MIXED))).toEqual([]);
});
