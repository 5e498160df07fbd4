import { allocationTabEn } from "./allocationTab.en";
import { allocationTabVi } from "./allocationTab.vi";
import { columnsEn } from "./columns.en";
import { columnsVi } from "./columns.vi";
import { explanationsEn } from "./explanations.en";
import { explanationsVi } from "./explanations.vi";
import { findingsEn } from "./findings.en";
import { findingsVi } from "./findings.vi";
import { hazardsEn } from "./hazards.en";
import { hostEn } from "./host.en";
import { hazardsVi } from "./hazards.vi";
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
  vi: {
    language: "vi",
    pane: paneVi,
    allocation: allocationTabVi,
    ...namesVi,
    ...findingsVi,
    ...explanationsVi,
    ...hazardsVi,
    ...hostVi,
    ...targetsVi,
    ...columnsVi,
  },
  en: {
    language: "en",
    pane: paneEn,
    allocation: allocationTabEn,
    ...namesEn,
    ...findingsEn,
    ...explanationsEn,
    ...hazardsEn,
    ...hostEn,
    ...targetsEn,
    ...columnsEn,
  },
};

/** Every sentence of a language. */
export function messagesFor(language: Language): Messages {
  return MESSAGES[language];
}
