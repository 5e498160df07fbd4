import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import type { SheetView, Spreadsheet } from "../../engine/spreadsheet";
import { element } from "../element";
import { askFirst } from "./askFirst";
import { openPopupMenu } from "./popupMenu";
import { faultOfName } from "./sheetName";

export interface SheetTabActions {
  /** ends an edit; false keeps everything as it is */
  readonly leave: () => boolean;
  readonly focusGrid: () => void;
  readonly complain: (sentence: string) => void;
}

/** The sheets of the workbook: change, add, rename, delete. */
export function createSheetTabs(
  spreadsheet: Spreadsheet,
  words: WorkbenchMessages,
  { leave, focusGrid, complain }: SheetTabActions,
): HTMLElement {
  const tabs = element("div", { class: "tabs", role: "tablist", "aria-label": words.sheets });
  const add = element("button", { type: "button", title: words.addSheet, "aria-label": words.addSheet }, ["+"]);
  const menu = element("button", { type: "button", "aria-haspopup": "menu" }, ["⋯"]);
  const root = element("div", { class: "sheet-tabs" }, [tabs, add, menu]);
  /** by sheet id; an element lasts as long as its sheet, so that a double click finds it again */
  const made = new Map<string, HTMLElement>();
  let renaming = false;

  const visible = () => spreadsheet.sheets().filter((sheet) => sheet.visible);
  const sheetOf = (id: string) => visible().find((sheet) => sheet.id === id);
  const attempt = (work: () => void) => {
    try {
      work();
    } catch {
      complain(words.refused);
    }
  };

  function draw(): void {
    if (renaming) return;
    const sheets = visible();
    const active = spreadsheet.activeSheetId();
    for (const [id, tab] of made) {
      if (sheets.some((sheet) => sheet.id === id)) continue;
      tab.remove();
      made.delete(id);
    }
    sheets.forEach((sheet, index) => {
      const tab = made.get(sheet.id) ?? createTab(sheet.id);
      made.set(sheet.id, tab);
      if (tabs.children[index] !== tab) tabs.insertBefore(tab, tabs.children[index] ?? null);
      if (tab.textContent !== sheet.name) tab.textContent = sheet.name;
      const isActive = sheet.id === active;
      if (tab.getAttribute("aria-selected") === String(isActive)) return;
      tab.setAttribute("aria-selected", String(isActive));
      tab.tabIndex = isActive ? 0 : -1;
      if (isActive) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
    const label = words.sheetMenu(sheetOf(active)?.name ?? "");
    menu.setAttribute("aria-label", label);
    menu.title = label;
  }

  function createTab(id: string): HTMLElement {
    const tab = element("button", { type: "button", role: "tab", class: "tab", "aria-controls": "grid" });
    tab.addEventListener("click", () => {
      if (!leave()) return;
      spreadsheet.activate(id);
      focusGrid();
    });
    tab.addEventListener("dblclick", () => rename(id));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      if (!leave()) return;
      spreadsheet.activate(id);
      openMenu(id, tab);
    });
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) activateNeighbour(id, step);
      else if (event.key === "F2") rename(id);
      else if (event.key === "Delete") void remove(id);
      else return;
      event.preventDefault();
    });
    return tab;
  }

  function activateNeighbour(id: string, step: number): void {
    const sheets = visible();
    const next = sheets[(sheets.findIndex((sheet) => sheet.id === id) + step + sheets.length) % sheets.length];
    if (!next || !leave()) return;
    spreadsheet.activate(next.id);
    made.get(next.id)?.focus();
  }

  function rename(id: string): void {
    const sheet = sheetOf(id);
    const tab = made.get(id);
    if (!sheet || !tab || renaming || !leave()) return;
    renaming = true;
    const input = element("input", { class: "tab-rename", "aria-label": words.sheetName, maxlength: 31 });
    input.value = sheet.name;
    input.style.width = `${Math.max(8, sheet.name.length + 2)}ch`;
    tab.replaceWith(input);
    input.select();
    input.focus();
    const finish = (name: string) => {
      if (!renaming) return;
      renaming = false;
      input.replaceWith(tab);
      if (name !== sheet.name) giveName(sheet, name);
      draw();
      focusGrid();
    };
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") finish(input.value.trim());
      else if (event.key === "Escape") finish(sheet.name);
    });
    input.addEventListener("blur", () => finish(input.value.trim()));
  }

  function giveName(sheet: SheetView, name: string): void {
    const fault = faultOfName(name, visible(), sheet.id);
    if (fault) complain(fault === "used" ? words.usedSheetName : words.badSheetName);
    else attempt(() => spreadsheet.renameSheet(sheet.id, name));
  }

  function openMenu(id: string, anchor: HTMLElement): void {
    openPopupMenu(anchor, [
      { label: words.renameSheet, enabled: true, act: () => rename(id) },
      { label: words.deleteSheet, enabled: visible().length > 1, act: () => void remove(id) },
    ]);
  }

  async function remove(id: string): Promise<void> {
    const sheet = sheetOf(id);
    if (!sheet || visible().length < 2 || !leave()) return;
    const agreed = await askFirst(words.askDeleteSheet(sheet.name), words.confirm, words.cancel);
    if (agreed) attempt(() => spreadsheet.deleteSheet(id));
    focusGrid();
  }

  add.addEventListener("click", () => {
    if (!leave()) return;
    attempt(() => spreadsheet.activate(spreadsheet.insertSheet()));
    focusGrid();
  });
  menu.addEventListener("click", () => openMenu(spreadsheet.activeSheetId(), menu));
  spreadsheet.onChange(() => requestAnimationFrame(draw));
  draw();
  return root;
}
