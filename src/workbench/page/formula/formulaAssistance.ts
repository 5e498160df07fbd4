import type { FunctionEntry } from "./functionCatalog";

/** What can be offered at the caret of a formula being typed. */
export type Assistance =
  /** names that begin with what was typed; accepting one replaces the text from `start` to the caret */
  | { readonly kind: "names"; readonly start: number; readonly entries: readonly FunctionEntry[] }
  /** the caret stands inside the brackets of a function we know */
  | { readonly kind: "arguments"; readonly entry: FunctionEntry; readonly argument: number };

/** Fewest letters after which names are offered. */
const FEWEST_LETTERS = 2;

/** @param caret position in the text, in UTF-16 units */
export function assistanceAt(text: string, caret: number, catalog: readonly FunctionEntry[]): Assistance | null {
  if (!text.startsWith("=")) return null;
  const before = text.slice(0, caret);
  if (insideText(before)) return null;
  const typed = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before)?.[0] ?? "";
  if (typed.length >= FEWEST_LETTERS) {
    const wanted = typed.toUpperCase();
    const entries = catalog.filter(
      (entry) => entry.name.startsWith(wanted) || entry.name.split(".")[1]?.startsWith(wanted),
    );
    if (entries.length > 0) return { kind: "names", start: caret - typed.length, entries };
  }
  return argumentsAt(before, catalog);
}

/** The text after a name was accepted, and where the caret then stands. */
export function acceptName(
  text: string,
  caret: number,
  start: number,
  entry: FunctionEntry,
): { text: string; caret: number } {
  const rest = text.slice(caret);
  const opening = rest.startsWith("(") ? "" : "(";
  const inserted = entry.name + opening;
  return { text: text.slice(0, start) + inserted + rest, caret: start + inserted.length + (opening === "" ? 1 : 0) };
}

/** Whether a click on a cell can put its address at the caret: after "=", an operator, "(" or a separator. */
export function takesReference(text: string, caret: number): boolean {
  if (!text.startsWith("=") || caret < 1) return false;
  const before = text.slice(0, caret);
  return !insideText(before) && /[=(;,+\-*/^&<>:]\s*$/.test(before) && !/^\s*[\p{L}\p{N}$'"]/u.test(text.slice(caret));
}

/** Inside a "…" text, where nothing is a name. */
function insideText(before: string): boolean {
  return (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

function argumentsAt(before: string, catalog: readonly FunctionEntry[]): Assistance | null {
  const open: { name: string; argument: number }[] = [];
  for (const [token] of before.matchAll(/"(?:[^"]|"")*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.]*\s*\(|[(){};,]/gu)) {
    if (token.endsWith("(")) open.push({ name: token.slice(0, -1).trim().toUpperCase(), argument: 0 });
    else if (token === "{") open.push({ name: "", argument: 0 });
    else if (token === ")" || token === "}") open.pop();
    // in the local spelling "," is the decimal sign and ";" separates
    else if (token === ";" && open.length > 0) open[open.length - 1]!.argument++;
  }
  const innermost = open.reverse().find((call) => catalog.some((entry) => entry.name === call.name));
  const entry = catalog.find(({ name }) => name === innermost?.name);
  return entry && innermost ? { kind: "arguments", entry, argument: innermost.argument } : null;
}
