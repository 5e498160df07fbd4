import { createEngine } from "../../../src/workbench/engine/engine";
import type { Engine } from "../../../src/workbench/engine/engine";
import { openFile } from "../../../src/workbench/files/openFile";
import type { OpenedFile } from "../../../src/workbench/files/openFile";
import { Package } from "../../../src/workbench/files/package";
import { saveFile } from "../../../src/workbench/files/saveFile";
import { snapshotAll } from "../../../src/workbench/snapshotAll";

export const ADDIN = { id: "4dae36ab-1ab1-4629-99e5-9762cc8da6a2", version: "0.1.0.0" };

/** A file in an engine, its formulas calculated. */
export async function opened(bytes: Uint8Array): Promise<{ engine: Engine; file: OpenedFile }> {
  const engine = createEngine();
  const { file } = openFile(engine, Package.unzip(bytes), "BHXH");
  await engine.settled();
  return { engine, file };
}

export async function saved(
  engine: Engine,
  file: OpenedFile | null,
  settings: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array> {
  await engine.settled();
  return saveFile(engine, { file, namespace: "BHXH", addin: ADDIN, settings }).zip();
}

interface OnSheet {
  readonly sheetId: string | null;
}

/** All of a workbook as data that compares with another opening of it: sheets by name, not by the engine's ids. */
export function look(engine: Engine): unknown {
  const { sheets, names, tables } = snapshotAll(engine);
  const byName = <T extends OnSheet>(list: readonly T[]) =>
    list
      .filter(({ sheetId }) => sheetId === null || engine.sheets.has(sheetId))
      .map((each) => ({ ...each, sheetId: each.sheetId === null ? null : engine.sheets.name(each.sheetId) }));
  return {
    names: byName(names),
    tables: byName(tables as readonly OnSheet[]),
    sheets: sheets.map(({ state, ...sheet }) => ({ ...sheet, state: { gridlines: true, ...state } })),
    active: engine.sheets.name(engine.sheets.active()),
    locked: engine.state.get("workbook/protection", null),
  };
}

/** Opens, changes and saves; answers the file and what the workbench held when it was saved. */
export async function changed(
  bytes: Uint8Array,
  change: (engine: Engine, sheetIds: readonly string[]) => void,
): Promise<{ bytes: Uint8Array; held: unknown }> {
  const { engine, file } = await opened(bytes);
  change(engine, engine.sheets.ids());
  const after = await saved(engine, file);
  return { bytes: after, held: look(engine) };
}

export async function shown(bytes: Uint8Array): Promise<unknown> {
  return look((await opened(bytes)).engine);
}
