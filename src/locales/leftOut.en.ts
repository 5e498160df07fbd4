import { Decimal } from "../domain/numbers/decimal";
import { writeNumber } from "../domain/numbers/writeNumber";
import type { Figure } from "../domain/figures/figure";
import type { LeftOutFigure, LeftOutReason } from "../domain/prose/outline/leftOutFigures";
import type { OtherDecimals } from "../domain/prose/outline/otherDecimals";
import type { LeftOut, UnreadNumbers } from "../workbook/planText/leftOut";
import { namesEn } from "./names.en";
import { ENGLISH_SEPARATORS } from "./numberWriting";

const count = (number: number) => writeNumber(new Decimal(number), { separators: ENGLISH_SEPARATORS });
const numbersOf = (number: number) => `${count(number)} ${number === 1 ? "number is" : "numbers are"} not written`;

/** Cells or labels that are named one by one. */
const NAMED = 3;

/** What a text leaves out of its tables and why, a sentence for each reason. */
export function leftOutInPaneEn({ figures, unread, decimals }: LeftOut): string[] {
  const of = (reason: LeftOutReason) => figures.filter((each) => each.reason === reason);
  return [
    ...differing(of("otherValue")),
    ...told(of("points"), "changes in percentage points"),
    ...told(of("zero"), "zeros (no change, nothing missing, or blank cells)"),
    ...unread.map(unreadText),
    ...rewritten(decimals.filter(({ isRewritten }) => isRewritten)),
    ...kept(decimals.filter(({ isRewritten }) => !isRewritten)),
  ];
}

function rewritten(others: readonly OtherDecimals[]): string[] {
  const [first] = others;
  if (!first) return [];
  const { decimals } = first.written;
  const way = decimals === 0 ? "without decimals" : `with ${count(decimals)} decimal${decimals === 1 ? "" : "s"}`;
  const cells = others.map(
    ({ figure, written }) => `${cellOf(figure)} states ${percent(figure)}, the text ${percent(written)}`,
  );
  return [`${percentagesOf(others.length)} written ${way}: ${listed(cells, "; ")}.`];
}

function kept(others: readonly OtherDecimals[]): string[] {
  if (others.length === 0) return [];
  const cells = others.map(({ figure }) => `${cellOf(figure)} states ${percent(figure)}`);
  return [
    `${percentagesOf(others.length)} left with fewer decimals than chosen, as no counts that agree tell more: ${listed(cells, "; ")}.`,
  ];
}

function percentagesOf(number: number): string {
  return `${count(number)} ${number === 1 ? "percentage is" : "percentages are"}`;
}

/** As the text writes it, in Vietnamese. */
function percent({ value, decimals }: Figure): string {
  return writeNumber(value!, { unit: "%", decimals: Math.max(decimals, 0) });
}

function cellOf({ source }: Figure): string {
  return source.kind === "cell" ? namesEn.cellName(source) : "";
}

function differing(left: readonly LeftOutFigure[]): string[] {
  if (left.length === 0) return [];
  const cells = left.map(
    ({ figure, written }) => `${cellOf(figure)} states ${figure.text}, the text takes ${written!.text}`,
  );
  return [`${numbersOf(left.length)} because another cell states the same otherwise: ${listed(cells, "; ")}.`];
}

function told(left: readonly LeftOutFigure[], why: string): string[] {
  if (left.length === 0) return [];
  const cells = left.map(({ figure }) => cellOf(figure));
  return [`${numbersOf(left.length)}, ${why}: ${listed(cells, "; ")}.`];
}

function unreadText({ sheetName, of, labels, numbers }: UnreadNumbers): string {
  const names = labels.map((label) => `“${label}”`);
  return `${numbersOf(numbers)} on sheet '${sheetName}', as these ${of} were not understood: ${listed(names, ", ")}.`;
}

function listed(texts: readonly string[], separator: string): string {
  const more = texts.length - NAMED;
  return texts.slice(0, NAMED).join(separator) + (more > 0 ? ` and ${count(more)} more` : "");
}
