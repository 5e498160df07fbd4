import { readDocument, textOfDocument } from "../../src/files/word/readDocument";
import { SAMPLE_XLSX } from "../support/sample";
import * as fs from "node:fs";
import { oleFile, relationships, zipped, type Part } from "./zipped";

interface TestDocument {
  readonly relations?: string;
  readonly parts?: Readonly<Record<string, Part | string>>;
}

/** A document with this body, as little as Word needs. */
function documentFile(body: string, { relations, parts }: TestDocument = {}): Uint8Array {
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationships({ r1: ["officeDocument", "word/document.xml"] }),
    "word/document.xml": `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...(relations !== undefined && { "word/_rels/document.xml.rels": relations }),
    ...parts,
  });
}

const p = (...runs: string[]) => `<w:p>${runs.map((run) => `<w:r>${run}</w:r>`).join("")}</w:p>`;
const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;
const listed = (depth: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r>${t(text)}</w:r></w:p>`;
const cell = (...paragraphs: string[]) => `<w:tc><w:tcPr/>${paragraphs.join("")}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;

function textOf(bytes: Uint8Array): string {
  const read = readDocument(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  return textOfDocument(read.blocks);
}
const problemOf = (bytes: Uint8Array) => {
  const read = readDocument(bytes);
  return read.ok ? null : read.problem;
};

describe("text", () => {
  it("is a line for each paragraph, whatever runs it is split into", () =>
    expect(
      textOf(documentFile(p(t("Có 5."), t("122"), t(" người")) + "<w:p/>" + p(t("tham gia BHXH &amp; BHTN")))),
    ).toBe("Có 5.122 người\n\ntham gia BHXH & BHTN"));

  it("keeps tabs, line breaks and hyphens, and no tab stops", () =>
    expect(
      textOf(
        documentFile(
          '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>',
        ),
      ),
    ).toBe("a\tb\nc-d"));

  it("marks the items of lists, unless they are marked", () =>
    expect(textOf(documentFile(listed(0, "BHXH") + listed(1, "bắt buộc") + listed(0, "- BHTN")))).toBe(
      "- BHXH\n+ bắt buộc\n- BHTN",
    ));

  it("leaves out what was deleted and the codes of fields", () =>
    expect(
      textOf(
        documentFile(
          `<w:p><w:del><w:r><w:delText>4.999</w:delText></w:r></w:del><w:ins><w:r>${t("5.122")}</w:r></w:ins>` +
            `<w:r><w:instrText>PAGE 7</w:instrText></w:r><w:r>${t(" người")}</w:r></w:p>`,
        ),
      ),
    ).toBe("5.122 người"));

  it("reads a text box once", () =>
    expect(
      textOf(
        documentFile(
          `<w:p><w:r>${t("ngoài")}<mc:AlternateContent><mc:Choice><w:txbxContent>${p(t("trong khung"))}</w:txbxContent></mc:Choice>` +
            `<mc:Fallback><w:txbxContent>${p(t("trong khung"))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        ),
      ),
    ).toBe("ngoài\ntrong khung"));

  it("is data, whatever it looks like", () =>
    expect(textOf(documentFile(p(t('=HYPERLINK("x") &lt;script&gt;alert(1)&lt;/script&gt;'))))).toBe(
      '=HYPERLINK("x") <script>alert(1)</script>',
    ));
});

