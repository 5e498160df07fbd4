import type { SkippedNumber, SkipReason } from "../proseReading";
import type { Token } from "./tokens";

export function skipAs(reason: SkipReason, tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  skipped.push({ span: spanOf(tokens[at]!), reason });
  return at + 1;
}

/** Skips a number and what is glued to it: "1086/KH-UBND", "68/2013/QH13". */
export function skipChain(reason: SkipReason, tokens: readonly Token[], at: number, skipped: SkippedNumber[]): number {
  const end = gluedEnd(tokens, at);
  for (let each = at; each < end; each++)
    if (tokens[each]!.kind === "number") skipped.push({ span: spanOf(tokens[each]!), reason });
  return end;
}

export function skipBoth(
  reason: SkipReason,
  tokens: readonly Token[],
  first: number,
  second: number,
  end: number,
  skipped: SkippedNumber[],
): number {
  skipAs(reason, tokens, first, skipped);
  skipAs(reason, tokens, second, skipped);
  return Math.max(end, second + 1);
}

function spanOf({ start, end }: Token): { start: number; end: number } {
  return { start, end };
}

export const GLUE = new Set(["/", "-", "–", ".", "_", "@", "&", "="]);

/** Behind the last token that is glued to this one, signs at the end left out. */
export function gluedEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  let behind = end;
  while (behind < tokens.length && tokens[behind]!.start === tokens[behind - 1]!.end) {
    const { kind, key } = tokens[behind]!;
    if (kind === "sign" && !GLUE.has(key)) break;
    behind += 1;
    if (kind !== "sign") end = behind;
  }
  return end;
}

/** Behind an address of a web page or mailbox that starts here; `at` itself where none does. */
export function addressEnd(tokens: readonly Token[], at: number): number {
  const { key, end } = tokens[at]!;
  const opens = key === "www" || ((key === "http" || key === "https") && tokens[at + 1]?.key === ":");
  if (!opens || tokens[at + 1]?.start !== end) return at;
  let behind = at + 1;
  while (behind < tokens.length && tokens[behind]!.start === tokens[behind - 1]!.end) behind += 1;
  return behind;
}
