import { startServers } from "./server.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { prepare } from "./prepare.mjs";

// For tests: prepares and serves the workbench, writes one line of JSON (addresses, certificate hash, browser) and
// serves until its standard input is closed.
await prepare();
const [servers, browser] = await Promise.all([startServers(), findBrowser()]);
const { close, ...addresses } = servers;
process.stdin.resume();
process.stdin.once("end", async () => {
  await close();
  process.exit(0);
});
console.log(JSON.stringify({ ...addresses, browser }));
