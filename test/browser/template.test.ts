import { useWorkbench, type OpenedWorkbench } from "../support/browser";
import { FILLED } from "../workbook/actualsTemplate/aTemplate";

const { open } = useWorkbench();
let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const SHEET = "Thực hiện 2020";

const atRest = () => opened.pane.waitForSelector('[data-phase="idle"]', { state: "attached" });
const press = (name: string) => opened.pane.getByRole("button", { name, exact: true }).click();
const field = (label: string) => opened.pane.getByLabel(label, { exact: true });
const activeSheet = async () => (await opened.workbench.sheets()).find(({ active }) => active)?.name;

async function openFields(): Promise<void> {
  await press("Chèn biểu mẫu số thực hiện…");
  await field("Năm của số thực hiện").waitFor();
}

describe("an empty sheet for actuals", () => {
  it("is inserted, filled in by keyboard, and agrees", async () => {
    opened = await open();
    const before = await opened.look();
    await openFields();
    expect(await field("Năm của số thực hiện").inputValue()).toBe("2020");
    expect(await field("Địa bàn").inputValue()).toBe("Huyện Hướng Hóa");
    await opened.screenshot("template-fields");
    await press("Chèn vào sổ tính");
    await opened.pane.getByText("Đã chèn biểu mẫu ở trang 'Thực hiện 2020'.", { exact: false }).waitFor();
    expect(await activeSheet()).toBe(SHEET);
    await opened.page.locator('[data-cell="B9"]', { hasText: "BHTN" }).waitFor();
    await opened.screenshot("template-empty");

    // the header is a drop-down: opened, chosen and left by keyboard
    await opened.select("E5");
    await opened.page.keyboard.press("Alt+ArrowDown");
    const options = opened.page.getByRole("option");
    expect(await options.allTextContents()).toEqual(["Thực hiện năm 2020", "Ước thực hiện năm 2020"]);
    await opened.screenshot("template-drop-down");
    await opened.page.keyboard.press("Escape");
    await options.first().waitFor({ state: "hidden" });
    expect(await opened.workbench.read(`${SHEET}!E5`)).toEqual([["Thực hiện năm 2020"]]);
    await opened.page.keyboard.press("Alt+ArrowDown");
    await opened.page.keyboard.press("ArrowDown");
    await opened.page.keyboard.press("Enter");
    await opened.shows("E5", "Ước thực hiện năm 2020");

    // what is no count is refused in words, and the edit stays open
    await opened.type("E7", "-5");
    await opened.page.getByText("Ô này chỉ nhận số nguyên", { exact: false }).first().waitFor();
    await opened.screenshot("template-refused");
    await opened.page.keyboard.press("Escape");

    for (const [address, value] of Object.entries(FILLED)) await opened.type(address, String(value));
    await opened.shows("E6", "5.122");
    await opened.shows("F6", "93,9");
    await opened.shows("H6", "6,38");
    await opened.shows("J9", "7,8");
    await opened.screenshot("template-filled");

    for (const other of ["Thực hiện 2019", "Chỉ tiêu giao 2020"]) await opened.workbench.deleteSheet(other);
    await press("Đối chiếu số liệu");
    await opened.pane.getByText(/^Tất cả khớp/).waitFor();
    // and follows what is typed from then on
    await opened.type("G9", "176");
    await opened.pane.getByText("1 chỗ chưa khớp").waitFor();
    expect(before).not.toEqual(await opened.look());
  });

  it("is asked about where the name is taken, and taken back in one press", async () => {
    opened = await open({ paneWidth: 320 });
    const before = await opened.look();
    await openFields();
    await opened.pane.getByLabel("Cách trình bày").selectOption("places");
    await press("Chèn vào sổ tính");
    await opened.pane.getByText("Nhập ít nhất một đơn vị", { exact: false }).waitFor();
    await opened.screenshot("template-places-fault");
    await press("Lấy 21 xã, thị trấn của huyện Hướng Hóa (2020)");
    await field("Năm của số thực hiện").fill("2019");
    await opened.pane.getByLabel("Cách trình bày").selectOption("programmes");
    await press("Chèn vào sổ tính");
    await opened.pane.getByRole("button", { name: /^Giữ cả hai/ }).waitFor();
    await opened.screenshot("template-question");
    await opened.pane.getByRole("button", { name: /^Giữ cả hai/ }).click();
    await opened.pane.getByText("'Thực hiện 2019 (2)'", { exact: false }).waitFor();
    await opened.pane.getByRole("button", { name: /^Hoàn tác/ }).click();
    await opened.pane.getByText("Đã hoàn tác: chèn biểu mẫu.").waitFor();
    await atRest();
    expect(await opened.look()).toEqual(before);
  });

  it("lists places, a row each, on one page", async () => {
    opened = await open({ theme: "dark", paneWidth: 320 });
    await openFields();
    await opened.pane.getByLabel("Cách trình bày").selectOption("places");
    await press("Lấy 21 xã, thị trấn của huyện Hướng Hóa (2020)");
    await opened.screenshot("template-places-dark");
    await press("Chèn vào sổ tính");
    await opened.page.locator('[data-cell="B7"]', { hasText: "Toàn huyện" }).waitFor();
    await opened.screenshot("template-places");
    // chosen last time, offered next time
    await openFields();
    expect(await opened.pane.getByLabel("Cách trình bày").inputValue()).toBe("places");
  });
});
