import type { TableReading } from "../../../src/workbook/reading/tableReading";
import type { CellGiven } from "../../support/blocks";
import { figureText, partitionText, statedInRow } from "../../support/figureText";
import { tableOn, tablesOn } from "../../support/readSheet";

function placesOf({ rows }: TableReading): (string | null)[] {
  return rows.map(({ line }) => line?.place ?? null);
}

describe("places in rows, programme and measure in two header rows", () => {
  const table = tableOn([
    ["KẾ HOẠCH PHÁT TRIỂN NGƯỜI THAM GIA BHXH NĂM 2020"],
    ["Tỉnh Quảng Trị"],
    ["STT", "Đơn vị", "BHXH bắt buộc", "", "", "BHXH tự nguyện", "", "", "LLLĐ", "Ghi chú"],
    ["", "", "TH 2019", "KH 2020", "Tăng/giảm", "TH 2019", "KH 2020", "Tốc độ tăng (%)", "", ""],
    ["A", "B", 1, 2, "3=2-1", 4, 5, "6=(5-4)/4", 7, "C"],
    [1, "Huyện Hướng Hóa", 4844, 5200, 356, 278, 1250, 349.6, 49923, ""],
    [2, "Huyện Đakrông", 2000, 2100, 100, 50, 60, 20, 20000, "mới"],
    ["", "Tổng cộng", 6844, 7300, 456, 328, 1310, 299.4, 69923, ""],
  ]);

  it("gives each column the programme above it", () => {
    expect(table.layout).toBe("placeRows");
    expect(table.headerRows).toEqual({ first: 2, last: 3 });
    expect(table.columns.map(({ header }) => header)).toEqual([
      "STT",
      "Đơn vị",
      "BHXH bắt buộc / TH 2019",
      "BHXH bắt buộc / KH 2020",
      "BHXH bắt buộc / Tăng/giảm",
      "BHXH tự nguyện / TH 2019",
      "BHXH tự nguyện / KH 2020",
      "BHXH tự nguyện / Tốc độ tăng (%)",
      "LLLĐ",
      "Ghi chú",
    ]);
  });

  it("states the figures of a place", () => {
    expect(statedInRow(table.figures, 5)).toEqual([
      "compulsory: participants actual 2019 = 4844 persons (0)",
      "compulsory: participants plan 2020 = 5200 persons (0)",
      "compulsory: increase plan 2020 vs actual 2019 = 356 persons (0)",
      "voluntary: participants actual 2019 = 278 persons (0)",
      "voluntary: participants plan 2020 = 1250 persons (0)",
      "voluntary: growthRate plan 2020 vs actual 2019 = 3.496 percent (1)",
      "social: labourForce actual 2019 = 49923 persons (0)",
    ]);
  });

  it("keeps the row of column numbers out of the data", () => {
    expect(table.rows.map(({ kind }) => kind)).toEqual(["columnNumbers", "data", "data", "data"]);
    expect(table.figures.some(({ source }) => source.kind === "cell" && source.row === 4)).toBe(false);
  });

  it("takes the total row for the table's own place, and for the sum of the others", () => {
    expect(placesOf(table)).toEqual([null, "Huyện Hướng Hóa", "Huyện Đakrông", "Tỉnh Quảng Trị"]);
    expect(table.partitions.map(partitionText)).toEqual(
      ["compulsory", "voluntary", "social"].map(
        (programme) => `Tỉnh Quảng Trị · ${programme} = Huyện Hướng Hóa · ${programme} + Huyện Đakrông · ${programme}`,
      ),
    );
  });
});

it("reads places in rows and everything in one header row", () => {
  const table = tableOn([
    ["TÌNH HÌNH THAM GIA BHXH NĂM 2019"],
    [
      "TT",
      "Xã, thị trấn",
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
    ],
    [1, "Xã Húc", 120, 100, 20, 1500, { value: 8, format: "0.0" }, 110, 10, 9.1, 125, 5, 96],
  ]);
  expect(statedInRow(table.figures, 2)).toEqual([
    "social: participants actual 2019 = 120 persons (0)",
    "compulsory: participants actual 2019 = 100 persons (0)",
    "voluntary: participants actual 2019 = 20 persons (0)",
    "social: labourForce actual 2019 = 1500 persons (0)",
    "social: labourForceCoverage actual 2019 = 0.08 percent (1)",
    "social: participants actual 2018 = 110 persons (0)",
    "social: increase actual 2019 vs actual 2018 = 10 persons (0)",
    "social: growthRate actual 2019 vs actual 2018 = 0.091 percent (1)",
    "social: participants plan 2019 = 125 persons (0)",
    "social: shortfall actual 2019 vs plan 2019 = 5 persons (0)",
    "social: attainment actual 2019 vs plan 2019 = 0.96 percent (0)",
  ]);
});

