import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneMessages } from "../../locales/paneMessages";
import type { CheckReport, ExplainedFindings } from "../../workbook/jobs/jobs";
import { certainExplanations, openExplanations, openHazards } from "../store/explanations";
import { Callout } from "./Callout";
import { DecidedList } from "./DecidedList";
import { ExplanationCard } from "./ExplanationCard";
import { Hazards } from "./Hazards";
import { OpenTemplate } from "./OpenTemplate";
import { TablesRead } from "./TablesRead";
import { UnverifiableRules } from "./UnverifiableRules";
import { useFocusWhenLost } from "./useFocusWhenLost";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Explanations drawn at first; thousands at once would freeze the pane. */
const SHOWN = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    "&:focus-visible": { outlineOffset: "2px" },
  },
});

/** What does not agree, reason by reason, what was decided, and what the check could and could not read. */
export function FindingsTab() {
  const styles = useStyles();
  const { pane } = useMessages();
  const { findingTab: words } = pane;
  const report = usePane((state) => state.report);
  if (report === null) {
    return (
      <div className={styles.root}>
        <p>{words.intro}</p>
        <ClearFlags />
        <Decided />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <StaleNote />
      {leftOut(report, pane).map((sentence) => (
        <Callout key={sentence} tone="warning">
          {sentence}
        </Callout>
      ))}
      <Explanations report={report} />
      <Hazards report={report} />
      <Decided />
      <UnverifiableRules rules={report.unverifiable} severalPlaces={hasSeveralPlaces(report)} />
      <TablesRead report={report} />
    </div>
  );
}

function ClearFlags() {
  const session = useSession();
  const { findingTab: words } = useMessages().pane;
  const busy = useBusy();
  return (
    <div>
      <Button disabledFocusable={busy} onClick={() => void session.clearFlags()}>
        {words.clearFlags}
      </Button>
    </div>
  );
}

/** Where edits could not be followed at once. */
function StaleNote() {
  const session = useSession();
  const { findingTab: words } = useMessages().pane;
  const busy = useBusy();
  const stale = usePane((state) => state.reportStale && state.phase.kind !== "working");
  if (!stale) return null;
  return (
    <Callout tone="warning">
      <span>{words.stale}</span>
      <div>
        <Button disabledFocusable={busy} onClick={() => void session.check()}>
          {words.checkAgain}
        </Button>
      </div>
    </Callout>
  );
}

function Explanations({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const session = useSession();
  const { findingTab: words } = useMessages().pane;
  const ignored = usePane((state) => state.ignored);
  const busy = useBusy();
  const open = openExplanations(report, { ignored });
  const certain = certainExplanations(open).length;
  // the last hazard takes its own heading with it
  const heading = useFocusWhenLost(open.length + Math.min(1, openHazards(report, { ignored }).length));
  if (report.tables.length === 0) {
    return (
      <>
        <p>{words.noTable}</p>
        <OpenTemplate />
      </>
    );
  }
  return (
    <>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {words.heading(open.length)}
      </h2>
      <div className={styles.actions}>
        {certain > 0 && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.applyAllCertain()}>
            {words.applyAllCertain(certain)}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={() => void session.writeReport()}>
          {words.writeReport}
        </Button>
        <ClearFlags />
      </div>
      <List open={open} severalPlaces={hasSeveralPlaces(report)} />
    </>
  );
}

function List({
  open,
  severalPlaces,
}: {
  readonly open: readonly ExplainedFindings[];
  readonly severalPlaces: boolean;
}) {
  const styles = useStyles();
  const { findingTab: words } = useMessages().pane;
  const [shown, setShown] = useState(SHOWN);
  if (open.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {open.slice(0, shown).map((explained) => (
          <li key={explained.explanation.id}>
            <ExplanationCard explained={explained} severalPlaces={severalPlaces} />
          </li>
        ))}
      </ul>
      {open.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN)}>{words.more(Math.min(SHOWN, open.length - shown))}</Button>
      )}
    </>
  );
}

function Decided() {
  const session = useSession();
  const { findingTab: words } = useMessages().pane;
  const ignored = usePane((state) => state.ignored);
  const trusted = usePane((state) => state.trusted);
  return (
    <>
      <DecidedList
        summary={words.ignored(ignored.size)}
        decisions={[...ignored.values()]}
        revokeLabel={words.restore}
        revoke={(id) => void session.restore(id)}
      />
      <DecidedList
        summary={words.trusted(trusted.size)}
        decisions={[...trusted.values()]}
        revokeLabel={words.distrust}
        revoke={(id) => void session.distrust(id)}
      />
    </>
  );
}

/** Sheets that the check could not read, or not mark. */
function leftOut({ skipped = [], notMarked = [] }: CheckReport, pane: PaneMessages): string[] {
  return [
    ...(skipped.length > 0 ? [pane.skipped(skipped.map(({ sheetName }) => sheetName))] : []),
    ...(notMarked.length > 0 ? [pane.findingTab.notMarked(notMarked)] : []),
  ];
}

/** Sentences name the place of a figure only where more than one was checked. */
function hasSeveralPlaces({ tables }: CheckReport): boolean {
  const places = new Set<string>();
  for (const table of tables) {
    for (const { key } of table.figures) {
      places.add(key.place);
      if (places.size > 1) return true;
    }
  }
  return false;
}
