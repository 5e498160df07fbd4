/** Print set-up, as data of the sheet. */
export interface PageSetup {
  readonly orientation: string;
  readonly paperSize: string | null;
  readonly zoom: Readonly<Record<string, number>>;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly leftMargin: number;
  readonly rightMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly headerMargin: number;
  readonly footerMargin: number;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  readonly printArea: string | null;
}

/** Excel's margins of a new sheet, in points. */
export const NEW_PAGE_SETUP: PageSetup = {
  orientation: "Portrait",
  paperSize: null,
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  titleRows: null,
  titleColumns: null,
  printArea: null,
};
