import type { Package } from "./package";

const EXTENSIONS: readonly (readonly [RegExp, string])[] = [
  [/template\.macroEnabled/i, ".xltm"],
  [/macroEnabled/i, ".xlsm"],
  [/template/i, ".xltx"],
];

/** The name with the ending that says what the file is: Excel refuses a workbook with macros that is called .xlsx. */
export function fileName(name: string, pack: Package, workbookPath: string): string {
  const type = pack.contentType(workbookPath) ?? "";
  const extension = EXTENSIONS.find(([pattern]) => pattern.test(type))?.[1] ?? ".xlsx";
  return name.replace(/\.(xl\w{1,2}|zip)$/i, "") + extension;
}
