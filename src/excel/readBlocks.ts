import type { Area, Box } from "../workbook/address";
import { HostFailure, type Progress } from "../workbook/host";
import type { Block } from "../workbook/snapshot";
import { converse } from "./batch";

/** 50,000 cells with values, texts, formulas and formats stay well under the web's 5 MB answer. */
const CELLS_PER_TRIP = 50_000;

type Part = { readonly area: number; readonly sheetId: string; readonly box: Box };

/** Reads rectangles in trips of at most 50,000 cells; a trip whose answer is too large is halved. */
export async function readBlocks(areas: readonly Area[], progress?: Progress): Promise<Block[]> {
  const waiting = packTrips(areas.flatMap((area, index) => slices(area, index)));
  const rows: Block[][] = areas.map(() => []);
  let done = 0;
  while (waiting.length > 0) {
    if (progress?.signal.aborted) throw new HostFailure("Cancelled");
    progress?.report(done, done + waiting.length);
    const trip = waiting.shift()!;
    try {
      const blocks = await readTrip(trip);
      blocks.forEach((block, index) => rows[trip[index]!.area]!.push(block));
      done += 1;
    } catch (error) {
      const tooLarge = error instanceof HostFailure && error.code === "ResponsePayloadSizeLimitExceeded";
      const halves = tooLarge ? halve(trip) : null;
      if (!halves) throw error;
      waiting.unshift(...halves);
    }
  }
  progress?.report(done, done);
  return areas.map((area, index) => joinRows(area, rows[index]!));
}

function slices({ sheetId, box }: Area, area: number): Part[] {
  const height = Math.max(1, Math.floor(CELLS_PER_TRIP / box.columns));
  const parts: Part[] = [];
  for (let row = 0; row < box.rows; row += height) {
    parts.push({ area, sheetId, box: { ...box, row: box.row + row, rows: Math.min(height, box.rows - row) } });
  }
  return parts;
}

function packTrips(parts: readonly Part[]): Part[][] {
  const trips: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const size = part.box.rows * part.box.columns;
    if (cells + size > CELLS_PER_TRIP) {
      trips.push([]);
      cells = 0;
    }
    trips[trips.length - 1]!.push(part);
    cells += size;
  }
  return trips;
}

function halve(trip: readonly Part[]): [Part[], Part[]] | null {
  if (trip.length > 1) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  const part = trip[0]!;
  if (part.box.rows === 1) return null;
  const rows = Math.ceil(part.box.rows / 2);
  return [
    [{ ...part, box: { ...part.box, rows } }],
    [{ ...part, box: { ...part.box, row: part.box.row + rows, rows: part.box.rows - rows } }],
  ];
}

function readTrip(trip: readonly Part[]): Promise<Block[]> {
  return converse(async (context) => {
    const ranges = trip.map(({ sheetId, box }) => {
      const range = context.workbook.worksheets
        .getItem(sheetId)
        .getRangeByIndexes(box.row, box.column, box.rows, box.columns);
      range.load("values,text,formulas,numberFormat");
      return range;
    });
    await context.sync();
    return ranges.map((range, index): Block => {
      // above 5,000,000 cells the host may answer null instead of refusing
      if (range.values === null) throw new HostFailure("ResponsePayloadSizeLimitExceeded");
      const { sheetId, box } = trip[index]!;
      return {
        area: { sheetId, box },
        values: range.values,
        texts: range.text,
        formulas: range.formulas,
        numberFormats: range.numberFormat,
      };
    });
  });
}

function joinRows(area: Area, blocks: readonly Block[]): Block {
  if (blocks.length === 1) return blocks[0]!;
  return {
    area,
    values: blocks.flatMap((block) => block.values),
    texts: blocks.flatMap((block) => block.texts),
    formulas: blocks.flatMap((block) => block.formulas),
    numberFormats: blocks.flatMap((block) => block.numberFormats),
  };
}
