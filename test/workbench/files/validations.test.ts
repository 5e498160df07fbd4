import { parseA1 } from "../../../src/workbook/address";
import type { Box } from "../../../src/workbook/address";
import { NO_VALIDATION } from "../../../src/workbench/engine/dataValidations";
import type { DataValidation } from "../../../src/workbench/engine/dataValidations";
import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { RefusedInput } from "../../../src/workbench/engine/spreadsheet";
import { createUserSpreadsheet } from "../../../src/workbench/engine/userSpreadsheet";
import { createView } from "../../../src/workbench/engine/view";
import { openFile } from "../../../src/workbench/files/openFile";
import { openWorkbookFile } from "../../../src/workbench/files/workbookFile";
import { Package } from "../../../src/workbench/files/package";
import { packageFaults } from "../../support/packageFaults";
import { packageParts } from "../../support/packageParts";
import { richWorkbook } from "../../support/richWorkbook";
import { ADDIN, changed, look, opened, saved, shown } from "./aFile";

const PART = "xl/worksheets/sheet3.xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const LIST =
  '<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Chưa có" error="Chọn &lt;một&gt;" promptTitle="Loại" prompt="dòng một_x000a_dòng hai" sqref="B2 D4:D6" xr:uid="{00000000-0002-0000-0000-000001000000}" xmlns:xr="urn:xr"><formula1>"Thực hiện, Ước ""thực hiện"""</formula1></dataValidation>';
const WHOLE =
  '<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" sqref="C2:C9"><formula1>0</formula1><formula2>7</formula2></dataValidation>';
const BETWEEN =
  '<dataValidation type="whole" imeMode="off" showDropDown="0" sqref="E2:E9"><formula1>-1</formula1><formula2>1E3</formula2></dataValidation>';
const ANYTHING = '<dataValidation allowBlank="1" showInputMessage="1" prompt="Ghi chú" sqref="F2"/>';
const HIDDEN = '<dataValidation type="list" showDropDown="1" sqref="G2"><formula1>"1,2"</formula1></dataValidation>';
const SHOWN = [LIST, WHOLE, BETWEEN, ANYTHING, HIDDEN];

/** Kinds the workbench does not show. */
const OTHERS = [
  '<dataValidation type="list" allowBlank="1" sqref="J1:J9"><formula1>$A$1:$A$5</formula1></dataValidation>',
  '<dataValidation type="date" operator="greaterThan" sqref="K1:K9"><formula1>43831</formula1></dataValidation>',
  '<dataValidation type="decimal" sqref="L1:L9"><formula1>0</formula1><formula2>1.5</formula2></dataValidation>',
  '<dataValidation type="custom" sqref="M1"><formula1>ISNUMBER(M1)</formula1></dataValidation>',
  '<dataValidation type="textLength" operator="lessThan" sqref="N1"><formula1>9</formula1></dataValidation>',
  '<dataValidation type="whole" operator="equal" sqref="O1"><formula1>$A$1</formula1></dataValidation>',
  '<dataValidation type="whole" operator="equal" sqref="P1"><formula1>0.5</formula1></dataValidation>',
  '<dataValidation type="list" sqref="Q1"><formula1>"a,,b"</formula1></dataValidation>',
  // these cells are taken
  '<dataValidation type="list" sqref="H1 C9:C10"><formula1>"a"</formula1></dataValidation>',
  '<dataValidation type="list" sqref="R1:R3 R2"><formula1>"a"</formula1></dataValidation>',
  '<dataValidation type="list" sqref="S1 T:T"><formula1>"a"</formula1></dataValidation>',
];
const EXTENSION = (cells: string) =>
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Danh mục'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>${cells}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

function withRules(rules: readonly string[], after = ""): Uint8Array {
  const list = rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
  return richWorkbook({ [PART]: `<worksheet xmlns="${MAIN}"><sheetData/>${list}${after}</worksheet>` });
}

const at = (address: string): Box => parseA1(address)!;
const textOf = (bytes: Uint8Array): string => packageParts(bytes).get(PART)!.toString("utf8");
const rulesOf = (engine: Engine): readonly DataValidation[] => engine.dataValidations.all(engine.sheets.ids()[2]!);
const places = (bytes: Uint8Array): (string | undefined)[] =>
  [...textOf(bytes).matchAll(/(?:sqref="|<xm:sqref>)([^"<]*)/g)].map((match) => match[1]);

