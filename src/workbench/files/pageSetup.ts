import type { Engine } from "../engine/engine";
import { NEW_PAGE_SETUP } from "../engine/pageSetup";
import type { PageSetup } from "../engine/pageSetup";
import { isOn } from "./readStyles";
import { SHEET_ORDER } from "./schemaOrder";
import type { XmlEdits, XmlElement } from "./xml";
import { xml } from "./xml";

const PAPERS: Readonly<Record<number, string>> = {
  1: "Letter",
  3: "Tabloid",
  4: "Ledger",
  5: "Legal",
  7: "Executive",
  8: "A3",
  9: "A4",
  11: "A5",
  12: "B4",
  13: "B5",
  14: "Folio",
};
const MARGINS = ["left", "right", "top", "bottom", "header", "footer"] as const;
const INCH = 72;

/** Print set-up of a sheet; print area and titles are names and come from there. */
export type SheetPrint = Omit<PageSetup, "titleRows" | "titleColumns" | "printArea">;

export function readPrint(sheet: XmlElement): SheetPrint {
  const [options, margins, setup] = ["printOptions", "pageMargins", "pageSetup"].map((name) => sheet.child(name));
  const number = (element: XmlElement | null | undefined, name: string): number | null => {
    const text = element?.attribute(name) ?? null;
    return text === null ? null : Number(text);
  };
  const given: Record<string, number> = {};
  for (const side of MARGINS) {
    const inches = number(margins, side);
    given[`${side}Margin`] = inches === null ? NEW_PAGE_SETUP[`${side}Margin`] : points(inches);
  }
  const { titleRows: _rows, titleColumns: _columns, printArea: _area, ...plain } = NEW_PAGE_SETUP;
  return {
    ...plain,
    ...given,
    orientation: setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS[number(setup, "paperSize") ?? 0] ?? null,
    zoom: zoomOf(sheet, setup ?? null),
    centerHorizontally: isOn(options?.attribute("horizontalCentered")),
    centerVertically: isOn(options?.attribute("verticalCentered")),
    printGridlines: isOn(options?.attribute("gridLines")),
    printHeadings: isOn(options?.attribute("headings")),
    blackAndWhite: isOn(setup?.attribute("blackAndWhite")),
  };
}

/** Inches are kept with several digits, points with as many as make sense. */
const points = (inches: number): number => Number((inches * INCH).toFixed(4));

function zoomOf(sheet: XmlElement, setup: XmlElement | null): Readonly<Record<string, number>> {
  if (!isOn(sheet.child("sheetPr")?.child("pageSetUpPr")?.attribute("fitToPage"))) {
    return { scale: Number(setup?.attribute("scale") ?? 100) };
  }
  const [wide, tall] = ["fitToWidth", "fitToHeight"].map((name) => Number(setup?.attribute(name) ?? 1));
  return {
    ...(wide === 0 ? {} : { horizontalFitToPages: wide! }),
    ...(tall === 0 ? {} : { verticalFitToPages: tall! }),
  };
}

export function printOf(engine: Engine, sheetId: string): PageSetup {
  return engine.state.get<PageSetup>(`${sheetId}/pageSetup`, NEW_PAGE_SETUP);
}

/** Writes what differs from what the file says. */
export function writePrint(edits: XmlEdits, wanted: SheetPrint): void {
  const { root } = edits;
  const before = readPrint(root);
  const differs = (keys: readonly (keyof SheetPrint)[]): boolean =>
    keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(wanted[key]));
  const change = (name: string, attributes: Readonly<Record<string, string | number | null>>): void => {
    const element = root.child(name);
    if (element) for (const [key, value] of Object.entries(attributes)) edits.setAttribute(element, key, value);
    else edits.insertInOrder(root, name, SHEET_ORDER, xml(name, attributes));
  };
  const on = (value: boolean): string | null => (value ? "1" : null);

  if (differs(["centerHorizontally", "centerVertically", "printGridlines", "printHeadings"])) {
    change("printOptions", {
      headings: on(wanted.printHeadings),
      gridLines: on(wanted.printGridlines),
      horizontalCentered: on(wanted.centerHorizontally),
      verticalCentered: on(wanted.centerVertically),
    });
  }
  if (differs(MARGINS.map((side) => `${side}Margin` as const))) {
    change(
      "pageMargins",
      Object.fromEntries(MARGINS.map((side) => [side, Number((wanted[`${side}Margin`] / INCH).toFixed(6))])),
    );
  }
  const { zoom } = wanted;
  if (differs(["orientation", "paperSize", "zoom", "blackAndWhite"])) {
    const paper = Object.entries(PAPERS).find(([, name]) => name === wanted.paperSize)?.[0];
    const fits = !("scale" in zoom);
    change("pageSetup", {
      ...(before.paperSize === wanted.paperSize ? {} : { paperSize: paper ?? null }),
      scale: zoom.scale !== undefined && zoom.scale !== 100 ? zoom.scale : null,
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : null,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : null,
      orientation: wanted.orientation.toLowerCase(),
      blackAndWhite: on(wanted.blackAndWhite),
    });
    if ("scale" in before.zoom !== "scale" in zoom) writeFits(edits, fits);
  }
}

function writeFits(edits: XmlEdits, fits: boolean): void {
  const properties = edits.root.child("sheetPr");
  const setup = properties?.child("pageSetUpPr");
  if (setup) edits.setAttribute(setup, "fitToPage", fits ? "1" : null);
  else if (fits && properties) edits.append(properties, xml("pageSetUpPr", { fitToPage: 1 }));
  else if (fits)
    edits.insertInOrder(edits.root, "sheetPr", SHEET_ORDER, `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
}
