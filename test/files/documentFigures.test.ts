import { readDocument, textOfDocument } from "../../src/files/word/readDocument";
import { textLexicon } from "../../src/locales/lexicon/texts";
import { checkText, type TextReport } from "../../src/workbook/planText/checkText";
import {
  listFamily,
  paragraph,
  paragraphStyle,
  wordFile,
  type TestParagraph,
  type WordFile,
} from "../support/wordFile";

/** Paragraphs of a plan by what they are; the year of a section stands in its heading alone. */
type Kind = "title" | "section" | "body" | "item" | "inner";
type Plan = readonly (readonly [kind: Kind, text: string])[];

/** The figures of the sample with its four slips. */
const PLAN: Plan = [
  ["title", "Kế hoạch phát triển đối tượng tham gia bảo hiểm trên địa bàn huyện Hướng Hóa"],
  ["section", "Kết quả phát triển đối tượng tham gia bảo hiểm xã hội, bảo hiểm thất nghiệp năm 2019"],
  [
    "body",
    "Toàn huyện có 5.122 người tham gia BHXH, đạt 93,9% kế hoạch tỉnh giao (5.454 người), bằng 10,26% lực lượng lao động (49.923 người), tăng 307 người (6,37%) so với năm 2018 (4.815 người). Trong đó:",
  ],
  [
    "item",
    "Có 4.844 người tham gia BHXH bắt buộc, đạt 89,7% số người thuộc diện tham gia (4.844/5.400), đạt 100,37% kế hoạch tỉnh giao (4.826 người), tăng 144 người (3,06%) so với năm 2018 (4.700 người)",
  ],
  [
    "item",
    "Có 278 người tham gia BHXH tự nguyện, đạt 0,62% số người thuộc diện tham gia (278/45.079), đạt 44,27% kế hoạch tỉnh giao (628 người), tăng 163 người (141,7%) so với năm 2018 (115 người)",
  ],
  [
    "item",
    "Có 3.871 người tham gia BHTN, bằng 7,75% lực lượng lao động (489.923 người), đạt 87% số người thuộc diện tham gia (3.871/4.427), đạt 100,5% kế hoạch tỉnh giao (3.851 người), tăng 186 người (5,05%) so với năm 2018 (3.681 người)",
  ],
  ["section", "Mục đích, yêu cầu"],
  ["body", "Giao chỉ tiêu đến từng xã, thị trấn"],
  ["section", "Chỉ tiêu phát triển đối tượng tham gia bảo hiểm xã hội, bảo hiểm thất nghiệp năm 2020"],
  ["item", "Có 6.450 người tham gia BHXH, bằng 12,9% lực lượng lao động, tốc độ phát triển 125,9%. Trong đó:"],
  ["inner", "Có 5.200 người tham gia BHXH bắt buộc, đạt 96% số người thuộc diện tham gia, tốc độ phát triển 107,3%"],
  ["inner", "Có 1.250 người tham gia BHXH tự nguyện, đạt 2,77% số người thuộc diện tham gia, tốc độ phát triển 449,6%"],
  [
    "item",
    "Có 4.342 người tham gia BHTN, bằng 8,7% lực lượng lao động, đạt 96% số người thuộc diện tham gia, tốc độ phát triển 112,2%",
  ],
];

const SLIPS = ["6,37%", "489.923 người", "3.681 người", "96%"];

const HEADING = '<w:outlineLvl w:val="0"/>';
const NUMBERED = `<w:numPr><w:numId w:val="1"/></w:numPr>${HEADING}`;
const title = paragraphStyle("Title", "Title");
const numbering = (...bullets: readonly string[]) =>
  listFamily(0, [{ format: "upperRoman", text: "%1.", style: "Heading1" }], [1]) +
  listFamily(
    1,
    bullets.map((text) => ({ format: "bullet", text })),
    [2],
  ) +
  listFamily(2, [{ format: "bullet", text: "+" }], [3]) +
  listFamily(
    3,
    [
      { format: "decimal", text: "%1." },
      { format: "decimal", text: "%1.%2." },
      { format: "lowerLetter", text: "%3)" },
    ],
    [4],
  );

