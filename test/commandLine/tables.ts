import { workbookFile, type TestSheet, type TestWorkbook } from "../files/zipped";

const HEADER = ["Đơn vị", "Tổng BHXH", "BHXH bắt buộc", "BHXH tự nguyện"];

/** A table of communes; each number beside the rule is the total that is stated for that row instead of the sum. */
export function communes(wrongTotals: Readonly<Record<number, number>> = {}): string {
  const rows = [1, 2, 3, 4].map((at) => [`Xã số ${at}`, wrongTotals[at] ?? 1200 + at * 10, 1000 + at * 10, 200]);
  return `<sheetData>${[HEADER, ...rows].map(rowOf).join("")}</sheetData>`;
}

function rowOf(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) =>
    typeof cell === "number" ? `<c><v>${cell}</v></c>` : `<c t="str"><v>${cell}</v></c>`,
  );
  return `<row>${written.join("")}</row>`;
}

export function fileOf(sheet: TestSheet | string, more: Omit<TestWorkbook, "sheets"> = {}): Uint8Array {
  return workbookFile({ sheets: { "Số liệu": typeof sheet === "string" ? { xml: sheet } : sheet }, ...more });
}
