import { strToU8, zipSync } from "fflate";
import type { FileProblemCode } from "../../../src/files/fileProblem";
import { openWorkbookFile } from "../../../src/workbench/files/workbookFile";
import type { WorkbookFile } from "../../../src/workbench/files/workbookFile";
import type { FileNotice } from "../../../src/workbench/files/notices";
import { packageFaults } from "../../support/packageFaults";
import { packageParts } from "../../support/packageParts";
import { richWorkbook } from "../../support/richWorkbook";
import { ADDIN } from "./aFile";

const addin = { ...ADDIN, namespace: "BHXH", functions: [] };
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const SHEET1 = "xl/worksheets/sheet1.xml";
const sheet = (inner: string) => ({ [SHEET1]: `<worksheet ${MAIN}>${inner}</worksheet>` });

function opened(bytes: Uint8Array, name = "số liệu.xlsx"): { workbook: WorkbookFile; notices: readonly FileNotice[] } {
  const opening = openWorkbookFile(bytes, name, addin);
  if (!opening.ok) throw new Error(opening.problem.code);
  return opening;
}

const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2040)]);

describe("a file that cannot be opened is refused with a reason", () => {
  const REFUSED: readonly (readonly [string, Uint8Array, readonly FileProblemCode[]])[] = [
    ["nothing", new Uint8Array(), ["emptyFile"]],
    ["a text", strToU8("Số liệu;2019;2020\n"), ["notAWorkbook"]],
    ["another zip", zip({ "a.txt": "a" }), ["notAWorkbook"]],
    ["a file of Excel 97", ole, ["oldXls", "notAWorkbook", "encrypted", "damaged"]],
    ["half a file", richWorkbook().subarray(0, 5000), ["damaged"]],
    ["a zip bomb", zipSync({ [SHEET1]: new Uint8Array(450_000_000) }, { level: 1 }), ["tooLarge", "notAWorkbook"]],
    [
      "XML with entities that grow",
      richWorkbook({ [SHEET1]: `<!DOCTYPE a [<!ENTITY b "c">]><worksheet ${MAIN}/>` }),
      ["damaged"],
    ],
    ["XML that ends in the middle", richWorkbook({ [SHEET1]: `<worksheet ${MAIN}><sheetData>` }), ["damaged"]],
  ];
  it.each(REFUSED)("%s", (_name, bytes, codes) => {
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const opening = openWorkbookFile(bytes, "a.xlsx", addin);
    complaints.mockRestore();
    expect(opening.ok).toBe(false);
    if (!opening.ok) expect(codes).toContain(opening.problem.code);
  });
});

it("says what works differently here", () => {
  const { notices } = opened(richWorkbook());
  expect(notices).toEqual([
    { code: "externalLinks", count: 1 },
    { code: "otherSheets", names: ["Đồ thị"] },
    {
      code: "notShown",
      parts: ["charts", "pictures", "notes", "conditionalFormats", "validations", "filters", "outlines"],
    },
  ]);
});

