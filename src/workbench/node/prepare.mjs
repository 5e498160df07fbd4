import { pathToFileURL } from "node:url";
import { buildAddin } from "./buildAddin.mjs";
import { bundlePage } from "./bundle.mjs";

/**
 * Everything the workbench serves: the add-in's production build and the page. Fresh parts are left as they are.
 *
 * @param {(line: string) => void} [say]
 */
export async function prepare(say = () => undefined) {
  say("Building what changed (the first time takes about a minute) …");
  const [addin, page] = await Promise.all([buildAddin(), bundlePage()]);
  say(addin || page ? "Built." : "Nothing changed since the last build.");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await prepare(console.log);
