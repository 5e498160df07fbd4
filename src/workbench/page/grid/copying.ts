import type { Box } from "../../../workbook/address";
import type { Spreadsheet } from "../../engine/spreadsheet";
import { copyCells, pasteCopied, pasteText, usedPart, type Copied } from "./clipboard";
import type { GridSelection } from "./gridSelection";

/** Copy, cut, paste and fill down in the selection. */
export interface Copying {
  /** the copied cells, while they are marked; null when they are on another sheet */
  marked(): Box | null;
  /** @throws RangeError when too many cells are selected */
  copy(cut: boolean): string;
  /** @throws what the spreadsheet throws when it takes no edit */
  paste(text: string): void;
  /** the first row of the selection goes into the others, references moving along */
  fillDown(): void;
  forget(): void;
}

export function createCopying(spreadsheet: Spreadsheet, selection: GridSelection): Copying {
  let copied: Copied | null = null;

  function putCopied(own: Copied): Box {
    const { box, values } = pasteCopied(own, selection.current().box);
    if (own.cut) {
      spreadsheet.clearContents(own.sheetId, own.box);
      copied = null;
    }
    spreadsheet.write(selection.sheetId(), box, values);
    return box;
  }

  function putText(text: string): Box {
    const { box, texts } = pasteText(text, selection.current().box);
    spreadsheet.typeAll(selection.sheetId(), box, texts);
    return box;
  }

  return {
    marked: () => (copied?.sheetId === selection.sheetId() ? copied.box : null),
    copy: (cut) => {
      copied = copyCells(spreadsheet, selection.sheetId(), selection.current().box, cut);
      return copied.text;
    },
    paste: (text) => {
      const own = copied !== null && sameText(copied.text, text) && isThere(copied.sheetId) ? copied : null;
      const box = own ? putCopied(own) : putText(text);
      selection.goToBox(box);
    },
    fillDown: () => {
      const sheetId = selection.sheetId();
      const { box } = selection.current();
      const filled = { ...box, columns: usedPart(spreadsheet, sheetId, box).columns };
      if (filled.rows === 1) return;
      const source = copyCells(spreadsheet, sheetId, { ...filled, rows: 1 }, false);
      const below = pasteCopied(source, { ...filled, row: filled.row + 1, rows: filled.rows - 1 });
      spreadsheet.write(sheetId, below.box, below.values);
    },
    forget: () => {
      copied = null;
    },
  };

  function isThere(sheetId: string): boolean {
    return spreadsheet.sheets().some((sheet) => sheet.id === sheetId);
  }
}

/** Systems change line ends on the clipboard. */
function sameText(x: string, y: string): boolean {
  return x.replace(/\r\n?/g, "\n").trimEnd() === y.replace(/\r\n?/g, "\n").trimEnd();
}
