// npm run bench: measures the pure parts on this machine. Only ratios within one run mean anything.
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const outfile = path.resolve(here, "../../node_modules/.cache/bhxh-planner/bench.mjs");

await build({
  entryPoints: [path.join(here, "bench.ts")],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
await import(pathToFileURL(outfile).href);
