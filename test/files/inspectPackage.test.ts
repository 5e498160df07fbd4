import * as fs from "node:fs";
import { inspectPackage } from "../../src/files/inspectPackage";
import { SAMPLE_XLSX } from "../support/sample";
import { oleFile, relationships, workbookFile, workbookParts, zipped } from "./zipped";

const problem = (bytes: Uint8Array) => {
  const inspected = inspectPackage(bytes);
  return inspected.ok ? null : inspected.problem;
};
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const sample = () => new Uint8Array(fs.readFileSync(SAMPLE_XLSX));

describe("a workbook", () => {
  it("tells its sheets", () =>
    expect(inspectPackage(sample())).toEqual({
      ok: true,
      macros: false,
      externalLinks: 0,
      chartSheets: [],
      sheets: [
        { name: "Thực hiện 2019", visibility: "visible" },
        { name: "Chỉ tiêu giao 2020", visibility: "visible" },
      ],
    }));

  it("tells macros, links to other workbooks, sheets of charts and hidden sheets", () =>
    expect(
      inspectPackage(
        workbookFile({
          sheets: {
            "Thu &amp; chi": { state: "hidden" },
            "Biểu đồ": { type: "chartsheet" },
            Ẩn: { state: "veryHidden" },
          },
          relations: {
            r7: ["vbaProject", "vbaProject.bin"],
            r8: ["externalLink", "externalLinks/externalLink1.xml"],
            r9: ["externalLink", "externalLinks/externalLink2.xml"],
          },
        }),
      ),
    ).toEqual({
      ok: true,
      macros: true,
      externalLinks: 2,
      chartSheets: ["Biểu đồ"],
      sheets: [
        { name: "Thu & chi", visibility: "hidden" },
        { name: "Ẩn", visibility: "veryHidden" },
      ],
    }));

  it.each([
    ["little-endian", (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")])],
    ["big-endian", (xml: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]).swap16()],
  ])("may be written with prefixes and in UTF-16, %s", (_, encoded) => {
    const xml =
      '<?xml version="1.0" encoding="utf-16"?><x:workbook xmlns:x="a" xmlns:rel="b">' +
      '<x:sheets><x:sheet name="Số liệu" sheetId="1" rel:id="s1"/></x:sheets></x:workbook>';
    const parts = workbookParts({ sheets: { "Số liệu": {} } });
    const inspected = inspectPackage(zipped({ ...parts, "xl/workbook.xml": { content: encoded(xml) } }));
    expect(inspected).toMatchObject({ ok: true, sheets: [{ name: "Số liệu" }] });
  });

  it.each(["/xl/sheets/sheet1.xml", "../xl/./sheets/sheet1.xml", "SHEETS/Sheet1.XML"])(
    "may name its parts %s",
    (target) => {
      const parts = workbookParts({ sheets: { A: {} } });
      const relations = relationships({ s1: ["worksheet", target] });
      expect(problem(zipped({ ...parts, "xl/_rels/workbook.xml.rels": relations }))).toBeNull();
    },
  );
});

it("may note an empty part as packed, without any packed byte", () => {
  const parts = workbookParts({ sheets: { "Số liệu": {} } });
  const empty = { content: "", packed: new Uint8Array() };
  expect(inspectPackage(zipped({ ...parts, "docProps/thumbnail.wmf": empty }))).toMatchObject({ ok: true });
});

describe("what is no workbook", () => {
  it.each<[string, Uint8Array, object]>([
    ["an empty file", new Uint8Array(), { code: "emptyFile" }],
    ["a text", bytesOf("STT;Đơn vị\n1;Xã Thanh\n"), { code: "notAWorkbook" }],
    ["a web page saved as .xls", bytesOf("<html><table><tr><td>1</td></tr></table></html>"), { code: "notAWorkbook" }],
    ["another archive", zipped({ "word/document.xml": "<document/>" }), { code: "notAWorkbook" }],
    ["an archive without parts", zipped({}), { code: "notAWorkbook" }],
    [
      "a document",
      zipped({
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<document/>",
      }),
      { code: "notAWorkbook" },
    ],
    [
      "a binary workbook",
      zipped({
        "_rels/.rels":
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "",
      }),
      { code: "binaryWorkbook" },
    ],
    ["Excel 97", oleFile(["Root Entry", "Workbook"]), { code: "oldXls" }],
    ["Excel 95", oleFile(["Root Entry", "Book"]), { code: "oldXls" }],
    ["Excel 4", new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0, 0, 0]), { code: "oldXls" }],
    ["a Word document of 2003", oleFile(["Root Entry", "WordDocument"]), { code: "notAWorkbook" }],
    ["one with a password", oleFile(["Root Entry", "EncryptionInfo", "EncryptedPackage"]), { code: "encrypted" }],
    ["an archive with a password", zipped({ a: { content: "a", isEncrypted: true } }), { code: "encrypted" }],
    ["zeros, as a broken copy leaves them", new Uint8Array(2000), { code: "damaged" }],
    ["only sheets of charts", workbookFile({ sheets: { "Biểu đồ": { type: "chartsheet" } } }), { code: "noSheets" }],
  ])("%s", (_, bytes, expected) => expect(problem(bytes)).toEqual(expected));
});

describe("a damaged workbook", () => {
  it("may be cut short anywhere", () => {
    const bytes = sample();
    for (let length = 4; length < bytes.length; length += 97) {
      expect(problem(bytes.subarray(0, length))).toEqual({ code: "damaged" });
    }
  });

  it("may have lost a sheet", () => {
    const { "xl/sheets/sheet1.xml": _, ...parts } = workbookParts({ sheets: { "Số liệu": {} } });
    expect(problem(zipped(parts))).toEqual({ code: "damaged", part: "xl/sheets/sheet1.xml" });
  });

  it("is told by any byte of its parts that changed", () => {
    const bytes = workbookFile({ sheets: { "Số liệu": { xml: "<sheetData><row/></sheetData>" } } });
    const name = Buffer.from("xl/sheets/sheet1.xml");
    const at = Buffer.from(bytes).indexOf(name) + name.length;
    for (let byte = at; byte < at + 20; byte++) {
      const changed = bytes.slice();
      changed[byte]! ^= 0x10;
      expect(problem(changed)).toEqual({ code: "damaged", part: "xl/sheets/sheet1.xml" });
    }
  });
});

describe("a file that would unpack to too much", () => {
  const withSheet = (sheet: { content: Uint8Array; says?: number; isStored?: boolean }) =>
    zipped({ ...workbookParts({ sheets: { "Số liệu": {} } }), "xl/sheets/sheet1.xml": sheet });
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);

  it("is told by the ratio of a large part", () =>
    expect(problem(withSheet({ content: zeros(11) }))).toEqual({ code: "tooLarge", megabytes: 11 }));

  it("may pack a small part as well as it likes", () => expect(problem(withSheet({ content: zeros(9) }))).toBeNull());

  it("is told by all parts together", () => {
    const parts = Array.from({ length: 50 }, (_, at) => [`xl/media/${at}`, { content: "", says: 9_000_000 }] as const);
    expect(problem(zipped(Object.fromEntries(parts)))).toMatchObject({ code: "tooLarge" });
  });

  it("is told by what is really unpacked, where its directory lies", () => {
    const bytes = withSheet({ content: zeros(60), says: 1000 });
    const before = process.memoryUsage().arrayBuffers;
    expect(problem(bytes)).toEqual({
      code: "damaged",
      part: "xl/sheets/sheet1.xml",
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });
});
