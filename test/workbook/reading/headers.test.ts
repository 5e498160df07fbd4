import { lexicon } from "../../../src/locales/lexicon";
import { readClaim } from "../../../src/workbook/reading/claim";
import { phraseFinder } from "../../../src/workbook/reading/phrases";
import { placeInTitle, placeName, samePlace } from "../../../src/workbook/reading/placeNames";
import type { NamedPeriod } from "../../../src/workbook/reading/claim";
import { readTitle } from "../../../src/workbook/reading/titles";
import { tableOn } from "../../support/readSheet";
import { figureText, statedInRow } from "../../support/figureText";

const finder = phraseFinder(lexicon);

function periodText({ year, offset, scenario, assignedBy }: NamedPeriod): string {
  return [scenario, year ?? (offset === undefined ? undefined : `${offset}y`), assignedBy].filter(Boolean).join(" ");
}

/** What a header says, in one line; header rows are parted by "|". */
function said(header: string): string {
  const claim = readClaim(header.split("|"), finder);
  const versus = claim.versus ? `vs ${periodText(claim.versus)}` : "";
  const nothing = claim.other ? "other" : claim.mixed ? "mixed" : claim.empty ? "nothing" : "";
  const parts = [nothing, claim.measure, claim.programme, claim.group, periodText(claim.period), versus];
  return parts.filter(Boolean).join(" · ");
}

describe("a header", () => {
  it.each([
    ["Số người tham gia BHXH bắt buộc năm 2019", "participants · compulsory · 2019"],
    ["Số BHXHTN", "voluntary"],
    ["LLLĐ", "labourForce"],
    ["Lao động trong độ tuổi", "labourForce"],
    ["TH19", "actual 2019"],
    ["TH 31/12/2019", "actual 2019"],
    ["Thực hiện đến tháng 12/2019", "actual 2019"],
    ["ƯTH 2020", "estimate 2020"],
    ["Ước thực hiện cả năm 2020", "estimate 2020"],
    ["Kế hoạch BHXH tỉnh giao năm 2019", "plan 2019 BHXH tỉnh"],
    ["KH năm 2019 (Bảo hiểm xã hội tỉnh giao)", "plan 2019 BHXH tỉnh"],
    ["Chỉ tiêu UBND huyện giao", "target UBND huyện"],
    ["Dự kiến chỉ tiêu năm 2020", "target 2020"],
    ["Kế hoạch/chỉ tiêu năm 2020", "plan 2020"],
    ["Thực hiện năm trước", "actual -1y"],
    ["Kế hoạch năm sau", "plan 1y"],
    ["TH19/KH19", "attainment · actual 2019 · vs plan 2019"],
    ["TH19/TH18", "growthIndex · actual 2019 · vs actual 2018"],
    ["KH20/TH19", "growthIndex · plan 2020 · vs actual 2019"],
    ["2019/2018 (%)", "growthIndex · 2019 · vs 2018"],
    ["So sánh (%)|TH 2019/KH 2019", "attainment · actual 2019 · vs plan 2019"],
    ["So sánh với|KH 2019 (%)", "attainment · vs plan 2019"],
    ["So với năm 2018|Số tuyệt đối", "increase · vs 2018"],
    ["So với năm 2018|Tỷ lệ %", "growthIndex · vs 2018"],
    ["Tăng (+), giảm (-) so với cùng kỳ", "increase · vs -1y"],
    ["Tăng, giảm so với năm 2018|Tương đối (%)", "growthRate · vs 2018"],
    ["Tốc độ tăng so với năm 2018 (%)", "growthRate · vs 2018"],
    ["Tỷ lệ tăng (%)", "growthRate"],
    ["Tốc độ phát triển so với năm 2019 (%)", "growthIndex · vs 2019"],
    ["Tỷ lệ so với kế hoạch (%)", "attainment · vs plan"],
    ["% so KH", "attainment · vs plan"],
    ["Đạt % KH", "attainment"],
    ["Tỷ lệ đạt so với kế hoạch UBND tỉnh giao", "attainment · vs plan UBND tỉnh"],
    ["Còn thiếu so với kế hoạch", "shortfall · vs plan"],
    ["Tăng so với kế hoạch", "other · vs plan"],
    ["Tỷ lệ bao phủ (%)", "coverage"],
    ["Tỷ lệ LLLĐ tham gia BHXH (%)", "labourForceCoverage · social"],
    ["Tỷ lệ tham gia so với LLLĐ (%)", "labourForceCoverage"],
    ["BHXH bắt buộc/số thuộc diện (%)", "eligibleCoverage · compulsory"],
    ["Tỷ lệ bao phủ BHYT (% dân số)", "populationCoverage · health"],
    ["Số người thuộc diện tham gia BHTN", "eligible · unemployment"],
    ["BHYT hộ gia đình|Kế hoạch giao Năm 2024", "health · hộ gia đình · plan 2024"],
    ["Năm 2020|Kế hoạch|BHXH|Tự nguyện", "voluntary · plan 2020"],
    ["BHXH (bắt buộc)", "compulsory"],
    ["BHXH bắt buộc và tự nguyện", "social"],
    ["Số người tham gia BHXH, BHYT", "mixed · participants"],
    ["Thu BHXH (triệu đồng)", "other"],
    ["Số đơn vị tham gia BHXH", "other · social"],
    ["Họ và tên", "nothing"],
    ["Actual 2019", "actual 2019"],
    ["Compulsory", "compulsory"],
    ["Labour force", "labourForce"],
    ["Number of eligible people", "eligible"],
    ["Coverage of the labor force (%)", "labourForceCoverage"],
    ["Growth rate vs 2018 (%)", "growthRate · vs 2018"],
    ["Increase over previous year", "increase · vs -1y"],
    ["Attainment of plan (%)", "attainment · vs plan"],
    ["Unemployment insurance, target 2020", "unemployment · target 2020"],
    ["TY LE THAM GIA SO VOI LLLD (%)", "labourForceCoverage"],
  ])("“%s” says %s", (header, expected) => {
    expect(said(header)).toBe(expected);
  });
});

