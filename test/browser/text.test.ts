import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { AxeResults } from "axe-core";
import { listFamily, paragraph, paragraphStyle, wordFile } from "../support/wordFile";
import { useWorkbench, type OpenedWorkbench, type OpenOptions } from "../support/browser";

const { open } = useWorkbench();
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const press = (name: string) => opened.pane.getByRole("button", { name, exact: true }).click();
const openTab = () => opened.pane.getByRole("tab", { name: "Văn bản" }).click();
const marks = () => opened.pane.locator("[data-figure]");

/** The sample written as text, and that text checked. */
async function writtenAndChecked(): Promise<string> {
  await openTab();
  await press("Viết văn bản");
  const paragraphs = opened.pane.locator("[data-written] p");
  await paragraphs.first().waitFor();
  const text = (await paragraphs.allTextContents()).join("\n");
  await opened.pane.getByLabel("Văn bản cần đối chiếu").fill(text);
  await press("Đối chiếu văn bản");
  await marks().first().waitFor();
  return text;
}

async function violations(): Promise<string[]> {
  // Fluent's own focus guards are left out; the policy of the page lets no script in: axe comes by the browser's own door
  await opened.pane.evaluate(axe);
  const { violations: found } = await opened.pane.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      },
    ),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

it("writes the sample's tables, reads the text back and marks its four slips", async () => {
  opened = await open();
  const before = await opened.look();
  const text = await writtenAndChecked();
  expect(text).toContain("- Có 5.122 người tham gia BHXH, đạt 93,9% so với kế hoạch BHXH tỉnh giao (5.454 người)");
  const differing = opened.pane.locator('[data-state="differs"]');
  expect(await differing.allTextContents()).toEqual(["≠6,37%", "≠489.923 người", "≠3.681 người", "≠96%"]);
  await differing.first().hover();
  await opened.pane.locator("#figure-sums", { hasText: "307/4.815 = 6,3759%" }).waitFor();
  await opened.screenshot("text-checked");
  expect(await opened.look()).toEqual(before);

  await press("Lập trang số liệu từ văn bản");
  await opened.pane.getByText("Đã lập trang “Số liệu từ văn bản”", { exact: false }).waitFor();
  await opened.shows("B5", "4.815");
  await opened.screenshot("text-figures-sheet");
  await press("Hoàn tác: lập trang số liệu");
  await opened.pane.getByText("Đã hoàn tác: lập trang số liệu.").waitFor();
  expect((await opened.workbench.sheets()).map(({ name }) => name)).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
});

it("copies the text for documents and saves it as a Word file that reads back", async () => {
  opened = await open();
  const text = await writtenAndChecked();
  await press("Sao chép");
  await opened.pane.getByText("Đã sao chép.", { exact: false }).waitFor();
  const copied = await opened.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item!.getType(type)).text();
    return { plain: await read("text/plain"), html: await read("text/html") };
  });
  expect(copied.plain.replaceAll("\n\n", "\n").replaceAll("\r", "")).toContain(text.split("\n").slice(0, 6).join("\n"));
  expect(copied.html).toContain("<table");

  const download = opened.page.waitForEvent("download");
  await press("Lưu tệp Word");
  const file = await download;
  expect(file.suggestedFilename()).toBe("Ke hoach BHXH.docx");
  const saved = await file.path();
  await opened.pane.locator("[data-picker=docx]").setInputFiles({
    name: "kh.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: fs.readFileSync(saved),
  });
  await opened.pane.getByText("Đã đọc tệp “kh.docx”.").waitFor();
  expect(await opened.pane.getByLabel("Văn bản cần đối chiếu").inputValue()).toContain(text.split("\n")[2]);
});

it("writes percentages at the decimals that are chosen, and says which", async () => {
  opened = await open({ paneWidth: 320 });
  await openTab();
  await opened.pane.getByLabel("Số chữ số thập phân").selectOption("1");
  await press("Viết văn bản");
  const text = opened.pane.locator("[data-written]");
  await text.getByText("(tốc độ tăng 3,1%)", { exact: false }).waitFor();
  expect(await text.textContent()).toContain("đạt 100,4% so với kế hoạch BHXH tỉnh giao (4.826 người)");
  const note = opened.pane.getByRole("note", { name: "Số liệu chưa viết hoặc viết khác so với bảng" });
  await note.getByText(/^Đã viết lại \d+ tỷ lệ, lấy 1 chữ số thập phân: /).waitFor();
  await note.getByText(/^Giữ nguyên \d+ tỷ lệ có ít chữ số thập phân hơn/).waitFor();
  await opened.pane.getByLabel("Số chữ số thập phân").scrollIntoViewIfNeeded();
  await opened.screenshot("text-decimals-choice");
  await note.scrollIntoViewIfNeeded();
  expect(await violations()).toEqual([]);
  await opened.screenshot("text-decimals");
});

