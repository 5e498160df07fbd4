import type { Separators } from "../../domain/numbers/separators";
import type { SheetInfo } from "../snapshot";
import type { Cells } from "./cells";
import type { Lexicon } from "./lexicon";

/** Where a table stands and what surrounds it. */
export interface TableSetting {
  readonly cells: Cells;
  readonly sheet: SheetInfo;
  /** of the block on the sheet */
  readonly offset: { readonly row: number; readonly column: number };
  readonly separators: Separators;
  readonly lexicon: Lexicon;
  readonly hintYear: number | null;
  /** title lines of the table */
  readonly title: readonly string[];
  /** the place that the table's title names, else the sheet's first title */
  readonly place: string;
}
