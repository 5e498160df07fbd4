import { useWorkbench } from "../support/browser";

const { open } = useWorkbench();

it("opens with the sample workbook and the add-in running in its pane", async () => {
  const workbench = await open();
  const { page, pane } = workbench;
  expect(await page.title()).toBe("Bàn thử BHXH planner");
  expect(await page.getByRole("tab").allInnerTexts()).toEqual(["Thực hiện 2019", "Chỉ tiêu giao 2020"]);
  await workbench.shows("E5", "5.122");
  expect(await page.getByRole("gridcell", { name: "I8 489.923" }).count()).toBe(1);

  const office = await pane.evaluate(async () => {
    const { host } = await Office.onReady();
    const { displayLanguage, contentLanguage, requirements } = Office.context;
    return {
      host,
      displayLanguage,
      contentLanguage,
      functions: requirements.isSetSupported("CustomFunctionsRuntime", "1.3"),
      newest: requirements.isSetSupported("ExcelApi", "1.16"),
    };
  });
  expect(office).toEqual({
    host: "Excel",
    displayLanguage: "vi-VN",
    contentLanguage: "vi-VN",
    functions: true,
    newest: false,
  });
  expect(await pane.getByRole("heading", { level: 1 }).count()).toBe(1);
  expect(workbench.leaving).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.screenshot("workbench");
  await workbench.close();
});

it("has the ribbon of the manifest, in the display language", async () => {
  const labels = async (lang: "vi" | "en") => {
    const workbench = await open({ lang });
    const buttons = workbench.page.getByRole("navigation").getByRole("button");
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("aria-label")));
    const icons = await buttons
      .locator("img")
      .evaluateAll((all) => all.map((icon) => (icon as HTMLImageElement).naturalWidth));
    await workbench.close();
    return { names, icons };
  };
  expect(await labels("vi")).toEqual({
    names: ["Lập bảng chỉ tiêu", "Đối chiếu số liệu", "Mở khung BHXH"],
    icons: [32, 32, 32],
  });
  expect((await labels("en")).names).toEqual(["Build target table", "Check figures", "Open BHXH pane"]);
});

it("closes and opens the pane, and the add-in goes on while it is closed", async () => {
  const workbench = await open({ paneClosed: true });
  const { page, pane } = workbench;
  const frame = page.locator("iframe");
  expect(await frame.isVisible()).toBe(false);
  await workbench.type("B12", "=BHXH.GROWTH(120;100)");
  await workbench.shows("B12", "0,2");

  await workbench.pressRibbon("Mở khung BHXH");
  await frame.waitFor({ state: "visible" });
  expect((await frame.boundingBox())!.width).toBe(350);
  await page.getByRole("button", { name: "Đóng khung" }).click();
  await frame.waitFor({ state: "hidden" });
  // still the same page: nothing was loaded again
  expect(pane.isDetached()).toBe(false);
  expect(workbench.leaving).toEqual([]);
  expect(workbench.errors).toEqual([]);
  await workbench.close();
});

it("is as narrow as asked, and narrows no further by dragging", async () => {
  const workbench = await open({ paneWidth: 320 });
  const { page } = workbench;
  const width = async () => (await page.locator("iframe").boundingBox())!.width;
  expect(await width()).toBe(320);
  const handle = page.getByRole("separator");
  await handle.focus();
  await page.keyboard.press("ArrowRight");
  expect(await width()).toBe(320);
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(330);
  await workbench.screenshot("workbench-pane-320");
  await workbench.close();
});

it("opens in English and dark, and tells the add-in so", async () => {
  const workbench = await open({ lang: "en", theme: "dark" });
  expect(await workbench.pane.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
  expect(await workbench.pane.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(true);
  expect(await workbench.page.title()).toBe("BHXH planner workbench");
  await workbench.screenshot("workbench-dark-english");
  await workbench.close();
});

it("changes language by its own control", async () => {
  const workbench = await open();
  const { page } = workbench;
  await page.getByRole("button", { name: "English" }).click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
  await workbench.close();
});
