import type { Box } from "../../../src/workbook/address";
import { parseA1 } from "../../../src/workbook/address";
import type { Content } from "../../../src/workbench/engine/cells";
import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { packageFaults } from "../../support/packageFaults";
import { packageParts, xmlOf } from "../../support/packageParts";
import { richWorkbook } from "../../support/richWorkbook";
import { ADDIN, changed, look, opened, saved, shown } from "./aFile";
import { Package } from "../../../src/workbench/files/package";
import { readSettings } from "../../../src/workbench/files/settings";

const at = (address: string): Box => parseA1(address)!;
const put = (engine: Engine, id: string, address: string, content: Content): void =>
  engine.cells.write(id, at(address), () => content);
const text = (bytes: Uint8Array, part: string): string => packageParts(bytes).get(part)!.toString("utf8");
const cellOf = (bytes: Uint8Array, part: string, address: string) =>
  [...xmlOf(packageParts(bytes).get(part)!).getElementsByTagNameNS("*", "c")].find(
    (cell) => cell.getAttribute("r") === address,
  )!;
const SHEET1 = "xl/worksheets/sheet1.xml";

/** Changes the rich workbook; the file is sound and shows what the workbench showed. */
async function edited(change: (engine: Engine, ids: readonly string[]) => void): Promise<Uint8Array> {
  const { bytes, held } = await changed(richWorkbook(), change);
  expect(packageFaults(bytes)).toEqual([]);
  expect(await shown(bytes)).toEqual(held);
  return bytes;
}

describe("values", () => {
  const VALUES = [
    "00123",
    "'nháy",
    "=A1+B1",
    " đầu và cuối ",
    "dòng một\ndòng hai\r\nba\tbốn",
    '<&>"',
    "_x0041_",
    "chuông\u0007",
    "Đặng 𝔘",
    "",
    true,
    false,
    0,
    -0.1,
    0.1 + 0.2,
    1e-7,
    1e21,
    123456789012345680000,
    5e-324,
    Number.MAX_VALUE,
    "#N/A",
    "#DIV/0!",
  ] as const;

  it("are the same in a file of a workbook that came from none", async () => {
    const engine = createEngine({ firstSheetName: "Giá trị" });
    const [id] = engine.sheets.ids();
    VALUES.forEach((value, row) => engine.cells.write(id!, { row, column: 1, rows: 1, columns: 1 }, () => ({ value })));
    engine.formats.change(id!, at("B21"), { numberFormat: "@" });
    const bytes = await saved(engine, null);
    expect(packageFaults(bytes)).toEqual([]);
    expect(await shown(bytes)).toEqual(look(engine));
    const types = VALUES.map((_value, row) => cellOf(bytes, SHEET1, `B${row + 1}`).getAttribute("t"));
    // an error that was typed as a text stays one
    expect(types.slice(-2)).toEqual(["inlineStr", "e"]);
  });

  it("of cells that were not changed stay as they are spelled", async () => {
    const bytes = await edited((engine, [id]) => put(engine, id!, "H20", { value: 2 }));
    expect(cellOf(bytes, SHEET1, "C6").textContent).toBe("-1E-3");
    expect(cellOf(bytes, SHEET1, "C7").textContent).toBe("1.7976931348623157E+308");
    expect(cellOf(bytes, SHEET1, "A1").getAttribute("t")).toBe("s");
  });
});

