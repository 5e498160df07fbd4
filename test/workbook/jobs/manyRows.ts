import type { FakeSheet } from "../../support/fakeHost";
import type { CellInput } from "../../../src/workbook/patch";

const HEADERS = [
  "STT",
  "Xã, thị trấn",
  "Thực hiện năm 2018",
  "Kế hoạch giao năm 2019",
  "Thực hiện năm 2019",
  "Tỷ lệ so với kế hoạch (%)",
  "Số tăng so với năm 2018",
  "Tốc độ tăng so với năm 2018 (%)",
  "Lực lượng lao động trong độ tuổi",
  "Tỷ lệ tham gia so với LLLĐ (%)",
  "Ghi chú",
];

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

/** A sheet of voluntary insurance with a row a commune, 11 columns, in which everything reconciles. */
export function manyRows(rows: number): FakeSheet {
  const body = Array.from({ length: rows }, (_, index): CellInput[] => {
    const [prior, plan, actual, force] = [
      100 + (index % 50),
      130 + (index % 40),
      120 + (index % 90),
      1000 + (index % 700),
    ];
    return [
      index + 1,
      `Xã số ${index + 1}`,
      prior,
      plan,
      actual,
      percent(actual, plan),
      actual - prior,
      percent(actual - prior, prior),
      force,
      percent(actual, force),
      "",
    ];
  });
  const formats = ["General", "General", "#,##0", "#,##0", "#,##0", "0.0", "#,##0", "0.0", "#,##0", "0.0", "General"];
  return {
    name: "Các xã",
    cells: [
      ["THỰC HIỆN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH TỰ NGUYỆN NĂM 2019"],
      ["Đơn vị tính: người; tỷ lệ: %"],
      HEADERS,
      ...body,
    ],
    formats: [[], [], [], ...body.map(() => formats)],
  };
}
