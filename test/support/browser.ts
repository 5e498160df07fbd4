import { spawn, type ChildProcess } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from "playwright-core";
import type { WorkbenchHandle } from "../../src/workbench/handle";
import { withoutIds } from "./withoutIds";

const root = path.resolve(__dirname, "..", "..");

/** Where screenshots go. */
export const OUT = path.join(root, "out");

/** Building, unpacking a browser and starting the add-in take their time on a busy machine. */
const START_TIMEOUT = 180_000;
const STATE_TIMEOUT = 30_000;

interface Served {
  readonly address: string;
  readonly spki: string;
  readonly browser: {
    readonly source: string;
    readonly executablePath: string;
    readonly args: string[];
    readonly env: Record<string, string>;
  };
}

export interface OpenOptions {
  readonly lang?: "vi" | "en";
  readonly theme?: "light" | "dark";
  readonly paneWidth?: number;
  readonly paneClosed?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** One opened workbench: a page of its own, with a workbook of its own. */
export interface OpenedWorkbench {
  readonly page: Page;
  /** the add-in's own page */
  readonly pane: Frame;
  /** window.workbench of the page */
  readonly workbench: {
    readonly [Name in keyof WorkbenchHandle]: (
      ...args: Parameters<WorkbenchHandle[Name]>
    ) => Promise<Awaited<ReturnType<WorkbenchHandle[Name]>>>;
  };
  /** requests that wanted to leave 127.0.0.1; they were stopped */
  readonly leaving: readonly string[];
  /** errors on the page or in the add-in: uncaught, or written to the console */
  readonly errors: readonly string[];
  /** presses a button of the ribbon and waits until its command has ended */
  pressRibbon(label: string): Promise<void>;
  /** chooses a file to open, agrees with the button of that name if asked, and waits for the add-in beside the workbook */
  openFile(bytes: Uint8Array, name: string, agree?: string): Promise<void>;
  /** loads the add-in's page anew, as on the next day, and waits until it is drawn */
  reloadPane(): Promise<void>;
  /** the whole workbook once pane and recalculation are done, comparable: what was put back has new ids */
  look(): Promise<unknown>;
  /** selects a cell by its address on the sheet shown */
  select(address: string): Promise<void>;
  /** types into a cell as a person does, ending with Enter */
  type(address: string, text: string): Promise<void>;
  /** waits until a cell of the sheet shown displays a text */
  shows(address: string, text: string): Promise<void>;
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the workbench and starts one browser for all tests of a file.
 *
 * @param env e.g. { BROWSER_PATH: "bundled" } for the browser that comes with npm
 */
export function useWorkbench(env: Record<string, string> = {}): {
  open(options?: OpenOptions): Promise<OpenedWorkbench>;
  served(): Served;
} {
  jest.setTimeout(120_000);
  let server: ChildProcess;
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    ({ server, served } = await serve(env));
    browser = await chromium.launch({
      executablePath: served.browser.executablePath,
      args: [...served.browser.args, `--ignore-certificate-errors-spki-list=${served.spki}`],
      env: { ...process.env, ...served.browser.env } as Record<string, string>,
      timeout: STATE_TIMEOUT,
    });
  }, START_TIMEOUT);
  afterAll(async () => {
    await browser?.close();
    server?.stdin?.end();
  });
  return { open: (options = {}) => openPage(browser, served.address, options), served: () => served };
}

async function serve(env: Record<string, string>): Promise<{ server: ChildProcess; served: Served }> {
  const script = path.join(root, "src", "workbench", "node", "serve.mjs");
  const server = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let [output, errors] = ["", ""];
  server.stderr.on("data", (part) => (errors += part));
  const line = await new Promise<string>((resolve, reject) => {
    server.stdout.on("data", (part) => {
      output += part;
      if (output.includes("\n")) resolve(output.slice(0, output.indexOf("\n")));
    });
    server.once("exit", () => reject(new Error(`The workbench could not be served.\n${errors}`)));
  });
  return { server, served: JSON.parse(line) as Served };
}

async function openPage(browser: Browser, address: string, options: OpenOptions): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 860 },
    // not emulated: the add-in then sees the colour scheme of the page around it, as in a browser of a person's own
    colorScheme: null,
  });
  context.setDefaultTimeout(STATE_TIMEOUT);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const leaving = await stopLeavingRequests(context);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(address + queryOf(options));
  await page.waitForFunction(() => "workbench" in window);
  let pane: Frame;
  const drawn = () => pane.waitForSelector('body[data-state="drawn"]', { state: "attached" });
  const meetPane = async () => {
    const frame = await page.waitForSelector("iframe", { state: "attached" });
    pane = (await frame.contentFrame())!;
    await drawn();
  };
  await meetPane();

  const workbench = new Proxy({} as OpenedWorkbench["workbench"], {
    get:
      (_target, name: string) =>
      (...args: unknown[]) =>
        page.evaluate(
          ([method, given]) =>
            (window as unknown as { workbench: Record<string, (...all: unknown[]) => unknown> }).workbench[
              method as string
            ]!(...(given as unknown[])),
          [name, args] as const,
        ),
  });
  const cell = (at: string) => page.locator(`[data-cell="${at}"]`);
  const select = async (at: string) => {
    await page.getByLabel(/^(Hộp tên|Name box)/).fill(at);
    await page.keyboard.press("Enter");
    await cell(at.split(":")[0]!).waitFor();
  };
  return {
    page,
    get pane() {
      return pane;
    },
    workbench,
    leaving,
    errors,
    pressRibbon: async (label) => {
      const button = page.getByRole("navigation").getByRole("button", { name: label, exact: true });
      await button.click();
      await page.waitForFunction(() => !document.querySelector('.ribbon-button[aria-busy="true"]'));
    },
    openFile: async (bytes, name, agree) => {
      await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
      if (agree) await page.getByRole("dialog").getByRole("button", { name: agree, exact: true }).click();
      // the frame of the workbook before goes away with it
      await page.locator(".file-name", { hasText: name }).waitFor();
      await meetPane();
    },
    reloadPane: async () => {
      // the old page may still stand for a moment: it must not be taken for the new one
      await pane.evaluate(() => {
        delete document.body.dataset.state;
        location.reload();
      });
      await drawn();
    },
    look: async () => {
      await pane.waitForSelector('[data-phase]:not([data-phase="working"])', { state: "attached" });
      await workbench.settled();
      return withoutIds(await workbench.snapshotAll());
    },
    select,
    type: async (at, text) => {
      await select(at);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    shows: async (at, text) => {
      await page.waitForFunction(
        ([address, expected]) =>
          document.querySelector(`[data-cell="${address}"] .cell-text`)?.textContent === expected,
        [at, text] as const,
      );
    },
    screenshot: async (name) => {
      fs.mkdirSync(OUT, { recursive: true });
      await page.screenshot({ path: path.join(OUT, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

async function stopLeavingRequests(context: BrowserContext): Promise<readonly string[]> {
  const leaving: string[] = [];
  await context.route(
    (url) => url.protocol !== "data:" && url.hostname !== "127.0.0.1",
    (route) => {
      leaving.push(route.request().url());
      return route.abort();
    },
  );
  return leaving;
}

function queryOf({ lang, theme, paneWidth, paneClosed }: OpenOptions): string {
  const query = new URLSearchParams();
  if (lang) query.set("lang", lang);
  if (theme) query.set("theme", theme);
  if (paneClosed) query.set("pane", "closed");
  else if (paneWidth !== undefined) query.set("pane", String(paneWidth));
  return `?${query}`;
}
