const fs = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const root = path.resolve(__dirname, "../..");
const entry = path.join(root, "src/workbench/engine/univer.ts");
const bundle = path.join(root, "node_modules/.cache/bhxh-planner/univer.bundle.cjs");

const changedAt = (file) => (fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0);

/** Jest cannot load Univer as it comes (its CommonJS build requires ESM-only packages), so the tests get one bundle of it. */
module.exports = async function bundleUniver() {
  const sources = [entry, path.join(root, "package-lock.json"), __filename];
  if (sources.every((source) => changedAt(source) < changedAt(bundle))) return;
  const unfinished = `${bundle}.${process.pid}`;
  await esbuild.build({
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    logLevel: "error",
  });
  fs.renameSync(unfinished, bundle);
};
