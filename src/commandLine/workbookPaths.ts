import * as fs from "node:fs";
import * as path from "node:path";
import type { PathProblem } from "../locales/commandLineMessages";

/** A file to check, or a path for which there is none. */
export type FoundPath =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "problem"; readonly path: string; readonly problem: PathProblem }
  /** files of a folder that hold sheets in other formats */
  | { readonly kind: "otherFormats"; readonly path: string; readonly files: number };

const WORKBOOK = /\.xls[xm]$/i;
const OTHER_FORMAT = /\.(xls|xlsb|ods)$/i;
/** Excel's mark beside a workbook that is open, and what other systems leave in folders. */
const LEFTOVER = /^(~\$|\._)/;

/** Files as named, whatever they are called; of folders, the workbooks at any depth. Each file once, in order. */
export function workbookPaths(named: readonly string[]): FoundPath[] {
  const seen = new Set<string>();
  const found: FoundPath[] = [];
  for (const each of named.flatMap(expanded)) {
    for (const item of pathsAt(each)) {
      const same = item.kind === "file" ? realPath(item.path) : "";
      if (item.kind === "file" && seen.has(same)) continue;
      seen.add(same);
      found.push(item);
    }
  }
  return found;
}

function pathsAt(named: string): FoundPath[] {
  try {
    const stat = fs.statSync(named);
    if (stat.isFile()) return [{ kind: "file", path: named }];
    if (!stat.isDirectory()) return [{ kind: "problem", path: named, problem: { code: "notAFile" } }];
  } catch (error) {
    return [{ kind: "problem", path: named, problem: problemOf(error) }];
  }
  const found: FoundPath[] = [];
  const others = collect(named, found, new Set());
  if (found.length === 0) found.push({ kind: "problem", path: named, problem: { code: "noWorkbooks" } });
  if (others > 0) found.push({ kind: "otherFormats", path: named, files: others });
  return found;
}

/** @returns how many files have other formats */
function collect(folder: string, found: FoundPath[], entered: Set<string>): number {
  const real = realPath(folder);
  // a link may lead back up
  if (entered.has(real)) return 0;
  entered.add(real);
  let names: string[];
  try {
    names = fs.readdirSync(folder).sort(inOrder);
  } catch (error) {
    found.push({ kind: "problem", path: folder, problem: problemOf(error) });
    return 0;
  }
  let others = 0;
  for (const name of names) {
    if (LEFTOVER.test(name)) continue;
    const full = path.join(folder, name);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (stat?.isDirectory()) others += collect(full, found, entered);
    else if (stat?.isFile() && WORKBOOK.test(name)) found.push({ kind: "file", path: full });
    else if (stat?.isFile() && OTHER_FORMAT.test(name)) others += 1;
  }
  return others;
}

const inOrder = new Intl.Collator("vi", { numeric: true }).compare;

/** Shells of Windows hand over "Xã *.xlsx" as it is; only the last name of a path may hold such signs. */
function expanded(named: string): string[] {
  const name = path.basename(named);
  if (!/[*?]/.test(name) || fs.existsSync(named)) return [named];
  const pattern = new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "iu",
  );
  try {
    const names = fs.readdirSync(path.dirname(named)).filter((each) => pattern.test(each) && !LEFTOVER.test(each));
    return names.length === 0 ? [named] : names.sort(inOrder).map((each) => path.join(path.dirname(named), each));
  } catch {
    return [named];
  }
}

function realPath(named: string): string {
  try {
    return fs.realpathSync(named);
  } catch {
    return path.resolve(named);
  }
}

export function problemOf(error: unknown): PathProblem {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return reason === "ENOENT" || reason === "ENOTDIR" ? { code: "missing" } : { code: "unreadable", reason };
}
