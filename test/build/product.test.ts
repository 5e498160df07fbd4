import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as vm from "node:vm";
import { gzipSync } from "node:zlib";
import { version } from "../../package.json";
import { freeNames } from "./freeNames";

/** The production build, made for an address of its own, as a person deploying it would. */

const root = path.resolve(__dirname, "../..");
const BASE_URL = "https://addin.example.vn/bhxh";
const FIRST_CHUNK_LIMIT = 20_000;

const dist = fs.mkdtempSync(path.join(os.tmpdir(), "bhxh-product-"));
const read = (file: string) => fs.readFileSync(path.join(dist, file), "utf8");
const files = () =>
  (fs.readdirSync(dist, { recursive: true }) as string[]).map((file) => file.split(path.sep).join("/"));

beforeAll(() => {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const args = [webpack, "--mode", "production", "--env", `baseUrl=${BASE_URL}/`, "--output-path", dist];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stdout + stderr);
}, 300_000);

afterAll(() => fs.rmSync(dist, { recursive: true }));

describe("app.js", () => {
  it("is small: it starts with every workbook that uses a formula", () =>
    expect(gzipSync(fs.readFileSync(path.join(dist, "app.js"))).length).toBeLessThanOrEqual(FIRST_CHUNK_LIMIT));

  it("takes nothing from outside but Office's names and what loads the lazy parts", () =>
    expect(freeNames(path.join(dist, "app.js"))).toEqual([
      "CustomFunctions",
      "Office",
      "clearTimeout",
      "document",
      "setTimeout",
    ]));

  it("registers functions and commands with nothing around it but Office", () => {
    const functions: string[] = [];
    const commands: string[] = [];
    const pending = new Promise(() => undefined);
    vm.runInNewContext(read("app.js"), {
      CustomFunctions: { associate: (id: string) => functions.push(id) },
      Office: { onReady: () => pending, actions: { associate: (name: string) => commands.push(name) } },
      setTimeout: () => 0,
      clearTimeout: () => undefined,
    });
    const { functions: described } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
    expect(functions).toEqual(described.map(({ id }) => id));
    const pressed = [...read("manifest.xml").matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
    expect(commands.sort()).toEqual(pressed.sort());
  });

  it("computes with exactly the code that the functions' tests saw", () => {
    const functions = new Map<string, (...ranges: unknown[]) => unknown>();
    vm.runInNewContext(read("app.js"), {
      CustomFunctions: { associate: (id: string, func: (...ranges: unknown[]) => unknown) => functions.set(id, func) },
      Office: { onReady: () => new Promise(() => undefined), actions: { associate: () => undefined } },
      setTimeout: () => 0,
      clearTimeout: () => undefined,
    });
    const call = (id: string, ...cells: unknown[]) =>
      JSON.stringify(functions.get(id)!(...cells.map((cell) => [[cell]])));
    expect(call("GROWTH", 5122, 4815, 2)).toBe("[[0.0638]]");
    expect(call("TEXT", "93,9%", 1, "%")).toBe('[["93,9%"]]');
    expect(call("NUMBER", "1,5 triệu")).toBe("[[1500000]]");
    expect(call("AGREES", "6,37%", 307, 4815, null)).toBe("[[false]]");
  });

  it("is the only script with a stable name", () => {
    const scripts = files().filter((file) => file.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((file) => !/^[\w-]+\.[0-9a-f]{8}\.js$/.test(file))).toEqual(["app.js"]);
  });
});

describe("taskpane.html", () => {
  const page = () => read("taskpane.html");
  const scripts = () => [...page().matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)];

  it("loads Office.js from its own address first, then app.js", () =>
    expect(scripts().map(([, attributes]) => /src="?([^"\s>]+)/.exec(attributes!)?.[1])).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "app.js",
    ]));

  it("holds up the reading of the page for both, so that the functions are there when Office.js takes calls", () => {
    for (const [, attributes] of scripts()) expect(attributes).not.toMatch(/\b(?:defer|async)\b|type="?module/);
  });

  it("runs no inline script, and its policy allows none", () => {
    for (const [, , body] of scripts()) expect(body).toBe("");
    const policy = /Content-Security-Policy"?\s+content="([^"]+)"/.exec(page())![1]!;
    const directives = new Map(policy.split(/;\s*/).map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
  });
});

describe("manifest.xml", () => {
  it("names only files that are there, at the address asked for", () => {
    const addresses = [...read("manifest.xml").matchAll(/Value="(https:[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(10);
    const missing = addresses.filter(
      (address) => !address.startsWith(`${BASE_URL}/`) || !files().includes(address.slice(BASE_URL.length + 1)),
    );
    expect(missing).toEqual([]);
  });

  it("carries the package's version", () => expect(read("manifest.xml")).toContain(`<Version>${version}.0</Version>`));
});

describe.each(["functions.json", "functions-en.json"])("%s", (file) => {
  it("is the reviewed one, at the address asked for", () => {
    const golden = fs.readFileSync(path.join(root, "test/functions/functions.golden.json"), "utf8");
    const reviewed = JSON.parse(golden.replaceAll("https://localhost:3000", BASE_URL)) as Record<string, unknown>;
    expect(JSON.parse(read(file))).toEqual(reviewed[file]);
  });

  it("sends help to headings that exist", () => {
    const { functions } = JSON.parse(read(file)) as { functions: { helpUrl: string }[] };
    for (const { helpUrl } of functions) {
      const [page, heading] = helpUrl.slice(BASE_URL.length + 1).split("#") as [string, string];
      const headings = [...read(page).matchAll(/\bid="?([\w-]+)/g)].map(([, id]) => id);
      expect(headings).toContain(heading);
    }
  });
});

it("leaves no development address behind", () => {
  const texts = files().filter((file) => /\.(js|html|css|json|xml)$/.test(file));
  expect(texts.filter((file) => read(file).includes("localhost:3000"))).toEqual([]);
});

it("refuses an address that Excel would not load", () => {
  const config = jest.requireActual<(env: object, argv: object) => unknown>("../../webpack.config.js");
  expect(() => config({ baseUrl: "http://addin.example.vn" }, { mode: "production" })).toThrow(/https only/);
});
