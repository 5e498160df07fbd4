import * as fs from "node:fs";
import fc from "fast-check";
import { outlinePlan } from "../../src/domain/prose/outline/outlinePlan";
import { readDocument } from "../../src/files/word/readDocument";
import { balancedRoom, boldLines, boldTextWidth } from "../../src/files/word/textWidth";
import { writeDocument } from "../../src/files/word/writeDocument";
import { planDocumentTexts } from "../../src/locales/planDocument.vi";
import { planProseVi } from "../../src/locales/planProse.vi";
import { lexicon } from "../../src/locales/lexicon";
import { readSnapshot } from "../../src/files/readSnapshot";
import { zipParts } from "../../src/files/zipParts";
import { smallText } from "../../src/files/partText";
import { annexTable } from "../../src/workbook/planText/annexTable";
import type { PlanDocument } from "../../src/workbook/planText/planDocument";
import { lineOfText } from "../../src/workbook/planText/planText";
import { readTables } from "../../src/workbook/reading/readTables";
import { SAMPLE_XLSX } from "../support/sample";
import { sample } from "../domain/figures/huongHoa";

interface LetterOptions {
  readonly signed?: boolean;
  /** lines above the table of each annex, in place of the sample's */
  readonly title?: readonly (readonly string[])[];
}

/** The sample as a letter with its first table as an annex. */
function letter({ signed = false, title }: LetterOptions = {}): PlanDocument {
  const read = readSnapshot(new Uint8Array(fs.readFileSync(SAMPLE_XLSX)));
  if (!read.ok) throw new Error(read.problem.code);
  const { blocks, survey } = read.snapshot;
  const [block] = blocks;
  const [table] = readTables(block!, survey.sheets[0]!, lexicon, survey.separators);
  const textAt = (_: unknown, row: number, column: number) =>
    block!.texts[row - block!.area.box.row]?.[column - block!.area.box.column] ?? "";
  const outline = outlinePlan(sample());
  const annex = annexTable(table!, textAt);
  const annexes = title ? title.map((each) => ({ ...annex, title: each })) : [annex];
  return {
    ...planDocumentTexts.letter(outline, "Huyện Hướng Hóa", { signed, annexes }),
    paragraphs: planProseVi(outline),
  };
}

async function partOf(document: PlanDocument, name: string): Promise<string> {
  return smallText(zipParts(await writeDocument(document)), name);
}

it("holds what the plan says, and reads back", async () => {
  const document = letter();
  const read = readDocument(await writeDocument(document));
  if (!read.ok) throw new Error(read.problem.code);
  const texts = read.blocks.flatMap((block) => (block.kind === "paragraph" && block.text !== "" ? [block.text] : []));
  expect(texts).toEqual([
    "KẾ HOẠCH",
    "Phát triển đối tượng tham gia BHXH, BHTN trên địa bàn huyện Hướng Hóa năm 2020",
    ...document.paragraphs.map(lineOfText),
    "(Số liệu chi tiết tại Phụ lục kèm theo)",
    "Phụ lục",
    "THỰC HIỆN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2019",
    "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2020 của UBND huyện Hướng Hóa)",
    "Huyện Hướng Hóa (số liệu đến 31/12/2019)",
    "Đơn vị tính: người; tỷ lệ: %",
  ]);
  const [head, annex] = read.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  expect(head).toEqual([
    ["ỦY BAN NHÂN DÂN\nHUYỆN HƯỚNG HÓA", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
    ["Số: …/KH-UBND", "Hướng Hóa, ngày … tháng … năm 2020"],
  ]);
  expect(annex).toHaveLength(5);
  expect(annex![0]!.slice(0, 4)).toEqual(["STT", "Chỉ tiêu", "Thực hiện năm 2018", "Kế hoạch BHXH tỉnh giao năm 2019"]);
  expect(annex![4]).toEqual([
    "2",
    "BHTN",
    "3.681",
    "3.851",
    "3.871",
    "100,5",
    "186",
    "5,05",
    "489.923",
    "7,75",
    "4.427",
    "87",
  ]);
});

it("has the form of NĐ 30/2020: A4, margins, Times New Roman 14, annexes on landscape pages", async () => {
  const xml = await partOf(letter(), "word/document.xml");
  const sizes = [...xml.matchAll(/<w:pgSz ([^>]*?)\/?>/g)].map(([, attributes]) => attributes!);
  const millimetres = (attributes: string, name: string) =>
    (Number(new RegExp(`w:${name}="(\\d+)"`).exec(attributes)![1]) / 1440) * 25.4;
  expect(sizes.map((each) => [millimetres(each, "w"), millimetres(each, "h")].map(Math.round))).toEqual([
    [210, 297],
    [297, 210],
  ]);
  for (const [, margins] of xml.matchAll(/<w:pgMar ([^>]*?)\/?>/g)) {
    for (const [name, least, most] of [
      ["top", 20, 25],
      ["bottom", 20, 25],
      ["left", 30, 35],
      ["right", 15, 20],
    ] as const) {
      expect(millimetres(margins!, name)).toBeGreaterThanOrEqual(least);
      expect(millimetres(margins!, name)).toBeLessThanOrEqual(most);
    }
  }
  expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
    new Set(["Times New Roman"]),
  );
  const body = /<w:p>(?:(?!<\/w:p>).)*Trong đó:/s.exec(xml)![0];
  expect(body).toContain('<w:sz w:val="28"/>');
});

