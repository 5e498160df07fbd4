import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const workbenchOf = useWorkbench();

let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const CHECK = "Đối chiếu số liệu";
const REPORT = "Báo cáo đối chiếu";

/** Waits until exactly these cells are blamed. */
const listed = (cells: readonly string[]) =>
  opened.pane.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>("[data-explanation]")].map(({ dataset }) => dataset.cell).join() ===
      wanted,
    cells.join(),
  );

const OPEN = ["Thực hiện 2019!C8", "Chỉ tiêu giao 2020!E8"];
const press = (name: string) => opened.pane.getByRole("button", { name }).click();

/** A report of the sample after everything certain was corrected. */
async function writeReport(): Promise<void> {
  opened = await workbenchOf.open();
  await opened.pressRibbon(CHECK);
  await press("Sửa tất cả chỗ chắc chắn (2)");
  await listed(OPEN);
  await press("Lập trang báo cáo");
  await opened.pane.getByText(`Đã lập báo cáo ở trang '${REPORT}'.`).waitFor();
  await opened.workbench.settled();
}

it("lists what is open and what was decided, and is no table to the next check", async () => {
  await writeReport();
  await opened.screenshot("report-sheet");

  const rows = await opened.workbench.text(`${REPORT}!A1:M20`);
  const lines = rows.map((row) => row.filter((cell) => cell !== "").join(" | ")).join("\n");
  expect(lines).toContain("186 | 190 | C8 | 3.685 | nhiều khả năng | Chưa xử lý");
  expect(lines).toMatch(
    /Thực hiện 2019 \| I8 \| [^|]+ \| 489\.923 \| 49\.923 \| Đã sửa \| \d\d\/\d\d\/\d{4} \d\d:\d\d/,
  );

  await opened.pressRibbon(CHECK);
  await listed(OPEN);
});

it("leads to the cell by a click, and stays where only a range is dragged", async () => {
  await writeReport();
  const rows = await opened.workbench.text(`${REPORT}!C1:C12`);
  const row = rows.findIndex(([cell]) => cell === "G8") + 1;
  const link = opened.page.locator(`[data-cell="C${row}"]`);
  const selects = (address: string) =>
    opened.page.waitForFunction(
      (expected) => document.querySelector<HTMLInputElement>('input[aria-label^="Hộp tên"]')?.value === expected,
      address,
    );
  const shown = async () => (await opened.workbench.sheets()).find(({ active }) => active)!.name;

  await link.dragTo(opened.page.locator(`[data-cell="B${row}"]`));
  await selects(`B${row}:C${row}`);
  expect(await shown()).toBe(REPORT);

  await link.click();
  await selects("G8");
  expect(await shown()).toBe("Thực hiện 2019");
  await opened.shows("G8", "186");
});
