// Bundles the command line into one file that needs nothing but Node: `node src/commandLine/bundle.mjs [other file]`.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { version, bin } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
const outfile = path.resolve(root, process.argv[2] ?? bin.bhxh);

await build({
  entryPoints: [path.join(root, "src/commandLine/index.ts")],
  outfile,
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  minify: true,
  keepNames: true,
  banner: { js: "#!/usr/bin/env node" },
  define: { VERSION: JSON.stringify(version) },
  legalComments: "linked",
  logLevel: "warning",
});
fs.chmodSync(outfile, 0o755);