/** Paragraphs of the main part, by the text of the one before. */
function paragraphBelow(xml: string, text: string): string {
  const paragraphs = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([paragraph]) => paragraph);
  const at = paragraphs.findIndex((paragraph) => paragraph.includes(`>${text}<`));
  return paragraphs[at + 1] ?? "";
}

/** Texts as Times New Roman sets them in bold, the length of their last lines in millimetres. */
const LENGTHS = [
  ["HUYỆN HƯỚNG HÓA", { size: 13, length: 46.6, room: 66, least: 1 / 3, most: 1 / 2 }],
  ["Độc lập - Tự do - Hạnh phúc", { size: 14, length: 60.2, room: 99, least: 0.98, most: 1.02 }],
  [
    "Phát triển đối tượng tham gia BHXH, BHTN trên địa bàn huyện Hướng Hóa năm 2020",
    { size: 14, length: 87.1, room: 165, least: 1 / 3, most: 1 / 2 },
  ],
] as const;

it.each(LENGTHS)("draws a line of its length below “%s”", async (text, { size, length, room, least, most }) => {
  const xml = await partOf(letter(), "word/document.xml");
  const rule = paragraphBelow(xml, text);
  expect(rule).not.toContain("<w:t ");
  expect(rule).toMatch(/<w:pBdr><w:top w:val="single"[^>]*\/><\/w:pBdr>/);
  const [left, right] = ["left", "right"].map(
    (side) => (Number(new RegExp(`<w:ind [^>]*w:${side}="(\\d+)"`).exec(rule)![1]) / 1440) * 25.4,
  );
  expect(left).toBeCloseTo(right!, 3);
  const share = (room - left! - right!) / length;
  expect(share).toBeGreaterThan(least);
  expect(share).toBeLessThan(most);
  const last = boldLines(text, size, balancedRoom(text, size, room * (72 / 25.4))).at(-1)!;
  expect(boldTextWidth(last, size) * (25.4 / 72)).toBeCloseTo(length, 1);
});

it("breaks a long subject where its lines are about as long", () => {
  const [text] = LENGTHS[2];
  const room = balancedRoom(text, 14, 165 * (72 / 25.4));
  expect(boldLines(text, 14, room)).toEqual([
    "Phát triển đối tượng tham gia BHXH, BHTN",
    "trên địa bàn huyện Hướng Hóa năm 2020",
  ]);
  expect(boldLines("ỦY BAN", 14, 1)).toEqual(["ỦY", "BAN"]);
  expect(boldLines("", 14, 100)).toEqual([""]);
});

it("breaks a text no oftener than the page does, and loses no word", () => {
  const words = fc.array(fc.constantFrom("huyện", "HƯỚNG", "i", "năm", "2020", "BHXH,"), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 500 }), (given, room) => {
      const text = given.join(" ");
      const narrow = balancedRoom(text, 14, room);
      expect(narrow).toBeLessThanOrEqual(room);
      const lines = boldLines(text, 14, narrow);
      expect(lines).toHaveLength(boldLines(text, 14, room).length);
      expect(lines.join(" ")).toBe(text);
      for (const each of lines) expect(boldTextWidth(each, 14)).toBeLessThanOrEqual(narrow);
    }),
    { seed: 14, numRuns: 300 },
  );
});

it("underlines nothing: its lines are drawn", async () => {
  const xml = await partOf(letter({ signed: true }), "word/document.xml");
  expect(xml).not.toContain("<w:u ");
  expect(xml.match(/<w:pBdr>/g)).toHaveLength(4);
});

