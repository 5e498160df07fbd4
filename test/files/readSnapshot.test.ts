import { readSnapshot } from "../../src/files/readSnapshot";
import { workbookFile, type TestSheet, type TestWorkbook } from "./zipped";

function read(workbook: TestWorkbook) {
  const found = readSnapshot(workbookFile(workbook));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return found;
}

/** The block of a workbook's only sheet. */
function blockOf(xml: string, more: Omit<TestWorkbook, "sheets"> = {}, sheet: TestSheet = {}) {
  return read({ sheets: { "Số liệu": { xml, ...sheet } }, ...more }).snapshot.blocks[0]!;
}

const inRow = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`;

const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="#,##0.0&quot; người&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="999"/><xf numFmtId="15"/></cellXfs>`;

describe("values", () => {
  it("are numbers, texts, booleans and errors", () =>
    expect(
      blockOf(
        inRow(
          '<c r="A1"><v>5122.5</v></c><c r="B1" t="str"><f>A1</f><v>a &amp; b</v></c><c r="C1" t="b"><v>1</v></c>' +
            '<c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="n"><v>1.2E-3</v></c>',
        ),
      ).values,
    ).toEqual([[5122.5, "a & b", true, "#DIV/0!", 0.0012]]));

  it("are shared texts, with their runs joined and without readings above them", () =>
    expect(
      blockOf(
        inRow(
          '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>9</v></c><c r="D1"><v>1</v></c>',
        ),
        {
          sharedStrings:
            '<si><t>Xã Thanh</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">BHXH </t></r><r><t>bắt buộc_x000D_</t></r>' +
            "<rPh><t>đọc</t></rPh></si>",
        },
      ).values,
    ).toEqual([["BHXH bắt buộc\r", "Xã Thanh", "", 1]]));

  it("keep the number of an empty shared text", () =>
    expect(
      blockOf(inRow('<c t="s"><v>2</v></c><c t="s"><v>1</v></c><c><v>1</v></c>'), {
        sharedStrings: "<si><t>một</t></si><si/><si><t>ba</t></si>",
      }).values,
    ).toEqual([["ba", "", 1]]));

  it("are blank where a cell names no shared text", () =>
    expect(
      blockOf(inRow('<c r="A1" t="s"><v></v></c><c r="B1"><v>1</v></c>'), { sharedStrings: "<si><t>một</t></si>" }),
    ).toMatchObject({ area: { box: { column: 1, columns: 1 } }, values: [[1]] }));

  it("are texts in place", () =>
    expect(blockOf(inRow('<c r="A1" t="inlineStr"><is><r><t>Đơn</t></r><r><t> vị</t></r></is></c>')).values).toEqual([
      ["Đơn vị"],
    ]));

  it("are dates, as numbers of days", () => {
    const xml = inRow('<c r="A1" t="d" s="4"><v>2026-01-31</v></c><c r="B1" s="4"><v>46053</v></c>');
    expect(blockOf(xml, { styles: STYLES })).toMatchObject({ values: [[46053, 46053]] });
    const old = blockOf(xml, { styles: STYLES, workbook: '<workbookPr date1904="1"/>' });
    expect(old.values).toEqual([[44591, 46053]]);
    expect(old.texts[0]![0]).toBe(blockOf(xml, { styles: STYLES }).texts[0]![0]);
  });

  it("follow one another where cells and rows do not say their place", () => {
    const block = blockOf(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row></sheetData>",
    );
    expect(block.values).toEqual([
      [1, 2],
      ["", 3],
    ]);
  });

  it("may be written with a prefix, in single quotes, with comments and sections between", () => {
    const xml =
      "<x:sheetData><!-- <c r='Z9'><v>9</v></c> --><x:row r='1'><x:c t='str' r='A1'><x:v>a<![CDATA[<b>&]]>c</x:v></x:c></x:row></x:sheetData>";
    expect(blockOf(xml).values).toEqual([["a<b>&c"]]);
  });

  it("come out the same wherever the file is cut into pieces", () => {
    const text = (at: number) => (at % 50 === 0 ? `<![CDATA[<${at}>]]>` : `số ${at} &lt;`);
    const rows = Array.from({ length: 9000 }, (_, at) => `<row><c t="str"><v>${text(at)}</v></c></row><!-- <c> -->`);
    const { values } = blockOf(`<sheetData>${rows.join("")}</sheetData>`);
    expect(values).toHaveLength(9000);
    expect(values.findIndex(([value], at) => value !== (at % 50 === 0 ? `<${at}>` : `số ${at} <`))).toBe(-1);
  });
});

describe("texts and formats", () => {
  it("are those of a Vietnamese Excel", () => {
    const xml = inRow(
      '<c r="A1" s="1"><v>5122.5</v></c><c r="B1" s="2"><v>0.0638</v></c><c r="C1"><v>1234.5</v></c>' +
        '<c r="D1" s="3"><v>7</v></c><c r="E1" s="77"><v>8</v></c><c r="F1" t="b"><v>0</v></c>',
    );
    const { texts, numberFormats } = blockOf(xml, { styles: STYLES });
    expect(texts).toEqual([["5.122,5 người", "6,38%", "1234,5", "7", "8", "FALSE"]]);
    expect(numberFormats).toEqual([['#,##0.0" người"', "0.00%", "General", "General", "General", "General"]]);
  });
});