it("reads groups of people that columns name", () => {
  const table = tableOn([
    ["STT", "Huyện, thị xã, Thành phố", "BẢO HIỂM XÃ HỘI TỰ NGUYỆN", "", "", "BHYT HỘ GIA ĐÌNH", "", "", "Ghi chú"],
    [
      ...["", "", "Thực hiện 2023", "Kế hoạch giao Năm 2024", "Số phát triển tăng so với năm 2023"],
      ...["Thực hiện 2023", "Kế hoạch giao Năm 2024", "Số phát triển tăng so với năm 2023", ""],
    ],
    [1, "Thành phố Hải Dương", 5792, 7593, 1801, 60437, 65463, 5026, ""],
    [2, "Thành phố Chí Linh", 3654, 5291, 1637, 43885, 47472, 3587, ""],
  ]);
  expect(statedInRow(table.figures, 2)).toEqual([
    "voluntary: participants actual 2023 = 5792 persons (0)",
    "voluntary: participants plan 2024 = 7593 persons (0)",
    "voluntary: increase plan 2024 vs actual 2023 = 1801 persons (0)",
    "health/HỘ GIA ĐÌNH: participants actual 2023 = 60437 persons (0)",
    "health/HỘ GIA ĐÌNH: participants plan 2024 = 65463 persons (0)",
    "health/HỘ GIA ĐÌNH: increase plan 2024 vs actual 2023 = 5026 persons (0)",
  ]);
});

it("reads three header rows, the year over the scenario over the number", () => {
  const table = tableOn([
    ["TT", "Tên xã", "Năm 2019", "", "", "Năm 2020", "", ""],
    ["", "", "BHXH bắt buộc", "", "BHXH tự nguyện", "BHXH bắt buộc", "", "BHXH tự nguyện"],
    ["", "", "KH", "TH", "TH", "KH", "Ước TH", "KH"],
    [1, "Xã A Dơi", 10, 11, 3, 12, 13, 4],
  ]);
  expect(table.headerRows).toEqual({ first: 0, last: 2 });
  expect(statedInRow(table.figures, 3)).toEqual([
    "compulsory: participants plan 2019 = 10 persons (0)",
    "compulsory: participants actual 2019 = 11 persons (0)",
    "voluntary: participants actual 2019 = 3 persons (0)",
    "compulsory: participants plan 2020 = 12 persons (0)",
    "compulsory: participants estimate 2020 = 13 persons (0)",
    "voluntary: participants plan 2020 = 4 persons (0)",
  ]);
});

it("takes a percentage that says no more for attainment where plan and actual stand beside it", () => {
  const table = tableOn(
    [
      ["STT", "Đơn vị", "Kế hoạch giao", "Thực hiện", "Tỷ lệ (%)"],
      [1, "Xã Húc", 125, 120, 96],
    ],
    { name: "BHXH tự nguyện 2019" },
  );
  expect(statedInRow(table.figures, 1)).toEqual([
    "voluntary: participants plan 2019 = 125 persons (0)",
    "voluntary: participants actual 2019 = 120 persons (0)",
    "voluntary: attainment actual 2019 vs plan 2019 = 0.96 percent (0)",
  ]);
});

