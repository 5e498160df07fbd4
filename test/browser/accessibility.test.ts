import * as fs from "node:fs";
import type { AxeResults } from "axe-core";
import { useWorkbench, type OpenedWorkbench } from "../support/browser";

const { open } = useWorkbench();
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the workbench's own page; the add-in in its frame has its own tests. */
async function violations({ page }: OpenedWorkbench): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({ iframes: false }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

it.each(["light", "dark"] as const)("has names, roles and contrast in the %s theme", async (theme) => {
  const workbench = await open({ theme });
  expect(await violations(workbench)).toEqual([]);
  await workbench.select("C12");
  await workbench.page.keyboard.type("=BHXH.");
  await workbench.page.getByRole("option").first().waitFor();
  expect(await violations(workbench)).toEqual([]);
  await workbench.close();
});

it("tells screen readers which cell is active while one text area keeps the focus", async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.select("E6");
  const active = () =>
    page.evaluate(() => {
      const input = document.activeElement!;
      const cell = document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
      return [
        input.id,
        cell?.getAttribute("aria-label"),
        cell?.getAttribute("aria-colindex"),
        cell?.parentElement?.getAttribute("aria-rowindex"),
      ];
    });
  expect(await active()).toEqual(["cell-editor", "E6 4.844", "5", "6"]);
  await page.keyboard.press("ArrowDown");
  expect(await active()).toEqual(["cell-editor", "E7 278", "5", "7"]);
  await page.keyboard.type("300");
  await page.keyboard.press("Enter");
  expect((await active())[0]).toBe("cell-editor");
  await workbench.close();
});

it("goes round its parts with F6", async () => {
  const workbench = await open();
  const { page } = workbench;
  const part = () =>
    page.evaluate(
      () => document.activeElement?.closest("nav, .formula-bar, .grid, .sheet-tabs, .pane-side")?.className,
    );
  const parts = [];
  for (let press = 0; press < 5; press++) {
    await page.keyboard.press("F6");
    parts.push(await part());
    // inside the add-in keys are the add-in's
    if (parts[press] === "pane-side") break;
  }
  expect(parts).toEqual(["sheet-tabs", "pane-side"]);
  await page.locator("#cell-editor").focus();
  await page.keyboard.press("Shift+F6");
  expect(await part()).toBe("formula-bar");
  await page.keyboard.press("Shift+F6");
  expect(await part()).toBe("ribbon");
  await workbench.close();
});
