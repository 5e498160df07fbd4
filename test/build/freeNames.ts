import * as path from "node:path";
import * as vm from "node:vm";
import ts from "typescript";

/** "Cannot find name": plain, with a suggestion, and with a hint at type packages. */
const CANNOT_FIND_NAME = new Set([2304, 2552, 2580, 2581, 2582, 2583, 2584, 2585, 2591, 2592, 2593, 2868]);

/** What the language itself defines, without a browser or Node around it. */
const LANGUAGE = new Set(
  vm.runInNewContext("Object.getOwnPropertyNames(globalThis)", Object.create(null) as object) as string[],
);

/** The names a script takes from outside: neither its own nor the language's. Found by TypeScript's own scope analysis. */
export function freeNames(file: string): string[] {
  const options: ts.CompilerOptions = { allowJs: true, checkJs: true, noLib: true, noEmit: true, types: [] };
  const program = ts.createProgram([path.resolve(file)], { ...options, target: ts.ScriptTarget.ES2022 });
  const source = program.getSourceFile(path.resolve(file))!;
  const names = new Set<string>();
  for (const { code, start, length } of program.getSemanticDiagnostics(source)) {
    if (!CANNOT_FIND_NAME.has(code)) continue;
    const name = source.text.slice(start, start! + length!);
    if (!LANGUAGE.has(name)) names.add(name);
  }
  return [...names].sort();
}
