import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const relationships = (...entries: readonly (readonly [type: string, target: string, mode?: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target, mode], i) => {
      const full = type.startsWith("http") ? type : `${R}/${type}`;
      return `<Relationship Id="rId${i + 1}" Type="${full}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
    })
    .join("")}</Relationships>`;

const OVERRIDES: readonly (readonly [string, string])[] = [
  ["/xl/workbook.xml", `${SHEET}.sheet.main+xml`],
  ["/xl/worksheets/sheet1.xml", `${SHEET}.worksheet+xml`],
  ["/xl/worksheets/sheet2.xml", `${SHEET}.worksheet+xml`],
  ["/xl/worksheets/sheet3.xml", `${SHEET}.worksheet+xml`],
  ["/xl/chartsheets/sheet1.xml", `${SHEET}.chartsheet+xml`],
  ["/xl/styles.xml", `${SHEET}.styles+xml`],
  ["/xl/sharedStrings.xml", `${SHEET}.sharedStrings+xml`],
  ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["/xl/calcChain.xml", `${SHEET}.calcChain+xml`],
  ["/xl/metadata.xml", `${SHEET}.sheetMetadata+xml`],
  ["/xl/tables/table1.xml", `${SHEET}.table+xml`],
  ["/xl/comments1.xml", `${SHEET}.comments+xml`],
  ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["/xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["/xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["/xl/externalLinks/externalLink1.xml", `${SHEET}.externalLink+xml`],
  ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ["/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  ["/xl/webextensions/webextension1.xml", "application/vnd.ms-office.webextension+xml"],
  ["/xl/webextensions/taskpanes.xml", "application/vnd.ms-office.webextensiontaskpanes+xml"],
];

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  OVERRIDES.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("") +
  "</Types>";

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="12000" activeTab="0"/></bookViews>' +
  '<sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/><sheet name="Đồ thị" sheetId="5" r:id="rId4"/>' +
  '<sheet name="Danh mục" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Bí mật" sheetId="7" state="veryHidden" r:id="rId3"/></sheets>' +
  '<externalReferences><externalReference r:id="rId5"/></externalReferences>' +
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Số liệu\'!$A$4:$D$8</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Số liệu\'!$A$1:$H$20</definedName>' +
  "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Số liệu'!$A:$A,'Số liệu'!$4:$4</definedName>" +
  '<definedName name="LucLuong" comment="Lực lượng lao động">\'Số liệu\'!$B$5:$B$7</definedName>' +
  '<definedName name="TyLe">0.08</definedName><definedName name="Cu">1</definedName><definedName name="Ngoai">[1]Sheet1!$A$1</definedName>' +
  '<definedName name="MucLuong" localSheetId="2">\'Danh mục\'!$A$2</definedName></definedNames>' +
  '<calcPr calcId="191029"/></workbook>';

const STRINGS = [
  "<t>Đơn vị</t>",
  "<t>Lực lượng lao động</t>",
  "<t>Thực hiện</t>",
  "<t>Ngày</t>",
  "<t>Huyện Hướng Hóa</t>",
  "<t>00123</t>",
  "<t>=A1+B1</t>",
  '<r><t>BHXH </t></r><r><rPr><b/><sz val="11"/></rPr><t>bắt buộc</t></r>',
  '<t xml:space="preserve">  dòng một&#10;dòng hai &lt;&amp;&gt; </t>',
  "<t>_x005F_x0041_</t>",
  "<t>#N/A</t>",
  "<t>'nháy</t>",
];

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.0"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts>` +
  '<fonts count="3"><font><sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font>' +
  '<font><b/><sz val="12"/><color theme="0"/><name val="Times New Roman"/><family val="1"/></font>' +
  '<font><i/><strike/><u val="double"/><sz val="11"/><color indexed="10"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="-0.249977111117893"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF4472C4"/></stop></gradientFill></fill>' +
  '<fill><patternFill patternType="lightUp"><fgColor rgb="FFFF0000"/></patternFill></fill></fills>' +
  '<borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF112233"/></right><top style="double"><color indexed="64"/></top><bottom style="hair"><color theme="5"/></bottom><diagonal/></border>' +
  '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color rgb="FF0000FF"/></diagonal></border></borders>' +
  '<cellStyleXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="2" fillId="3" borderId="2" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0" applyProtection="1"><alignment textRotation="90" indent="2" horizontal="left"/><protection locked="0" hidden="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="44" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="2"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Percent" xfId="1" builtinId="5"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>';

const s = (r: string, index: number, style = 0) =>
  `<c r="${r}"${style ? ` s="${style}"` : ""} t="s"><v>${index}</v></c>`;
const n = (r: string, value: string, style = 0) => `<c r="${r}"${style ? ` s="${style}"` : ""}><v>${value}</v></c>`;

const SHEET1 =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
  '<sheetPr filterMode="0"><tabColor theme="9" tint="0.4"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H20"/>' +
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="90" workbookViewId="0"><pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B5" sqref="B5"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="15.75" x14ac:dyDescent="0.25"/>' +
  '<cols><col min="1" max="1" width="22.7109375" customWidth="1"/><col min="2" max="3" width="12.140625" style="3" customWidth="1"/><col min="4" max="4" width="0" hidden="1" customWidth="1"/><col min="10" max="16384" width="9.140625" style="7"/></cols>' +
  "<sheetData>" +
  `<row r="1" spans="1:8" ht="30" customHeight="1" x14ac:dyDescent="0.25">${s("A1", 7, 1)}<c r="B1" s="1"/><c r="C1" s="1"/></row>` +
  `<row r="2" spans="1:8" hidden="1">${s("A2", 8)}${s("B2", 9)}</row>` +
  `<row r="4" spans="1:8" s="1" customFormat="1">${s("A4", 0, 1)}${s("B4", 1, 1)}${s("C4", 2, 1)}${s("D4", 3, 1)}</row>` +
  `<row r="5">${s("A5", 4)}${n("B5", "49923", 2)}${n("C5", "5122", 2)}${n("D5", "43861", 4)}<c r="E5"><f t="shared" ref="E5:E7" si="0">C5/$B5*100</f><v>10.2598000921419</v></c></row>` +
  `<row r="6" outlineLevel="1">${s("A6", 5, 5)}${n("B6", "0.1", 3)}${n("C6", "-1E-3")}${n("D6", "43861.75", 9)}<c r="E6"><f t="shared" si="0"/><v>-1</v></c></row>` +
  `<row r="7">${s("A7", 6, 5)}${n("B7", "123456789012345")}${n("C7", "1.7976931348623157E+308")}<c r="D7" t="b"><v>1</v></c><c r="E7"><f t="shared" si="0"/><v>1.456131452343667E+296</v></c></row>` +
  `<row r="8">${s("A8", 10)}<c r="B8" t="e"><v>#DIV/0!</v></c>${s("C8", 11)}<c r="D8" t="inlineStr"><is><t>tại chỗ</t></is></c><c r="E8" t="str"><f>IF(B5&gt;C5,"nhỏ &amp; đúng","")</f><v>nhỏ &amp; đúng</v></c></row>` +
  '<row r="10"><c r="A10" cm="1"><f t="array" ref="A10:A12">_xlfn._xlws.SORT(C5:C7)</f><v>-1E-3</v></c><c r="B10"><f>_xldudf_BHXH_GROWTH(C5,B5)</f><v>-0.8974</v></c><c r="C10"><f>_xlfn.XLOOKUP("Huyện Hướng Hóa",A5:A8,C5:C8)</f><v>5122</v></c><c r="D10"><f>[1]Sheet1!$A$1*2</f><v>84</v></c></row>' +
  '<row r="11"><c r="A11"><v>5122</v></c><c r="B11"><f t="array" ref="B11">SUM(B5:B6*C5:C6)</f><v>255705605.9999</v></c><c r="C11"><f>SUM(BangSo[Thực hiện])</f><v>1200</v></c></row>' +
  '<row r="12"><c r="A12"><v>1.7976931348623157E+308</v></c><c r="B12" s="8"/><c r="C12"><f>LucLuong*TyLe</f><v>7</v></c></row>' +
  '<row r="15"><c r="F15" t="inlineStr"><is><t>Tên</t></is></c><c r="G15" t="inlineStr"><is><t>Thực hiện</t></is></c></row>' +
  '<row r="16"><c r="F16" t="inlineStr"><is><t>a</t></is></c><c r="G16"><v>500</v></c></row><row r="17"><c r="F17" t="inlineStr"><is><t>b</t></is></c><c r="G17"><v>700</v></c></row>' +
  `<row r="20">${n("H20", "1", 10)}</row>` +
  "</sheetData>" +
  '<autoFilter ref="A4:D8"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
  '<conditionalFormatting sqref="B5:B8"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule><cfRule type="cellIs" dxfId="1" priority="3" operator="greaterThan"><formula>100</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C5:C8 E5:E6"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>C5&lt;$B5</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A5:A1048576"><formula1>\'Danh mục\'!$A$1:$A$3</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A5" r:id="rId5" display="Trang tỉnh"/><hyperlink ref="A6" location="\'Danh mục\'!A1" display="Danh mục"/></hyperlinks>' +
  '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.25" right="0.25" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
  '<headerFooter><oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="A6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{11111111-1111-1111-1111-111111111111}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>G16:G17</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>';

/** Written by another program: another prefix, no addresses, no style attributes. */
const SHEET2 =
  `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Hướng Hóa</x:t></x:is></x:c></x:row>` +
  "<x:row><x:c><x:v>2340000</x:v></x:c><x:c><x:f>A2*2</x:f><x:v>4680000</x:v></x:c></x:row><x:row/></x:sheetData>" +
  '<x:sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1" formatCells="0"/></x:worksheet>';

const SHEET3 = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

const drawing = (inner: string) =>
  `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inner}</xdr:wsDr>`;
const anchor =
  "<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${R}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const chart = (sheet: string) =>
  `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${sheet}!$B$5:$B$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;

const COMMENTS = `${HEAD}<comments xmlns="${MAIN}"><authors><author>Nguyễn Văn Đức</author></authors><commentList><comment ref="B5" authorId="0"><text><r><t>Số của Sở Lao động</t></r></text></comment></commentList></comments>`;
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
const TABLE = `${HEAD}<table xmlns="${MAIN}" id="1" name="BangSo" displayName="BangSo" ref="F15:G17" totalsRowShown="0"><autoFilter ref="F15:G17"/><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Thực hiện"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const color = (name: string, inner: string) => `<a:${name}>${inner}</a:${name}>`;
const THEME =
  `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office">` +
  color("dk1", '<a:sysClr val="windowText" lastClr="000000"/>') +
  color("lt1", '<a:sysClr val="window" lastClr="FFFFFF"/>') +
  ["dk2:44546A", "lt2:E7E6E6", "accent1:4472C4", "accent2:ED7D31", "accent3:A5A5A5", "accent4:FFC000", "accent5:5B9BD5"]
    .concat(["accent6:70AD47", "hlink:0563C1", "folHlink:954F72"])
    .map((each) => color(each.split(":")[0]!, `<a:srgbClr val="${each.split(":")[1]}"/>`))
    .join("") +
  "</a:clrScheme></a:themeElements></a:theme>";

const METADATA = `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": CONTENT_TYPES,
  "_rels/.rels": relationships(
    ["officeDocument", "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ["extended-properties", "docProps/app.xml"],
    ["custom-properties", "docProps/custom.xml"],
    ["http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
  ),
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Trần Thị Hoa</dc:creator></cp:coreProperties>`,
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Worksheets</vt:lpstr></vt:variant><vt:variant><vt:i4>4</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>Số liệu</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
  "docProps/custom.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  "customXml/item1.xml": `${HEAD}<du-lieu xmlns="urn:rieng"><nam>2020</nam></du-lieu>`,
  "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{22222222-2222-2222-2222-222222222222}"/>`,
  "customXml/_rels/item1.xml.rels": relationships(["customXmlProps", "itemProps1.xml"]),
  "xl/workbook.xml": WORKBOOK,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "/xl/worksheets/sheet2.xml"],
    ["worksheet", "worksheets/sheet3.xml"],
    ["chartsheet", "chartsheets/sheet1.xml"],
    ["externalLink", "externalLinks/externalLink1.xml"],
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["theme", "theme/theme1.xml"],
    ["calcChain", "calcChain.xml"],
    ["sheetMetadata", "metadata.xml"],
    ["customXml", "../customXml/item1.xml"],
  ),
  "xl/styles.xml": STYLES,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="20" uniqueCount="${STRINGS.length}">${STRINGS.map((each) => `<si>${each}</si>`).join("")}</sst>`,
  "xl/theme/theme1.xml": THEME,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="E5" i="1"/><c r="E6"/></calcChain>`,
  "xl/metadata.xml": METADATA,
  "xl/worksheets/sheet1.xml": SHEET1,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["drawing", "../drawings/drawing1.xml"],
    ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["table", "../tables/table1.xml"],
    ["comments", "../comments1.xml"],
    ["hyperlink", "https://quangtri.gov.vn/", "External"],
  ),
  "xl/worksheets/sheet2.xml": SHEET2,
  "xl/worksheets/sheet3.xml": SHEET3,
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing2.xml"]),
  "xl/drawings/drawing1.xml": drawing(anchor),
  "xl/drawings/_rels/drawing1.xml.rels": relationships(
    ["chart", "../charts/chart1.xml"],
    ["image", "../media/image1.png"],
  ),
  "xl/drawings/drawing2.xml": drawing(anchor),
  "xl/drawings/_rels/drawing2.xml.rels": relationships(["chart", "../charts/chart2.xml"]),
  "xl/drawings/vmlDrawing1.vml": VML,
  "xl/charts/chart1.xml": chart("'Số liệu'"),
  "xl/charts/chart2.xml": chart("'Danh mục'"),
  "xl/comments1.xml": COMMENTS,
  "xl/tables/table1.xml": TABLE,
  "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships(["externalLinkPath", "tinh.xlsx", "External"]),
  "xl/webextensions/webextension1.xml": `${HEAD}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{33333333-3333-3333-3333-333333333333}"><we:reference id="wa104380955" version="1.0.0.0" store="vi-VN" storeType="OMEX"/><we:alternateReferences/><we:properties><we:property name="khac" value="&quot;giữ&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${R}"/></we:webextension>`,
  "xl/webextensions/taskpanes.xml": `${HEAD}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="${R}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
    "http://schemas.microsoft.com/office/2011/relationships/webextension",
    "webextension1.xml",
  ]),
};

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A workbook as people have them: what Excel wrote, another program went over, and the workbench does not know. */
export function richWorkbook(change: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = Object.entries({ ...PARTS, ...change }).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(parts), "xl/media/image1.png": new Uint8Array(PNG) });
}
