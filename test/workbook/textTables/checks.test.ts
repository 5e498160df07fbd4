import { textLexicon } from "../../../src/locales/lexicon/texts";
import { figuresSheetTexts } from "../../../src/locales/figuresSheet.vi";
import { layoutFiguresSheet } from "../../../src/workbook/figuresSheet/layoutFiguresSheet";
import { checkText, type FigureState } from "../../../src/workbook/planText/checkText";
import { selectedText } from "../../../src/workbook/planText/selectedText";
import { readText } from "../../../src/workbook/textTables/readText";
import { openProduct } from "../../support/product";
import { caseSheets } from "../../support/caseSheets";
import { tableOn } from "../../support/readSheet";

/** Ran together as a crawler leaves it; two places, then their sum. */
const RAN_TOGETHER = [
  "Giao chỉ tiêu phát triển BHXH tự nguyện năm 2024 như sau:",
  "STTĐơn vịThực hiện 2023Kế hoạch 2024Số tăng so với năm 2023",
  "1Xã Gio Mai1.2051.400195",
  "2Xã Gio Quang2.1102.350240",
  "3Xã Gio Hải1.0401.18514",
  "Tổng cộng4.3554.935580",
].join("\n");

const LINES = [
  "Tình hình tham gia BHYT năm 2023",
  "Đơn vị",
  "Dân số",
  "Số người tham gia BHYT",
  "Tỷ lệ bao phủ (%)",
  "Xã Hải Lệ",
  "4.210",
  "3.987",
  "94,7",
  "Xã Hải Sơn",
  "6.050",
  "5.773",
  "95,4",
].join("\n");

async function printedAs(state: FigureState, text: string): Promise<string[]> {
  const { figures } = await checkText(text, textLexicon);
  return figures.filter((figure) => figure.state === state).map(({ span }) => text.slice(span.start, span.end));
}

/** The text of a mark with what stands around it. */
async function marksAround(state: FigureState, text: string): Promise<string[]> {
  const { figures } = await checkText(text, textLexicon);
  return figures
    .filter((figure) => figure.state === state)
    .map(({ span }) => `${text.slice(span.start - 3, span.start)}[${text.slice(span.start, span.end)}]`);
}

describe("a table that agrees", () => {
  const whole = RAN_TOGETHER.replace("1.18514", "1.185145");
  it.each([
    ["ran together", whole],
    ["stands a line each", LINES],
  ])("and %s is found in order", async (_, text) => {
    expect(await printedAs("differs", text)).toEqual([]);
    expect((await printedAs("agrees", text)).length).toBeGreaterThan(5);
  });
});

describe("a slip is found at its place", () => {
  it("in an increase", async () => {
    const text = RAN_TOGETHER.replace("2.350240", "2.350249").replace("1.18514", "1.185145");
    expect(await marksAround("differs", text)).toEqual(["350[249]"]);
  });

  it("in a total that the sum of the places does not give", async () => {
    const text = RAN_TOGETHER.replace("1.18514", "1.185145").replace("4.355", "4.365");
    expect(await marksAround("differs", text)).toEqual(["ộng[4.365]"]);
  });

  it("in a coverage", async () =>
    expect(await marksAround("differs", LINES.replace("94,7", "97,4"))).toEqual(["87\n[97,4]"]));
});

it("takes a last number that may be cut off for none", async () => {
  const cut = RAN_TOGETHER.slice(0, RAN_TOGETHER.indexOf("\nTổng cộng"));
  const { reading } = await checkText(cut, textLexicon);
  expect(await printedAs("differs", cut)).toEqual([]);
  expect(
    reading.skipped.filter(({ reason }) => reason === "undivided").map(({ span }) => cut.slice(span.start)),
  ).toEqual(["14"]);
});

it("names what nothing divides with certainty", () => {
  const text = "BHTN\nTTĐơn vị20222023\n1Xã Hải Quy120135\n2Xã Hải Phú8595\n3Xã Hải Xuân110101\nTổng cộng315332";
  const { figures, skipped } = readText(text, textLexicon);
  // the total that would tell is wrong itself
  expect(figures).toEqual([]);
  expect(skipped.map(({ reason }) => reason)).not.toContain("money");
});

it("reads the sentences beside a table", async () => {
  const text = `Toàn huyện có 4.356 người tham gia BHXH tự nguyện năm 2023, tăng 1,2% so với năm 2022.\n\n${RAN_TOGETHER.replace("1.18514", "1.185145")}`;
  const { figures } = await checkText(text, textLexicon);
  expect(figures.length).toBe(14);
});

it("lays the figures of a table out with their places, so that the sheet reads back", () => {
  const { figures } = readText(LINES, textLexicon);
  const { cells } = layoutFiguresSheet(
    figures.map(({ figure }) => figure),
    figuresSheetTexts,
  );
  const rows = cells.flatMap(({ values }) => values) as (string | number)[][];
  const values = (given: readonly { readonly value: unknown }[]) => given.map(({ value }) => String(value)).sort();
  expect(values(tableOn(rows).figures.filter(({ value }) => value !== null))).toEqual(
    values(figures.map(({ figure }) => figure)),
  );
});

it("keeps the columns of a table that is taken from cells", async () => {
  const rows = [
    ["STT", "Đơn vị", "", "BHXH tự nguyện 2022", "BHXH tự nguyện 2023"],
    [1, "Xã Hải An", "", "", 180],
    [2, "Xã Hải Khê", "", 95, 110],
  ];
  const sheets = caseSheets({ name: "", reading: "", sheets: [{ name: "Biểu", rows }] });
  const product = await openProduct({ sheets, evaluate: false });
  product.workbench.select("Biểu!A1:E3");
  const text = await selectedText(product.port);
  product.dispose();
  expect(text).toBe(
    "STT\tĐơn vị\tBHXH tự nguyện 2022\tBHXH tự nguyện 2023\n1\tXã Hải An\t\t180\n2\tXã Hải Khê\t95\t110",
  );
  const { figures } = readText(text, textLexicon);
  expect(figures.map(({ figure: { key, value } }) => [key.place, key.period.year, value!.toNumber()])).toEqual([
    ["Xã Hải An", 2023, 180],
    ["Xã Hải Khê", 2022, 95],
    ["Xã Hải Khê", 2023, 110],
  ]);
});
