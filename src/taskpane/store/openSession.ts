import { lexicon } from "../../locales/lexicon";
import { templateTexts } from "../../locales/actualsTemplate.vi";
import { reportSheetTexts } from "../../locales/reportSheet.vi";
import { targetTableTexts } from "../../locales/targetTable.vi";
import type { Host } from "../../workbook/host";
import { checkWorkbook } from "../../workbook/jobs/checkWorkbook";
import { recheckWorkbook } from "../../workbook/jobs/recheckWorkbook";
import { prepareReport } from "../../workbook/jobs/prepareReport";
import { prepareTargets } from "../../workbook/jobs/prepareTargets";
import { allocationTexts } from "../../locales/allocationSheet.vi";
import { spreadDifference } from "../../workbook/allocation/spreadDifference";
import { prepareAllocation } from "../../workbook/jobs/prepareAllocation";
import { readAllocationSources } from "../../workbook/jobs/readAllocationSources";
import { prepareTemplate } from "../../workbook/jobs/prepareTemplate";
import { suggestTemplate } from "../../workbook/jobs/suggestTemplate";
import { lazyTextJobs } from "./lazyTextJobs";
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
    now: () => new Date(),
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    jobs: {
      check: (trusted, progress) => checkWorkbook(host, lexicon, { trusted }, progress),
      recheck: (report, edited, trusted, progress) =>
        recheckWorkbook(host, lexicon, report, edited, { trusted }, progress),
      report: (report, decisions) => prepareReport(report, decisions, reportSheetTexts, new Date()),
      prepare: (options, progress) => prepareTargets(host, lexicon, targetTableTexts, options, new Date(), progress),
      suggestTemplate: (progress) => suggestTemplate(host, lexicon, progress),
      allocationSources: (progress) => readAllocationSources(host, lexicon, progress),
      allocation: (plan, options) => prepareAllocation(host, allocationTexts, plan, new Date(), options),
      spread: (shares, limits) => spreadDifference(shares, limits, allocationTexts),
      template: (options, existing) => prepareTemplate(host, templateTexts, options, existing),
      text: lazyTextJobs(host),
    },
  });
  return opened;
}
