/**
 * Loads the add-in into the Excel of this computer: node src/excel/sideload.mjs start, and stop to take it out again.
 * Builds it, trusts a certificate for localhost, serves dist at the address in manifest.xml and opens Excel. Microsoft's
 * tools come through npx, because they only work, and only install cleanly, where there is an Excel.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import https from "node:https";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST = path.join(ROOT, "dist");
const MANIFEST = path.join(DIST, "manifest.xml");
const PORT = 3000;
const CERTIFICATES = path.join(os.homedir(), ".office-addin-dev-certs");
// semver is a dependency that the debugging tool forgets to name; its own peers are large and not needed
const DEBUGGING = ["--omit=peer", "-p", "office-addin-debugging@7.0.0", "-p", "semver@7", "office-addin-debugging"];
const CONTENT_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
};

const command = process.argv[2];
if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("Excel runs on Windows and Mac. Without Excel, npm start opens the workbench instead.");
  process.exitCode = 1;
} else if (command === "start") {
  await start();
} else if (command === "stop") {
  await npx([...DEBUGGING, "stop", MANIFEST]);
} else {
  console.error("usage: node src/excel/sideload.mjs start | stop");
  process.exitCode = 2;
}

async function start() {
  await run(process.execPath, [path.join(ROOT, "node_modules/webpack/bin/webpack.js"), "--mode", "production"]);
  await npx(["office-addin-dev-certs@3.0.0", "install"]);
  const key = fs.readFileSync(path.join(CERTIFICATES, "localhost.key"));
  const cert = fs.readFileSync(path.join(CERTIFICATES, "localhost.crt"));
  https.createServer({ key, cert }, answer).listen(PORT, "localhost", () => {
    npx([...DEBUGGING, "start", MANIFEST, "desktop", "--app", "excel", "--no-debug"]);
    console.log(
      `Serving the add-in at https://localhost:${PORT} until Ctrl+C. npm run stop:excel takes it out of Excel.`,
    );
  });
}

function answer(request, response) {
  const name = new URL(request.url, "https://localhost").pathname.slice(1);
  // the names of our files need no decoding, and no other name leads anywhere
  const isOurs = fs.readdirSync(DIST, { recursive: true }).some((file) => file.split(path.sep).join("/") === name);
  const file = path.join(DIST, name);
  if (!isOurs || !fs.statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = CONTENT_TYPES[path.extname(file)] ?? "application/octet-stream";
  // Excel on the web asks for functions.json from its own origin
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache", "access-control-allow-origin": "*" });
  fs.createReadStream(file).pipe(response);
}

function npx(args) {
  return run("npx", ["--yes", "--ignore-scripts", ...args]);
}

/** Runs to the end, and ends this program with the same code when it fails. */
function run(program, args) {
  // npx is a script on Windows, which only a shell starts
  const shell = process.platform === "win32" && program === "npx";
  const child = spawn(program, shell ? args.map((arg) => `"${arg}"`) : args, { cwd: ROOT, stdio: "inherit", shell });
  return new Promise((resolve) => {
    child.once("exit", (code) => (code === 0 ? resolve() : process.exit(code ?? 1)));
  });
}
