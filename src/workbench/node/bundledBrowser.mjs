import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { CACHE, ROOT } from "./paths.mjs";
import { withLock } from "./withLock.mjs";

const run = promisify(execFile);

/** Fonts for machines that have none, or none with Vietnamese letters: family asked for → family used, package. */
const FONTS = [
  { asked: ["Times New Roman", "serif"], family: "Tinos", package: "@expo-google-fonts/tinos" },
  {
    asked: ["Segoe UI", "Calibri", "Arial", "sans-serif", "system-ui"],
    family: "Open Sans",
    package: "@expo-google-fonts/open-sans",
  },
];

/**
 * The Chromium inside the npm package @sparticuz/chromium (Linux, x64, headless only), unpacked once.
 * The package unpacks into the temp folder and trusts whatever it finds there, so it is given a folder of its own.
 *
 * @returns {Promise<{ executablePath: string, env: Record<string, string>, args: string[] }>}
 */
export async function unpackBundledBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chrome, Edge or Chromium was found, and the one that comes with npm runs on 64-bit Linux only. " +
        "Install one of them, or set BROWSER_PATH to its program file.",
    );
  }
  const version = JSON.parse(
    fs.readFileSync(path.join(packageFolder("@sparticuz/chromium"), "package.json"), "utf8"),
  ).version;
  const folder = path.join(CACHE, `chromium-${version}`);
  if (!fs.existsSync(folder)) await withLock("chromium", () => unpack(folder));
  const executablePath = path.join(folder, "chromium");
  const env = { FONTCONFIG_FILE: writeFontConfig(folder) };
  if (!(await starts(executablePath, {}))) env.LD_LIBRARY_PATH = libraryPath(folder);
  return { executablePath, env, args: ["--font-render-hinting=none"] };
}

async function unpack(folder) {
  if (fs.existsSync(folder)) return;
  const temporary = `${folder}.${process.pid}`;
  fs.mkdirSync(temporary, { recursive: true });
  const script = 'import("@sparticuz/chromium").then((module) => module.default.executablePath())';
  // told that it runs on AWS Lambda, the package also unpacks the system libraries Chromium needs
  const env = { ...process.env, TMPDIR: temporary, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await run(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT, env });
  fs.renameSync(temporary, folder);
}

async function starts(executablePath, env) {
  try {
    const { stdout } = await run(executablePath, ["--version"], { env: { ...process.env, ...env }, timeout: 20000 });
    return /Chrom/.test(stdout);
  } catch {
    return false;
  }
}

function libraryPath(folder) {
  return [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
}

/** The machine's own fonts, then ours; the fonts that Office documents name are answered by ones of equal widths. */
function writeFontConfig(folder) {
  const fonts = FONTS.filter((font) => fs.existsSync(packageFolder(font.package)));
  const folders = [
    ...fonts.map((font) => packageFolder(font.package)),
    path.join(folder, "fonts"),
    "/usr/share/fonts",
    "/usr/local/share/fonts",
  ];
  const aliases = fonts.flatMap((font) =>
    font.asked.map(
      (asked) =>
        `<alias binding="same"><family>${asked}</family><prefer><family>${font.family}</family></prefer></alias>`,
    ),
  );
  const file = path.join(folder, "fonts.conf");
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map((name) => `<dir>${name}</dir>`),
    `<cachedir>${path.join(folder, "font-cache")}</cachedir>`,
    ...aliases,
    "</fontconfig>",
    "",
  ].join("\n");
  if (!fs.existsSync(file) || fs.readFileSync(file, "utf8") !== text) fs.writeFileSync(file, text);
  return file;
}

function packageFolder(name) {
  return path.join(ROOT, "node_modules", ...name.split("/"));
}
