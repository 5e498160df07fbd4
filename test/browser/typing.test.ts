import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const { open } = useWorkbench();
let workbench: OpenedWorkbench;

beforeEach(async () => {
  workbench = await open();
});
afterEach(async () => {
  expect(workbench.leaving).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

const startsWith = (cell: string, text: string) =>
  workbench.page.locator(`[data-cell="${cell}"]`, { hasText: new RegExp(`^${text}`) }).waitFor();

describe("a custom function", () => {
  it("answers in the grid and again when its inputs change", async () => {
    await workbench.type("C12", "=BHXH.GROWTH(E6;C6)");
    // 4.844 against 4.700
    await startsWith("C12", "0,030");
    await workbench.type("E6", "5.170");
    await workbench.shows("C12", "0,1");
  });

  it("spills over the cells below", async () => {
    await workbench.type("C12", "=BHXH.GROWTH(E6:E8;C6:C8;1)");
    await workbench.shows("C12", "0,031");
    await workbench.shows("C13", "1,417");
    await workbench.shows("C14", "0,052");
  });

  it("answers for every row of two ranges, blanks left blank", async () => {
    await workbench.type("C12", "=BHXH.COVERAGE(E5:E8;I5:I8)");
    await startsWith("C12", "0,102");
    await startsWith("C15", "0,007");
    expect(await workbench.workbench.read("C13:C14")).toEqual([[""], [""]]);
  });

  it("checks a table and spills what it found, again when a cell is corrected", async () => {
    await workbench.type("A12", "=BHXH.CHECK(A4:L8)");
    await workbench.shows("H15", "chắc chắn");
    const answer = await workbench.workbench.read("A12:H15");
    expect(answer.map((row) => [row[0], row[6], row[7]])).toEqual([
      ["Dòng", "Số đề nghị", "Mức độ"],
      ["BHXH", 6.38, "chắc chắn"],
      ["BHTN", 3685, "nhiều khả năng"],
      ["BHTN", 49923, "chắc chắn"],
    ]);
    await workbench.screenshot("checking-with-a-formula");
    await workbench.type("H5", "6,38");
    await workbench.shows("A13", "BHTN");
    expect(await workbench.workbench.read("A15")).toEqual([[null]]);
  });

  it("shares a total and follows its weights; what cannot be shared shows why it failed", async () => {
    await workbench.type("C12", "=BHXH.ALLOCATE(1000;E6:E8)");
    await workbench.shows("C12", "539");
    expect(await workbench.workbench.read("C12:C14")).toEqual([[539], [31], [430]]);
    await workbench.type("D12", "=BHXH.ALLOCATEGRID(E6:E8;8993;E6:E8)");
    await workbench.shows("D14", "3871");
    await workbench.type("E7", "279");
    await workbench.shows("D12", "#N/A");
    await workbench.type("F12", "=BHXH.PATH(5122;6450;4)");
    await workbench.shows("F16", "6450");
  });

  it("names its error", async () => {
    await workbench.type("C12", "=BHXH.GROWTH(1;0)");
    await workbench.shows("C12", "#DIV/0!");
    await workbench.type("C13", '=BHXH.GROWTH("mười";2)');
    await workbench.shows("C13", "#VALUE!");
  });

  it("is offered while it is typed, with its Vietnamese description", async () => {
    const { page } = workbench;
    await workbench.select("C12");
    await page.keyboard.type("=BH");
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await options.allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^BHXH\.GROWTH\s.*tốc độ/is)]),
    );
    await page.keyboard.type("XH.GROW");
    await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await page.locator("#cell-editor").inputValue()).toBe("=BHXH.GROWTHINDEX(");
    expect(await page.locator(".suggestion-signature strong").count()).toBe(1);
    await page.locator('[data-cell="E5"]').click();
    await page.keyboard.type(";");
    await page.locator('[data-cell="C5"]').click();
    await page.keyboard.type(")");
    await workbench.screenshot("typing-a-formula");
    await page.keyboard.press("Enter");
    await startsWith("C12", "1,06");
  });
});

it.each([
  ["5.122", "5.122", 5122],
  ["93,9%", "93,9%", 0.939],
  ["1234,5", "1234,5", 1234.5],
  ["=1,5+1", "2,5", 2.5],
  ["BHXH tự nguyện", "BHXH tự nguyện", "BHXH tự nguyện"],
])("%s typed shows %s", async (typed, shown, value) => {
  await workbench.type("C14", typed);
  await workbench.shows("C14", shown);
  expect(await workbench.workbench.read("C14")).toEqual([[value]]);
});

it("keeps the first letter of an input method", async () => {
  const { page } = workbench;
  await workbench.select("B12");
  const devtools = await page.context().newCDPSession(page);
  for (const text of ["t", "tê", "tế"]) {
    await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await devtools.send("Input.insertText", { text: "tế" });
  await page.keyboard.press("Enter");
  await workbench.shows("B12", "tế");
});

it("takes an edit back and does it again", async () => {
  const { page } = workbench;
  await workbench.type("E5", "6000");
  await workbench.shows("E5", "6.000");
  await page.keyboard.press("Control+z");
  await workbench.shows("E5", "5.122");
  await page.keyboard.press("Control+y");
  await workbench.shows("E5", "6.000");
});

it("edits in the formula bar, and Escape leaves the cell as it was", async () => {
  const { page } = workbench;
  await workbench.select("E5");
  const bar = page.getByLabel("Thanh công thức");
  await bar.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("7000");
  await page.keyboard.press("Escape");
  expect(await bar.inputValue()).toBe("5122");
  await workbench.shows("E5", "5.122");
  await bar.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("7000");
  await page.keyboard.press("Enter");
  await workbench.shows("E5", "7.000");
  expect(await page.getByLabel("Hộp tên").inputValue()).toBe("E6");
});