describe("formulas", () => {
  it("are as the formula bar has them in English", () => {
    const xml = inRow(
      '<c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c>' +
        '<c r="D1"><f>_xlfn._xlws.SORT(A1:C1)&amp;_xlfn.CONCAT(A1)</f><v>1</v></c>' +
        '<c r="E1"><f>_xldudf_BHXH_GROWTH(A1,B1,2)</f><v>2</v></c>',
    );
    expect(blockOf(xml).formulas).toEqual([["=SUM(B1:C1)", 1, 2, "=SORT(A1:C1)&CONCAT(A1)", "=BHXH.GROWTH(A1,B1,2)"]]);
  });

  it("move where cells share one, and only their references do", () => {
    const formula = "A1+$B1+C$1+$D$1+SUM(A:A,$1:2)+LOG10(A1)&amp;\"A1\"&amp;'A1 x'!A1&amp;Bảng[A1]";
    const xml =
      `<sheetData><row r="2"><c r="F2"><f t="shared" si="0" ref="F2:G3">${formula}</f><v>1</v></c></row>` +
      '<row r="3"><c r="G3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>';
    expect(blockOf(xml).formulas[1]![1]).toBe("=B2+$B2+D$1+$D$1+SUM(B:B,$1:3)+LOG10(B2)&\"A1\"&'A1 x'!B2&Bảng[A1]");
  });

  it("count where no program ever calculated them", () => {
    const xml = inRow('<c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>""</f><v></v></c>');
    const { uncalculated, snapshot } = read({ sheets: { "Số liệu": { xml }, Ẩn: { xml, state: "hidden" } } });
    expect(uncalculated).toBe(2);
    expect(snapshot.blocks[0]!.values).toEqual([["", "", ""]]);
  });
});

describe("the used range", () => {
  const usedOf = (xml: string) => read({ sheets: { "Số liệu": { xml } } }).snapshot.survey.sheets[0]!.used;

  it("holds values only, whatever is formatted around them", () => {
    const formatted = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 10}" s="1"><c r="XFD${at + 10}" s="1"/></row>`,
    );
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3"><v>1</v></c><c r="D3" s="1"/></row>
      <row r="5"><c r="C5" t="str"><v>x</v></c></row>${formatted.join("")}<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`;
    expect(usedOf(xml)).toEqual({ row: 2, column: 1, rows: 3, columns: 2 });
  });

  it.each(["<sheetData/>", '<sheetData><row r="5"><c r="B5" s="1"/></row></sheetData>', ""])("is none in %p", (xml) =>
    expect(usedOf(xml)).toBeNull(),
  );

  it.each(['<row r="1048577"><c r="A1048577">', '<row r="1"><c r="XFE1">'])("leaves out %p, beyond any sheet", (cell) =>
    expect(usedOf(`<sheetData>${cell}<v>1</v></c></row></sheetData>`)).toBeNull(),
  );

  it("of a sheet larger than any plan is told, and its cells are not kept", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="F1000000"><v>1</v></c></row></sheetData>';
    const { snapshot } = read({ sheets: { "Số liệu": { xml } } });
    expect(snapshot.survey.sheets[0]!.used).toEqual({ row: 0, column: 0, rows: 1_000_000, columns: 6 });
    expect(snapshot.blocks).toEqual([]);
  });

  it("may be a million rows tall with little in it", () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="C1048576"><v>2</v></c></row></sheetData>';
    const { values } = blockOf(xml);
    expect(values).toHaveLength(1_048_576);
    expect(values[5]).toBe(values[500_000]);
    expect(values.at(-1)).toEqual(["", "", 2]);
  });
});

describe("sheets", () => {
  it("say whether they are visible and protected; hidden ones are not read", () => {
    const xml = inRow('<c r="A1"><v>1</v></c>');
    const { snapshot, chartSheets } = read({
      sheets: {
        "Biểu đồ": { type: "chartsheet" },
        Ẩn: { xml, state: "hidden" },
        Khóa: { xml: xml + '<sheetProtection sheet="1" objects="1"/>' },
        Mở: { xml: xml + '<sheetProtection objects="1"/>', state: "veryHidden" },
        Trống: {},
      },
      workbook: '<bookViews><workbookView activeTab="2"/></bookViews>',
    });
    const { sheets, activeSheetId } = snapshot.survey;
    expect(sheets.map(({ name, visible, protected: locked }) => [name, visible, locked])).toEqual([
      ["Ẩn", false, false],
      ["Khóa", true, true],
      ["Mở", false, false],
      ["Trống", true, false],
    ]);
    expect(sheets.find(({ id }) => id === activeSheetId)!.name).toBe("Khóa");
    expect(snapshot.blocks.map(({ area }) => area.sheetId)).toEqual([activeSheetId]);
    expect(chartSheets).toEqual(["Biểu đồ"]);
  });
});