it("takes a Word file dropped beside the field, and stays where any other tab is open", async () => {
  opened = await open();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dropped-"));
  const file = path.join(folder, "kh.docx");
  const numbering = listFamily(0, [{ format: "upperRoman", text: "%1.", style: "Heading1" }], [1]);
  const styles = paragraphStyle("Heading1", "heading 1", '<w:numPr><w:numId w:val="1"/></w:numPr>');
  fs.writeFileSync(
    file,
    wordFile(
      paragraph("KẾT QUẢ NĂM 2019", { style: "Heading1" }) +
        paragraph("Có 278 người tham gia BHXH tự nguyện.") +
        paragraph("CHỈ TIÊU NĂM 2020", { style: "Heading1" }) +
        paragraph("Có 1.250 người tham gia BHXH tự nguyện, tốc độ phát triển 449,6%."),
      { numbering, styles },
    ),
  );
  const session = await opened.page.context().newCDPSession(opened.page);
  const drop = async () => {
    const box = (await opened.pane.locator("h1").boundingBox())!;
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: box.x + 5, y: box.y + 5, data });
  };
  const address = opened.pane.url();
  await drop();
  await openTab();
  expect(await opened.pane.getByLabel("Văn bản cần đối chiếu").inputValue()).toBe("");
  await drop();
  await opened.pane.getByText("Đã đọc tệp “kh.docx”.").waitFor();
  expect(await opened.pane.getByLabel("Văn bản cần đối chiếu").inputValue()).toBe(
    "I. KẾT QUẢ NĂM 2019\n\nCó 278 người tham gia BHXH tự nguyện.\n\nII. CHỈ TIÊU NĂM 2020\n\nCó 1.250 người tham gia BHXH tự nguyện, tốc độ phát triển 449,6%.",
  );
  expect(await opened.pane.locator('[data-state="agrees"]').allTextContents()).toContain("✓449,6%");
  expect(opened.pane.url()).toBe(address);
  fs.rmSync(folder, { recursive: true });
});

it("leaves the keyboard where it is when the text scrolls under a resting mouse", async () => {
  opened = await open();
  await writtenAndChecked();
  await marks().nth(20).hover();
  await marks().nth(2).focus();
  const box = opened.pane.locator("#figure-sums");
  const ofFocused = await box.textContent();
  const text = opened.pane.getByRole("group", { name: "Văn bản có đánh dấu số liệu" });
  await text.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await opened.page.keyboard.press("ArrowRight");
  const focused = await marks()
    .nth(3)
    .evaluate((mark) => mark === document.activeElement);
  expect(focused).toBe(true);
  expect(ofFocused).not.toBe("");
});

it("takes the text of a cell, and is walked with the keyboard alone", async () => {
  opened = await open();
  await opened.type(
    "A12",
    "Năm 2019 có 278 người tham gia BHXH tự nguyện, tăng 163 người so với năm 2018 (115 người).",
  );
  await opened.select("A12");
  await openTab();
  await opened.pane.getByRole("button", { name: "Lấy từ ô đang chọn" }).focus();
  await opened.page.keyboard.press("Enter");
  await marks().nth(2).waitFor();
  await marks().first().focus();
  await opened.page.keyboard.press("ArrowRight");
  await opened.pane.getByText("278 − 115 = 163", { exact: false }).waitFor();
  expect(
    await marks()
      .nth(1)
      .evaluate((mark) => mark === document.activeElement),
  ).toBe(true);
});

it.each<OpenOptions>([{ theme: "light", paneWidth: 320 }, { theme: "dark", paneWidth: 320 }, { theme: "light" }])(
  "has contrast, names and room: %j",
  async (options) => {
    opened = await open(options);
    await writtenAndChecked();
    await marks().nth(2).focus();
    expect(await violations()).toEqual([]);
    const overflow = await opened.pane.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await opened.screenshot(`text-${options.theme}-${options.paneWidth ?? "wide"}`);
  },
);

it.each<OpenOptions>([
  { viewport: { width: 1366, height: 768 }, paneWidth: 320 },
  { viewport: { width: 1366, height: 650 }, paneWidth: 320 },
  { viewport: { width: 1366, height: 650 }, paneWidth: 320, theme: "dark" },
  { viewport: { width: 1366, height: 600 }, paneWidth: 320 },
])("shows the sum of the mark that has the keyboard, and covers no such mark: %j", async (options) => {
  opened = await open(options);
  await writtenAndChecked();
  const differing = opened.pane.locator('[data-state="differs"]');
  const last = (await marks().count()) - 1;
  for (const mark of [differing.first(), differing.last(), marks().nth(last), marks().first()]) {
    await mark.focus();
    await opened.pane.waitForFunction(() => document.activeElement?.getAttribute("aria-describedby") === "figure-sums");
    expect(await covered()).toEqual([]);
  }
  await differing.first().focus();
  await opened.pane.locator("#figure-sums", { hasText: "307/4.815 = 6,3759%" }).waitFor();
  for (let pressed = 0; pressed < 12; pressed++) {
    await opened.page.keyboard.press("ArrowDown");
    expect(await covered()).toEqual([]);
  }
  expect(await violations()).toEqual([]);
  await opened.screenshot(`text-sums-${options.viewport!.height}-${options.theme ?? "light"}`);
  await opened.page.emulateMedia({ forcedColors: "active" });
  await differing.last().focus();
  expect(await covered()).toEqual([]);
  await opened.screenshot(`text-sums-${options.viewport!.height}-${options.theme ?? "light"}-forced-colors`);
});

/** What lies outside the pane or under something else: the corners of the mark with the keyboard, and of the box of sums. */
function covered(): Promise<string[]> {
  return opened.pane.evaluate(() =>
    [document.activeElement!, document.getElementById("figure-sums")!].flatMap((element) =>
      [...element.getClientRects()].flatMap(({ left, right, top, bottom }) =>
        [left + 3, right - 3].flatMap((x) =>
          [top + 3, bottom - 3].flatMap((y) => {
            const there = document.elementFromPoint(x, y);
            return there !== null && element.contains(there) ? [] : [`${element.textContent} at ${x}, ${y}`];
          }),
        ),
      ),
    ),
  );
}
