import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const { open } = useWorkbench();
let workbench: OpenedWorkbench;

beforeAll(async () => {
  workbench = await open();
});
afterAll(async () => {
  expect(workbench.leaving).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const address = () => workbench.page.getByLabel("Hộp tên").inputValue();
const press = async (...keys: string[]) => {
  for (const key of keys) await workbench.page.keyboard.press(key);
};
const middleOf = async (cell: string) => {
  const { x, y, width, height } = (await workbench.page.locator(`[data-cell="${cell}"]`).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

it("selects by keys", async () => {
  await workbench.select("E5");
  await press("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowLeft");
  expect(await address()).toBe("D5:E7");
  await press("ArrowDown");
  expect(await address()).toBe("E6");
  await press("Control+ArrowDown");
  expect(await address()).toBe("E8");
  await press("Control+ArrowLeft");
  expect(await address()).toBe("A8");
  await press("Tab", "Tab", "Enter");
  expect(await address()).toBe("A9");
});

it("selects by dragging and sums what is selected, in Vietnamese spelling", async () => {
  const { page } = workbench;
  const [from, to] = [await middleOf("E6"), await middleOf("E7")];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  expect(await address()).toBe("E6:E7");
  await page.getByText("Tổng: 5.122", { exact: true }).waitFor();
  expect(await page.getByRole("gridcell", { selected: true }).count()).toBe(2);
});

it("copies formulas with their references, and values exactly", async () => {
  const { page } = workbench;
  await workbench.type("C12", "=E6-C6");
  await workbench.shows("C12", "144");
  await workbench.select("C12");
  await press("Control+c");
  await workbench.select("C13:C14");
  await press("Control+v");
  await workbench.shows("C14", "190");
  await workbench.select("C14");
  expect(await page.getByLabel("Thanh công thức").inputValue()).toBe("=E8-C8");
});

it("pastes a table from elsewhere as data", async () => {
  const { page } = workbench;
  await workbench.select("H14");
  await page.evaluate(() => navigator.clipboard.writeText("5.122\t93,9%\r\n=1+1\tHướng Hóa"));
  await press("Control+v");
  await page.locator('[data-cell="I15"]', { hasText: "Hướng Hóa" }).waitFor();
  expect(await workbench.workbench.read("H14:I15")).toEqual([
    [5122, 0.939],
    ["=1+1", "Hướng Hóa"],
  ]);
  await workbench.shows("I14", "93,9%");
});

it("clears cells", async () => {
  await workbench.select("H14:I15");
  await press("Delete");
  await workbench.shows("I15", "");
});

it("widens a column by dragging its edge", async () => {
  const { page } = workbench;
  const width = async () => (await page.locator('[data-cell="C12"]').boundingBox())!.width;
  const before = await width();
  const { x, width: wide } = (await page.locator('[data-cell="C12"]').boundingBox())!;
  const header = (await page.locator(".column-header", { hasText: /^C$/ }).boundingBox())!;
  await page.mouse.move(x + wide - 1, header.y + 8);
  await page.mouse.down();
  await page.mouse.move(x + wide + 49, header.y + 8, { steps: 3 });
  await page.mouse.up();
  await page.waitForFunction(
    (least) => document.querySelector('[data-cell="C12"]')!.getBoundingClientRect().width > least,
    before + 40,
  );
  expect(Math.round(await width())).toBe(Math.round(before) + 50);
});

it("goes to a far cell and keeps only what is in sight in the document", async () => {
  const { page } = workbench;
  await workbench.select("C20000");
  expect(await page.locator(".row").count()).toBeLessThan(60);
  expect(await page.getByRole("row").last().getAttribute("aria-rowindex")).toMatch(/^(19|20)\d{3}$/);
  await workbench.select("A1");
});

it("says so when there is no such cell", async () => {
  const { page } = workbench;
  await page.getByLabel("Hộp tên").fill("ô nào đó");
  await press("Enter");
  await page.getByRole("alert").filter({ hasText: "Không có ô nào như vậy" }).waitFor();
  await press("Escape");
});

it("changes, adds, renames and deletes sheets", async () => {
  const { page } = workbench;
  const tab = (name: string) => page.getByRole("tab", { name, exact: true });
  await tab("Chỉ tiêu giao 2020").click();
  await page.getByRole("gridcell", { name: /6\.450/ }).waitFor();
  await page.getByRole("button", { name: "Thêm trang tính" }).click();
  await page.waitForFunction(() => document.querySelectorAll('[role="tab"]').length === 3);
  await page.getByRole("tab", { selected: true }).dblclick();
  await page.keyboard.type("Xã Tân Long");
  await press("Enter");
  await tab("Xã Tân Long").waitFor();
  await tab("Thực hiện 2019").click();
  await tab("Xã Tân Long").dblclick();
  await page.keyboard.type("THỰC HIỆN 2019");
  await press("Enter");
  await page.getByRole("alert").filter({ hasText: "Đã có trang mang tên này" }).waitFor();
  await page.getByRole("button", { name: "Lệnh cho trang «Xã Tân Long»" }).click();
  await page.getByRole("menuitem", { name: "Xóa trang" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Xóa" }).click();
  await tab("Xã Tân Long").waitFor({ state: "detached" });
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
});
