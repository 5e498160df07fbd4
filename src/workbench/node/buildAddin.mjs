import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { DIST, ROOT } from "./paths.mjs";
import { withLock } from "./withLock.mjs";

/** What the add-in is built from; the workbench itself is no part of it. */
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", ".swcrc", "package.json", "package-lock.json"];
const NOT_BUILT = [path.join("src", "workbench"), path.join("assets", "samples")];

/**
 * Builds the add-in for production, as it would be shipped; does nothing when dist is newer than every source.
 *
 * @returns {Promise<boolean>} whether it was built now
 */
export function buildAddin() {
  return withLock("dist", async () => {
    const built = path.join(DIST, "taskpane.html");
    if (fs.existsSync(built) && fs.statSync(built).mtimeMs > newest(SOURCES)) return false;
    await webpack();
    return true;
  });
}

function newest(entries) {
  let latest = 0;
  for (const entry of entries) {
    const full = path.join(ROOT, entry);
    if (NOT_BUILT.includes(entry) || !fs.existsSync(full)) continue;
    const stat = fs.statSync(full);
    const within = stat.isDirectory()
      ? newest(fs.readdirSync(full).map((name) => path.join(entry, name)))
      : stat.mtimeMs;
    latest = Math.max(latest, within);
  }
  return latest;
}

function webpack() {
  const program = path.join(ROOT, "node_modules", "webpack", "bin", "webpack.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, "--mode", "production"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (part) => (output += part));
    child.stderr.on("data", (part) => (output += part));
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The add-in could not be built:\n${output}`));
    });
  });
}
