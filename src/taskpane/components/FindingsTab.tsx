import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneMessages } from "../../locales/paneMessages";
import type { CheckReport } from "../../workbook/jobs/jobs";
import { findingGroups } from "../store/findingGroups";
import { Callout } from "./Callout";
import { FindingCard } from "./FindingCard";
import { TablesRead } from "./TablesRead";
import { UnverifiableRules } from "./UnverifiableRules";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Places drawn at first; thousands at once would freeze the pane. */
const SHOWN_PLACES = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
});

/** What does not reconcile, place by place, and what the check could and could not read. */
export function FindingsTab() {
  const styles = useStyles();
  const session = useSession();
  const { pane } = useMessages();
  const { findingTab: words } = pane;
  const report = usePane((state) => state.report);
  const stale = usePane((state) => state.reportStale);
  const busy = useBusy();
  const clear = (
    <div>
      <Button disabledFocusable={busy} onClick={() => void session.clearFlags()}>
        {words.clearFlags}
      </Button>
    </div>
  );
  if (report === null) {
    return (
      <div className={styles.root}>
        <p>{words.intro}</p>
        {clear}
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {stale && (
        <Callout tone="warning">
          <span>{words.stale}</span>
          <div>
            <Button disabledFocusable={busy} onClick={() => void session.check()}>
              {words.checkAgain}
            </Button>
          </div>
        </Callout>
      )}
      {leftOut(report, pane).map((sentence) => (
        <Callout key={sentence} tone="warning">
          {sentence}
        </Callout>
      ))}
      <FoundPlaces report={report} />
      {clear}
      <UnverifiableRules rules={report.unverifiable} severalPlaces={hasSeveralPlaces(report)} />
      <TablesRead report={report} />
    </div>
  );
}

function FoundPlaces({ report }: { readonly report: CheckReport }) {
  const styles = useStyles();
  const { findingTab: words } = useMessages().pane;
  const [shown, setShown] = useState(SHOWN_PLACES);
  const groups = findingGroups(report.findings);
  if (report.tables.length === 0) return <p>{words.noTable}</p>;
  if (groups.length === 0) return report.satisfied > 0 ? <p>{words.none}</p> : null;
  return (
    <>
      <ul className={styles.list}>
        {groups.slice(0, shown).map((group) => (
          <li key={`${group.place.sheetId} ${group.place.row} ${group.place.column}`}>
            <FindingCard group={group} severalPlaces={hasSeveralPlaces(report)} />
          </li>
        ))}
      </ul>
      {groups.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_PLACES)}>
          {words.more(Math.min(SHOWN_PLACES, groups.length - shown))}
        </Button>
      )}
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
