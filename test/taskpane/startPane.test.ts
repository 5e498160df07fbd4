/** @jest-environment jsdom */
import * as fs from "node:fs";
import * as path from "node:path";

const page = fs.readFileSync(path.resolve(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

interface Outside {
  readonly host?: string | null;
  /** never answers */
  readonly silent?: boolean;
  readonly startupFails?: boolean;
}

const mount = jest.fn();
const setStartupBehavior = jest.fn();

/** Loads the page and runs its entry point against an Office that behaves as told; null stands for a blocked Office.js. */
async function start(outside: Outside | null): Promise<void> {
  document.documentElement.innerHTML = page.replace(/<script.*<\/script>/, "");
  document.body.dataset.state = /<body data-state="(\w+)">/.exec(page)![1]!;
  jest.resetModules();
  jest.doMock("../../src/excel/host", () => ({ excelHost: () => ({}) }));
  jest.doMock("../../src/taskpane/store/openSession", () => ({ openSession: () => "the session" }));
  jest.doMock("../../src/taskpane/mount", () => ({ mount }));
  if (outside) {
    setStartupBehavior.mockImplementation(async () => {
      if (outside.startupFails) throw new Error("not supported");
    });
    Object.assign(globalThis, {
      Office: {
        onReady: () => (outside.silent ? new Promise(() => undefined) : Promise.resolve({ host: outside.host })),
        HostType: { Excel: "Excel" },
        StartupBehavior: { load: "Load" },
        context: { displayLanguage: "vi-VN", officeTheme: { isDarkTheme: true } },
        addin: { setStartupBehavior },
      },
    });
  }
  await import("../../src/taskpane/index");
  await jest.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  jest.useFakeTimers();
  mount.mockReset();
  setStartupBehavior.mockReset();
});

afterEach(() => {
  jest.useRealTimers();
  delete (globalThis as { Office?: unknown }).Office;
});

const state = () => document.body.dataset.state;

describe("starting the pane", () => {
  it("draws it in Excel and lets the add-in start with the workbook from then on", async () => {
    await start({ host: "Excel" });
    expect(state()).toBe("drawn");
    expect(mount).toHaveBeenCalledWith(
      document.getElementById("pane"),
      expect.objectContaining({ session: "the session", officeIsDark: true }),
    );
    expect(setStartupBehavior).toHaveBeenCalledWith("Load");
    await jest.advanceTimersByTimeAsync(60_000);
    expect(state()).toBe("drawn");
  });

  it("draws it all the same where the start-up behaviour cannot be set", async () => {
    await start({ host: "Excel", startupFails: true });
    expect(state()).toBe("drawn");
  });

  it("explains itself after ten seconds of silence", async () => {
    await start({ silent: true });
    await jest.advanceTimersByTimeAsync(9_000);
    expect(state()).toBe("opening");
    await jest.advanceTimersByTimeAsync(1_000);
    expect(state()).toBe("silent");
  });

  it("says that it works inside Excel", async () => {
    await start({ host: null });
    expect(state()).toBe("outside");
    expect(mount).not.toHaveBeenCalled();
  });

  it("says what to do when Office.js was blocked", async () => {
    await start(null);
    expect(state()).toBe("failed");
  });

  it("says what to do when a part of the pane does not arrive", async () => {
    mount.mockImplementation(() => {
      throw new Error("Loading chunk 7 failed");
    });
    await start({ host: "Excel" });
    expect(state()).toBe("failed");
  });
});

describe("the page", () => {
  it.each(["opening", "silent", "outside", "failed"])("explains %s in both languages", (reason) => {
    document.documentElement.innerHTML = page;
    const passage = document.querySelector(`[data-when="${reason}"]`)!;
    const [vi, en] = passage.querySelectorAll("p");
    expect(vi!.textContent!.trim()).toMatch(/\p{L}/u);
    expect(en).toHaveProperty("lang", "en");
    expect(page).toContain(`[data-state="${reason}"] [data-when="${reason}"]`);
  });

  it("runs scripts of its own and Office.js only", () => {
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)![1]!;
    const directives = Object.fromEntries(
      policy.split("; ").map((directive) => {
        const [name, ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
    );
    expect(directives).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self' https://appsforoffice.microsoft.com",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
    });
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    expect(page).not.toMatch(/\son\w+=/);
  });

  it("loads Office.js in its head, before anything else runs", () => {
    const head = page.slice(0, page.indexOf("</head>"));
    expect(head).toContain('<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
    expect(page.slice(head.length)).not.toContain("<script");
  });
});