describe("a title", () => {
  it.each([
    ["THỰC HIỆN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2019", 2019, "actual", null],
    ["KẾT QUẢ THỰC HIỆN NĂM 2019 VÀ KẾ HOẠCH NĂM 2020", 2020, "actual", null],
    ["KẾ HOẠCH THỰC HIỆN BHXH TỰ NGUYỆN NĂM 2020", 2020, "plan", "voluntary"],
    ["TÌNH HÌNH THỰC HIỆN KẾ HOẠCH BHYT NĂM 2019", 2019, "actual", "health"],
    ["DỰ KIẾN CHỈ TIÊU NĂM 2021 SO VỚI THỰC HIỆN NĂM 2020", 2021, "target", null],
    ["(Kèm theo Kế hoạch số 606/KH-UBND ngày 18/02/2019 của UBND tỉnh)", null, null, null],
    ["Huyện Hướng Hóa (số liệu đến 31/12/2019)", 2019, null, null],
    ["SỐ NGƯỜI THAM GIA BHTN 2019 (SỐ LIỆU ĐẾN 15/01/2020)", 2019, null, "unemployment"],
    ["BẢO HIỂM XÃ HỘI TỈNH QUẢNG TRỊ", null, null, null],
  ])("“%s” is of %s, %s, %s", (line, year, scenario, programme) => {
    expect(readTitle([line], finder)).toMatchObject({ year, scenario, programme });
  });
});