describe("sums of places", () => {
  const header = ["STT", "Đơn vị", "BHXH năm 2019"];
  const sumsOf = (rows: readonly (readonly CellGiven[])[]) =>
    tableOn([header, ...rows]).partitions.map(({ total, parts }) => [total.place, parts.map(({ place }) => place)]);

  it("are under a total above them", () => {
    expect(
      sumsOf([
        ["", "Toàn huyện", 30],
        [1, "Xã Húc", 10],
        [2, "Xã Thanh", 20],
      ]),
    ).toEqual([["", ["Xã Húc", "Xã Thanh"]]]);
  });

  it("add sub-totals instead of the places below them", () => {
    expect(
      sumsOf([
        ["", "Tổng số", 60],
        ["I", "Thị trấn", 30],
        [1, "Thị trấn Khe Sanh", 10],
        [2, "Thị trấn Lao Bảo", 20],
        ["II", "Các xã", 30],
        [3, "Xã Húc", 14],
        [4, "Xã Thanh", 16],
      ]),
    ).toEqual([
      ["Thị trấn", ["Thị trấn Khe Sanh", "Thị trấn Lao Bảo"]],
      ["Các xã", ["Xã Húc", "Xã Thanh"]],
      ["", ["Thị trấn", "Các xã"]],
    ]);
  });

  it("close each section when the sub-total stands below", () => {
    expect(
      sumsOf([
        ["I", "Vùng Lao Bảo", ""],
        [1, "Xã Tân Lập", 10],
        [2, "Xã Tân Liên", 20],
        ["", "Cộng", 30],
        ["II", "Vùng Lìa", ""],
        [1, "Xã Thanh", 14],
        [2, "Xã Xy", 16],
        ["", "Cộng", 30],
        ["", "Tổng cộng", 60],
      ]),
    ).toEqual([
      ["Vùng Lao Bảo", ["Xã Tân Lập", "Xã Tân Liên"]],
      ["Vùng Lìa", ["Xã Thanh", "Xã Xy"]],
      ["", ["Vùng Lao Bảo", "Vùng Lìa"]],
    ]);
  });

  it("take all places when sections have no sub-totals", () => {
    expect(
      sumsOf([
        ["I", "Vùng Lao Bảo", ""],
        [1, "Xã Tân Lập", 10],
        ["II", "Vùng Lìa", ""],
        [2, "Xã Thanh", 14],
        ["", "Tổng cộng", 24],
      ]),
    ).toEqual([["", ["Xã Tân Lập", "Xã Thanh"]]]);
  });

  it("do not come from a partial list", () => {
    expect(
      sumsOf([
        ["", "Toàn huyện", 60],
        ["", "Trong đó:", ""],
        [1, "Xã Húc", 10],
        [2, "Xã Thanh", 20],
      ]),
    ).toEqual([]);
  });

  it("see the total in a row that names the table's place", () => {
    const table = tableOn([
      ["BHXH HUYỆN HƯỚNG HOÁ: SỐ NGƯỜI THAM GIA BHXH NĂM 2019"],
      header,
      [1, "Xã Cộng Hòa", 10],
      [2, "Xã Tiến Đạt", 20],
      ["", "Huyện Hướng Hóa", 30],
    ]);
    expect(table.partitions.map(partitionText)).toEqual([
      "Huyện Hướng Hoá · social = Xã Cộng Hòa · social + Xã Tiến Đạt · social",
    ]);
  });
});

it("tells two places of one name apart by their sections", () => {
  const table = tableOn([
    ["STT", "Đơn vị", "BHXH 2019"],
    ["I", "Huyện Cam Lộ", ""],
    [1, "Xã Thanh An", 10],
    ["II", "Huyện Điện Biên", ""],
    [1, "Xã Thanh An", 20],
  ]);
  expect(table.figures.map(({ key }) => key.place)).toEqual(["Xã Thanh An", "Xã Thanh An, Huyện Điện Biên"]);
});

it("reads a table of places whose programme only the title names", () => {
  const table = tableOn([
    ["GIAO CHỈ TIÊU PHÁT TRIỂN BHXH TỰ NGUYỆN NĂM 2020 CHO CÁC XÃ, THỊ TRẤN"],
    ["Đơn vị tính: nghìn người"],
    ["STT", "Đơn vị", "Thực hiện năm 2019", "Chỉ tiêu"],
    [1, "Xã Húc", 1.25, 2],
  ]);
  expect(table.figures.map(figureText)).toEqual([
    "voluntary: participants actual 2019 = 1250 persons (-1)",
    "voluntary: participants target 2020 = 2000 persons (-3)",
  ]);
});

it.each(["Cộng", "Tổng", "TỔNG CỘNG"])("takes %s for a total where it stands in the column of numbers", (word) => {
  const table = tableOn([
    ["Huyện Đakrông"],
    ["STT", "Tên xã", "BHXH 2019"],
    [1, "Xã Mò Ó", 10],
    [2, "Xã Tà Long", 20],
    [word, "", 31],
  ]);
  expect(table.partitions.map(partitionText)).toEqual([
    "Huyện Đakrông · social = Xã Mò Ó · social + Xã Tà Long · social",
  ]);
});

it.each(["II", "b)", "XVIII", "B."])("takes %s in the column of numbers for no label", (number) => {
  const table = tableOn([
    ["STT", "Tên xã", "BHXH 2019"],
    [1, "Xã Mò Ó", 10],
    [number, "", 31],
  ]);
  expect(table.figures.map(({ key }) => key.place)).toEqual(["Xã Mò Ó"]);
});

describe("a table of places nobody has filled in", () => {
  const HEADER = ["STT", "Đơn vị", "Tổng BHXH", "BHXH bắt buộc", "BHXH tự nguyện", "BHTN", "LLLĐ", "Tỷ lệ bao phủ (%)"];

  it("is read when many columns wait for figures: its total and its places, whatever they are called", () => {
    const table = tableOn([HEADER, ["", "Toàn huyện"], [1, "Khe Sanh"], [2, "Lao Bảo"]]);
    expect(table.rows.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      "data Toàn huyện",
      "data Khe Sanh",
      "data Lao Bảo",
    ]);
    expect(table.layout).toBe("placeRows");
  });

  it("is no table when it could be any list", () => {
    expect(tablesOn([HEADER.slice(0, 4), [1, "Khe Sanh"], [2, "Lao Bảo"]])).toEqual([]);
    expect(tablesOn([HEADER, [1, "Khe Sanh"]])).toEqual([]);
  });
});
