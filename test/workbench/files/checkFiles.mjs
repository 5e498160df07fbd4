// npm run check:files: saves files with the workbench and opens them in LibreOffice, when it is installed.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, "../../..");
const folder = path.join(root, "out", "files");
const bundle = path.join(root, "node_modules", ".cache", "bhxh-planner", "madeFiles.cjs");

await build({
  entryPoints: [path.join(here, "madeFiles.ts")],
  outfile: bundle,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "error",
});
const { madeFiles } = (await import(pathToFileURL(bundle).href)).default;
fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
const files = await madeFiles(path.join(root, "assets", "samples"));
for (const { name, bytes } of files) fs.writeFileSync(path.join(folder, name), bytes);
console.log(`Saved by the workbench in ${path.relative(root, folder)}: ${files.map(({ name }) => name).join(", ")}`);

const office = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);
if (!office) {
  console.log("LibreOffice is not installed: nobody else has opened these files. Install it, or open them in Excel.");
  process.exit(0);
}
let failed = 0;
for (const { name, number } of files) {
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", "csv", "--outdir", folder, path.join(folder, name)];
  const { status, stderr } = spawnSync(office, args, { encoding: "utf8", timeout: 120_000 });
  const csv = path.join(folder, name.replace(/\.xlsx$/, ".csv"));
  const text = fs.existsSync(csv) ? fs.readFileSync(csv, "utf8").replace(/[.,](?=\d{3}\b)/g, "") : "";
  const found = status === 0 && text.includes(String(number));
  if (!found) failed++;
  console.log(`${found ? "opens" : "FAILS"}: ${name}${found ? "" : `\n${stderr}`}`);
}
process.exit(failed === 0 ? 0 : 1);