const noticesOf = (bytes: Uint8Array) => openFile(createEngine(), Package.unzip(bytes), "BHXH").notices;
const hidesValidations = (bytes: Uint8Array): boolean =>
  noticesOf(bytes).some((notice) => notice.code === "notShown" && notice.parts.includes("validations"));
/** The rich workbook's first sheet has a list that comes from cells. */
const withoutRichRule = (bytes: Uint8Array): Uint8Array => {
  const sheet = packageParts(bytes).get("xl/worksheets/sheet1.xml")!.toString("utf8");
  return richWorkbook({
    [PART]: textOf(bytes),
    "xl/worksheets/sheet1.xml": sheet.replace(/<dataValidations.*<\/dataValidations>/, ""),
  });
};

/** Changes the third sheet; the file is sound and shows what the workbench showed. */
async function edited(bytes: Uint8Array, change: (engine: Engine, sheetId: string) => void): Promise<Uint8Array> {
  const after = await changed(bytes, (engine, ids) => change(engine, ids[2]!));
  expect(packageFaults(after.bytes)).toEqual([]);
  expect(await shown(after.bytes)).toEqual(after.held);
  return after.bytes;
}

const COUNTS: Omit<DataValidation, "boxes"> = {
  ...NO_VALIDATION,
  rule: { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: 0 },
};

