import { readClaim } from "../reading/claim";
import { isRoleOfLines } from "../reading/headerRows";
import type { ColumnRole, PhraseFinder } from "../reading/phrases";
import { oneSpelling, repairText } from "../reading/words";
import type { TextCell } from "./textGrid";

/** Columns of a table as its header may mean them, one above the other where some stand under a common one. */
export interface HeaderLayout {
  /** rows of the header; a text over several columns stands in the first of them */
  readonly rows: readonly (readonly (TextCell | null)[])[];
  /** what each column is for; null for figures */
  readonly roles: readonly (ColumnRole | null)[];
}

interface Piece {
  readonly cell: TextCell;
  readonly role: ColumnRole | null;
  readonly line: number;
}

/**
 * How texts that follow each other may be the header of a table, likeliest first: captions with the columns under them
 * behind all captions, or a column each.
 * @param lines the texts, line by line
 */
export function headerLayouts(lines: readonly (readonly TextCell[])[], finder: PhraseFinder): HeaderLayout[] {
  const pieces = piecesOf(lines, finder);
  const isOnePerLine = lines.every(({ length }) => length === 1);
  const repeated: HeaderLayout[] = [];
  const byLines: HeaderLayout[] = [];
  for (let split = 1; split < pieces.length - 1; split++) {
    const [tops, subs] = [pieces.slice(0, split), pieces.slice(split)];
    if (subs.some(({ role }) => role !== null)) continue;
    const isOwnLine =
      subs[0]!.line !== pieces[split - 1]!.line && (isOnePerLine || subs[0]!.line === subs.at(-1)!.line);
    for (const captions of captionsAmong(tops, finder)) {
      const each = subs.length / captions.size;
      if (!Number.isInteger(each) || each < 2) continue;
      const isSame = captions.size > 1 && isRepetition(subs, each);
      if (isSame) repeated.push(layoutOf(tops, captions, subs));
      else if (isOwnLine) byLines.push(layoutOf(tops, captions, subs));
    }
  }
  // of two ways to repeat, the one with fewer and larger groups says more
  return [...repeated.reverse(), ...byLines, layoutOf(pieces, new Set(), [])];
}

/** What a column is for, each part at most once: "Chỉ tiêu" heads labels at first and targets later. */
function piecesOf(lines: readonly (readonly TextCell[])[], finder: PhraseFinder): Piece[] {
  const pieces: Piece[] = [];
  const taken = new Set<ColumnRole | "lines">();
  for (const [line, cells] of lines.entries())
    for (const cell of cells) {
      const named = finder.roleOf(cell.text);
      const part = isRoleOfLines(named) && named !== "order" ? "lines" : named;
      const role = part === null || taken.has(part) ? null : named;
      if (role !== null && part !== null) taken.add(part);
      pieces.push({ cell, role, line });
    }
  return pieces;
}

/** Which of the upper texts may stand over others: all that are no role, or those that only name a programme, or a period. */
function captionsAmong(tops: readonly Piece[], finder: PhraseFinder): Set<Piece>[] {
  const free = tops.filter(({ role }) => role === null);
  const claims = new Map(free.map((piece) => [piece, readClaim([piece.cell.text], finder)]));
  const ofProgramme = free.filter((piece) => {
    const { programme, group, measure, period } = claims.get(piece)!;
    return (programme !== null || group !== null) && measure === null && Object.keys(period).length === 0;
  });
  const ofPeriod = free.filter((piece) => {
    const { programme, measure, period, versus } = claims.get(piece)!;
    return programme === null && measure === null && versus === null && Object.keys(period).length > 0;
  });
  const found = [free, ofProgramme, ofPeriod].filter(({ length }) => length > 0);
  return found
    .filter((each, at) => found.findIndex(({ length }) => length === each.length) === at)
    .map((each) => new Set(each));
}

function isRepetition(subs: readonly Piece[], period: number): boolean {
  const said = subs.map(({ cell }) => oneSpelling(repairText(cell.text)));
  return said.every((text, at) => at < period || text === said[at - period]);
}

function layoutOf(tops: readonly Piece[], captions: ReadonlySet<Piece>, subs: readonly Piece[]): HeaderLayout {
  const each = captions.size === 0 ? 0 : subs.length / captions.size;
  const [upper, lower]: [(TextCell | null)[], (TextCell | null)[]] = [[], []];
  const roles: (ColumnRole | null)[] = [];
  let next = 0;
  for (const top of tops) {
    const own = captions.has(top) ? subs.slice(next, next + each) : [];
    next += own.length;
    upper.push(top.cell, ...own.slice(1).map(() => null));
    lower.push(...(own.length === 0 ? [null] : own.map(({ cell }) => cell)));
    roles.push(...(own.length === 0 ? [top.role] : own.map(() => null)));
  }
  return { rows: subs.length === 0 ? [upper] : [upper, lower], roles };
}
