import * as fs from "node:fs";
import { packageParts } from "../support/packageParts";
import { richWorkbook } from "../support/richWorkbook";
import { SAMPLE_XLSX } from "../support/sample";
import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const { open } = useWorkbench();
let opened: OpenedWorkbench;

beforeEach(async () => {
  opened = await open();
});
afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const CHECK = "Đối chiếu số liệu";
const C8 = "Thực hiện 2019!C8";
const I8 = "Thực hiện 2019!I8";
const E8 = "Chỉ tiêu giao 2020!E8";

const blamed = (cells: readonly string[]) =>
  opened.pane.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>("[data-explanation]")]
        .map(({ dataset }) => dataset.cell)
        .join("\n") === wanted,
    cells.join("\n"),
  );

/** Saves by the keyboard, and answers what the browser was given to keep. */
async function saved(): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = opened.page.waitForEvent("download");
  await opened.page.keyboard.press("Control+s");
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

it("opens a file, and keeps what was typed, marked and decided in the file it saves", async () => {
  await opened.openFile(fs.readFileSync(SAMPLE_XLSX), "huong-hoa.xlsx");
  await opened.shows("E5", "5.122");
  // 6,38 is right: one finding less than in the sample
  await opened.type("H5", "6,38");
  await opened.pressRibbon(CHECK);
  await blamed([C8, I8, E8]);
  await opened.pane.locator(`[data-cell="${E8}"]`).getByRole("button", { name: "Bỏ qua" }).click();
  await blamed([C8, I8]);
  const before = await opened.look();

  await opened.select("A1");
  const { name, bytes } = await saved();

  expect(name).toBe("huong-hoa.xlsx");
  await opened.openFile(bytes, "da-luu.xlsx");
  expect(await opened.look()).toEqual(before);
  await opened.shows("H5", "6,38");
  await opened.pressRibbon(CHECK);
  await blamed([C8, I8]);
  expect([...packageParts(bytes).keys()]).toContain("xl/webextensions/webextension1.xml");
});

it("asks before changes are lost and says what is not shown", async () => {
  await opened.type("E5", "5.123");
  const input = opened.page.locator('input[type="file"]');
  const rich = { name: "giau.xlsx", mimeType: "", buffer: Buffer.from(richWorkbook()) };
  await input.setInputFiles(rich);
  const dialog = opened.page.getByRole("dialog", { name: "Mở «giau.xlsx»?" });
  await dialog.waitFor();
  expect(await dialog.getByRole("listitem").allTextContents()).toEqual([
    "Những thay đổi chưa lưu trong sổ tính đang mở sẽ mất.",
    "Công thức lấy số từ sổ tính khác không tính lại được ở đây; tệp lưu ra vẫn giữ công thức và kết quả cũ.",
    "Trang không phải bảng tính được giữ nguyên nhưng không hiện ở đây: Đồ thị.",
    "Được giữ nguyên nhưng không hiện ở đây: biểu đồ, hình ảnh, ghi chú ở ô, một số định dạng có điều kiện, " +
      "một số quy tắc nhập liệu, bộ lọc, nhóm hàng.",
  ]);
  await opened.screenshot("file-question");

  // "no" has the focus
  await opened.page.keyboard.press("Enter");
  // a file that comes before the question is gone counts as a second press
  await dialog.waitFor({ state: "detached" });
  await opened.shows("E5", "5.123");
  await opened.openFile(rich.buffer, rich.name, "Mở");
  await opened.shows("C5", "5.122");
  await opened.screenshot("file-opened");
});

it("refuses what is no workbook with a reason, and keeps the workbook", async () => {
  const before = await opened.look();
  await opened.page
    .locator('input[type="file"]')
    .setInputFiles({ name: "anh.xlsx", mimeType: "", buffer: Buffer.from("không phải tệp Excel") });
  await opened.page.getByRole("alert").filter({ hasText: "Không mở được «anh.xlsx». Tệp này không phải" }).waitFor();
  expect(await opened.look()).toEqual(before);
});

it("opens and saves without a mouse, an edit that is open included", async () => {
  // before the cell is chosen: the browser must know that the test answers before the keys are pressed
  const choosing = opened.page.waitForEvent("filechooser");
  await opened.select("A1");
  await opened.page.keyboard.press("Control+o");
  await (await choosing).setFiles({ name: "phim.xlsx", mimeType: "", buffer: fs.readFileSync(SAMPLE_XLSX) });
  await opened.page.locator(".file-name", { hasText: "phim.xlsx" }).waitFor();
  await opened.select("E6");
  await opened.page.keyboard.type("4.999");
  const { bytes } = await saved();
  const sheet = packageParts(bytes).get("xl/worksheets/sheet1.xml")!.toString();
  expect(sheet).toMatch(/<c r="E6"[^>]*><v>4999<\/v>/);
  await opened.page.getByRole("status").filter({ hasText: "Đã lưu phim.xlsx" }).waitFor();
});

it("takes a file that is dropped on the page", async () => {
  const bytes = [...fs.readFileSync(SAMPLE_XLSX)];
  await opened.page.evaluate((content) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([Uint8Array.from(content)], "tha.xlsx"));
    for (const name of ["dragenter", "dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, bytes);
  await opened.page.locator(".file-name", { hasText: "tha.xlsx" }).waitFor();
  await opened.shows("E5", "5.122");
  expect(await opened.page.locator(".drop-here").isVisible()).toBe(false);
});

it("opens and saves by the handle, formulas of the add-in answered", async () => {
  await opened.workbench.write("B12", [["=BHXH.GROWTH(E6,C6,3)"]]);
  await opened.workbench.settled();
  const bytes = await opened.workbench.save();
  const sheet = packageParts(Uint8Array.from(bytes)).get("xl/worksheets/sheet1.xml")!.toString();
  expect(sheet).toContain("<f>_xldudf_BHXH_GROWTH(E6,C6,3)</f><v>0.03064</v>");
  expect(await opened.workbench.open([1, 2, 3], "a.xlsx")).toEqual({ code: "notAWorkbook" });
  expect(await opened.workbench.open(bytes, "b.xlsx")).toBeNull();
  await opened.page.locator(".file-name", { hasText: "b.xlsx" }).waitFor();
  await opened.shows("B12", "0,03064");
});
