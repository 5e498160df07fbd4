/** Characters Excel gives a number without a format at most; one cut off there is no longer the exact value. */
const GENERAL_LENGTH = 11;

/**
 * The text of a number in a cell of limited width. A number without a format loses decimals, rounded, until it fits;
 * any other that does not fit is shown as "####", so that nobody reads a cut-off figure.
 *
 * @param text as displayed, decimal comma or point
 * @param fits whether a text is narrow enough
 */
export function fitNumber(text: string, value: number, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const match = /^-?\d+([.,])(\d+)$/.exec(text);
  if (match && isUnformatted(text, value)) {
    for (let decimals = match[2]!.length - 1; decimals >= 0; decimals--) {
      const shorter = value.toFixed(decimals).replace(".", match[1]!);
      // a number must not turn into 0 for want of space
      if (Number(shorter.replace(",", ".")) === 0 && value !== 0) break;
      if (fits(shorter)) return shorter;
    }
  }
  return "####";
}

/** A format that rounds shows another number, in fewer characters. */
function isUnformatted(text: string, value: number): boolean {
  const exact = Math.abs(Number(text.replace(",", ".")) - value) <= Math.abs(value) * 1e-12;
  return exact || text.replace("-", "").length >= GENERAL_LENGTH;
}
