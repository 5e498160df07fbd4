import { spawnSync } from "node:child_process";
import * as path from "node:path";

const root = path.resolve(__dirname, "../..");

/** The command line as `npm run build` makes it, in a place of the test's own. */
export function bundleTo(file: string): void {
  const script = path.join(root, "src/commandLine/bundle.mjs");
  const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}
