import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { element } from "../element";
import type { Grid } from "../grid/grid";
import { summarize } from "./selectionSummary";

/** The line at the bottom: what the sheet is doing, what is selected, and complaints. */
export interface StatusBar {
  readonly root: HTMLElement;
  /** read out by screen readers, not shown */
  announce(sentence: string): void;
  /** shown until the next change of the selection, and read out at once */
  complain(sentence: string): void;
  /** shown while something runs; null ends it */
  working(sentence: string | null): void;
  follow(grid: Grid): void;
}

export function createStatusBar(spreadsheet: Spreadsheet, words: WorkbenchMessages, locale: string): StatusBar {
  const mode = element("span", { class: "status-mode" }, [words.ready]);
  const complaint = element("span", { class: "status-complaint", role: "alert" });
  const summary = element("span", { class: "status-summary" });
  const live = element("div", { class: "for-screen-readers", role: "status", "aria-live": "polite" });
  const root = element("footer", { class: "status-bar" }, [mode, complaint, summary, live]);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  let running: string | null = null;
  let calculating = false;
  let selected = "";
  let queued = false;

  function follow(grid: Grid): void {
    const showMode = () => {
      const session = grid.session();
      const resting = running ?? (calculating ? words.calculating : words.ready);
      mode.textContent = session ? (session.mode === "enter" ? words.entering : words.editing) : resting;
    };
    const showSummary = () => {
      queued = false;
      const sheetId = spreadsheet.activeSheetId();
      const { box } = grid.selection();
      const found = grid.selectsOneCell() ? null : summarize(spreadsheet, sheetId, box);
      const part = (name: string, value: number) =>
        element("span", { class: "status-part" }, [`${name}: `, element("b", {}, [number.format(value)])]);
      summary.replaceChildren(
        ...(found && found.numbers > 0 ? [part(words.average, found.sum / found.numbers)] : []),
        ...(found && found.count > 0 ? [part(words.count, found.count)] : []),
        ...(found && found.numbers > 0 ? [part(words.sum, found.sum)] : []),
      );
      const now = `${sheetId} ${JSON.stringify(box)}`;
      if (now !== selected) complaint.textContent = "";
      selected = now;
    };
    grid.onChange(() => {
      showMode();
      if (queued) return;
      queued = true;
      requestAnimationFrame(showSummary);
    });
    // a short calculation is not worth a word
    let watching = false;
    spreadsheet.onChange(() => {
      if (watching) return;
      watching = true;
      const patience = setTimeout(() => {
        calculating = true;
        showMode();
      }, 300);
      void spreadsheet.settled().then(() => {
        clearTimeout(patience);
        [watching, calculating] = [false, false];
        showMode();
      });
    });
    refreshMode = showMode;
  }
  let refreshMode = () => {};

  return {
    root,
    announce: (sentence) => void (live.textContent = sentence),
    complain: (sentence) => void (complaint.textContent = sentence),
    working: (sentence) => {
      running = sentence;
      refreshMode();
    },
    follow,
  };
}
