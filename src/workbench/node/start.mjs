import { parseArgs } from "node:util";
import { thisMachine, installedBrowsers } from "./installedBrowsers.mjs";
import { openWindow } from "./openWindow.mjs";
import { prepare } from "./prepare.mjs";
import { startServers } from "./server.mjs";

const USUAL_PORT = 3443;
const USAGE = `npm start [-- options]

  --no-open      print the address only, open no window
  --port N       serve the workbench on port N
  --help         this text

BROWSER_PATH names another Chrome, Edge or Chromium to open.`;

const options = readOptions();
if (options) await start(options);

async function start({ open, port }) {
  // first, so that a port that cannot be had is said at once
  const servers = await serveOn(port);
  await prepare(console.log);
  let window = null;
  let stopping = false;
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    await window?.close();
    await servers.close();
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));

  console.log(`\n  BHXH planner workbench:  ${servers.address}\n`);
  const browser = open ? browserToOpen() : null;
  if (browser) {
    window = openWindow(browser, servers.address, servers.spki);
    console.log("It opens in a window of its own. Press Ctrl+C here to stop.");
    void window.closed.then(() => {
      if (!stopping) console.log(`The window was closed. Open ${servers.address} again, or press Ctrl+C to stop.`);
    });
  } else {
    if (open) console.log("No Chrome, Edge or Chromium was found to open it in (BROWSER_PATH can name one).");
    console.log("Open the address in any recent browser and accept the certificate, which this run made for itself:");
    console.log("also once at the add-in's own address, " + servers.addinAddress + "/taskpane.html");
    console.log("Press Ctrl+C here to stop.");
  }
}

/** @returns {{ open: boolean, port: number | null } | null} null when there is nothing to start */
function readOptions() {
  try {
    const { values } = parseArgs({
      options: { "no-open": { type: "boolean" }, port: { type: "string" }, help: { type: "boolean" } },
    });
    if (values.help) {
      console.log(USAGE);
      return null;
    }
    const port = values.port === undefined ? null : Number(values.port);
    if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
      throw new Error(`--port must be a number from 0 to 65535, not "${values.port}"`);
    }
    return { open: values["no-open"] !== true, port };
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

/** A port asked for is that port or an error; the usual one gives way to any free one. */
async function serveOn(port) {
  try {
    return await startServers({ port: port ?? USUAL_PORT });
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    if (port === null) return startServers();
    console.error(`Port ${port} cannot be used (${error.code}). Try another, or leave --port out.`);
    process.exit(1);
  }
}

function browserToOpen() {
  const wanted = thisMachine.env["BROWSER_PATH"];
  if (wanted && wanted !== "bundled") return wanted;
  return installedBrowsers()[0] ?? null;
}
