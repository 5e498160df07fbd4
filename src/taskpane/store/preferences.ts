import type { Language } from "../../locales/messages";

/** What one person prefers, whatever workbook is open. */
export interface Preferences {
  language(): Language | null;
  keepLanguage(language: Language): void;
}

const LANGUAGE_KEY = "bhxh.language";

/** Kept by the browser Excel runs in; where that is switched off, for this session only. */
export const browserPreferences: Preferences = {
  language() {
    try {
      const kept = window.localStorage.getItem(LANGUAGE_KEY);
      return kept === "vi" || kept === "en" ? kept : null;
    } catch {
      return null;
    }
  },
  keepLanguage(language) {
    try {
      window.localStorage.setItem(LANGUAGE_KEY, language);
    } catch {
      // private windows and locked-down offices allow no storage: the switch still works until the pane closes
    }
  },
};

/** Vietnamese, unless Office itself speaks English. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith("en") ? "en" : "vi";
}
