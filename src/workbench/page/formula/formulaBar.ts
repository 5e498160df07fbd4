import { parseA1 } from "../../../workbook/address";
import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { element } from "../element";
import type { Grid } from "../grid/grid";
import { SHEET_COLUMNS, SHEET_ROWS } from "../grid/sheetGeometry";

/** The name box and the formula bar above the sheet. */
export interface FormulaBar {
  readonly root: HTMLElement;
  readonly input: HTMLElement;
  /** joins the bar to the grid it shows the active cell of */
  follow(grid: Grid): void;
}

export function createFormulaBar(
  spreadsheet: Spreadsheet,
  words: WorkbenchMessages,
  complain: (sentence: string) => void,
): FormulaBar {
  const nameBox = element("input", {
    class: "name-box",
    "aria-label": words.nameBox,
    spellcheck: "false",
    autocomplete: "off",
  });
  const input = element("textarea", {
    class: "formula-input",
    rows: 1,
    spellcheck: "false",
    autocomplete: "off",
    "aria-label": words.formulaBar,
    "aria-autocomplete": "list",
  });
  const root = element("div", { class: "formula-bar" }, [
    nameBox,
    element("span", { class: "formula-sign", "aria-hidden": "true" }, ["fx"]),
    input,
  ]);

  function follow(grid: Grid): void {
    const show = () => {
      const { active } = grid.selection();
      if (document.activeElement !== nameBox) nameBox.value = grid.address();
      const session = grid.session();
      const text = session
        ? session.text
        : spreadsheet.editText(spreadsheet.activeSheetId(), active.row, active.column);
      if (input.value !== text) {
        input.value = text;
        if (session && document.activeElement === input) input.setSelectionRange(session.caret, session.caret);
      }
    };
    grid.onChange(show);
    show();

    const report = () => grid.typed(input.value, input.selectionStart);
    input.addEventListener("focus", () => grid.beginEdit());
    input.addEventListener("input", report);
    input.addEventListener("keyup", () => grid.session() && report());
    input.addEventListener("click", () => grid.session() && report());
    input.addEventListener("keydown", (event) => grid.editKey(event));

    nameBox.addEventListener("focus", () => nameBox.select());
    nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        grid.focus();
        show();
      }
      if (event.key !== "Enter") return;
      event.preventDefault();
      const box = parseA1(nameBox.value.trim());
      if (!box || box.row + box.rows > SHEET_ROWS || box.column + box.columns > SHEET_COLUMNS)
        return complain(words.badAddress);
      grid.focus();
      grid.goTo(box);
    });
    nameBox.addEventListener("blur", show);
  }
  return { root, input, follow };
}
