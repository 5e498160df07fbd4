import { lexicon } from "../../locales/lexicon";
import { targetTableTexts } from "../../locales/targetTable.vi";
import type { Host } from "../../workbook/host";
import { checkWorkbook } from "../../workbook/jobs/checkWorkbook";
import { prepareTargets } from "../../workbook/jobs/prepareTargets";
import { browserPreferences, languageOf } from "./preferences";
import { createSession, type Session } from "./session";

/** What an entry point knows of the world outside. */
export interface Connection {
  readonly host: Host;
  readonly displayLanguage: string | undefined;
}

let opened: Session | null = null;

/**
 * The one session of this page, which the pane and the ribbon share.
 * @param connect called the first time only; Office must be ready
 */
export function openSession(connect: () => Connection): Session {
  if (opened !== null) return opened;
  const { host, displayLanguage } = connect();
  opened = createSession({
    host,
    language: languageOf(displayLanguage),
    preferences: browserPreferences,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jobs: {
      check: (progress) => checkWorkbook(host, lexicon, progress),
      prepare: (options, progress) => prepareTargets(host, lexicon, targetTableTexts, options, new Date(), progress),
    },
  });
  return opened;
}
