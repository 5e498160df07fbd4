import * as fs from "node:fs";
import * as path from "node:path";
import ts from "typescript";

/** Who may import whom. This table is the architecture; src/README.md draws it. */
const MAY_IMPORT: Record<string, { folders: string[]; packages: RegExp }> = {
  domain: { folders: [], packages: /^decimal\.js$/ },
  workbook: { folders: ["domain"], packages: /^$/ },
  files: { folders: ["domain", "workbook"], packages: /^(numfmt|docx)$/ },
  locales: { folders: ["domain", "workbook", "files"], packages: /^$/ },
  excel: { folders: ["domain", "workbook"], packages: /^$/ },
  functions: { folders: ["domain", "workbook", "locales"], packages: /^$/ },
  taskpane: {
    folders: ["domain", "workbook", "files", "locales"],
    packages: /^(react|react-dom\/client|zustand(\/vanilla)?|@fluentui\/react-components)$/,
  },
  // the ribbon presses the steps of the pane's store (docs/decisions)
  commands: { folders: ["workbook", "locales", "taskpane"], packages: /^$/ },
  // the jobs without Excel, over files; the add-in never imports it
  commandLine: { folders: ["domain", "workbook", "files", "locales"], packages: /^node:.+$/ },
  // beside the product: it may see its data types, the product never sees it
  workbench: {
    folders: ["domain", "workbook", "files", "locales"],
    packages: /^(@univerjs\/.+|numfmt|rxjs|fflate|node:.+)$/,
  },
};

/** Globals that carry a world with them, and the folders that may name them. */
const MAY_NAME: Record<string, string[]> = {
  Office: ["excel"],
  OfficeExtension: ["excel"],
  Excel: ["excel"],
  CustomFunctions: ["functions"],
  document: ["taskpane", "workbench"],
  window: ["taskpane", "workbench"],
  console: ["workbench"],
};

/** An entry point wires the parts together, so it alone also reaches Excel and Office. */
const isEntryPoint = (file: string) => /^src\/(taskpane|commands|functions)\/index\.tsx?$/.test(file);

const root = path.resolve(__dirname, "..");
const sources = (fs.readdirSync(path.join(root, "src"), { recursive: true }) as string[])
  .map((file) => "src/" + file.split(path.sep).join("/"))
  .filter((file) => /\.tsx?$/.test(file));

const textOf = (file: string) => fs.readFileSync(path.join(root, file), "utf8");

function importsOf(file: string): string[] {
  return ts.preProcessFile(textOf(file)).importedFiles.map((imported) => imported.fileName);
}

function globalsOf(file: string): string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const parent = node.parent as ts.Node | undefined;
    const isMember =
      parent !== undefined &&
      ((ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        (ts.isPropertySignature(parent) && parent.name === node));
    if (ts.isIdentifier(node) && node.text in MAY_NAME && !isMember) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true));
  return [...names];
}

describe.each(sources)("%s", (file) => {
  const folder = file.split("/")[1]!;
  const rule = MAY_IMPORT[folder];

  it("sits in a folder with a row in the table", () => expect(rule).toBeDefined());

  it("imports only what its folder may import", () => {
    const allowed = new Set([folder, ...rule!.folders, ...(isEntryPoint(file) ? ["excel"] : [])]);
    const strangers = importsOf(file).filter((name) => {
      if (!name.startsWith(".")) return !rule!.packages.test(name);
      return !allowed.has(path.posix.join(path.posix.dirname(file), name).split("/")[1]!);
    });
    expect(strangers).toEqual([]);
  });

  it("names only the globals its folder may name", () => {
    const allowed = (name: string) => MAY_NAME[name]!.includes(folder) || (name === "Office" && isEntryPoint(file));
    expect(globalsOf(file).filter((name) => !allowed(name))).toEqual([]);
  });
});
