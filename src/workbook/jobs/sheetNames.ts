/** Excel's limit. */
const LONGEST_NAME = 31;

/** A name that Excel takes for a sheet: no : \ / ? * [ ], no apostrophe at an end, at most 31 characters with its suffix. */
export function sheetName(wanted: string, suffix = ""): string {
  const allowed = wanted
    .normalize("NFC")
    .replace(/[:\\/?*[\]]/g, "-")
    .trim();
  const cut = cutTo(allowed, LONGEST_NAME - suffix.length).trim();
  const name = (cut + suffix).replace(/^'+|'+$/g, "").trim();
  return name === "" ? "-" : name;
}

/** The first name that is not taken: the wanted one, then with each suffix in turn. */
export function freeSheetName(wanted: string, suffixOf: (count: number) => string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const name = sheetName(wanted, suffixOf(count));
    if (!taken.some((other) => sameSheetName(other, name))) return name;
  }
}

/** Excel takes two names for the same when only their case differs. */
export function sameSheetName(x: string, y: string): boolean {
  return x.normalize("NFC").toLowerCase() === y.normalize("NFC").toLowerCase();
}

/** Cuts between letters, never inside one. */
function cutTo(text: string, length: number): string {
  let cut = "";
  for (const letter of text) {
    if (cut.length + letter.length > length) break;
    cut += letter;
  }
  return cut;
}
