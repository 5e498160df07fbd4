import * as fs from "node:fs";
import type { AxeResults } from "axe-core";
import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const workbenchOf = useWorkbench();

let opened: OpenedWorkbench;

afterEach(async () => {
  expect(opened.leaving).toEqual([]);
  expect(opened.errors).toEqual([]);
  await opened.close();
});

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SHEET = "Thực hiện 2019";
const CHECK = "Đối chiếu số liệu";

const card = (code: string) => opened.pane.locator(`[data-hazard="${code}"]`);
const focused = (heading: string) =>
  opened.pane.waitForFunction((text) => document.activeElement?.textContent === text, heading);
const press = (name: string | RegExp) => opened.pane.getByRole("button", { name }).click();

/** Numbers as they come from a text document: one column as text, one number with spaces. */
async function openWithTexts(options: Parameters<typeof workbenchOf.open>[0] = {}): Promise<void> {
  opened = await workbenchOf.open(options);
  await opened.workbench.write(`${SHEET}!C5:C7`, [["4.815"], ["4.700"], ["\u00a0115 "]]);
  await opened.workbench.write(`${SHEET}!E6`, [["4.844"]]);
  await opened.workbench.settled();
}

it("shows numbers kept as text, makes numbers of them in one press, and takes it back in one", async () => {
  await openWithTexts();
  const before = await opened.look();
  await opened.pressRibbon(CHECK);
  await card("textNumbers").waitFor();
  expect(await card("textNumbers").locator("p").textContent()).toMatch(
    /^3 ô ở 2 cột ghi số ở dạng văn bản, ví dụ “4\.815” ở ô C5\. .*Các ô: C5:C6, E6\.$/,
  );
  expect(await card("spacedNumbers").locator("p").textContent()).toMatch(/^Ô C7 ghi .* có dấu cách thừa\./);
  await card("textNumbers").scrollIntoViewIfNeeded();
  await opened.screenshot("hazards");

  await card("textNumbers").getByRole("button", { name: "Sửa cả 3 ô" }).focus();
  await opened.page.keyboard.press("Enter");
  await card("textNumbers").waitFor({ state: "detached" });
  expect(await opened.workbench.read(`${SHEET}!C5:C6`)).toEqual([[4815], [4700]]);
  await opened.shows("C5", "4.815");
  await focused("Cách ghi số (1)");

  await card("spacedNumbers").getByRole("button", { name: "Sửa thành 115" }).focus();
  await opened.page.keyboard.press("Enter");
  await card("spacedNumbers").waitFor({ state: "detached" });
  // the last one takes the heading of its group with it
  await focused("4 chỗ cần xử lý");

  await press(/^Hoàn tác: sửa cách ghi số/);
  await card("spacedNumbers").waitFor();
  await press(/^Hoàn tác: sửa cách ghi số/);
  await card("textNumbers").waitFor();
  await press(/^Bỏ đánh dấu$/);
  expect(await opened.look()).toEqual(before);
});

it.each([
  ["vi", "dark"],
  ["en", "light"],
] as const)("fits a narrow pane, in %s and %s, and axe-core objects to nothing", async (lang, theme) => {
  await openWithTexts({ lang, theme, paneWidth: 320 });
  await opened.pressRibbon(lang === "vi" ? CHECK : "Check figures");
  await card("textNumbers").scrollIntoViewIfNeeded();
  await card("textNumbers").locator("summary").click();
  await opened.pane.locator("[data-hazard]").last().scrollIntoViewIfNeeded();
  await opened.screenshot(`hazards-narrow-${lang}-${theme}`);
  expect(await opened.pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await opened.pane.evaluate(AXE);
  const { violations } = await opened.pane.evaluate(() =>
    (window as unknown as { axe: { run(scope: string): Promise<AxeResults> } }).axe.run("section"),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
});
