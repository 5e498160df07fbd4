import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const workbenchOf = useWorkbench();

let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const TABLE = "Chỉ tiêu 2020";

/** The lines of the generated table by their labels: what each cell displays. */
async function shownTable(): Promise<Record<string, string[]>> {
  await opened.workbench.settled();
  const rows = await opened.workbench.text(`${TABLE}!A1:K20`);
  return Object.fromEntries(rows.filter((row) => /^[12](\.\d)?$/.test(row[0]!)).map((row) => [row[1]!, row.slice(2)]));
}

const findingsShown = () =>
  opened.pane
    .locator("[data-explanation]")
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-cell")));

/** Waits until exactly these cells of the sheet shown carry our marks: a fill of ours, and underlined. */
const marksShown = (cells: readonly string[]) =>
  opened.page.waitForFunction((expected) => {
    const marked = [...document.querySelectorAll<HTMLElement>("[data-cell]")].filter((cell) => {
      const fill = getComputedStyle(cell).backgroundColor;
      const line = getComputedStyle(cell.firstElementChild!).textDecorationLine;
      return ["rgb(252, 228, 214)", "rgb(255, 244, 206)"].includes(fill) && line === "underline";
    });
    return (
      marked
        .map((cell) => cell.dataset.cell)
        .sort()
        .join() === expected.join()
    );
  }, cells);

it("builds the 2020 table from the sample in one press", async () => {
  opened = await workbenchOf.open();

  await opened.pressRibbon("Lập bảng chỉ tiêu");

  expect((await opened.workbench.sheets()).map(({ name }) => name)).toEqual([
    "Thực hiện 2019",
    "Chỉ tiêu giao 2020",
    TABLE,
  ]);
  expect(await shownTable()).toEqual({
    "Số người tham gia BHXH": ["5.122", "6.450", "1.328", "125,9", "49.923", "12,9", "", "", expect.any(String)],
    "BHXH bắt buộc": ["4.844", "5.200", "356", "107,3", "", "", "5.400", "96,3", expect.any(String)],
    "BHXH tự nguyện": ["278", "1.250", "972", "449,6", "", "", "45.079", "2,77", expect.any(String)],
    "Số người tham gia BHTN": ["3.871", "4.342", "471", "112,2", "49.923", "8,7", "4.427", "98,1", expect.any(String)],
  });
  await opened.screenshot("target-table");
});

it("proposes 5.000, 680, 5.680 and 4.080 where nothing is assigned, and marks them as proposals", async () => {
  opened = await workbenchOf.open();
  await opened.workbench.deleteSheet("Chỉ tiêu giao 2020");

  await opened.pressRibbon("Lập bảng chỉ tiêu");

  const table = await shownTable();
  expect(Object.values(table).map((row) => row[1])).toEqual(["5.680", "5.000", "680", "4.080"]);
  expect(Object.values(table).map((row) => row[8])).toEqual(
    Array(4).fill(expect.stringMatching(/^Đề xuất: .*chưa được giao/)),
  );
  const title = (await opened.workbench.text(`${TABLE}!A1:A6`)).flat().join("\n");
  expect(title).toContain("DỰ KIẾN CHỈ TIÊU");
  await opened.screenshot("proposals");

  // typing the assigned numbers makes them targets: the notes go, and with the last one the title's DỰ KIẾN
  const rows = await opened.workbench.text(`${TABLE}!A1:A20`);
  for (const [order, assigned] of [
    ["1.1", 5200],
    ["1.2", 1250],
    ["2", 4342],
  ] as const) {
    const row = rows.findIndex(([cell]) => cell === order) + 1;
    await opened.workbench.write(`${TABLE}!D${row}`, [[assigned]]);
  }
  expect(Object.values(await shownTable()).map((row) => [row[1], /Đề xuất/.test(row[8]!)])).toEqual([
    ["6.450", false],
    ["5.200", false],
    ["1.250", false],
    ["4.342", false],
  ]);
  expect((await opened.workbench.text(`${TABLE}!A1:A6`)).flat().join("\n")).not.toContain("DỰ KIẾN");
});

it("flags exactly the figures that do not reconcile, lists them, goes to them, and restores the sheets", async () => {
  opened = await workbenchOf.open();
  const before = await opened.look();

  await opened.pressRibbon("Đối chiếu số liệu");

  expect(await findingsShown()).toEqual([
    "Thực hiện 2019!H5",
    "Thực hiện 2019!C8",
    "Thực hiện 2019!I8",
    "Chỉ tiêu giao 2020!E8",
  ]);
  await marksShown(["C8", "H5", "I8"]);
  await opened.screenshot("findings");
  await opened.pane.getByRole("button", { name: /E8.*Chỉ tiêu giao 2020/ }).click();
  await opened.page.waitForFunction(() =>
    document.querySelector('[role="tab"][aria-selected="true"]')?.textContent?.includes("Chỉ tiêu giao 2020"),
  );

  await marksShown(["E8"]);

  // somebody edits another cell meanwhile
  await opened.workbench.write("Thực hiện 2019!N20", [["ghi chú"]]);
  await opened.pane.getByRole("button", { name: "Bỏ đánh dấu" }).click();
  await opened.pane.getByText(/Đã bỏ đánh dấu trên 2 trang/).waitFor();
  await opened.workbench.clear("Thực hiện 2019!N20");
  expect(await opened.look()).toEqual(before);
});

it("takes the table back in one press", async () => {
  opened = await workbenchOf.open();
  const before = await opened.look();
  await opened.pressRibbon("Lập bảng chỉ tiêu");

  await opened.pane.getByRole("button", { name: /^Hoàn tác/ }).click();
  await opened.pane.getByText(/Đã hoàn tác/).waitFor();

  expect(await opened.look()).toEqual(before);
});

it("says what happened where Excel refuses, and leaves the workbook as it was", async () => {
  opened = await workbenchOf.open();
  const before = await opened.look();
  await opened.workbench.fault("InvalidOperationInCellEditMode", { afterBatches: 3 });

  await opened.pressRibbon("Lập bảng chỉ tiêu");

  await opened.pane.getByText(/Đang có một ô mở để nhập/).waitFor();
  expect(await opened.look()).toEqual(before);
});
