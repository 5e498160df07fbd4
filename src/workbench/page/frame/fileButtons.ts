import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import { element } from "../element";
import { askFirst } from "./askFirst";

/** A file that was read and can be opened. */
export interface ReadFile {
  readonly name: string;
  /** what works differently here, as sentences */
  readonly notices: readonly string[];
  /** puts it in the place of the workbook */
  present(): void;
  /** it is not opened after all */
  discard(): void;
}

/** How the page opens and saves files. */
export interface PageFiles {
  /** name of the workbook shown */
  readonly name: string;
  isSaved(): boolean;
  /** what the saved file will not hold, as sentences */
  losses(): readonly string[];
  /** @returns what was read, or the sentence why it cannot be opened */
  read(bytes: Uint8Array, name: string): ReadFile | string;
  save(): Promise<Uint8Array>;
}

export interface FileButtonActions {
  /** ends an edit; false keeps everything as it is */
  readonly leave: () => boolean;
  readonly focusGrid: () => void;
  readonly complain: (sentence: string) => void;
  readonly announce: (sentence: string) => void;
  readonly until: AbortSignal;
}

const ACCEPTED = ".xlsx,.xlsm,.xltx,.xltm,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Open and save: two buttons, Ctrl+O and Ctrl+S, and files dropped on the page. */
export function createFileButtons(files: PageFiles, words: WorkbenchMessages, actions: FileButtonActions): HTMLElement {
  const { leave, focusGrid, complain, announce, until } = actions;
  const said = words.files;
  const picker = element("input", { type: "file", accept: ACCEPTED, hidden: true, "aria-label": said.open });
  const open = element("button", { type: "button", "aria-keyshortcuts": "Control+O" }, [said.open]);
  const save = element("button", { type: "button", "aria-keyshortcuts": "Control+S" }, [said.save]);
  const name = element("span", { class: "file-name", title: files.name }, [files.name]);
  const root = element("div", { class: "choice files", role: "group", "aria-label": said.group }, [
    name,
    open,
    save,
    picker,
  ]);
  let busy = false;

  /** One at a time: a second press while a question is open is none. */
  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy || !leave()) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
  };

  const openFile = (file: File): Promise<void> =>
    alone(async () => {
      const read = files.read(new Uint8Array(await file.arrayBuffer()), file.name);
      if (typeof read === "string") {
        complain(said.notOpened(file.name, read));
        return focusGrid();
      }
      const points = [...(files.isSaved() ? [] : [said.unsaved]), ...read.notices];
      const agreed =
        points.length === 0 || (await askFirst(said.askOpen(read.name), said.agreeOpen, said.refuseOpen, points));
      if (agreed) return read.present();
      read.discard();
      focusGrid();
    });

  const saveFile = (): Promise<void> =>
    alone(async () => {
      const losses = files.losses();
      const agreed =
        losses.length === 0 || (await askFirst(said.askSave(files.name), said.agreeSave, said.refuseSave, losses));
      focusGrid();
      if (!agreed) return;
      try {
        download(await files.save(), files.name);
        // the cell that was just written is announced in the next frame
        requestAnimationFrame(() => requestAnimationFrame(() => announce(said.saved(files.name))));
      } catch (error) {
        console.error(error);
        complain(said.notSaved);
      }
    });

  open.addEventListener("click", () => picker.click());
  save.addEventListener("click", () => void saveFile());
  picker.addEventListener("cancel", focusGrid);
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    // the same file may be chosen again
    if (file) void openFile(file).then(() => (picker.value = ""));
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== "o" && key !== "s") return;
      event.preventDefault();
      if (key === "o") picker.click();
      else void saveFile();
    },
    { signal: until },
  );
  takeDroppedFiles(said.drop, (file) => void openFile(file), until);
  return root;
}

function takeDroppedFiles(hint: string, open: (file: File) => void, until: AbortSignal): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const overlay = element("div", { class: "drop-here", hidden: true }, [hint]);
  document.body.append(overlay);
  const on = (name: "dragenter" | "dragover" | "dragleave" | "drop", react: (event: DragEvent) => void) =>
    document.addEventListener(
      name,
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        react(event);
      },
      { signal: until },
    );
  on("dragenter", () => (overlay.hidden = false));
  on("dragover", () => (overlay.hidden = false));
  on("dragleave", (event) => (overlay.hidden = event.relatedTarget === null));
  on("drop", (event) => {
    overlay.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) open(file);
  });
  until.addEventListener("abort", () => overlay.remove());
}

function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = element("a", { href: address, download: name });
  link.click();
  // the browser has taken hold of it once the click is over
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
