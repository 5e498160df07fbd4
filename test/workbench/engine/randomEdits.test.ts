import fc from "fast-check";
import { a1 } from "../../../src/workbook/address";
import type { Content } from "../../../src/workbench/engine/cells";
import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";

const ROWS = 6;
const COLUMNS = 4;
const SHEET = "sheet-1";

interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

const cell = fc.record({ row: fc.nat(ROWS - 1), column: fc.nat(COLUMNS - 1) });
const address = cell.map(({ row, column }) => a1({ row, column, rows: 1, columns: 1 }));
const formula = fc.oneof(
  fc.tuple(address, fc.constantFrom("+", "-", "*"), address).map(([x, sign, y]) => `=${x}${sign}${y}`),
  fc.tuple(address, address).map(([x, y]) => `=SUM(${x}:${y})`),
  fc.tuple(address, address).map(([x, y]) => `=IF(${x}>${y},${x},"nhỏ")`),
  fc.constant("=SEQUENCE(2)"),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -50, max: 50 }).map((value) => ({ value })) },
  { weight: 3, arbitrary: formula.map((text) => ({ formula: text })) },
  { weight: 1, arbitrary: fc.constantFrom({ value: "xã" }, { value: true }, null) },
);
const edit: fc.Arbitrary<CellEdit> = fc
  .tuple(cell, content)
  .map(([place, written]) => ({ ...place, content: written }));

/** several edits that are one step, or a step back or forth */
type Action = readonly CellEdit[] | "undo" | "redo";
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom("undo" as const, "redo" as const) },
);

const write = (engine: Engine, edits: readonly CellEdit[]): void =>
  engine.transaction("user", () => {
    for (const { row, column, content: written } of edits) {
      engine.cells.write(SHEET, { row, column, rows: 1, columns: 1 }, () => written);
    }
  });

const withEdits = (cells: readonly Content[][], edits: readonly CellEdit[]): Content[][] => {
  const next = cells.map((line) => [...line]);
  for (const { row, column, content: written } of edits) next[row]![column] = written;
  return next;
};

const contents = (engine: Engine): Content[][] =>
  grid((row, column): Content => {
    const text = engine.cells.formula(SHEET, row, column);
    if (text !== null) return { formula: text };
    const value = engine.cells.value(SHEET, row, column);
    return value === null || engine.cells.reader(SHEET).isSpilled(row, column) ? null : { value };
  });
const values = (engine: Engine) => grid((row, column) => engine.cells.value(SHEET, row, column));

function grid<T>(at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: ROWS + 2 }, (_row, row) =>
    Array.from({ length: COLUMNS }, (_column, column) => at(row, column)),
  );
}

/** A formula that depends on itself has no right value; who is last decides. */
function isCircular(cells: Content[][]): boolean {
  const dependsOn = (text: string): [number, number][] => {
    const found: [number, number][] = [];
    for (const [, c1, r1, c2, r2] of text.matchAll(/([A-Z])(\d+)(?::([A-Z])(\d+))?/g)) {
      const [x1, y1] = [c1!.charCodeAt(0) - 65, Number(r1) - 1];
      const [x2, y2] = c2 ? [c2.charCodeAt(0) - 65, Number(r2) - 1] : [x1, y1];
      for (let y = Math.min(y1, y2); y <= Math.max(y1, y2); y++) {
        for (let x = Math.min(x1, x2); x <= Math.max(x1, x2); x++) found.push([y, x]);
      }
    }
    return found;
  };
  const state = new Map<string, "open" | "done">();
  const visit = (row: number, column: number): boolean => {
    const key = `${row},${column}`;
    if (state.get(key) === "done") return false;
    if (state.get(key) === "open") return true;
    state.set(key, "open");
    const own = cells[row]?.[column];
    const circular = own && "formula" in own ? dependsOn(own.formula).some(([y, x]) => visit(y, x)) : false;
    state.set(key, "done");
    return circular;
  };
  return cells.some((line, row) => line.some((_cell, column) => visit(row, column)));
}

it("shows after any edits what a workbook shows that was filled with the same contents at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
      const engine = createEngine();
      const fresh = createEngine();
      try {
        const past = [contents(engine)];
        let at = 0;
        for (const act of actions) {
          if (act === "undo") at -= engine.undo() ? 1 : 0;
          else if (act === "redo") at += engine.redo() ? 1 : 0;
          else {
            const next = withEdits(past[at]!, act);
            if (isCircular(next)) continue;
            write(engine, act);
            past.splice(++at, past.length, next);
          }
          await engine.settled();
          expect(contents(engine)).toEqual(past[at]);
        }
        const all = contents(engine);
        write(
          fresh,
          all.flatMap((line, row) => line.map((written, column) => ({ row, column, content: written }))),
        );
        await fresh.settled();
        expect(values(engine)).toEqual(values(fresh));
      } finally {
        engine.dispose();
        fresh.dispose();
      }
    }),
    { seed: 20200318, numRuns: 60 },
  );
}, 120_000);
