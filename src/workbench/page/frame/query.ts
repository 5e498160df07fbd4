import type { Language } from "../../../locales/messages";

/** How the page was asked to look: ?lang=en&theme=dark&pane=320 (pixels) or pane=closed. */
export interface PageQuery {
  readonly language: Language;
  readonly theme: "light" | "dark";
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

/** Excel's pane is 350 pixels wide and may be dragged; ours goes down to the width the pane must still work at. */
export const PANE_WIDTH = { usual: 350, narrowest: 320, widest: 700 };

export function readQuery(search: string): PageQuery {
  const query = new URLSearchParams(search);
  const pane = query.get("pane");
  const width = Number(pane);
  return {
    language: query.get("lang") === "en" ? "en" : "vi",
    theme: query.get("theme") === "dark" ? "dark" : "light",
    paneWidth: pane !== null && Number.isFinite(width) && width > 0 ? clampPaneWidth(width) : PANE_WIDTH.usual,
    paneOpen: pane !== "closed",
  };
}

/** The same page with one thing changed. */
export function searchWith(search: string, name: "lang" | "theme", value: string): string {
  const query = new URLSearchParams(search);
  query.set(name, value);
  return `?${query}`;
}

export function clampPaneWidth(width: number): number {
  return Math.round(Math.max(PANE_WIDTH.narrowest, Math.min(PANE_WIDTH.widest, width)));
}
