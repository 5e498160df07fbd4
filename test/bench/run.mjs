// npm run bench: measures the pure parts and the command line on this machine; npm run bench:prose the reader of prose.
// Only ratios within one run mean anything.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const name = process.argv[2] ?? "bench";
const outfile = path.resolve(here, `../../node_modules/.cache/bhxh-planner/${name}.mjs`);

await build({
  entryPoints: [path.join(here, `${name}.ts`)],
  outfile,
  bundle: true,
  // finds its WebAssembly beside itself
  external: ["highs"],
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  // the cases stand beside their reader, wherever it is bundled to
  define: { __dirname: JSON.stringify(path.resolve(here, "../support")) },
});
if (name === "bench") {
  // the command line as it is built, beside it
  const program = path.resolve(here, "../../src/commandLine/bundle.mjs");
  spawnSync(process.execPath, [program, path.join(path.dirname(outfile), "bhxh.mjs")], { stdio: "inherit" });
}
// as if it had been started by its own name
process.argv[1] = outfile;
await import(pathToFileURL(outfile).href);