it("keeps macros, and the name of a file with macros", async () => {
  const types = packageParts(richWorkbook()).get("[Content_Types].xml")!.toString();
  const bytes = richWorkbook({
    "[Content_Types].xml": types
      .replace("spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml")
      .replace("openxmlformats-officedocument.ms-excel", "ms-excel")
      .replace("</Types>", '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    "xl/vbaProject.bin": "macro",
  });
  const { workbook, notices } = opened(bytes, "so-lieu.xlsx");
  expect(notices).toContainEqual({ code: "macros" });
  expect(workbook.name).toBe("so-lieu.xlsm");
  const [first] = workbook.engine.sheets.ids();
  workbook.engine.cells.write(first!, { row: 4, column: 2, rows: 1, columns: 1 }, () => ({ value: 1 }));
  const parts = packageParts(await workbook.save());
  expect(parts.get("xl/vbaProject.bin")!.toString()).toBe("macro");
  expect(parts.get("[Content_Types].xml")!.toString()).toContain("macroEnabled");
});

it("takes a signature out only when the file has changed, and says so before", async () => {
  const root = packageParts(richWorkbook()).get("_rels/.rels")!.toString();
  const origin = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const bytes = richWorkbook({
    "_rels/.rels": root.replace(
      "</Relationships>",
      `<Relationship Id="rId99" Type="${origin}" Target="_xmlsignatures/origin.xml"/></Relationships>`,
    ),
    "_xmlsignatures/origin.xml": "<Signature/>",
  });
  const { workbook, notices } = opened(bytes);
  expect(notices).toContainEqual({ code: "signed" });
  expect(workbook.losses()).toEqual([]);
  expect(packageParts(await workbook.save())).toEqual(packageParts(bytes));
  const [first] = workbook.engine.sheets.ids();
  workbook.engine.transaction("user", () => {
    workbook.engine.cells.write(first!, { row: 4, column: 2, rows: 1, columns: 1 }, () => ({ value: 1 }));
  });
  expect(workbook.losses()).toEqual([{ code: "signature" }]);
  expect([...packageParts(await workbook.save()).keys()]).not.toContain("_xmlsignatures/origin.xml");
});

it("says what does not move along with inserted rows, and that a password is not kept", () => {
  const { workbook } = opened(richWorkbook());
  const { engine } = workbook;
  const [data, list] = engine.sheets.ids();
  for (const id of [data!, list!]) {
    engine.transaction("user", () => {
      engine.lines.insert(id, "row", 1, 1);
      engine.noteEdit({ sheetId: id, box: { row: 1, column: 0, rows: 1, columns: 16_384 }, kind: "RowInserted" });
    });
  }
  engine.state.put(`${data!}/protection`, { options: {}, password: "123" });
  expect(workbook.losses()).toEqual([
    { code: "notMoved", sheets: ["Số liệu"] },
    { code: "passwords", sheets: ["Số liệu"] },
  ]);
});

it("counts as saved until something is changed, settings included", async () => {
  const { workbook } = opened(richWorkbook());
  expect(workbook.isSaved()).toBe(true);
  workbook.settings.set("a", "1");
  expect(workbook.isSaved()).toBe(false);
  await workbook.save();
  expect(workbook.isSaved()).toBe(true);
  workbook.engine.transaction("user", () => void workbook.engine.sheets.add("Mới"));
  expect(workbook.isSaved()).toBe(false);
  workbook.engine.undo();
  expect(workbook.isSaved()).toBe(false);
});

describe("sheets as large as they can be", () => {
  const LARGE: readonly (readonly [string, string])[] = [
    [
      "two cells in opposite corners",
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="2"><v>2</v></c></row></sheetData>',
    ],
    [
      "formats of all columns",
      '<cols><col min="1" max="4" width="20"/><col min="5" max="16384" width="9" style="2" hidden="1"/></cols><sheetData/>',
    ],
    [
      "formats of many rows",
      `<sheetData>${Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 1}" s="1" customFormat="1"/>`).join("")}</sheetData>`,
    ],
  ];
  it.each(LARGE)("%s", async (_name, inner) => {
    const before = richWorkbook(sheet(inner));
    const { workbook } = opened(before);
    const { engine } = workbook;
    await engine.settled();
    const [first] = engine.sheets.ids();
    engine.cells.write(first!, { row: 99, column: 3, rows: 1, columns: 1 }, () => ({ value: 5 }));
    const bytes = await workbook.save();
    expect(packageFaults(bytes)).toEqual(packageFaults(before));
    expect(packageParts(bytes).get(SHEET1)!.toString()).toContain('<c r="D100"');
    const again = opened(bytes).workbook.engine;
    await again.settled();
    expect(again.cells.value(again.sheets.ids()[0]!, 99, 3)).toBe(5);
    expect(again.formats.at(again.sheets.ids()[0]!, 0, 9)).toEqual(engine.formats.at(first!, 0, 9));
  });
});
