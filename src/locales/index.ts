import { findingsEn } from "./findings.en";
import { findingsVi } from "./findings.vi";
import { hostEn } from "./host.en";
import { hostVi } from "./host.vi";
import type { Language, Messages } from "./messages";
import { namesEn } from "./names.en";
import { namesVi } from "./names.vi";
import { paneEn } from "./pane.en";
import { paneVi } from "./pane.vi";
import { targetsEn } from "./targets.en";
import { targetsVi } from "./targets.vi";

export type { Language, Messages, Surroundings } from "./messages";

const MESSAGES: Record<Language, Messages> = {
  vi: { language: "vi", pane: paneVi, ...namesVi, ...findingsVi, ...hostVi, ...targetsVi },
  en: { language: "en", pane: paneEn, ...namesEn, ...findingsEn, ...hostEn, ...targetsEn },
};

/** Every sentence of a language. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
