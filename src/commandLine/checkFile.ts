import { readSnapshot } from "../files/readSnapshot";
import { snapshotHost } from "../files/snapshotHost";
import type { FileProblem } from "../files/fileProblem";
import { lexicon } from "../locales/lexicon";
import type { FileNote } from "../locales/commandLineMessages";
import type { Progress } from "../workbook/host";
import { checkWorkbook } from "../workbook/jobs/checkWorkbook";
import type { CheckReport } from "../workbook/jobs/jobs";

export type CheckedFile =
  | { readonly ok: true; readonly report: CheckReport; readonly notes: readonly FileNote[] }
  | { readonly ok: false; readonly problem: FileProblem };

/** The check of the add-in, over what stands in a file. @throws HostFailure "Cancelled" */
export async function checkFile(bytes: Uint8Array, progress: Progress): Promise<CheckedFile> {
  const read = readSnapshot(bytes);
  if (!read.ok) return read;
  const report = await checkWorkbook(snapshotHost(read.snapshot, read.settings), lexicon, {}, progress);
  const { sheets } = read.snapshot.survey;
  const hidden = sheets.filter(({ visible }) => !visible).map(({ name }) => name);
  const tooLarge = (report.skipped ?? []).map(({ sheetName }) => sheetName);
  const isEmpty = sheets.every(({ visible, used }) => !visible || used === null);
  const notes: (FileNote | false)[] = [
    isEmpty && { code: "emptyWorkbook" },
    !isEmpty && tooLarge.length === 0 && report.tables.length === 0 && { code: "noTable" },
    tooLarge.length > 0 && { code: "tooLargeSheets", sheets: tooLarge },
    hidden.length > 0 && { code: "hiddenSheets", sheets: hidden },
    read.chartSheets.length > 0 && { code: "chartSheets", sheets: read.chartSheets },
    read.uncalculated > 0 && { code: "uncalculated", formulas: read.uncalculated },
    read.externalLinks > 0 && { code: "externalLinks", workbooks: read.externalLinks },
    read.macros && { code: "macros" },
  ];
  return { ok: true, report, notes: notes.filter((note) => note !== false) };
}
