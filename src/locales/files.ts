import { filesEn } from "./files.en";
import { filesVi } from "./files.vi";
import type { FilesMessages } from "./filesMessages";
import type { Language } from "./messages";

/** Sentences about files; apart from the pane's, so that the add-in, which opens none, does not carry them. */
export function filesMessagesFor(language: Language): FilesMessages {
  return language === "vi" ? filesVi : filesEn;
}
