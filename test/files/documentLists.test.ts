import fc from "fast-check";
import { formattedNumber } from "../../src/files/word/numberFormats";
import { readDocument, textOfDocument } from "../../src/files/word/readDocument";
import {
  level,
  listFamily,
  paragraph,
  paragraphStyle,
  wordFile,
  type TestParagraph,
  type WordFile,
} from "../support/wordFile";

type Line = readonly [text: string, is?: TestParagraph];

function linesOf(paragraphs: readonly Line[], file: WordFile): string[] {
  const read = readDocument(wordFile(paragraphs.map((each) => paragraph(...each)).join(""), file));
  if (!read.ok) throw new Error(read.problem.code);
  return textOfDocument(read.blocks).split("\n");
}

const printed = (paragraphs: readonly Line[], file: WordFile) =>
  linesOf(paragraphs, file).filter((line) => line !== "");

const roman = { format: "upperRoman", text: "%1." };
const decimal = { format: "decimal", text: "%1." };
const dotted = { format: "decimal", text: "%1.%2." };

/** Headings whose numbers come with their styles, as a planner's office sets them up once. */
const HEADINGS: WordFile = {
  styles:
    paragraphStyle("Normal", "Normal") +
    paragraphStyle(
      "Heading1",
      "heading 1",
      '<w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/>',
      "Normal",
    ) +
    paragraphStyle(
      "Heading2",
      "heading 2",
      '<w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/>',
      "Heading1",
    ),
  numbering: listFamily(
    3,
    [
      { ...roman, style: "Heading1" },
      { ...decimal, text: "%2.", style: "Heading2" },
      { format: "lowerLetter", text: "%3)" },
    ],
    [7],
  ),
};

describe("headings", () => {
  it("get the numbers that come with their styles, counted anew below each outer one", () =>
    expect(
      printed(
        [
          ["TÌNH HÌNH", { style: "Heading1" }],
          ["Kết quả", { style: "Heading2" }],
          ["Hạn chế", { style: "Heading2" }],
          ["NHIỆM VỤ", { style: "Heading1" }],
          ["Chỉ tiêu", { style: "Heading2" }],
          ["về thu", { list: 7, depth: 2 }],
          ["về chi", { list: 7, depth: 2 }],
          ["GIẢI PHÁP", { style: "Heading1" }],
        ],
        HEADINGS,
      ),
    ).toEqual([
      "I. TÌNH HÌNH",
      "1. Kết quả",
      "2. Hạn chế",
      "II. NHIỆM VỤ",
      "1. Chỉ tiêu",
      "a) về thu",
      "b) về chi",
      "III. GIẢI PHÁP",
    ]));

  it("stand alone between empty lines", () =>
    expect(
      linesOf(
        [["trước"], ["TÌNH HÌNH", { style: "Heading1" }], ["sau"], ["sau nữa"], [""], ["B", { outline: 2 }]],
        HEADINGS,
      ),
    ).toEqual(["trước", "", "I. TÌNH HÌNH", "", "sau", "sau nữa", "", "B"]));

  it.each<[string, TestParagraph, string]>([
    ["a style of Word's own", { style: "Heading3" }, ""],
    ["a title", { style: "Title" }, ""],
    ["a style in another language, known by its name", { style: "u1" }, paragraphStyle("u1", "heading 1")],
    [
      "a style with a level in the outline",
      { style: "Muc" },
      paragraphStyle("Muc", "Mục", '<w:outlineLvl w:val="1"/>'),
    ],
    [
      "a style that follows one",
      { style: "Rieng" },
      paragraphStyle("Rieng", "Riêng", "", "H") + paragraphStyle("H", "Heading 4"),
    ],
    ["a level of its own", { outline: 0 }, ""],
  ])("are known by %s", (_, is, styles) =>
    expect(linesOf([["Mục tiêu", is], ["Toàn huyện"]], { styles })).toEqual(["Mục tiêu", "", "Toàn huyện"]),
  );

  it.each<[string, TestParagraph, string]>([
    ["body text by its own level", { style: "Heading1", outline: 9 }, ""],
    ["body text by its style", { style: "S" }, paragraphStyle("S", "S", '<w:outlineLvl w:val="9"/>', "Heading1")],
    [
      "styles that follow each other",
      { style: "A" },
      paragraphStyle("A", "a", "", "B") + paragraphStyle("B", "b", "", "A"),
    ],
    ["an earlier property", { properties: '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>' }, ""],
  ])("are not taken from %s", (_, is, styles) =>
    expect(linesOf([["Mục tiêu", is], ["Toàn huyện"]], { styles })).toEqual(["Mục tiêu", "Toàn huyện"]),
  );

  it("typed with their numbers get no other", () =>
    expect(printed([["I. TÌNH HÌNH", { style: "Heading1", list: 0 }]], HEADINGS)).toEqual(["I. TÌNH HÌNH"]));
});

