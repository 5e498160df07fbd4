import { lexicon } from "../../../src/locales/lexicon";
import { sentencesTexts } from "../../../src/locales/sentences.vi";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sentencesOf } from "../../../src/workbook/planText/sentencesOf";
import { asTexts, PLACES, PROGRAMMES, changed } from "../checkTable/someTables";

const answer = async (values: readonly (readonly CellValue[])[]) =>
  (await sentencesOf(values, lexicon, sentencesTexts)).flat();

it("writes numbers that stand as text the same way", async () =>
  expect(await answer(asTexts(PROGRAMMES))).toEqual(await answer(PROGRAMMES)));

it("writes a paragraph for each place", async () => {
  const [heading, lead, ...items] = await answer(PLACES);
  expect([heading, lead]).toEqual([
    "KẾT QUẢ PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH NĂM NAY",
    "Kết quả thực hiện năm nay của các đơn vị như sau:",
  ]);
  expect(items).toHaveLength(4);
  expect(items[0]).toMatch(/^- Xã Thanh: có 1\.220 người tham gia BHXH, đạt 93,85% so với kế hoạch \(1\.300 người\), /);
  expect(items[0]).toMatch(/; có 1\.000 người tham gia BHXH bắt buộc; có 220 người tham gia BHXH tự nguyện\.$/);
});

it("writes no zero of nobody, tells one that is a number and not one that was a blank", async () => {
  const [, , , , xy, told] = await answer(PLACES);
  expect(xy).not.toContain("còn thiếu");
  expect(told).toMatch(
    /^Chưa viết 1 số bằng 0 \(không tăng, không giảm, không thiếu, hoặc là ô để trống\): ô “Xã Xy · /,
  );
  const blanksAsZeros = changed(changed(PROGRAMMES, 0, 0, 0), 1, 3, 0);
  const lines = await answer(blanksAsZeros);
  expect(lines[2]).not.toContain("tăng 0 người");
  expect(lines.join()).not.toContain("Chưa viết");
});

it("says behind the sentences what they leave out", async () => {
  const lines = await answer([
    ["Chỉ tiêu", "Thực hiện năm 2019", "Mã theo dõi"],
    ["BHXH tự nguyện", 278, 9901],
    ["BHXH tự nguyện", 287, 9902],
  ]);
  expect(lines.slice(2)).toEqual([
    "- Có 278 người tham gia BHXH tự nguyện.",
    "Chưa viết 1 số vì bảng có số khác cho cùng nội dung: ô “BHXH tự nguyện (dòng 3) · Thực hiện năm 2019” ghi 287, văn bản lấy 278.",
    "Chưa viết 2 số vì chưa rõ nội dung của cột “Mã theo dõi”.",
  ]);
});

it("says so where a table holds no figure", async () =>
  expect(
    await answer([
      ["Chỉ tiêu", "Thực hiện năm 2018"],
      ["BHXH", null],
      ["BHTN", "–"],
    ]),
  ).toEqual([sentencesTexts.noFigures]));

describe("targets that nobody assigned", () => {
  const HEADER = ["Chỉ tiêu", "Thực hiện năm 2019", "Chỉ tiêu năm 2020", "Ghi chú"];
  it("are told by the note in their row", async () => {
    const lines = await answer([
      HEADER,
      ["BHXH bắt buộc", 4844, 5200, "Chỉ tiêu giao"],
      ["BHXH tự nguyện", 278, 680, "Đề xuất: giữ tốc độ phát triển năm trước, chưa được giao"],
    ]);
    expect(lines.slice(2)).toEqual([
      "- Có 5.200 người tham gia BHXH bắt buộc (thực hiện năm 2019: 4.844 người).",
      "- Chỉ tiêu dự kiến là 680 người tham gia BHXH tự nguyện (thực hiện năm 2019: 278 người).",
    ]);
  });
  it("are told by the title where no row has such a note", async () => {
    const lines = await answer([
      ["DỰ KIẾN CHỈ TIÊU PHÁT TRIỂN ĐỐI TƯỢNG NĂM 2020", null, null],
      HEADER.slice(0, 3),
      ["BHXH tự nguyện", 278, 680],
    ]);
    expect(lines.slice(0, 2)).toEqual([
      "CHỈ TIÊU DỰ KIẾN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH TỰ NGUYỆN NĂM 2020",
      "Chỉ tiêu dự kiến năm 2020 như sau:",
    ]);
  });
});

it("takes text as data, whatever it looks like", async () => {
  const lines = await answer([
    ["Xã", "Chỉ tiêu BHXH tự nguyện năm 2020"],
    ['=HYPERLINK("x")', 12],
    ["<b>Xã Lìa</b>", 15],
  ]);
  expect(lines.slice(2)).toEqual([
    '- =HYPERLINK("x"): có 12 người tham gia BHXH tự nguyện.',
    "- <b>Xã Lìa</b>: có 15 người tham gia BHXH tự nguyện.",
  ]);
});
