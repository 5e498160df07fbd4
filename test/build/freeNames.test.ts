import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { freeNames } from "./freeNames";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "free-names-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function namesOf(script: string): string[] {
  const file = path.join(folder, "script.js");
  fs.writeFileSync(file, script);
  return freeNames(file);
}

it("finds what a script takes from outside", () =>
  expect(
    namesOf(`
      (() => {
        const own = new Map([[1, Math.PI]]);
        function helper(argument, { inner, ...rest }) { try { return argument + inner; } catch (problem) { throw problem; } }
        if (typeof process === "object") fetch("x");
        localStorage.document = { console: 1 };
        globalThis.window;
        navigator?.userAgent;
        \`\${screen.width}\`;
        own.forEach(helper);
        undeclared = Promise.resolve(BigInt(1));
        setTimeout(() => Office.onReady());
      })();`),
  ).toEqual(["Office", "fetch", "localStorage", "navigator", "process", "screen", "setTimeout", "undeclared"]));

it("finds nothing in a script that keeps to itself", () =>
  expect(namesOf("(() => { let n = 0; return [1, 2].map((x) => (n += x)); })();")).toEqual([]));