describe("the place in a title", () => {
  it.each([
    [["Huyện Hướng Hóa (số liệu đến 31/12/2019)"], "Huyện Hướng Hóa"],
    [["TRÊN ĐỊA BÀN HUYỆN HƯỚNG HÓA NĂM 2020"], "Huyện Hướng Hóa"],
    [["UBND TỈNH QUẢNG TRỊ", "BHXH HUYỆN HƯỚNG HÓA"], "Huyện Hướng Hóa"],
    [["Thị trấn Khe Sanh, huyện Hướng Hóa, tỉnh Quảng Trị"], "Thị trấn Khe Sanh"],
    [["TP. ĐÔNG HÀ"], "Thành phố Đông Hà"],
    [["Phường 1, thành phố Đông Hà"], "Phường 1"],
    [["THÀNH PHỐ PHAN RANG-THÁP CHÀM"], "Thành phố Phan Rang-Tháp Chàm"],
    [["HUYỆN EA H'LEO"], "Huyện Ea H'leo"],
    [["Huyện M'Drắk năm 2020"], "Huyện M'Drắk"],
    [["của UBND huyện Hướng Hóa về việc giao chỉ tiêu"], "Huyện Hướng Hóa"],
    [["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"], ""],
    [["Kế hoạch BHXH tỉnh giao cho các xã, thị trấn"], ""],
    [["Social insurance in Huong Hoa District, 2019"], "Huyện Huong Hoa"],
  ])("%j is “%s”", (lines, expected) => {
    expect(placeInTitle(lines, lexicon)).toBe(expected);
  });

  it("has one identity under several spellings", () => {
    const same = (x: string, y: string) => samePlace(placeName(x, lexicon), placeName(y, lexicon));
    expect(same("TT. Khe Sanh", "Thị trấn Khe Sanh")).toBe(true);
    expect(same("H. Hướng Hoá", "huyện hướng hóa")).toBe(true);
    expect(same("Hướng Hóa", "Huyện Hướng Hóa")).toBe(true);
    expect(same("Huong Hoa district", "Huyện Hướng Hóa")).toBe(true);
    expect(same("Xã Tân Lập", "Xã Tân Lạp")).toBe(false);
    expect(same("Thị trấn Khe Sanh", "Xã Khe Sanh")).toBe(false);
  });
});

it("leaves lines of money and of employers alone", () => {
  const table = tableOn([
    ["Nội dung", "ĐVT", "TH 2018", "TH 2019"],
    ["Số người tham gia BHXH", "Người", 4815, 5122],
    ["- BHXH bắt buộc", '"', 4700, 4844],
    ["Thu BHXH", "Tr.đồng", 1000, 2000],
    ["BHTN", "Triệu đồng", 100, 200],
    ["Số đơn vị tham gia BHXH", "Đơn vị", 90, 95],
    ["BHTN", "Người", 3681, 3871],
  ]);
  expect(table.rows.map(({ kind }) => kind)).toEqual(["data", "data", "unknown", "unknown", "unknown", "data"]);
  expect(table.figures.map(({ key }) => key.programme)).toEqual([
    ...["social", "social", "compulsory", "compulsory", "unemployment", "unemployment"],
  ]);
});

it("finds the total's label where cells are merged over the column of numbers", () => {
  const table = tableOn([
    ["TT", "Đơn vị (xã, thị trấn)", "BHXH tự nguyện 2019"],
    [1, "TT Khe Sanh", 100],
    [2, "Xã Húc", 20],
    ["Tổng cộng", "", 120],
  ]);
  expect(table.rows.at(-1)).toMatchObject({ kind: "data", label: "Tổng cộng" });
  expect(table.partitions).toHaveLength(1);
});

it("reads a bare comparison in percent as whichever growth the numbers are", () => {
  const table = tableOn([
    ["Đơn vị", "BHXH tự nguyện 2019", "So với cùng kỳ 2018", ""],
    ["", "", "Số người", "Tỷ lệ (%)"],
    ["TT Khe Sanh", 1200, 20, { value: 1.7, format: "0.0" }],
  ]);
  expect(statedInRow(table.figures, 2)).toEqual([
    "voluntary: participants actual 2019 = 1200 persons (0)",
    "voluntary: increase actual 2019 vs actual 2018 = 20 persons (0)",
    "voluntary: growthRate actual 2019 vs actual 2018 = 0.017 percent (1)",
  ]);
});

it("counts years from 0 where only relative words tell them, from the hint where one is given", () => {
  const rows = [
    ["Loại hình", "TH năm trước", "Thực hiện", "Tăng/giảm"],
    ["BHTN", 100, 110, 10],
  ];
  expect(tableOn(rows).year).toBeNull();
  expect(tableOn(rows).figures.map(figureText)).toEqual([
    "unemployment: participants actual -1 = 100 persons (0)",
    "unemployment: participants actual 0 = 110 persons (0)",
    "unemployment: increase actual 0 vs actual -1 = 10 persons (0)",
  ]);
});