describe("tables", () => {
  const table = `<w:tbl><w:tblPr/>${row(cell(p(t("Xã"))), cell(p(t("Số người"))))}${row(cell(p(t("Thanh")), p(t("(vùng cao)"))), cell(p(t("120"))))}</w:tbl>`;
  it("are rows of cells", () => {
    const read = readDocument(documentFile(p(t("Biểu số 1")) + table + p(t("Nguồn"))));
    expect(read).toMatchObject({
      blocks: [
        { kind: "paragraph", text: "Biểu số 1" },
        {
          kind: "table",
          rows: [
            ["Xã", "Số người"],
            ["Thanh\n(vùng cao)", "120"],
          ],
        },
        { kind: "paragraph", text: "Nguồn" },
      ],
    });
  });
  it("give a line for each row", () => expect(textOf(documentFile(table))).toBe("Xã\tSố người\nThanh (vùng cao)\t120"));
  it("keep their columns where a cell reaches over several", () => {
    const wide = (columns: number, text: string) =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${p(t(text))}</w:tc>`;
    const top = row(cell(p(t("STT"))), cell(p(t("Xã"))), wide(2, "BHXH tự nguyện"), cell(p(t("BHYT"))));
    const below = row(cell(), cell(), cell(p(t("TH 2023"))), cell(p(t("KH 2024"))), cell(p(t("TH 2023"))));
    const shifted = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p(t("Cộng")))}${wide(999, "5")}</w:tr>`;
    const lines = textOf(documentFile(`<w:tbl>${top}${below}${shifted}</w:tbl>`)).split("\n");
    expect(lines.slice(0, 2)).toEqual(["STT\tXã\tBHXH tự nguyện\t\tBHYT", "\t\tTH 2023\tKH 2024\tTH 2023"]);
    expect(lines[2]!.trimEnd()).toBe("\tCộng\t5");
    expect(lines[2]!.length).toBeLessThan(100);
  });
  it("inside a cell are text of the cell", () =>
    expect(textOf(documentFile(`<w:tbl>${row(cell(p(t("ngoài")), table))}</w:tbl>`))).toBe(
      "ngoài Xã Số người Thanh (vùng cao) 120",
    ));
});

describe("a hostile file", () => {
  it.each<[string, () => Uint8Array, object]>([
    ["nothing", () => new Uint8Array(), { code: "emptyFile" }],
    ["no zip", () => new Uint8Array(Buffer.from("%PDF-1.7 …")), { code: "notADocument" }],
    ["a workbook", () => new Uint8Array(fs.readFileSync(SAMPLE_XLSX)), { code: "notADocument" }],
    ["an old document", () => oleFile(["WordDocument"]), { code: "oldDocument" }],
    ["an old workbook", () => oleFile(["Workbook"]), { code: "notADocument" }],
    ["a document with a password", () => oleFile(["EncryptionInfo", "EncryptedPackage"]), { code: "encrypted" }],
    ["a file cut short", () => documentFile(p(t("x"))).slice(0, 300), { code: "damaged" }],
    ["a main part that is not there", () => zipped({ "word/styles.xml": "<x/>" }), { code: "damaged" }],
    ["a document without a word", () => documentFile("<w:p><w:r><w:drawing/></w:r></w:p>"), { code: "noText" }],
    [
      "a part that says it is small",
      () => documentFile("", { parts: { "word/document.xml": { content: "x".repeat(100_000), says: 10 } } }),
      { code: "damaged" },
    ],
    [
      "a part that unpacks to much more than it holds",
      () => documentFile("", { parts: { "word/document.xml": " ".repeat(30_000_000) } }),
      { code: "tooLarge", megabytes: 30 },
    ],
    [
      "text without an end",
      () =>
        documentFile("", {
          parts: {
            "word/document.xml": {
              content: `<w:p><w:r>${t("ab ".repeat(4_000))}</w:r></w:p>`.repeat(2_000),
              isStored: true,
            },
          },
        }),
      { code: "tooLarge", megabytes: 20 },
    ],
  ])("%s", (_, bytes, problem) => expect(problemOf(bytes())).toEqual(problem));

  it("is read without its macros and without what it refers to", () => {
    const relations =
      '<Relationships><Relationship Id="r1" Type="a/vbaProject" Target="vbaProject.bin"/>' +
      '<Relationship Id="r2" Type="a/attachedTemplate" Target="file://host/x.dotm" TargetMode="External"/>' +
      '<Relationship Id="r3" Type="a/hyperlink" Target="http://host" TargetMode="External"/></Relationships>';
    expect(readDocument(documentFile(p(t("Có 5 người")), { relations }))).toEqual({
      ok: true,
      blocks: [{ kind: "paragraph", text: "Có 5 người" }],
      macros: true,
      externalLinks: 1,
    });
  });

  it("cannot grow by entities of its own", () =>
    expect(
      textOf(
        zipped({
          "word/document.xml": `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document><w:body>${p(t("&b;&b; 5"))}</w:body></w:document>`,
        }),
      ),
    ).toBe("&b;&b; 5"));
});