describe("numbers", () => {
  const numbering = (...families: string[]): WordFile => ({ numbering: families.join("") });
  const item = (list: number, depth = 0): Line => ["x", { list, depth }];

  it("of several depths are put together", () =>
    expect(
      printed(
        [item(1), item(1, 1), item(1, 1), item(1, 2), item(1), item(1, 1)],
        numbering(listFamily(0, [decimal, dotted, { format: "lowerRoman", text: "(%1.%2.%3)" }], [1])),
      ),
    ).toEqual(["1. x", "1.1. x", "1.2. x", "(1.2.i) x", "2. x", "2.1. x"]));

  it("of outer depths print as decimal where the level asks for it", () =>
    expect(
      printed(
        [item(1), item(1, 1)],
        numbering(listFamily(0, [roman, { ...dotted, more: "<w:isLgl/>" }, { ...dotted }], [1])),
      ),
    ).toEqual(["I. x", "1.1. x"]));

  it("start where the level says, at 0 where it says nothing", () =>
    expect(
      printed(
        [item(1), item(1), item(2)],
        numbering(listFamily(0, [{ ...decimal, start: 4 }], [1]), listFamily(1, [{ ...decimal, start: null }], [2])),
      ),
    ).toEqual(["4. x", "5. x", "0. x"]));

  it("of an outer depth that was passed over are its first", () =>
    expect(printed([item(1, 1), item(1)], numbering(listFamily(0, [decimal, dotted], [1])))).toEqual([
      "1.1. x",
      "1. x",
    ]));

  it("go on in lists of one family, unless a list says where it starts", () => {
    const anew =
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    expect(
      printed([item(1), item(2), item(3), item(3), item(1)], numbering(listFamily(0, [decimal], [1, 2, anew]))),
    ).toEqual(["1. x", "2. x", "1. x", "2. x", "3. x"]);
  });

  it("are counted apart in families", () =>
    expect(
      printed([item(1), item(2), item(1)], numbering(listFamily(0, [roman], [1]), listFamily(1, [decimal], [2]))),
    ).toEqual(["I. x", "1. x", "II. x"]));

  it("restart as the level says", () => {
    const levels = (restart: number) => [
      decimal,
      decimal,
      { ...decimal, text: "%3)", more: `<w:lvlRestart w:val="${restart}"/>` },
    ];
    const items = [item(1), item(1, 1), item(1, 2), item(1, 1), item(1, 2), item(1), item(1, 2)];
    const inner = (restart: number) =>
      printed(items, numbering(listFamily(0, levels(restart), [1]))).filter((line) => line.includes(")"));
    expect(inner(0)).toEqual(["1) x", "2) x", "3) x"]);
    expect(inner(1)).toEqual(["1) x", "2) x", "1) x"]);
  });

  it("look as a list of its own wants them", () => {
    const own = `<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, { format: "upperLetter", text: "%1)" })}</w:lvlOverride></w:num>`;
    expect(printed([item(1), item(2)], numbering(listFamily(0, [decimal], [1, own])))).toEqual(["1. x", "B) x"]);
  });

  it("may come from a style of lists", () =>
    expect(
      printed([item(1), item(1)], {
        styles:
          '<w:style w:type="numbering" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Muc"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
          listFamily(1, [roman], [2]),
      }),
    ).toEqual(["I. x", "II. x"]));

  it("are counted in empty paragraphs and in cells of tables", () => {
    const body = [item(1), ["", { list: 1 }] as Line, item(1)].map((each) => paragraph(...each));
    const cell = (text: string, is?: TestParagraph) => `<w:tc>${paragraph(text, is)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell("", { list: 1 })}${cell("Xã Thanh")}</w:tr></w:tbl>`;
    const read = readDocument(wordFile(body.join("") + table, numbering(listFamily(0, [decimal], [1]))));
    expect(read.ok && textOfDocument(read.blocks)).toBe("1. x\n\n3. x\n4.\tXã Thanh");
  });

  it("keep to what surrounds them, and to the gap behind", () =>
    expect(
      printed(
        [
          ["Phạm vi", { list: 1 }],
          ["không", { list: 2 }],
        ],
        numbering(
          listFamily(0, [{ ...decimal, text: "Điều %1.", more: '<w:suff w:val="space"/>' }], [1]),
          listFamily(1, [{ ...decimal, text: "%1", more: '<w:suff w:val="nothing"/>' }], [2]),
        ),
      ),
    ).toEqual(["Điều 1. Phạm vi", "1không"]));

  it("that print nothing leave nothing", () =>
    expect(printed([["x", { list: 1 }]], numbering(listFamily(0, [{ format: "none", text: "" }], [1])))).toEqual([
      "x",
    ]));

  it.each([
    ["upperRoman", [1, 4, 9, 14, 40, 1994, 4000], ["I", "IV", "IX", "XIV", "XL", "MCMXCIV", "4000"]],
    ["lowerLetter", [1, 26, 27, 52, 53, 781], ["a", "z", "aa", "zz", "aaa", "781"]],
    ["decimalZero", [1, 10], ["01", "10"]],
    ["vietnameseCounting", [3], ["3"]],
  ])("as %s", (format, numbers, texts) => expect(numbers.map((each) => formattedNumber(each, format))).toEqual(texts));

  it("in Roman signs are worth what they say", () => {
    const worth: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (number) => {
        const signs = [...formattedNumber(number, "upperRoman")].map((sign) => worth[sign]!);
        const value = signs.reduce((sum, sign, at) => sum + (sign < (signs[at + 1] ?? 0) ? -sign : sign), 0);
        expect(value).toBe(number);
      }),
      { seed: 30, numRuns: 300 },
    );
  });

  it("are those of an independent count, whatever the order of depths", () => {
    const levels = [0, 1, 2].map((depth) => ({
      format: "decimal",
      text: Array.from({ length: depth + 1 }, (_, at) => `%${at + 1}`).join("."),
    }));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 30 }), (depths) => {
        // of each item: how many of each depth stand behind the last item that is further out
        const expected = depths.map((depth, at) =>
          Array.from({ length: depth + 1 }, (_, outer) => {
            let count = 0;
            for (let before = at; before >= 0 && depths[before]! >= outer; before--)
              count += Number(depths[before] === outer);
            return Math.max(count, 1);
          }).join("."),
        );
        const lines = printed(
          depths.map((depth) => item(1, depth)),
          numbering(listFamily(0, levels, [1])),
        );
        expect(lines).toEqual(expected.map((number) => `${number} x`));
      }),
      { seed: 2020, numRuns: 200 },
    );
  });
});

