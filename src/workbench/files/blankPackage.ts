import { Package } from "./package";
import { xml } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const WORKSHEET_TYPE = `${TYPES}.worksheet+xml`;
export const WORKSHEET_RELATIONSHIP = `${OFFICE}/worksheet`;

const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** A workbook without sheets: what saving starts from when no file was opened. */
export function blankPackage(): Package {
  const pack = new Package(new Map());
  pack.writeText(
    "[Content_Types].xml",
    xml(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      xml("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }) +
        xml("Default", { Extension: "xml", ContentType: "application/xml" }),
    ),
  );
  pack.writeText(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  pack.setContentType("xl/workbook.xml", `${TYPES}.sheet.main+xml`);
  pack.relate("", `${OFFICE}/officeDocument`, "xl/workbook.xml");
  pack.writeText("xl/styles.xml", STYLES);
  pack.setContentType("xl/styles.xml", `${TYPES}.styles+xml`);
  pack.relate("xl/workbook.xml", `${OFFICE}/styles`, "xl/styles.xml");
  return pack;
}

export function blankSheet(): string {
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>'
  );
}
