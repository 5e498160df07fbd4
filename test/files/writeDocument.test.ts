import * as fs from "node:fs";
import { outlinePlan } from "../../src/domain/prose/outlinePlan";
import { readDocument } from "../../src/files/word/readDocument";
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

/** The sample as a letter with its first table as an annex. */
function letter(signed = false): PlanDocument {
  const read = readSnapshot(new Uint8Array(fs.readFileSync(SAMPLE_XLSX)));
  if (!read.ok) throw new Error(read.problem.code);
  const { blocks, survey } = read.snapshot;
  const [block] = blocks;
  const [table] = readTables(block!, survey.sheets[0]!, lexicon, survey.separators);
  const textAt = (_: unknown, row: number, column: number) =>
    block!.texts[row - block!.area.box.row]?.[column - block!.area.box.column] ?? "";
  const outline = outlinePlan(sample());
  return {
    ...planDocumentTexts.letter(outline, "Huyện Hướng Hóa", { signed }),
    paragraphs: planProseVi(outline),
    annexes: [annexTable(table!, textAt)],
  };
}

const written = (document: PlanDocument) => writeDocument(document, planDocumentTexts.annexTitle);

async function partOf(document: PlanDocument, name: string): Promise<string> {
  return smallText(zipParts(await written(document)), name);
}

it("holds what the plan says, and reads back", async () => {
  const document = letter();
  const read = readDocument(await written(document));
  if (!read.ok) throw new Error(read.problem.code);
  const texts = read.blocks.flatMap((block) => (block.kind === "paragraph" && block.text !== "" ? [block.text] : []));
  expect(texts).toEqual([
    "KẾ HOẠCH",
    "Phát triển đối tượng tham gia BHXH, BHTN trên địa bàn huyện Hướng Hóa năm 2020",
    ...document.paragraphs.map(lineOfText),
    "PHỤ LỤC",
    "THỰC HIỆN PHÁT TRIỂN ĐỐI TƯỢNG THAM GIA BHXH, BHTN NĂM 2019",
    "Huyện Hướng Hóa (số liệu đến 31/12/2019)",
    "Đơn vị tính: người; tỷ lệ: %",
  ]);
  const [head, annex] = read.blocks.flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  expect(head).toEqual([
    [
      "ỦY BAN NHÂN DÂN\nHUYỆN HƯỚNG HÓA\nSố: …/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHướng Hóa, ngày … tháng … năm 2020",
    ],
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

it("numbers its pages at the top from the second on", async () => {
  const document = letter();
  const parts = zipParts(await written(document));
  const headers = parts.entries.map(({ name }) => name).filter((name) => /word\/header\d+\.xml/.test(name));
  const numbered = headers.filter((name) => smallText(parts, name).includes("PAGE"));
  expect(headers.length).toBeGreaterThan(numbered.length);
  const xml = smallText(parts, "word/document.xml");
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
  expect(smallText(parts, numbered[0]!)).toContain('<w:jc w:val="center"/>');
});

it("carries nothing that runs, refers to other files or names a person", async () => {
  const parts = zipParts(await written(letter()));
  const names = parts.entries.map(({ name }) => name);
  expect(names.filter((name) => /vba|macro|embed|activeX/i.test(name))).toEqual([]);
  for (const name of names.filter((each) => each.endsWith(".rels"))) {
    expect(smallText(parts, name)).not.toContain("External");
  }
  expect(smallText(parts, "docProps/core.xml")).not.toMatch(/creator|lastModifiedBy/);
});

it("takes text as data", async () => {
  const document: PlanDocument = {
    ...letter(),
    annexes: [],
    paragraphs: [{ kind: "lead", text: '<w:p/>&amp; "x" \u0000\u000b{PAGE}' }],
  };
  const read = readDocument(await written(document));
  expect(read).toMatchObject({ ok: true });
  const last = read.ok ? read.blocks.filter((block) => block.kind === "paragraph").at(-1) : null;
  expect(last).toEqual({ kind: "paragraph", text: '<w:p/>&amp; "x" {PAGE}' });
});

it("is signed where the planner wants it so", async () => {
  const text = async (signed: boolean) => {
    const read = readDocument(await written(letter(signed)));
    return read.ok ? JSON.stringify(read.blocks) : "";
  };
  expect(await text(true)).toContain("TM. ỦY BAN NHÂN DÂN");
  expect(await text(false)).not.toContain("TM. ỦY BAN NHÂN DÂN");
});

it("is a report where it holds no target", () => {
  const outline = outlinePlan({ figures: sample().figures.slice(0, 40), partitions: [] });
  expect(planDocumentTexts.letter(outline, "", { signed: false })).toMatchObject({
    title: "BÁO CÁO",
    number: "Số: …/BC-UBND",
    issuer: ["ỦY BAN NHÂN DÂN", "…………"],
    subject: "Kết quả phát triển đối tượng tham gia BHXH, BHTN năm 2019",
  });
});
