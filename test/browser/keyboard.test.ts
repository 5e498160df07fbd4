import { useWorkbench, type OpenedWorkbench } from "../support/browser";

/** Everything without a mouse: the pane's whole job, and formulas in the grid. */
const { open } = useWorkbench();
let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const press = async (key: string, times = 1) => {
  for (let time = 0; time < times; time++) await opened.page.keyboard.press(key);
};

/** Tab stops of page and pane together are fewer than this. */
const MOST_STOPS = 60;

interface Stop {
  readonly name: string;
  /** nothing that is always in view, such as the pane's head, lies over it */
  readonly uncovered: boolean;
}

/** What of the pane has the focus; null while the page around it has. */
const stop = (): Promise<Stop | null> =>
  opened.pane.evaluate(() => {
    const element = document.activeElement;
    if (!document.hasFocus() || element === null || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const topmost = document.elementFromPoint(left + width / 2, top + height / 2);
    return {
      name:
        element.getAttribute("aria-label") ??
        (element as HTMLInputElement).labels?.[0]?.textContent ??
        element.textContent,
      uncovered: topmost !== null && (element.contains(topmost) || topmost.contains(element)),
    };
  });

/** Presses Tab (or Shift+Tab) until the focus is on what bears the name. */
async function walkTo(name: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await press(key);
    const reached = await stop();
    if (reached !== null && name.test(reached.name)) return expect(reached).toMatchObject({ uncovered: true });
    passed.push(reached?.name.slice(0, 40) ?? "(page)");
  }
  throw new Error(`${name} was not reached: ${passed.join(" · ")}`);
}

/** From anywhere on the page around the pane. */
async function walkIntoPane(): Promise<void> {
  await press("F6", 2);
  await walkTo(/^Lập bảng chỉ tiêu$/);
}

const sheetShown = (name: string) => opened.page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
const says = (text: RegExp) => opened.pane.getByText(text).waitFor();

describe("in the pane", () => {
  it("checks, goes to a finding and clears the flags", async () => {
    opened = await open({ paneWidth: 320 });
    const before = await opened.look();
    await walkIntoPane();
    await walkTo(/^Đối chiếu số liệu$/);
    await press("Enter");
    await opened.pane.locator("[data-explanation]").first().waitFor();

    await walkTo(/ô E8.*Chỉ tiêu giao 2020/);
    await press("Enter");
    await sheetShown("Chỉ tiêu giao 2020");
    await opened.page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[aria-label^="Hộp tên"]')?.value === "E8",
    );
    // the next one waits where the last was left
    await walkTo(/ô I8.*Thực hiện 2019/, "Shift+Tab");
    await press(" ");
    await sheetShown("Thực hiện 2019");

    // it stands above the findings
    await walkTo(/^Bỏ đánh dấu$/, "Shift+Tab");
    await press("Enter");
    await says(/^Đã bỏ đánh dấu trên 2 trang/);
    expect(await opened.look()).toEqual(before);
  });

  it("previews, chooses how a target is found, writes the table and takes it back", async () => {
    opened = await open({ paneWidth: 320 });
    const before = await opened.look();
    await walkIntoPane();
    await press("Enter");
    await opened.pane.getByRole("button", { name: /^Ghi vào trang/ }).waitFor();

    await walkTo(/^Cách xác định: BHXH tự nguyện$/);
    await press("Home");
    await walkTo(/^Ghi vào trang 'Chỉ tiêu 2020'$/);
    await press("Enter");
    await says(/^Đã lập bảng ở trang 'Chỉ tiêu 2020'/);
    await sheetShown("Chỉ tiêu 2020");

    // the button that was pressed is gone; Tab goes on from where it stood
    await walkTo(/^Tùy chọn của bảng$/);
    await press("Enter");
    await walkTo(/^Biểu báo cáo/);
    await walkTo(/^Hoàn tác: lập bảng chỉ tiêu$/);
    await press("Enter");
    await says(/^Đã hoàn tác/);
    expect(await opened.look()).toEqual(before);
  });

  it("splits a target, locks a share, writes the sheet and takes it back", async () => {
    opened = await open({ paneWidth: 320 });
    const before = await opened.look();
    await walkIntoPane();
    await walkTo(/^Chỉ tiêu$/);
    await press("ArrowRight");
    await press("Enter");
    await walkTo(/^Phân bổ chỉ tiêu…$/);
    await press("Enter");
    await opened.pane.locator('[data-split="shares"]').waitFor();
    await walkTo(/^Bước làm tròn/);
    await opened.page.keyboard.type("5");
    await press("Enter");
    await says(/không chia hết cho bước làm tròn 15\./);
    await walkTo(/^Làm tròn đến 10 người$/);
    await press("Enter");
    await opened.pane.locator('[data-split="shares"]').waitFor();
    await walkTo(/^Khóa số của thị trấn Khe Sanh$/);
    await press(" ");
    await says(/^Giữ 60 theo số đã khóa/);
    await walkTo(/^Ghi vào trang 'Phân bổ 2020'$/, "Shift+Tab");
    await press("Enter");
    await says(/^Đã phân bổ ở trang 'Phân bổ 2020'/);
    await sheetShown("Phân bổ 2020");
    // the check of the new sheet goes on for a moment, and undo waits for it
    await opened.pane.waitForSelector('[data-phase="idle"]', { state: "attached" });
    await opened.pane.getByRole("button", { name: /^Hoàn tác/ }).focus();
    await press("Enter");
    await says(/^Đã hoàn tác: phân bổ chỉ tiêu/);
    expect(await opened.look()).toEqual(before);
  });

  it("answers a question, or leaves it with Escape", async () => {
    opened = await open({ paneWidth: 320 });
    await opened.pressRibbon("Lập bảng chỉ tiêu");
    await opened.pressRibbon("Lập bảng chỉ tiêu");
    const question = opened.pane.getByRole("alertdialog");
    await question.waitFor();
    await press("Escape");
    await question.waitFor({ state: "detached" });

    await opened.pressRibbon("Lập bảng chỉ tiêu");
    await walkTo(/^Giữ cả hai/);
    await press("Enter");
    await says(/^Đã lập bảng ở trang 'Chỉ tiêu 2020 \(2\)'/);
  });

  it("switches the language, and the help page follows", async () => {
    opened = await open({ paneWidth: 320 });
    const helpPage = async () => {
      const answer = opened.page.context().waitForEvent("page");
      await press("Enter");
      const help = await answer;
      await help.waitForLoadState();
      const shown = {
        language: await help.locator("html").getAttribute("lang"),
        name: await help.locator("h1").innerText(),
      };
      await help.close();
      return shown;
    };
    await walkIntoPane();
    await walkTo(/^Hướng dẫn$/);
    expect(await helpPage()).toEqual({ language: "vi", name: "Chỉ tiêu BHXH: hướng dẫn" });
    await walkTo(/^English$/);
    await press("Enter");
    await opened.pane.getByRole("heading", { level: 1, name: "BHXH planner" }).waitFor();
    await walkTo(/^Help$/, "Shift+Tab");
    expect(await helpPage()).toEqual({ language: "en", name: "BHXH planner: help" });
    await walkTo(/^Tiếng Việt$/);
    await press("Enter");
    await opened.pane.getByRole("heading", { level: 1, name: "Chỉ tiêu BHXH" }).waitFor();
  });
});

