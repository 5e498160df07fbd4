import { commandLineEn } from "./commandLine.en";
import { commandLineVi } from "./commandLine.vi";
import type { CommandLineMessages } from "./commandLineMessages";
import type { Language } from "./messages";

/** The command line's own sentences; apart from the pane's, so that the add-in does not carry them. */
export function commandLineMessagesFor(language: Language): CommandLineMessages {
  return language === "vi" ? commandLineVi : commandLineEn;
}
