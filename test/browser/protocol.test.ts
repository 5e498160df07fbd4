import { useWorkbench } from "../support/browser";
import type { OpenedWorkbench } from "../support/browser";

/** What goes between page and add-in, seen from both sides, in a real browser with the production bundle. */
const { open } = useWorkbench();

let workbench: OpenedWorkbench;
beforeAll(async () => {
  workbench = await open();
}, 180_000);
afterAll(() => workbench?.close());
afterEach(() => expect(workbench.leaving).toEqual([]));

const sheetName = async (): Promise<string> => (await workbench.workbench.sheets()).find(({ active }) => active)!.name;

it("answers Office.onReady as a shared runtime on the web", async () => {
  const info = await workbench.pane.evaluate(async () => {
    const { host, platform, addin } = (await Office.onReady()) as unknown as Record<string, object>;
    const { diagnostics, document: doc, requirements } = Office.context;
    return {
      host,
      platform,
      addin: { ...addin },
      mode: doc.mode as unknown as string,
      diagnostics: diagnostics.platform as unknown as string,
      sets: [
        ["ExcelApi", "1.9"],
        ["ExcelApi", "1.16"],
        ["SharedRuntime", "1.1"],
        ["Nonsense", "1.1"],
      ].map(([name, version]) => requirements.isSetSupported(name!, version)),
    };
  });
  expect(info).toEqual({
    host: "Excel",
    platform: "OfficeOnline",
    addin: { visibilityMode: "Taskpane" },
    mode: "readWrite",
    diagnostics: "OfficeOnline",
    sets: [true, false, true, false],
  });
});

it("carries values there and back, and both sides see the same", async () => {
  const seen = await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("AA1:AB2");
      range.values = [
        [1, "hai"],
        [true, 4.5],
      ];
      range.load("values,text");
      await context.sync();
      return [range.values, range.text];
    }),
  );
  expect(seen).toEqual([
    [
      [1, "hai"],
      [true, 4.5],
    ],
    [
      ["1", "hai"],
      ["TRUE", "4,5"],
    ],
  ]);
  expect(await workbench.workbench.read(`'${await sheetName()}'!AA1:AB2`)).toEqual([
    [1, "hai"],
    [true, 4.5],
  ]);
});

it("carries errors as the codes an add-in must handle", async () => {
  const code = (): Promise<string> =>
    workbench.pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("AA5").values = [[1]];
        await context.sync();
      }).then(
        () => "no error",
        (error: { code: string }) => error.code,
      ),
    );
  const codes = [
    "InvalidOperationInCellEditMode",
    "InvalidOrTimedOutSession",
    "ActivityLimitReached",
    "RequestPayloadSizeLimitExceeded",
    "ResponsePayloadSizeLimitExceeded",
    "AccessDenied",
    "GeneralException",
  ];
  for (const wanted of codes) {
    await workbench.workbench.fault(wanted);
    expect(await code()).toBe(wanted);
  }
  expect(await code()).toBe("no error");
});

it("raises change and selection events in the add-in", async () => {
  const { pane } = workbench;
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const heard: unknown[] = [];
      (window as unknown as { heard: unknown[] }).heard = heard;
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.onChanged.add(async ({ address, details }) => void heard.push([address, details?.valueAfter]));
      sheet.onSelectionChanged.add(async ({ address }) => void heard.push([address]));
      context.workbook.onSelectionChanged.add(async () => void heard.push(["document"]));
      await context.sync();
    }),
  );
  const name = await sheetName();
  await workbench.workbench.write(`'${name}'!AC3`, [["xã"]]);
  await workbench.workbench.select(`'${name}'!AC3:AD4`);
  await pane.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length >= 3);
  const heard = await pane.evaluate(() => (window as unknown as { heard: unknown[][] }).heard);
  expect(heard).toContainEqual(["AC3", "xã"]);
  expect(heard).toContainEqual(["AC3:AD4"]);
  expect(heard).toContainEqual(["document"]);
});

it("calls the add-in's custom functions and shows their errors", async () => {
  const name = await sheetName();
  const cell = (address: string): string => `'${name}'!${address}`;
  await workbench.workbench.write(cell("AE1:AG1"), [[5122, 4815, "=BHXH.GROWTH(AE1,AF1,2)"]]);
  await workbench.workbench.write(cell("AE2:AG2"), [[1, 0, "=BHXH.GROWTH(AE2,AF2)"]]);
  await workbench.workbench.settled();
  expect(await workbench.workbench.read(cell("AG1:AG2"))).toEqual([[0.0638], ["#DIV/0!"]]);
});

it("keeps document settings and start-up behaviour", async () => {
  const got = await workbench.pane.evaluate(async () => {
    const { settings } = Office.context.document;
    settings.set("probe", { year: 2020, list: [1, 2] });
    const saved = await new Promise((resolve) => settings.saveAsync((result) => resolve(String(result.status))));
    const refreshed = await new Promise((resolve) => settings.refreshAsync((result) => resolve(String(result.status))));
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    return [saved, refreshed, settings.get("probe") as unknown, String(await Office.addin.getStartupBehavior())];
  });
  expect(got).toEqual(["succeeded", "succeeded", { year: 2020, list: [1, 2] }, "Load"]);
});

it("hides and shows the pane when the add-in asks", async () => {
  const { page, pane } = workbench;
  const frame = page.locator("iframe");
  const seen = await pane.evaluate(async () => {
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(String(visibilityMode)));
    await Office.addin.hide();
    (window as unknown as { modes: string[] }).modes = modes;
    return modes.length;
  });
  expect(seen).toBeLessThanOrEqual(1);
  await frame.waitFor({ state: "hidden" });
  await pane.evaluate(() => Office.addin.showAsTaskpane());
  await frame.waitFor({ state: "visible" });
  await pane.waitForFunction(() => (window as unknown as { modes: string[] }).modes.length === 2);
  expect(await pane.evaluate(() => (window as unknown as { modes: string[] }).modes)).toEqual(["Hidden", "Taskpane"]);
});

it("answers a pane that loads itself again", async () => {
  const again = await open();
  await again.reloadPane();
  const read = await again.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    }),
  );
  expect(read).toBe("Thực hiện 2019");
  await again.close();
});