describe("in the grid", () => {
  /** Row and column of an address with one letter. */
  const placeOf = (address: string) => [Number(address.slice(1)), address.charCodeAt(0)] as const;

  const addressShown = () => opened.page.getByLabel(/^Hộp tên/).inputValue();

  async function moveTo(address: string): Promise<void> {
    const [[fromRow, fromColumn], [row, column]] = [placeOf(await addressShown()), placeOf(address)];
    // down first: the title above the table is one merged cell
    await press(row > fromRow ? "ArrowDown" : "ArrowUp", Math.abs(row - fromRow));
    await press(column > fromColumn ? "ArrowRight" : "ArrowLeft", Math.abs(column - fromColumn));
    expect(await addressShown()).toBe(address);
  }

  async function type(address: string, text: string): Promise<void> {
    await moveTo(address);
    await opened.page.keyboard.type(text);
    await press("Enter");
  }

  it("types formulas, changes their inputs and sees them answer again, over ranges too", async () => {
    opened = await open();
    await type("C12", "=BHXH.GROWTHINDEX(E6;C6;1)");
    await opened.shows("C12", "1,031");
    await type("E6", "5.170");
    await opened.shows("C12", "1,1");

    await type("E12", "=BHXH.COVERAGE(E5:E8;I5:I8;2)");
    await opened.shows("E12", "0,1026");
    await opened.shows("E13", "");
    await opened.shows("E15", "0,0079");
    await type("I8", "49.923");
    await opened.shows("E15", "0,0775");

    // a cell in the way of the spill, and out of it again
    await type("E14", "x");
    await opened.shows("E12", "#SPILL!");
    await moveTo("E14");
    await press("Delete");
    await opened.shows("E15", "0,0775");
    await press("Control+z", 2);
    await opened.shows("E12", "0,1026");
  });
});

it.each(["Tab", "Shift+Tab"])("leaves the pane by %s at its end", async (key) => {
  opened = await open();
  await walkIntoPane();

  const onPage = () => opened.page.evaluate(() => document.activeElement?.tagName !== "IFRAME");
  for (let stops = 0; stops < MOST_STOPS && !(await onPage()); stops++) await press(key);
  expect(await onPage()).toBe(true);
});
