import { cellBox } from "../../../src/workbook/address";
import type { Host } from "../../../src/workbook/host";
import { readCalculated } from "../../../src/workbook/jobs/readCalculated";
import type { Block, CellValue } from "../../../src/workbook/snapshot";

/** A host whose cells show these values, one reading after the other. */
function showing(readings: readonly CellValue[][], calculates = true) {
  const asked: number[][] = [];
  const read = async (areas: Parameters<Host["read"]>[0]) => {
    const reading = readings[Math.min(asked.length, readings.length - 1)]!;
    asked.push(areas.map(({ box }) => box.row));
    return areas.map((area): Block => {
      const cell = [[reading[area.box.row]!]];
      return { area, values: cell, texts: [[String(reading[area.box.row])]], formulas: cell, numberFormats: [["0"]] };
    });
  };
  return { host: { calculates, read } as unknown as Host, asked };
}

const AREAS = [0, 1].map((row) => ({ sheetId: "s", box: cellBox(row, 0) }));
const valuesOf = (blocks: readonly Block[]) => blocks.map(({ values }) => values[0]![0]);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function read(host: Host, signal?: AbortSignal) {
  const reading = readCalculated(host, AREAS, signal && { signal, report: () => undefined });
  const outcome = reading.then(valuesOf, (error: { code?: string }) => error.code);
  await jest.runAllTimersAsync();
  return outcome;
}

describe("reading what Excel is still calculating", () => {
  it("reads the areas that wait again, and those alone, until they have their values", async () => {
    const { host, asked } = showing([
      [1, "#BUSY!"],
      [2, "#BUSY!"],
      [3, 0.5],
    ]);
    expect(await read(host)).toEqual([1, 0.5]);
    expect(asked).toEqual([[0, 1], [1], [1]]);
  });

  it("takes what stands there once it has waited long enough", async () => {
    const { host, asked } = showing([[1, "#BUSY!"]]);
    expect(await read(host)).toEqual([1, "#BUSY!"]);
    expect(asked).toHaveLength(40);
  });

  it("does not wait where nothing is calculated", async () => {
    const { host, asked } = showing([[1, "#BUSY!"]], false);
    expect(await read(host)).toEqual([1, "#BUSY!"]);
    expect(asked).toHaveLength(1);
  });

  it("stops when asked", async () => {
    const { host } = showing([[1, "#BUSY!"]]);
    expect(await read(host, AbortSignal.abort())).toBe("Cancelled");
  });
});
