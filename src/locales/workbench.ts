import type { Language } from "./messages";
import { workbenchEn } from "./workbench.en";
import { workbenchVi } from "./workbench.vi";
import type { WorkbenchMessages } from "./workbenchMessages";

/** The workbench's own sentences; apart from the product's, so that they are never shipped with it. */
export function workbenchMessagesFor(language: Language): WorkbenchMessages {
  return language === "vi" ? workbenchVi : workbenchEn;
}
