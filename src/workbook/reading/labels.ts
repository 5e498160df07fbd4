import { readClaim, type Claim } from "./claim";
import type { PhraseFinder } from "./phrases";

/** The label of a row, taken apart. */
export interface Label {
  /** as written, repaired */
  readonly text: string;
  /** without its number or bullet, and without "Trong đó:" in front */
  readonly name: string;
  readonly bullet: boolean;
  /** a Roman numeral or a capital letter in front, or in the column of numbers */
  readonly isSection: boolean;
  /** opens a list, or is a line of one named in the same cell */
  readonly list: "ofWhich" | "splitInto" | null;
  /** begins with a word for totals, and names nothing that is counted */
  readonly isTotal: boolean;
  readonly claim: Claim;
}

const BULLET = /^[-–—+*•·▪o]\s+|^[-–—+*•·▪]/;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})+)\s+|^[a-zđ][.)]\s+/;
const SECTION = /^(?:[IVXLC]{1,6}|[A-G])[.)]?\s*$/;
// one letter of X, L, C is short for a place more often than for a number: "X. Húc"
const SECTION_PREFIX = /^(?:[IVXLC]{2,6}|[IVA-G])[.)]\s*/;

/** Reads a row's label. @param order what stands in the column of numbers */
export function readLabel(text: string, order: string, finder: PhraseFinder): Label {
  let name = text;
  const isSection = SECTION.test(order) || SECTION_PREFIX.test(name);
  name = name.replace(SECTION_PREFIX, "");
  name = name.replace(NUMBER, "");
  const bullet = BULLET.test(name) || /^[-–+*•]$/.test(order);
  name = name.replace(BULLET, "").trim();
  const { terms, words } = finder.find(name);
  const opening = terms[0];
  let list: Label["list"] = null;
  if (opening?.is === "word" && opening.from === 0 && (opening.word === "ofWhich" || opening.word === "splitInto")) {
    list = opening.word;
    name = name
      .slice(words[opening.to - 1]!.end)
      .replace(/^\s*[:,-]?\s*/, "")
      .replace(BULLET, "");
  }
  const claim = readClaim([name], finder);
  const isTotal =
    opening?.is === "word" &&
    opening.word === "total" &&
    opening.from === 0 &&
    claim.programme === null &&
    claim.measure === null;
  return { text, name, bullet, isSection, list, isTotal, claim };
}

/** True for "A", "1", "(2)", "3=2-1", "4=2/1×100": what stands in a row that numbers the columns. */
export function isColumnNumber(text: string): boolean {
  return /^\(?(?:[A-ZĐa-zđ]|\d{1,2})\)?$/.test(text) || isColumnFormula(text);
}

/** "3=2-1", "(4)=(2)/(1)*100%", "5=4:3". */
export function isColumnFormula(text: string): boolean {
  return /^\(?\d{1,2}\)?\s*=\s*[\d()[\]\s+\-–−*xX×.:/%]+$/.test(text);
}
