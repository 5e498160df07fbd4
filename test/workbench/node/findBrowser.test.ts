import { runNodeScript, scriptUrl } from "../../support/runNodeScript";

interface Machine {
  platform: string;
  env: Record<string, string>;
  files: string[];
}

const installed = (machine: Machine) =>
  runNodeScript(`
    import { installedBrowsers } from ${JSON.stringify(scriptUrl("installedBrowsers.mjs"))};
    const { platform, env, files } = ${JSON.stringify(machine)};
    answer(installedBrowsers({ platform, env, exists: (file) => files.includes(file) }));
  `);

/** `broken`: files that are there and do not start. */
const found = (machine: Machine, broken: string[] = []) =>
  runNodeScript(`
    import { findBrowser } from ${JSON.stringify(scriptUrl("findBrowser.mjs"))};
    const { platform, env, files } = ${JSON.stringify(machine)};
    const broken = ${JSON.stringify(broken)};
    try {
      const { source, executablePath, args } = await findBrowser({
        machine: { platform, env, exists: (file) => files.includes(file) },
        works: async (file) => !broken.includes(file),
        unpack: async () => ({ executablePath: "/unpacked/chromium", env: {}, args: ["--of-the-package"] }),
      });
      answer({ source, executablePath, args });
    } catch (error) {
      answer({ error: error.message });
    }
  `);

describe("installed browsers", () => {
  it("are found by name on PATH, then where Linux packages put them; Chrome before Edge before Chromium", async () => {
    const files = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"];
    expect(await installed({ platform: "linux", env: { PATH: "/usr/local/bin:/usr/bin" }, files })).toEqual([
      "/usr/bin/google-chrome",
      "/usr/bin/chromium",
      "/opt/microsoft/msedge/msedge",
      "/snap/bin/chromium",
    ]);
  });

  it("are found among the applications of macOS, also the user's own", async () => {
    const edge = "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    const chrome = "/Users/lan/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(await installed({ platform: "darwin", env: { HOME: "/Users/lan" }, files: [edge, chrome] })).toEqual([
      chrome,
      edge,
    ]);
  });

  it("are found in the program folders of Windows", async () => {
    const env = {
      ProgramFiles: "C:\\Program Files",
      "ProgramFiles(x86)": "C:\\Program Files (x86)",
      LOCALAPPDATA: "C:\\Users\\Lan\\AppData\\Local",
      Path: "D:\\tools",
    };
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    const chrome = "C:\\Users\\Lan\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
    const tool = "D:\\tools\\chrome.exe";
    expect(await installed({ platform: "win32", env, files: [edge, chrome, tool] })).toEqual([chrome, edge, tool]);
  });
});

describe("the browser to drive", () => {
  const chrome = "/usr/bin/google-chrome";
  const stub = "/usr/bin/chromium-browser";
  const linux = (env: Record<string, string>, files: string[]): Machine => ({
    platform: "linux",
    env: { PATH: "/usr/bin", ...env },
    files,
  });

  it("is the one BROWSER_PATH names", async () =>
    expect(await found(linux({ BROWSER_PATH: "/my/chrome" }, ["/my/chrome", chrome]))).toMatchObject({
      source: "BROWSER_PATH",
      executablePath: "/my/chrome",
    }));

  it("is never another one when BROWSER_PATH names no file", async () =>
    expect(await found(linux({ BROWSER_PATH: "/gone" }, [chrome]))).toEqual({
      error: "BROWSER_PATH names no file: /gone",
    }));

  it("is else an installed one that starts", async () => {
    expect(await found(linux({}, [chrome, stub]))).toMatchObject({ source: "installed", executablePath: chrome });
    expect(await found(linux({}, [chrome, stub]), [chrome])).toMatchObject({
      source: "installed",
      executablePath: stub,
    });
  });

  it("is else the one that comes with npm, with what it needs", async () => {
    const answer = (await found(linux({}, [stub]), [stub])) as { args: string[] };
    expect(answer).toMatchObject({ source: "bundled", executablePath: "/unpacked/chromium" });
    expect(answer.args).toEqual(expect.arrayContaining(["--no-sandbox", "--disable-gpu", "--of-the-package"]));
  });

  it("is the one that comes with npm when that is asked for", async () =>
    expect(await found(linux({ BROWSER_PATH: "bundled" }, [chrome]))).toMatchObject({ source: "bundled" }));
});