describe("formulas", () => {
  it("are spelled as files spell them, with their results", async () => {
    const bytes = await edited((engine, [id]) => {
      put(engine, id!, "F1", { formula: '=XLOOKUP("Huyện Hướng Hóa",A5:A8,C5:C8)' });
      put(engine, id!, "F2", { formula: '=IF(B5>C5,"BHXH.GROWTH(1)","")' });
      put(engine, id!, "G20", { formula: "=SORT(B16:B17)" });
      put(engine, id!, "F5", { formula: "=BHXH.GROWTH(C5,B5,2)" });
    });
    const formula = (address: string) => cellOf(bytes, SHEET1, address).getElementsByTagName("f")[0]!.textContent;
    expect(formula("F1")).toBe('_xlfn.XLOOKUP("Huyện Hướng Hóa",A5:A8,C5:C8)');
    expect(formula("F2")).toBe('IF(B5>C5,"BHXH.GROWTH(1)","")');
    expect(formula("F5")).toBe("_xldudf_BHXH_GROWTH(C5,B5,2)");
    expect(cellOf(bytes, SHEET1, "F1").getElementsByTagName("v")[0]!.textContent).toBe("5122");
    expect(text(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect([...packageParts(bytes).keys()]).not.toContain("xl/calcChain.xml");
  });

  it("that spill say so, and so do the cells they fill", async () => {
    const bytes = await edited((engine, [id]) => put(engine, id!, "J5", { formula: "=SORT(C5:C6)" }));
    const anchor = cellOf(bytes, SHEET1, "J5");
    expect(anchor.getAttribute("cm")).toBe("1");
    expect(anchor.getElementsByTagName("f")[0]!.getAttribute("ref")).toBe("J5:J6");
    expect(cellOf(bytes, SHEET1, "J6").textContent).toBe("5122");
  });

  it("get a metadata part when the file had none", async () => {
    const engine = createEngine();
    const [id] = engine.sheets.ids();
    put(engine, id!, "A1", { formula: "=SEQUENCE(3)" });
    const bytes = await saved(engine, null);
    expect(packageFaults(bytes)).toEqual([]);
    expect(await shown(bytes)).toEqual(look(engine));
    expect(text(bytes, SHEET1)).toContain('<f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f>');
  });

  it("written once for several cells are written out when one of them changes", async () => {
    const bytes = await edited((engine, [id]) => put(engine, id!, "E5", { value: 10 }));
    expect(cellOf(bytes, SHEET1, "E6").getElementsByTagName("f")[0]!.textContent).toBe("C6/$B6*100");
  });

  it("keep results that only Excel can calculate", async () => {
    const bytes = await edited((engine, [id]) => put(engine, id!, "C5", { value: 5222 }));
    expect(cellOf(bytes, SHEET1, "D10").textContent).toBe("[1]Sheet1!$A$1*284");
    expect(cellOf(bytes, SHEET1, "B10").textContent).toBe("_xldudf_BHXH_GROWTH(C5,B5)-0.8974");
    expect(cellOf(bytes, SHEET1, "E5").textContent).toMatch(/^C5\/\$B5\*10010\.46/);
  });
});

describe("formats", () => {
  it("change only in what was changed: the rest of a format stays", async () => {
    const bytes = await edited((engine, [id]) => {
      engine.formats.change(id!, at("A4:D4"), { bold: false });
      engine.formats.change(id!, at("B12"), { fill: "#FFFF00", horizontal: "Right" });
      engine.formats.change(id!, at("B5"), { numberFormat: "0.000%", borders: { left: null } });
      engine.formats.change(id!, at("K1:K3"), { locked: false, italic: true, underline: "Double", color: "#FF0000" });
    });
    const styles = text(bytes, "xl/styles.xml");
    expect(styles).toContain(
      '<font><sz val="12"/><color theme="0"/><name val="Times New Roman"/><family val="1"/></font>',
    );
    expect(styles).toContain('<alignment textRotation="90" indent="2" horizontal="right"/>');
    expect(styles).toContain('<gradientFill degree="90">');
  });

  it("of whole columns, rows and sheets", async () => {
    const rows = 1_048_576;
    await edited((engine, [id, list]) => {
      engine.formats.change(id!, { row: 0, column: 1, rows, columns: 1 }, { fill: "#00FF00" });
      engine.formats.change(id!, { row: 30, column: 0, rows: 1, columns: 16_384 }, { bold: true });
      engine.formats.change(list!, { row: 0, column: 0, rows, columns: 16_384 }, { fontSize: 13 });
    });
  });
});

it("widths, heights, hidden lines, merges, panes, gridlines and tab colours", async () => {
  const bytes = await edited((engine, [id, list]) => {
    engine.layout.setColumnWidth(id!, 1, 1, 96);
    engine.layout.setHidden(id!, "column", 3, 1, false);
    engine.layout.setRowHeight(id!, 4, 2, 31.5);
    engine.layout.setHidden(id!, "row", 1, 1, false);
    engine.layout.setHidden(id!, "row", 40, 2, true);
    engine.layout.merges.merge(id!, at("A10:B10"));
    engine.layout.merges.unmerge(id!, at("A1:C1"));
    engine.layout.freeze(id!, { rows: 0, columns: 2 });
    engine.layout.setGridlines(id!, true);
    engine.layout.freeze(list!, { rows: 1, columns: 0 });
    engine.layout.merges.merge(list!, at("C1:D1"));
    engine.state.put(`${id!}/tabColor`, "#C00000");
    engine.state.put(`${list!}/tabColor`, "#00B050");
  });
  expect(text(bytes, "xl/worksheets/sheet2.xml")).toContain("<x:mergeCells");
});

describe("sheets", () => {
  it("that are new, renamed, moved, hidden and shown", async () => {
    const bytes = await edited((engine, [data, list, secret]) => {
      const added = engine.sheets.add("Báo cáo 'mới'", 0);
      put(engine, added, "A1", { formula: "='Danh mục'!A2*2" });
      engine.sheets.rename(list!, "Danh mục A & B");
      engine.sheets.setVisibility(secret!, "Visible");
      engine.sheets.setVisibility(data!, "Hidden");
      engine.sheets.move(secret!, 1);
      engine.sheets.activate(added);
    });
    const book = xmlOf(packageParts(bytes).get("xl/workbook.xml")!);
    const names = [...book.getElementsByTagName("sheet")].map((sheet) => sheet.getAttribute("name"));
    expect(names).toEqual(["Báo cáo 'mới'", "Bí mật", "Số liệu", "Đồ thị", "Danh mục A & B"]);
    const local = [...book.getElementsByTagName("definedName")].map((name) => [
      name.getAttribute("name"),
      name.getAttribute("localSheetId"),
    ]);
    expect(local).toContainEqual(["_xlnm.Print_Area", "2"]);
    expect(local).toContainEqual(["MucLuong", "4"]);
    // what only the file knows follows the new name too
    expect(text(bytes, "xl/charts/chart2.xml")).toContain("<c:f>'Danh mục A &amp; B'!$B$5:$B$7</c:f>");
    expect(text(bytes, SHEET1)).toContain("<formula1>'Danh mục A &amp; B'!$A$1:$A$3</formula1>");
    expect(text(bytes, SHEET1)).toContain("location=\"'Danh mục A &amp; B'!A1\"");
  });

  it("that are deleted go with everything that was only theirs", async () => {
    const bytes = await edited((engine, [data, list]) => {
      engine.sheets.setVisibility(list!, "Visible");
      engine.sheets.remove(data!);
    });
    const parts = [...packageParts(bytes).keys()];
    expect(parts).not.toContain(SHEET1);
    for (const gone of ["xl/charts/chart1.xml", "xl/comments1.xml", "xl/tables/table1.xml", "xl/media/image1.png"]) {
      expect(parts).not.toContain(gone);
    }
    expect(parts).toContain("xl/charts/chart2.xml");
    const [tab] = xmlOf(packageParts(bytes).get("xl/workbook.xml")!).getElementsByTagName("sheet");
    expect(tab!.getAttribute("name")).toBe("Đồ thị");
  });
});

it("names, print set-up and protection", async () => {
  const bytes = await edited((engine, [id, list]) => {
    engine.names.put({ name: "TyLe", formula: "=0.08", sheetId: null, comment: "mới", visible: true });
    engine.names.put({ name: "MucLuong", formula: "='Danh mục'!$A$1", sheetId: list!, comment: "", visible: true });
    engine.names.remove("Cu", null);
    engine.names.put({ name: "Moi", formula: "='Số liệu'!$C$5:$C$8", sheetId: id!, comment: "", visible: false });
    const setup = engine.state.get<object>(`${id!}/pageSetup`, {});
    const next = { ...setup, titleRows: "4:5", titleColumns: null, printArea: "$A$1:$B$9", orientation: "Portrait" };
    engine.state.put(`${id!}/pageSetup`, { ...next, zoom: { scale: 80 }, leftMargin: 36, paperSize: "A3" });
    engine.state.put(`${id!}/protection`, {
      options: { allowSort: true, allowFormatCells: true, selectionMode: "Normal" },
      password: null,
    });
    engine.state.put(`${list!}/protection`, undefined);
    engine.state.put("workbook/protection", { options: {}, password: null });
  });
  expect(text(bytes, "xl/workbook.xml")).toContain('<definedName name="Ngoai">[1]Sheet1!$A$1</definedName>');
  expect(text(bytes, "xl/workbook.xml")).toContain(">'Số liệu'!$4:$5</definedName>");
  expect(text(bytes, "xl/worksheets/sheet2.xml")).not.toContain("sheetProtection");
});

it("tables: a changed header, a new table, one that is gone", async () => {
  const bytes = await edited((engine, [id]) => {
    put(engine, id!, "G15", { value: "Thực hiện 2020" });
    put(engine, id!, "J15:J16", { value: "Cột" });
    const tables = engine.state.get<readonly object[]>("workbook/tables", []);
    const added = { id: "table-2", name: "BangMoi", sheetId: id!, box: at("J15:K17"), style: "TableStyleMedium2" };
    engine.state.put("workbook/tables", [...tables, added]);
  });
  expect(text(bytes, "xl/tables/table1.xml")).toContain('name="Thực hiện 2020"');
  expect(text(bytes, "xl/tables/table2.xml")).toContain(
    '<tableColumn id="1" name="Cột"/><tableColumn id="2" name="Column2"/>',
  );
  const without = await edited((engine) => engine.state.put("workbook/tables", []));
  expect([...packageParts(without).keys()]).not.toContain("xl/tables/table1.xml");
  expect(text(without, SHEET1)).not.toContain("tablePart");
});

it("conditional formats: those the workbench does not know stay between the others", async () => {
  const bytes = await edited((engine, [id]) => {
    const [first, ...rest] = engine.conditionalFormats.all(id!);
    expect(first!.rule).toEqual({ type: "Custom", formula: "=C5<$B5" });
    const mark = {
      id: engine.conditionalFormats.newId(),
      boxes: [at("A5:A8"), at("C5")],
      rule: { type: "Custom" as const, formula: '=AND(A5<>"",BHXH.AGREES(C5,D5))' },
      style: { fill: "#FFEB9C", bold: true, underline: "Single" },
      stopIfTrue: false,
    };
    engine.conditionalFormats.put(id!, [mark, ...rest]);
  });
  const rules = [...xmlOf(packageParts(bytes).get(SHEET1)!).getElementsByTagName("cfRule")].map((rule) => [
    rule.getAttribute("type"),
    rule.getAttribute("priority"),
  ]);
  expect(rules).toEqual([
    ["colorScale", "2"],
    ["cellIs", "3"],
    ["expression", "1"],
  ]);
  expect(text(bytes, SHEET1)).toContain("_xldudf_BHXH_AGREES(C5,D5)");
  expect(text(bytes, SHEET1)).toContain("x14:conditionalFormatting ");
});

describe("settings of the add-in", () => {
  const settings = new Map([
    ["quyet-dinh", '[{"ô":"E8","số":96}]'],
    ["dấu", '"<&>\\"\\n"'],
  ]);

  it("stand beside those of other add-ins", async () => {
    const { engine, file } = await opened(richWorkbook());
    const bytes = await saved(engine, file, settings);
    expect(packageFaults(bytes)).toEqual([]);
    expect(readSettings(Package.unzip(bytes), ADDIN)).toEqual(settings);
    expect(text(bytes, "xl/webextensions/webextension1.xml")).toContain("&quot;giữ&quot;");
    expect(text(bytes, "xl/webextensions/webextension2.xml")).toContain(`<we:reference id="${ADDIN.id}"`);
  });

  it("are changed in their own part, and made where there were none", async () => {
    const first = await saved(createEngine(), null, settings);
    expect(packageFaults(first)).toEqual([]);
    const { engine, file } = await opened(first);
    const second = await saved(engine, file, new Map([["quyet-dinh", "[]"]]));
    expect(packageFaults(second)).toEqual([]);
    expect(readSettings(Package.unzip(second), ADDIN)).toEqual(new Map([["quyet-dinh", "[]"]]));
    expect([...packageParts(second).keys()]).toEqual([...packageParts(first).keys()]);
    expect(readSettings(Package.unzip(second), { ...ADDIN, id: "00000000-0000-0000-0000-000000000000" }).size).toBe(0);
  });
});
