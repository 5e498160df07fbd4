import { a1, cellBox, quotedSheetName } from "../address";
import type { CellPlace } from "../jobs/jobs";
import type { CellInput } from "../patch";
import { asText, textLiteral } from "../targetTable/cellText";

/** Shows its label; a click on it goes to the cell. */
export interface CellLink {
  readonly to: CellPlace;
  readonly label: string;
}

/** Excel refuses longer targets. */
const LONGEST_TARGET = 255;

export function linkTo(to: CellPlace, label = addressOf(to)): CellLink {
  return { to, label };
}

/** "H6" */
export function addressOf({ row, column }: CellPlace): string {
  return a1(cellBox(row, column));
}

/** "H6", with its sheet where that is another one than the reader looks at. */
export function addressFrom(sheetId: string, place: CellPlace): string {
  const address = addressOf(place);
  return place.sheetId === sheetId ? address : `${quotedSheetName(place.sheetName)}!${address}`;
}

/** A link as a formula; its plain label where the target would be longer than Excel takes. */
export function writtenInput(cell: CellInput | CellLink): CellInput {
  if (typeof cell !== "object") return cell;
  const target = `#${quotedSheetName(cell.to.sheetName)}!${addressOf(cell.to)}`;
  if (target.length > LONGEST_TARGET) return asText(cell.label);
  return `=HYPERLINK(${textLiteral(target)},${textLiteral(cell.label)})`;
}

export function shownText(cell: CellInput | CellLink): string {
  return typeof cell === "object" ? cell.label : String(cell).replace(/^'/, "");
}
