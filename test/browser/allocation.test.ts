import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const { open } = useWorkbench();
let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

it("tries", async () => {
  opened = await open();
  await opened.pane.getByRole("tab", { name: "Phân bổ" }).click();
  await opened.pane.getByRole("button", { name: "Phân bổ chỉ tiêu…" }).click();
  await opened.pane.getByText("Cộng 21 đơn vị", { exact: false }).waitFor();
  await opened.screenshot("allocation-1");
  await opened.pane.getByRole("button", { name: "Ghi vào trang 'Phân bổ 2020'" }).click();
  await opened.pane.getByText("Đã phân bổ ở trang", { exact: false }).waitFor();
  await opened.page.locator('[data-cell="B9"]', { hasText: "Lao Bảo" }).waitFor();
  await opened.screenshot("allocation-2");
  await opened.type("G9", "70");
  await opened.shows("J31", "Lệch: thừa 10 người");
  await opened.pane.getByRole("tab", { name: "Đối chiếu" }).click();
  await opened.pane.getByText("thừa 10 người", { exact: false }).waitFor();
  await opened.screenshot("allocation-3");
  await opened.pane.getByRole("button", { name: "San đều", exact: false }).click();
  await opened.shows("J31", "Khớp với chỉ tiêu cấp trên giao");
  await opened.screenshot("allocation-4");
});