describe("opening", () => {
  it("shows lists of texts and whole numbers, with what is said beside and after them", async () => {
    const { engine } = await opened(withRules([...SHOWN, ...OTHERS]));
    const silent = { showPrompt: false, title: "", message: "" };
    const plain = { showAlert: false, style: "Stop", title: "", message: "" };
    expect(rulesOf(engine)).toEqual([
      {
        boxes: [at("B2"), at("D4:D6")],
        rule: { type: "List", choices: ["Thực hiện", 'Ước "thực hiện"'], inCellDropDown: true },
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "Loại", message: "dòng một\ndòng hai" },
        alert: { showAlert: true, style: "Warning", title: "Chưa có", message: "Chọn <một>" },
      },
      {
        boxes: [at("C2:C9")],
        rule: { type: "WholeNumber", operator: "GreaterThanOrEqualTo", formula1: 0 },
        ignoreBlanks: true,
        prompt: silent,
        alert: { ...plain, showAlert: true },
      },
      {
        boxes: [at("E2:E9")],
        rule: { type: "WholeNumber", operator: "Between", formula1: -1, formula2: 1000 },
        ignoreBlanks: false,
        prompt: silent,
        alert: plain,
      },
      {
        boxes: [at("F2")],
        rule: null,
        ignoreBlanks: true,
        prompt: { showPrompt: true, title: "", message: "Ghi chú" },
        alert: plain,
      },
      {
        boxes: [at("G2")],
        rule: { type: "List", choices: ["1", "2"], inCellDropDown: false },
        ignoreBlanks: false,
        prompt: silent,
        alert: plain,
      },
    ]);
  });

  it("gives the grid its drop-down and refuses what is not allowed", async () => {
    const { engine } = await opened(withRules(SHOWN));
    const id = engine.sheets.ids()[2]!;
    const spreadsheet = createUserSpreadsheet(engine, createView(engine));
    expect(spreadsheet.inputHelp(id, 4, 3)).toEqual({
      prompt: { title: "Loại", message: "dòng một\ndòng hai" },
      choices: ["Thực hiện", 'Ước "thực hiện"'],
    });
    expect(() => spreadsheet.type(id, 1, 2, "-1")).toThrow(RefusedInput);
    spreadsheet.type(id, 1, 2, "5122");
    expect(engine.cells.value(id, 1, 2)).toBe(5122);
  });

  it.each(OTHERS)("does not show %s, and says so", async (rule) => {
    const bytes = withoutRichRule(withRules([WHOLE, rule]));
    expect(rulesOf((await opened(bytes)).engine)).toHaveLength(1);
    expect(hidesValidations(bytes)).toBe(true);
  });

  it("leaves rules of more areas than can be compared in the file", async () => {
    const areas = Array.from({ length: 40_000 }, (_, row) => `B${2 * row + 1}`).join(" ");
    const many = `<dataValidation type="list" sqref="${areas}"><formula1>"a"</formula1></dataValidation>`;
    const bytes = withRules([many, WHOLE]);
    const start = performance.now();
    const { engine, file } = await opened(bytes);
    expect(rulesOf(engine).map(({ boxes }) => boxes)).toEqual([[at("C2:C9")]]);
    expect(packageParts(await saved(engine, file))).toEqual(packageParts(bytes));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("says nothing of rules that are all shown", () => {
    expect(hidesValidations(withoutRichRule(withRules(SHOWN)))).toBe(false);
    expect(hidesValidations(withoutRichRule(withRules(SHOWN, EXTENSION("A1"))))).toBe(true);
  });
});

describe("saving", () => {
  const ALL = withRules([...SHOWN, ...OTHERS], EXTENSION("Z1:Z9"));

  it("leaves a workbook that was only opened as it was", async () => {
    const { engine, file } = await opened(ALL);
    expect(packageParts(await saved(engine, file))).toEqual(packageParts(ALL));
  });

  it("adds a rule beside those of the file, which keep their text", async () => {
    const bytes = await edited(ALL, (engine, id) => engine.dataValidations.put(id, at("V1:V9"), COUNTS));
    const added =
      '<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="V1:V9"><formula1>0</formula1></dataValidation>';
    const rules = [...SHOWN, ...OTHERS, added];
    expect(textOf(bytes)).toContain(`<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`);
    expect(textOf(bytes)).toContain(EXTENSION("Z1:Z9"));
  });

  it("says which cells are left to a rule, and takes one out that has none", async () => {
    const bytes = await edited(ALL, (engine, id) => {
      engine.dataValidations.put(id, at("C4:D4"), null);
      engine.dataValidations.put(id, at("F1:G9"), null);
    });
    const left = [LIST.replace("D4:D6", "D5:D6"), WHOLE.replace("C2:C9", "C2:C3 C5:C9"), BETWEEN, ...OTHERS];
    expect(textOf(bytes)).toContain(`<dataValidations count="${left.length}">${left.join("")}</dataValidations>`);
  });

  it("changes a rule in its place", async () => {
    const bytes = await edited(ALL, (engine, id) => {
      engine.dataValidations.put(id, at("F2"), { ...COUNTS, alert: { ...COUNTS.alert, style: "Information" } });
    });
    expect(textOf(bytes)).not.toContain(ANYTHING);
    expect(textOf(bytes).match(/errorStyle="information"/g)).toHaveLength(1);
  });

  it("leaves no list behind when all its rules are gone", async () => {
    const bytes = await edited(withRules(SHOWN), (engine, id) => engine.dataValidations.put(id, at("A1:Z99"), null));
    expect(textOf(bytes)).toContain(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`);
  });

  it("lets what it does not show give way where a rule is put over it", async () => {
    const two = EXTENSION("J5:J9").replace(/<x14:dataValidation .*<\/x14:dataValidation>/, (one) => {
      return one + one.replace("J5:J9", "J2:J3");
    });
    const bytes = await edited(
      withRules([...SHOWN, ...OTHERS], two.replace('count="1"', 'count="2"')),
      (engine, id) => {
        engine.dataValidations.put(id, at("J2:J6"), COUNTS);
        engine.dataValidations.put(id, at("M1:N1"), { ...COUNTS, ignoreBlanks: false });
      },
    );
    expect(places(bytes).slice(5)).toEqual(
      ["J1 J7:J9", "K1:K9", "L1:L9", "O1", "P1", "Q1"].concat([
        "H1 C9:C10",
        "R1:R3 R2",
        "S1 T:T",
        "J2:J6",
        "M1:N1",
        "J7:J9",
      ]),
    );
    expect(textOf(bytes)).toContain('<x14:dataValidations xmlns:xm="' + XM + '" count="1">');
    const none = await edited(withRules([], EXTENSION("J5:J9")), (engine, id) =>
      engine.dataValidations.put(id, at("J1:J9"), COUNTS),
    );
    expect(textOf(none)).not.toContain("extLst");
    expect(places(none)).toEqual(["J1:J9"]);
  });

  it("takes a file with another prefix and an empty list", async () => {
    const bytes = richWorkbook({
      [PART]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:dataValidations/><x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`,
    });
    const after = await edited(bytes, (engine, id) => engine.dataValidations.put(id, at("A1"), COUNTS));
    expect(textOf(after)).toContain('<x:dataValidations count="1"><x:dataValidation type="whole"');
  });
});