interface Habit {
  readonly file: WordFile;
  readonly is: Readonly<Record<Kind, TestParagraph>>;
  /** what is typed in front of a text */
  readonly typed?: (kind: Kind, section: number) => string;
}

const ROMAN = ["I", "II", "III"];
const SIGNS = { title: "", body: "", item: "- ", inner: "+ " };
const TYPED: Habit = {
  file: {},
  is: { title: {}, section: {}, body: {}, item: {}, inner: {} },
  typed: (kind, section) => (kind === "section" ? `${ROMAN[section - 1]}. ` : SIGNS[kind]),
};
const HABITS: Readonly<Record<string, Habit>> = {
  "headings and bullets that number themselves": {
    file: { styles: title + paragraphStyle("Heading1", "heading 1", NUMBERED), numbering: numbering("-", "+") },
    is: {
      title: { style: "Title" },
      section: { style: "Heading1" },
      body: {},
      item: { list: 2 },
      inner: { list: 2, depth: 1 },
    },
  },
  "bullets that are pictures": {
    file: { styles: title + paragraphStyle("Heading1", "heading 1", NUMBERED), numbering: numbering("\uf0b7", "o") },
    is: {
      title: { style: "Title" },
      section: { style: "Heading1" },
      body: {},
      item: { list: 2 },
      inner: { list: 2, depth: 1 },
    },
  },
  "a list for each sign": {
    file: { styles: title + paragraphStyle("Heading1", "heading 1", NUMBERED), numbering: numbering("-") },
    is: { title: { style: "Title" }, section: { style: "Heading1" }, body: {}, item: { list: 2 }, inner: { list: 3 } },
  },
  "numbered paragraphs without a style": {
    file: { numbering: numbering("-", "+") },
    is: { title: {}, section: { list: 1, depth: 0 }, body: {}, item: { list: 2 }, inner: { list: 2, depth: 1 } },
  },
  "numbers of several depths": {
    file: { numbering: numbering("-", "+") },
    is: {
      title: { outline: 0 },
      section: { list: 4, outline: 1 },
      body: {},
      item: { list: 4, depth: 1 },
      inner: { list: 4, depth: 2 },
    },
  },
  "headings in a style, nothing numbered but the items": {
    file: { styles: title + paragraphStyle("u1", "heading 1", HEADING), numbering: numbering("-", "+") },
    is: {
      title: { style: "Title" },
      section: { style: "u1" },
      body: {},
      item: { list: 2 },
      inner: { list: 2, depth: 1 },
    },
  },
  "headings typed by hand in a style": {
    ...TYPED,
    file: { styles: title + paragraphStyle("Heading1", "heading 1", HEADING) },
    is: { ...TYPED.is, title: { style: "Title" }, section: { style: "Heading1" } },
  },
};

async function readingOf({ file, is, typed }: Habit): Promise<TextReport> {
  let section = 0;
  const body = PLAN.map(([kind, text]) => {
    if (kind === "section") section += 1;
    return paragraph((typed?.(kind, section) ?? "") + text, is[kind]);
  });
  const read = readDocument(wordFile(body.join(""), file));
  if (!read.ok) throw new Error(read.problem.code);
  return checkText(textOfDocument(read.blocks), textLexicon);
}

const differing = ({ text, figures }: TextReport) =>
  figures.filter(({ state }) => state === "differs").map(({ span }) => text.slice(span.start, span.end));

describe("a plan typed by hand", () => {
  it("holds its figures, four of which do not agree", async () => {
    const report = await readingOf(TYPED);
    expect(differing(report)).toEqual(SLIPS);
    expect(report.figures).toHaveLength(50);
    expect(report.figures.filter(({ figure }) => figure.key.period.year === 2020)).toHaveLength(13);
  });
});

describe.each(Object.entries(HABITS))("%s", (_, habit) => {
  it("gives the same figures", async () => {
    const report = await readingOf(habit);
    expect(differing(report)).toEqual(SLIPS);
    const keysIn = ({ figures }: TextReport) => figures.map(({ figure }) => figure.key);
    expect(keysIn(report)).toEqual(keysIn(await readingOf(TYPED)));
  });
});
