import type { Line } from "../../domain/figures/figure";
import type { FiguresColumn } from "./layoutFiguresSheet";

/** Everything a sheet of figures that were read from a text says. */
export interface FiguresSheetTexts {
  readonly sheetName: string;
  readonly replacedSuffix: (count: number) => string;
  readonly title: string;
  readonly unitLine: string;
  readonly labelHeader: string;
  readonly unnamedPlace: string;
  lineLabel(line: Line): string;
  /** a header that tells measure, year and scenario, so that the table reads back as it stands */
  header(column: FiguresColumn): string;
}
