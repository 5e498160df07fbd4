import type { FileProblem } from "../../files/fileProblem";
import { inspectPackage } from "../../files/inspectPackage";
import { createEngine } from "../engine/engine";
import type { Engine } from "../engine/engine";
import type { FunctionDefinition } from "../engine/addinFunctions";
import { fileName } from "./fileName";
import { lossesOf } from "./losses";
import type { FileLoss } from "./losses";
import type { FileNotice } from "./notices";
import { openFile } from "./openFile";
import type { OpenedFile } from "./openFile";
import { Package } from "./package";
import { readBook } from "./readBook";
import { saveFile } from "./saveFile";
import { readSettings } from "./settings";
import type { AddinIdentity } from "./settings";

/** The add-in as files and formulas name it. */
export interface AddinOfFile extends AddinIdentity {
  readonly namespace: string;
  readonly functions: readonly FunctionDefinition[];
}

/** A workbook that can be saved: the engine's sheets, the add-in's settings, and the file they came from. */
export interface WorkbookFile {
  readonly engine: Engine;
  readonly name: string;
  /** Office.context.document.settings: name → JSON text; the add-in changes it */
  readonly settings: Map<string, string>;
  /** nothing was changed since it was opened or saved */
  isSaved(): boolean;
  losses(): readonly FileLoss[];
  /** @returns the file; the workbook counts as saved */
  save(): Promise<Uint8Array>;
}

export type Opening =
  | { readonly ok: true; readonly workbook: WorkbookFile; readonly notices: readonly FileNotice[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** Opens a file in an engine of its own, so that a file that cannot be read changes nothing. */
export function openWorkbookFile(bytes: Uint8Array, name: string, addin: AddinOfFile): Opening {
  const inspection = inspectPackage(bytes);
  if (!inspection.ok) return inspection;
  const engine = createEngine();
  // before the formulas: a function that is not known yet would be a wrong name for good
  engine.functions.register(addin.namespace, addin.functions);
  try {
    const pack = Package.unzip(bytes);
    const named = fileName(name, pack, readBook(pack).path);
    const { file, notices } = openFile(engine, pack, addin.namespace);
    return {
      ok: true,
      workbook: workbookFile(engine, addin, named, file, new Map(readSettings(pack, addin))),
      notices,
    };
  } catch (error) {
    console.error(error);
    engine.dispose();
    return { ok: false, problem: { code: "damaged" } };
  }
}

/** A workbook that did not come from a file. */
export function newWorkbookFile(engine: Engine, name: string, addin: AddinOfFile): WorkbookFile {
  return workbookFile(engine, addin, name, null, new Map());
}

function workbookFile(
  engine: Engine,
  addin: AddinOfFile,
  name: string,
  file: OpenedFile | null,
  settings: Map<string, string>,
): WorkbookFile {
  const moved = new Set<string>();
  engine.listen({ edited: ({ kind, sheetId }) => void (kind === "RangeEdited" || moved.add(sheetId)) });
  const state = (): string => JSON.stringify([engine.changes(), ...settings]);
  let saved = state();
  return {
    engine,
    name,
    settings,
    isSaved: () => state() === saved,
    losses: () => lossesOf(engine, file, moved),
    async save() {
      await engine.settled();
      const now = state();
      const bytes = saveFile(engine, { file, namespace: addin.namespace, addin, settings }).zip();
      saved = now;
      return bytes;
    },
  };
}
