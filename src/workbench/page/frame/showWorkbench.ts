import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { createFormulaBar } from "../formula/formulaBar";
import type { FunctionEntry } from "../formula/functionCatalog";
import { createGrid } from "../grid/grid";
import type { AddinManifest, RibbonButton } from "../ribbon/readManifest";
import { createRibbonBar } from "../ribbon/ribbonBar";
import { element } from "../element";
import { createFileButtons, type PageFiles } from "./fileButtons";
import { createHeaderStrip, createHint } from "./headerStrip";
import type { PageQuery } from "./query";
import { createSheetTabs } from "./sheetTabs";
import { createStatusBar } from "./statusBar";
import { createTaskPane, type TaskPane } from "./taskPane";

export interface WorkbenchParts {
  readonly spreadsheet: Spreadsheet;
  readonly manifest: AddinManifest;
  readonly catalog: readonly FunctionEntry[];
  readonly words: WorkbenchMessages;
  readonly query: PageQuery;
  /** the address of a file of the add-in, for the page's own use */
  readonly addinFile: (path: string) => string;
  /** runs a function of the ribbon in the add-in; rejects when it did not run */
  readonly runCommand: (functionName: string, buttonId: string) => Promise<void>;
  readonly files: PageFiles;
}

export interface ShownWorkbench extends TaskPane {
  /** the keyboard leaves the pane for the part after it, or before */
  leave(step: 1 | -1): void;
  announce(sentence: string): void;
  /** takes back what reaches beyond the page's own elements */
  close(): void;
}

/** Puts the whole page together; the add-in's iframe is the caller's to add to the pane. */
export function showWorkbench(place: HTMLElement, parts: WorkbenchParts): ShownWorkbench {
  const { spreadsheet, words, query, manifest } = parts;
  const locale = query.language === "vi" ? "vi-VN" : "en-US";
  const status = createStatusBar(spreadsheet, words, locale);
  const pane = createTaskPane(words, query.paneWidth, query.paneOpen);
  pane.setTitle(manifest.displayName);
  const ribbon = createRibbonBar(manifest, words, parts.addinFile, press);
  const bar = createFormulaBar(spreadsheet, words, status.complain);
  const grid = createGrid({
    spreadsheet,
    catalog: parts.catalog,
    words,
    formulaBar: () => bar.input,
    announce: status.announce,
    complain: status.complain,
  });
  const tabs = createSheetTabs(spreadsheet, words, {
    leave: grid.commit,
    focusGrid: grid.focus,
    complain: status.complain,
  });
  bar.follow(grid);
  status.follow(grid);
  ribbon.paneOpen(pane.isOpen());
  pane.onToggle((open) => {
    ribbon.paneOpen(open);
    if (!open) grid.focus();
  });

  async function press(button: RibbonButton): Promise<void> {
    if (button.action.kind === "showPane") return pane.setOpen(!pane.isOpen());
    status.working(words.working(button.label));
    try {
      await parts.runCommand(button.action.functionName, button.id);
    } catch {
      status.complain(words.commandFailed(button.label));
    } finally {
      status.working(null);
    }
  }

  const labels = manifest.buttons.filter(({ action }) => action.kind === "run").map(({ label }) => label);
  const regions = [ribbon.root, bar.root, grid.root, tabs, pane.root];
  const goTo = (step: 1 | -1) => goToRegion(regions, step, grid.focus, grid.root);
  const open = new AbortController();
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      goTo(event.shiftKey ? -1 : 1);
    },
    { signal: open.signal },
  );
  const files = createFileButtons(parts.files, words, {
    leave: grid.commit,
    focusGrid: grid.focus,
    complain: status.complain,
    announce: status.announce,
    until: open.signal,
  });
  place.replaceChildren(
    createHeaderStrip(words, query, files, (search) => location.assign(search)),
    ribbon.root,
    createHint(words, labels[0] ?? "", labels[1] ?? ""),
    element("main", { class: "sheet-side" }, [bar.root, grid.root, tabs, grid.suggestions, grid.choices]),
    pane.root,
    status.root,
  );
  grid.focus();
  return { ...pane, leave: goTo, announce: status.announce, close: () => open.abort() };
}

/** F6 goes round the parts of the page: Tab inside the grid moves from cell to cell. */
function goToRegion(regions: readonly HTMLElement[], step: 1 | -1, focusGrid: () => void, grid: HTMLElement): void {
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let offset = 1; offset <= regions.length; offset++) {
    const region = regions[(at + step * offset + 2 * regions.length) % regions.length]!;
    if (region === grid) return focusGrid();
    const target = region.querySelector<HTMLElement>(
      'iframe, button:not(:disabled):not([tabindex="-1"]), input, [aria-selected="true"]',
    );
    if (!region.inert && target) return target.focus();
  }
}
