import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { unpackBundledBrowser } from "./bundledBrowser.mjs";
import { installedBrowsers, thisMachine } from "./installedBrowsers.mjs";

const run = promisify(execFile);

/** Flags for a browser without a window: no sandbox is needed for pages of our own, and nothing is fetched. */
const HEADLESS_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A browser to drive without a window: BROWSER_PATH, else an installed Chrome, Edge or Chromium, else the one inside
 * the npm package @sparticuz/chromium. BROWSER_PATH=bundled takes that last one in any case.
 *
 * @param {{ machine?: import("./installedBrowsers.mjs").Machine, works?: (file: string) => Promise<boolean>,
 *           unpack?: typeof unpackBundledBrowser }} [options]
 * @returns {Promise<{ source: "BROWSER_PATH" | "installed" | "bundled", executablePath: string, args: string[],
 *                     env: Record<string, string> }>} env: variables to add for the browser's process
 */
export async function findBrowser({
  machine = thisMachine,
  works = answersVersion,
  unpack = unpackBundledBrowser,
} = {}) {
  const wanted = machine.env["BROWSER_PATH"];
  if (wanted && wanted !== "bundled") {
    if (!machine.exists(wanted)) throw new Error(`BROWSER_PATH names no file: ${wanted}`);
    return { source: "BROWSER_PATH", executablePath: wanted, args: HEADLESS_FLAGS, env: {} };
  }
  if (!wanted) {
    for (const executablePath of installedBrowsers(machine)) {
      if (await works(executablePath)) return { source: "installed", executablePath, args: HEADLESS_FLAGS, env: {} };
    }
  }
  const bundled = await unpack();
  return { source: "bundled", ...bundled, args: [...HEADLESS_FLAGS, ...bundled.args] };
}

/** On Linux a name on PATH may be a stub that only asks to install something; elsewhere asking would open a window. */
async function answersVersion(executablePath) {
  if (process.platform !== "linux") return true;
  try {
    const { stdout } = await run(executablePath, ["--version"], { timeout: 20000 });
    return /Chrom|Edge/.test(stdout);
  } catch {
    return false;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(await findBrowser(), null, 2));
}
