import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { OUT } from "../support/browser";

const root = path.resolve(__dirname, "..", "..");
const script = (name: string) => path.join(root, "src", "workbench", "node", name);

/** Runs one of the workbench's commands; `stopAt`: a word on its output at which it gets Ctrl+C. */
function run(name: string, args: string[], stopAt?: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [script(name), ...args], { cwd: root });
  let output = "";
  let stopped = false;
  const read = (part: Buffer) => {
    output += part.toString();
    if (stopAt === undefined || stopped || !output.includes(stopAt)) return;
    stopped = true;
    child.kill("SIGINT");
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

describe("npm start", () => {
  it("prints its address and ends with Ctrl+C", async () => {
    const { code, output } = await run("start.mjs", ["--no-open", "--port", "0"], "Press Ctrl+C");
    expect(output).toMatch(/workbench:\s+https:\/\/127\.0\.0\.1:\d+\//);
    // Windows knows no such signal: there the process is simply ended
    if (process.platform !== "win32") expect(code).toBe(0);
  });

  it("explains itself when it is asked for something it does not know", async () => {
    const { code, output } = await run("start.mjs", ["--port", "many"]);
    expect(code).toBe(2);
    expect(output).toContain('--port must be a number from 0 to 65535, not "many"');
    expect(output).toContain("--no-open");
  });
});

describe("npm run demo", () => {
  it("builds and checks the sample, and leaves pictures and findings", async () => {
    const { code, output } = await run("demo.mjs", []);
    expect([code, output]).toEqual([0, output]);
    expect(output).toMatch(/1\.1 +BHXH bắt buộc +4\.844 +5\.200 +356 +107,3 +5\.400 +96,3/);
    const findings = JSON.parse(fs.readFileSync(path.join(OUT, "findings.json"), "utf8")) as { cell: string }[];
    expect(findings.map(({ cell }) => cell).sort()).toEqual(["C8", "E8", "H5", "I8"]);
    for (const name of ["demo.png", "demo-flags.png"])
      expect(fs.statSync(path.join(OUT, name)).size).toBeGreaterThan(20_000);
  });
});
