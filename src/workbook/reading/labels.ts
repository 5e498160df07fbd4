import { readClaim, type Claim } from "./claim";
import type { PhraseFinder } from "./phrases";

/** The label of a row, taken apart. */
export interface Label {
  /** as written, repaired */
  readonly text: string;
  /** without its number or bullet, and without "Trong đó:" in front */
  readonly name: string;
  readonly bullet: boolean;
  /** counted by a number of its own: "1", "2.1" */
  readonly isNumbered: boolean;
  /** a Roman numeral or a capital letter in front, or in the column of numbers */
  readonly isSection: boolean;
  /** opens a list, or is a line of one named in the same cell */
  readonly list: "ofWhich" | "splitInto" | null;
  /** a sum brought from one printed page to the next */
  readonly isCarried: boolean;
  /** begins with a word for totals, and names nothing that is counted */
  readonly isTotal: boolean;
  readonly claim: Claim;
  /** begins with a word for groups of people: "Nhóm do tổ chức BHXH đóng" */
  readonly opensGroup: boolean;
  /** false where words that say nothing here stand before the programme: "Hưu trí, trợ cấp BHXH" */
  readonly isLed: boolean;
}

const BULLET = /^[-–—+*•·▪o]\s+|^[-–—+*•·▪]/;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})+)\s+|^[a-zđ][.)]\s+/;
const COUNTED = /^\d{1,4}(?:\.\d{1,3})*[.)]?$/;
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
  const programmeAt = terms.findIndex((term) => term.is === "programme");
  const isLed = terms.slice(0, programmeAt + 1).every((term, at) => term.from === (terms[at - 1]?.to ?? 0));
  const isCarried = terms.some((term) => term.is === "word" && term.word === "carried");
  return {
    text,
    name,
    bullet,
    isNumbered: COUNTED.test(order),
    isSection,
    list,
    isCarried,
    isTotal,
    claim,
    opensGroup: name !== "" && finder.opens(name, "group"),
    isLed,
  };
}

/** True for "A", "1", "(2)", "3=2-1", "4=2/1×100": what stands in a row that numbers the columns. */
export function isColumnNumber(text: string): boolean {
  return /^\(?(?:[A-ZĐa-zđ]|\d{1,2})\)?$/.test(text) || isColumnFormula(text);
}

/** "3=2-1", "(4)=(2)/(1)*100%", "5=4:3". */
export function isColumnFormula(text: string): boolean {
  return /^\(?\d{1,2}\)?\s*=\s*[\d()[\]\s+\-–−*xX×.:/%]+$/.test(text);
}
