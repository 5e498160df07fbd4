import { alignmentOf, annexTable } from "../../../src/workbook/planText/annexTable";
import { htmlText, tabbedText } from "../../../src/workbook/planText/htmlText";
import { lineOfText, plainText, type PlanParagraph } from "../../../src/workbook/planText/planText";
import { blockOf } from "../../support/blocks";
import { tableOn } from "../../support/readSheet";

const ROWS = [
  ["BIỂU SỐ 1", null, null],
  ["STT", "Chỉ tiêu", "Thực hiện năm 2019"],
  ["A", "B", "1"],
  [1, "BHXH bắt buộc", { value: 4844, format: "#,##0" }],
  [2, 'BHXH <b>tự nguyện</b> & "khác"', { value: 278, format: "#,##0" }],
];

const table = tableOn(ROWS);
const { block } = blockOf(ROWS);
const annex = annexTable(table, (_, row, column) => block.texts[row]?.[column] ?? "");

const PARAGRAPHS: readonly PlanParagraph[] = [
  { kind: "heading", text: "I. KẾT QUẢ" },
  { kind: "lead", text: "Như sau:" },
  { kind: "item", depth: 0, mark: "-", text: "Xã <Thanh> & 'Xy': có 5 người." },
];

describe("an annex", () => {
  it("is the table as it is displayed", () =>
    expect(annex).toEqual({
      title: ["BIỂU SỐ 1"],
      headers: ["STT", "Chỉ tiêu", "Thực hiện năm 2019"],
      rows: [
        { kind: "columnNumbers", cells: ["A", "B", "1"] },
        { kind: "data", cells: ["1", "BHXH bắt buộc", "4.844"] },
        { kind: "data", cells: ["2", 'BHXH <b>tự nguyện</b> & "khác"', "278"] },
      ],
      notes: [],
    }));
  it("sets figures to the right and words to the left", () =>
    expect([0, 1, 2].map((column) => alignmentOf(annex, column))).toEqual(["center", "left", "right"]));
});

describe("what is copied", () => {
  it("as plain text is a line for each paragraph, a sheet's cells for each table", () => {
    expect(plainText(PARAGRAPHS)).toBe("I. KẾT QUẢ\nNhư sau:\n- Xã <Thanh> & 'Xy': có 5 người.");
    expect(tabbedText(annex).split("\n")[2]).toBe("A\tB\t1");
    expect(lineOfText(PARAGRAPHS[2]!)).toMatch(/^- Xã/);
  });
  it("as rich text holds every word escaped", () => {
    const html = htmlText(PARAGRAPHS, [annex]);
    expect(html).toContain("Xã &lt;Thanh&gt; &amp; &#39;Xy&#39;");
    expect(html).toContain("BHXH &lt;b&gt;tự nguyện&lt;/b&gt; &amp; &quot;khác&quot;");
    const tags = [...html.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set(["div", "p", "b", "table", "tr", "th", "td"]));
    expect(html).not.toMatch(/<script|javascript:|\son\w+=/i);
  });
});