it("moves rules with inserted and deleted rows, and warns only of those that stay behind", async () => {
  const openedHere = (bytes: Uint8Array) => {
    const opening = openWorkbookFile(bytes, "a.xlsx", { ...ADDIN, namespace: "BHXH", functions: [] });
    if (!opening.ok) throw new Error(opening.problem.code);
    const { engine } = opening.workbook;
    const id = engine.sheets.ids()[2]!;
    engine.transaction("user", () => {
      engine.lines.insert(id, "row", 2, 2);
      engine.noteEdit({ sheetId: id, box: { row: 2, column: 0, rows: 2, columns: 16_384 }, kind: "RowInserted" });
    });
    return opening.workbook;
  };
  const shownOnly = openedHere(withRules(SHOWN));
  expect(shownOnly.losses()).toEqual([]);
  const bytes = await shownOnly.save();
  expect(packageFaults(bytes)).toEqual([]);
  expect(places(bytes)).toEqual(["B2 D6:D8", "C2:C11", "E2:E11", "F2", "G2"]);
  const staying = [{ code: "notMoved", sheets: ["Bí mật"] }];
  expect(openedHere(withRules(OTHERS)).losses()).toEqual(staying);
  expect(openedHere(withRules([], EXTENSION("A1"))).losses()).toEqual(staying);
  const scale =
    '<conditionalFormatting sqref="A1:A9"><cfRule type="top10" priority="1" rank="3"/></conditionalFormatting>';
  expect(openedHere(withRules([], scale)).losses()).toEqual(staying);
});

it("writes rules of a sheet that was added to a file", async () => {
  const bytes = await edited(withRules(SHOWN), (engine) =>
    engine.dataValidations.put(engine.sheets.add("Mới"), at("B2:C9"), COUNTS),
  );
  const added = packageParts(bytes).get("xl/worksheets/sheet4.xml")!.toString("utf8");
  expect(added).toContain('<dataValidations count="1">');
});

it("writes rules of a workbook that came from no file", async () => {
  const engine = createEngine();
  const [id] = engine.sheets.ids() as [string];
  const longest = Array.from({ length: 64 }, () => "abc").join(",");
  const rules: DataValidation[] = [
    { ...NO_VALIDATION, boxes: [], rule: { type: "List", choices: ['"a"', "<b>", "c & d"], inCellDropDown: false } },
    { ...NO_VALIDATION, boxes: [], rule: { type: "List", choices: longest.split(","), inCellDropDown: true } },
    {
      boxes: [],
      rule: { type: "WholeNumber", operator: "NotBetween", formula1: -5, formula2: 1e21 },
      ignoreBlanks: false,
      prompt: { showPrompt: false, title: '"<&>"', message: "một\nhai\tba _x0041_ \u0007" },
      alert: { showAlert: false, style: "Warning", title: " đầu và cuối ", message: "x".repeat(255) },
    },
    { ...COUNTS, boxes: [], rule: { type: "WholeNumber", operator: "EqualTo", formula1: 7 } },
    { ...NO_VALIDATION, boxes: [], prompt: { showPrompt: true, title: "Ghi chú", message: "" } },
  ];
  rules.forEach((rule, row) => engine.dataValidations.put(id, { row, column: 2, rows: 1, columns: 3 }, rule));
  // what stands before and after them is put in another order
  engine.layout.merges.merge(id, at("A1:B1"));
  engine.state.put(`${id}/protection`, { options: { selectionMode: "Normal" }, password: null });
  const bytes = await saved(engine, null);
  expect(packageFaults(bytes)).toEqual([]);
  expect(await shown(bytes)).toEqual(look(engine));
  const text = packageParts(bytes).get("xl/worksheets/sheet1.xml")!.toString("utf8");
  expect(text).toContain("<formula1>&quot;&quot;&quot;a&quot;&quot;,&lt;b&gt;,c &amp; d&quot;</formula1>");
  expect(text).toContain('prompt="một_x000a_hai_x0009_ba _x005F_x0041_ _x0007_"');
});
