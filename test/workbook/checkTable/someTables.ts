import type { CellValue } from "../../../src/workbook/snapshot";

export type Table = readonly (readonly CellValue[])[];

const PROGRAMME_HEADER = ["Chỉ tiêu", "Thực hiện năm 2018", "Thực hiện năm 2019", "Số tăng", "Tốc độ tăng (%)"];

/** Rows are programmes; the rate of the first is cut off, and the last count of 2018 should be 3685. */
export const PROGRAMMES: Table = [
  PROGRAMME_HEADER,
  ["BHXH", 4815, 5122, 307, 6.37],
  ["BHXH bắt buộc", 4700, 4844, 144, 3.06],
  ["BHXH tự nguyện", 115, 278, 163, 141.7],
  ["BHTN", 3681, 3871, 186, 5.05],
];

export const PLACE_HEADER = [
  "Xã",
  "Tổng BHXH",
  "BHXH bắt buộc",
  "BHXH tự nguyện",
  "Lực lượng lao động",
  "Tỷ lệ bao phủ (%)",
  "Thực hiện năm trước",
  "Tăng/giảm",
  "Tốc độ tăng (%)",
  "Kế hoạch",
  "Còn thiếu",
  "% kế hoạch",
];

/** Rows are places; everything agrees, and the plan of the last commune is met. */
export const PLACES: Table = [
  PLACE_HEADER,
  ["Xã Thanh", 1220, 1000, 220, 5000, 24.4, 1100, 120, 10.91, 1300, 80, 93.85],
  ["Xã Lìa", 610, 500, 110, 2500, 24.4, 600, 10, 1.67, 650, 40, 93.85],
  ["Xã Xy", 305, 250, 55, 1250, 24.4, 300, 5, 1.67, 300, 0, 101.67],
];

export const PLACES_TOTAL = ["Tổng cộng", 2135, 1750, 385, 8750, 24.4, 2000, 135, 6.75, 2250, 115, 94.89];

/** The table with one cell changed; rows and columns count from 0. */
export function changed(table: Table, row: number, column: number, value: CellValue): Table {
  return table.map((cells, at) => (at === row ? cells.map((cell, i) => (i === column ? value : cell)) : cells));
}

/** Numbers as people type them into text cells: "5.122", "6,37". */
export function asTexts(table: Table): Table {
  return table.map((row) => row.map((cell) => (typeof cell === "number" ? vietnamese(cell) : cell)));
}

function vietnamese(number: number): string {
  const [whole, decimals] = String(number).split(".") as [string, string?];
  return whole.replace(/\B(?=(\d{3})+$)/g, ".") + (decimals === undefined ? "" : `,${decimals}`);
}

/** Some columns as fractions instead of percentages: 0.939 for 93.9. */
export function asFractions(table: Table, columns: readonly number[]): Table {
  return table.map((row) =>
    row.map((cell, at) => (typeof cell === "number" && columns.includes(at) ? fraction(cell) : cell)),
  );
}

/** The decimal sign moved, so that no binary tail comes of a division. */
export function fraction(percentage: number): number {
  return Number(`${percentage}e-2`);
}
