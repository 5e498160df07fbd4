import { figuresToLay } from "../../workbook/figuresSheet/figuresToLay";
import type { Ending } from "./runStep";
import type { PlanTextOptions, PlanTextState } from "./planTextState";
import { rememberText } from "./rememberedText";
import type { SessionParts } from "./sessionParts";
import { pushUndo } from "./undoSteps";

/** A file as the browser gives it. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface TextSteps {
  changeText(draft: string): void;
  /** Takes over the texts of the selected cells and reads them. */
  takeCells(): Promise<Ending>;
  /** Takes over the text of a Word file and reads it; a file that cannot be read changes nothing. */
  openDocument(file: GivenFile): Promise<Ending>;
  /** Reads the figures of the text and confronts them. */
  checkText(): Promise<Ending>;
  /** Lays the figures of the text out on a sheet of their own. */
  layFigures(): Promise<Ending>;
  changeTextOptions(change: Partial<PlanTextOptions>): void;
  /** Writes the workbook's tables as the sections of a plan; the workbook remembers how. */
  writePlan(): Promise<Ending>;
  /** @param save hands the file to the planner */
  saveDocument(fileName: string, save: (bytes: Uint8Array, fileName: string) => void): Promise<Ending>;
  /** Says whether the written text reached the clipboard. */
  toldCopy(copied: boolean): void;
}

/** No plan is larger; what is, is not even taken into memory. */
const MOST_BYTES = 100_000_000;

export function textSteps(parts: SessionParts): TextSteps {
  const { host, jobs, store, runner } = parts;
  const change = (changed: Partial<PlanTextState>) =>
    store.setState(({ planText }) => ({ planText: { ...planText, ...changed } }));

  async function check(progress: Parameters<typeof jobs.text.check>[1]): Promise<"done"> {
    const { draft } = store.getState().planText;
    change({ report: draft.trim() === "" ? null : await jobs.text.check(draft, progress) });
    return "done";
  }

  return {
    changeText: (draft) => change({ draft }),

    takeCells: () =>
      runner.run("takeCells", async (progress) => {
        const draft = await jobs.text.selected();
        if (draft === "") {
          store.setState({ notice: { code: "nothingSelected" } });
          return "done";
        }
        change({ draft });
        return check(progress);
      }),

    openDocument: (file) =>
      runner.run("openDocument", async (progress) => {
        const opened =
          file.size > MOST_BYTES
            ? ({ ok: false, problem: { code: "tooLarge", megabytes: Math.round(file.size / 1_000_000) } } as const)
            : await jobs.text.open(new Uint8Array(await file.arrayBuffer()));
        if (!opened.ok) {
          store.setState({ notice: { code: "documentNotRead", fileName: file.name, problem: opened.problem } });
          return "done";
        }
        const { text, macros, externalLinks } = opened;
        change({ draft: text });
        await check(progress);
        store.setState({ notice: { code: "documentOpened", fileName: file.name, macros, externalLinks } });
        return "done";
      }),

    checkText: () => runner.run("checkText", check),

    layFigures: () =>
      runner.run("layFigures", async (progress) => {
        const { report } = store.getState().planText;
        if (!report) return "done";
        const { laid, left } = figuresToLay(report.reading.figures);
        if (laid.length === 0) {
          store.setState({ notice: { code: "noFiguresLaid", left } });
          return "done";
        }
        const { patch, sheetName } = await jobs.text.lay(laid);
        const receipt = await host.apply(patch, progress);
        store.setState((state) => ({
          ...pushUndo({ title: patch.title, receipt })(state),
          notice: { code: "figuresLaid", sheetName, laid: laid.length, left },
        }));
        return "done";
      }),

    changeTextOptions: (changed) =>
      store.setState(({ planText }) => ({
        planText: { ...planText, options: { ...planText.options, ...changed } },
      })),

    writePlan: () =>
      runner.run("writePlan", async (progress) => {
        const written = await jobs.text.write(store.getState().planText.options, progress);
        const isEmpty = written.paragraphs.length === 0;
        change({ written: isEmpty ? null : written });
        if (isEmpty) store.setState({ notice: { code: "nothingToWrite" } });
        await rememberText(parts);
        return "done";
      }),

    saveDocument: (fileName, save) =>
      runner.run("saveDocument", async () => {
        const { written, options } = store.getState().planText;
        if (written === null) return "done";
        save(await jobs.text.document(written, options), fileName);
        store.setState({ notice: { code: "documentSaved", fileName } });
        await rememberText(parts);
        return "done";
      }),

    toldCopy: (copied) => store.setState({ notice: { code: copied ? "copied" : "notCopied" } }),
  };
}