describe("bullets", () => {
  const bullets = (...texts: string[]): WordFile => ({
    numbering: listFamily(
      0,
      texts.map((text) => ({ format: "bullet", text })),
      [1],
    ),
  });
  const items = (...depths: number[]) => depths.map((depth): Line => ["x", { list: 1, depth }]);

  it("that people type stay as they are", () =>
    expect(printed(items(0, 1, 2), bullets("+", "-", "*"))).toEqual(["+ x", "- x", "* x"]));

  it("that are pictures are told by their depth", () =>
    expect(printed(items(0, 1, 2), bullets("\uf0b7", "o", "\uf0a7"))).toEqual(["- x", "+ x", "• x"]));

  it("below numbers begin with the first sign", () =>
    expect(
      printed([["x", { list: 1 }], ...items(1)], {
        numbering: listFamily(0, [decimal, { format: "bullet", text: "•" }], [1]),
      }),
    ).toEqual(["1. x", "- x"]));

  it("of two depths are told apart", () => expect(printed(items(0, 1), bullets("•", "-"))).toEqual(["- x", "+ x"]));

  it("come once where they were typed as well", () =>
    expect(printed([["- x", { list: 1 }]], bullets("-"))).toEqual(["- x"]));
});

it("numbers that a file makes endless are too large a text", () => {
  const numbering = listFamily(0, [{ format: "decimal", text: "%1.".repeat(50_000) }], [1]);
  const body = paragraph("x", { list: 1 }).repeat(1_000);
  expect(readDocument(wordFile(body, { numbering }))).toMatchObject({ ok: false, problem: { code: "tooLarge" } });
});