it("has room for its first line: the nation's name is not broken", () =>
  expect(boldTextWidth("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13) * (25.4 / 72)).toBeLessThan(0.6 * 165));

it("numbers its pages at the top from the second on, each annex anew", async () => {
  const document = letter();
  const parts = zipParts(await writeDocument(document));
  const headers = parts.entries.map(({ name }) => name).filter((name) => /word\/header\d+\.xml/.test(name));
  const numbered = headers.filter((name) => smallText(parts, name).includes("PAGE"));
  const sections = document.annexes.length + 1;
  expect(headers).toHaveLength(2 * sections);
  expect(numbered).toHaveLength(sections);
  const xml = smallText(parts, "word/document.xml");
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(sections);
  expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(sections);
  expect(smallText(parts, numbered[0]!)).toContain('<w:jc w:val="center"/>');
});

describe("annexes", () => {
  const headingsOf = async (...title: readonly (readonly string[])[]) => {
    const read = readDocument(await writeDocument(letter({ title })));
    if (!read.ok) throw new Error(read.problem.code);
    const texts = read.blocks.flatMap((block) => (block.kind === "paragraph" && block.text !== "" ? [block.text] : []));
    return texts.slice(texts.findIndex((text) => text.startsWith("(Số liệu")));
  };

  it("that are several have Roman numbers, and the letter points to them", async () =>
    expect(await headingsOf(["Bảng thực hiện"], ["CHỈ TIÊU", "HUYỆN HƯỚNG HÓA", "Đơn vị: người"])).toEqual([
      "(Số liệu chi tiết tại các Phụ lục kèm theo)",
      "Phụ lục I",
      "BẢNG THỰC HIỆN",
      "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2020 của UBND huyện Hướng Hóa)",
      "Phụ lục II",
      "CHỈ TIÊU",
      "HUYỆN HƯỚNG HÓA",
      "(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm 2020 của UBND huyện Hướng Hóa)",
      "Đơn vị: người",
    ]));

  it("that their sheet calls so already are called so once", async () =>
    expect(
      (
        await headingsOf([
          "Phụ lục",
          "CHỈ TIÊU NĂM 2020",
          "(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/01/2020 của UBND huyện Hướng Hóa)",
          "Đơn vị tính: người; tỷ lệ: %",
        ])
      ).slice(1),
    ).toEqual([
      "Phụ lục",
      "CHỈ TIÊU NĂM 2020",
      "(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/01/2020 của UBND huyện Hướng Hóa)",
      "Đơn vị tính: người; tỷ lệ: %",
    ]));

  it("are none where the planner wants none", () =>
    expect(letter({ title: [] })).toMatchObject({ annexes: [], closing: null }));
});

it("carries nothing that runs, refers to other files or names a person", async () => {
  const parts = zipParts(await writeDocument(letter()));
  const names = parts.entries.map(({ name }) => name);
  expect(names.filter((name) => /vba|macro|embed|activeX/i.test(name))).toEqual([]);
  for (const name of names.filter((each) => each.endsWith(".rels"))) {
    expect(smallText(parts, name)).not.toContain("External");
  }
  expect(smallText(parts, "docProps/core.xml")).not.toMatch(/creator|lastModifiedBy/);
});

it("takes text as data", async () => {
  const document: PlanDocument = {
    ...letter({ title: [] }),
    paragraphs: [{ kind: "lead", text: '<w:p/>&amp; "x" \u0000\u000b{PAGE}' }],
  };
  const read = readDocument(await writeDocument(document));
  expect(read).toMatchObject({ ok: true });
  const last = read.ok ? read.blocks.filter((block) => block.kind === "paragraph").at(-1) : null;
  expect(last).toEqual({ kind: "paragraph", text: '<w:p/>&amp; "x" {PAGE}' });
});

describe("the signature", () => {
  it("stands where the planner wants it", async () => {
    const text = async (signed: boolean) => {
      const read = readDocument(await writeDocument(letter({ signed })));
      return read.ok ? JSON.stringify(read.blocks) : "";
    };
    expect(await text(true)).toContain("TM. ỦY BAN NHÂN DÂN");
    expect(await text(false)).not.toContain("TM. ỦY BAN NHÂN DÂN");
  });

  it("has room for the hand above the name, on the page of the capacity", async () => {
    const xml = await partOf(letter({ signed: true }), "word/document.xml");
    const name = paragraphBelow(xml, "CHỦ TỊCH");
    expect(Number(/<w:spacing [^>]*w:before="(\d+)"/.exec(name)![1]) / 20).toBeGreaterThanOrEqual(60);
    expect(name).toContain('<w:jc w:val="center"/>');
    expect(name).toMatch(/<w:b\/>.*…/s);
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBeGreaterThanOrEqual(3);
  });

  it("stands beside recipients who are not called “as above”: the letter opens with no “Kính gửi”", async () => {
    const xml = await partOf(letter({ signed: true }), "word/document.xml");
    expect(xml).not.toMatch(/Như trên|Kính gửi/);
    expect(letter({ signed: true }).signature!.recipients).toEqual(["- …………;", "- …………;", "- Lưu: VT."]);
  });
});

it("is a report where it holds no target", () => {
  const outline = outlinePlan({ figures: sample().figures.slice(0, 40), partitions: [] });
  expect(planDocumentTexts.letter(outline, "", { signed: false, annexes: [] })).toMatchObject({
    title: "BÁO CÁO",
    number: "Số: …/BC-UBND",
    issuer: ["ỦY BAN NHÂN DÂN", "…………"],
    subject: "Kết quả phát triển đối tượng tham gia BHXH, BHTN năm 2019",
  });
});
