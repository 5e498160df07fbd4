import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { PAGE, ROOT } from "./paths.mjs";
import { withLock } from "./withLock.mjs";

const SOURCE = path.join(ROOT, "src", "workbench", "page");
const STAMP = path.join(PAGE, "inputs.json");

/**
 * Bundles the workbench's page with the spreadsheet engine; does nothing when no source changed since the last time.
 *
 * @returns {Promise<boolean>} whether it was built now
 */
export function bundlePage() {
  return withLock("page", async () => {
    if (isFresh()) return false;
    fs.mkdirSync(PAGE, { recursive: true });
    fs.rmSync(STAMP, { force: true });
    const result = await build({
      entryPoints: { page: path.join(SOURCE, "index.ts"), style: path.join(SOURCE, "style.css") },
      outdir: PAGE,
      absWorkingDir: ROOT,
      bundle: true,
      format: "iife",
      platform: "browser",
      target: "es2022",
      minify: true,
      keepNames: true,
      sourcemap: "linked",
      metafile: true,
      legalComments: "none",
      logLevel: "warning",
    });
    const html = path.join(SOURCE, "index.html");
    fs.copyFileSync(html, path.join(PAGE, "index.html"));
    const inputs = [...Object.keys(result.metafile.inputs).map((input) => path.join(ROOT, input)), html];
    fs.writeFileSync(STAMP, JSON.stringify(Object.fromEntries(inputs.map((input) => [input, stampOf(input)]))));
    return true;
  });
}

function isFresh() {
  try {
    const stamps = Object.entries(JSON.parse(fs.readFileSync(STAMP, "utf8")));
    return stamps.length > 0 && stamps.every(([input, stamp]) => stampOf(input) === stamp);
  } catch {
    return false;
  }
}

function stampOf(input) {
  const { mtimeMs, size } = fs.statSync(input);
  return `${Math.round(mtimeMs)} ${size}`;
}
