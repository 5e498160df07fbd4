import { romanNumeral } from "../../domain/numbers/romanNumeral";

/** Romans wrote no larger ones, and Word writes no longer letters. */
const MOST_ROMAN = 3999;
const MOST_LETTERS = 780;

/**
 * A list's number as Word prints it.
 * @param format as files name it; one that is not known prints as decimal
 */
export function formattedNumber(number: number, format: string): string {
  switch (format) {
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerLetter":
      return letters(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(number);
  }
}

function roman(number: number): string {
  return number < 1 || number > MOST_ROMAN ? String(number) : romanNumeral(number);
}

/** a … z, aa … zz, aaa … */
function letters(number: number): string {
  if (number < 1 || number > MOST_LETTERS) return String(number);
  const letter = String.fromCharCode("a".charCodeAt(0) + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
