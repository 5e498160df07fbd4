import { execFile } from "node:child_process";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(__dirname, "..", "..");

/** The address of one of the workbench's scripts, to import it in `runNodeScript`. */
export function scriptUrl(name: string): string {
  return pathToFileURL(path.join(root, "src", "workbench", "node", name)).href;
}

/**
 * Runs a piece of an ES module in a Node of its own and returns what it passes to `answer(value)`:
 * the workbench's scripts are ES modules, which the test runner cannot load.
 */
export async function runNodeScript(source: string, env: Record<string, string> = {}): Promise<unknown> {
  const answer = "const answer = (value) => process.stdout.write(JSON.stringify(value));\n";
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", answer + source], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout);
}
