import { FluentProvider, makeStyles, Tab, TabList, tokens, type Theme } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Session } from "../store/session";
import type { View } from "../store/sessionState";
import { AllocationTab } from "./AllocationTab";
import { ErrorBoundary } from "./ErrorBoundary";
import { FindingsTab } from "./FindingsTab";
import { Footer, type HelpPages } from "./Footer";
import { MainActions } from "./MainActions";
import { MasterLight } from "./MasterLight";
import { NoticeRow } from "./NoticeRow";
import { QuestionRow } from "./QuestionRow";
import { TargetsTab } from "./TargetsTab";
import { TextTab } from "./TextTab";
import { useTabFromAnywhere } from "./useTabFromAnywhere";
import { SessionProvider, useMessages, usePane, useSession } from "./usePane";
import { WorkProgress } from "./WorkProgress";

const useStyles = makeStyles({
  provider: { minHeight: "100vh" },
  // four tabs stand side by side in the narrowest pane
  tab: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  tabs: { columnGap: tokens.spacingHorizontalXS },
  root: {
    boxSizing: "border-box",
    maxWidth: "720px",
    padding: "0 12px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  // live regions stay in the page while they are empty, and then take no room
  news: { "& > :not(:empty)": { marginTop: "12px" } },
  views: { marginTop: "4px" },
  panel: { paddingTop: "10px" },
  // Excel draws a menu of its own over the top right corner, 34 × 32 points
  header: { paddingRight: "40px", minHeight: "32px", display: "flex", alignItems: "center" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingBottom: "4px",
  },
});

export interface PaneProps {
  readonly session: Session;
  readonly theme: Theme;
  readonly helpPages: HelpPages;
}

/** The task pane. */
export function Pane({ session, theme, helpPages }: PaneProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <SessionProvider session={session}>
        <ErrorBoundary>
          <PaneContents helpPages={helpPages} />
        </ErrorBoundary>
      </SessionProvider>
    </FluentProvider>
  );
}

function PaneContents({ helpPages }: Pick<PaneProps, "helpPages">) {
  const styles = useStyles();
  const { pane, language } = useMessages();
  const phase = usePane((state) => state.phase.kind);
  useTabFromAnywhere();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = pane.title;
  }, [language, pane.title]);
  return (
    <div className={styles.root} data-phase={phase}>
      <div className={styles.top}>
        <header className={styles.header}>
          <h1 className={styles.title}>{pane.title}</h1>
        </header>
        <MasterLight />
      </div>
      <main>
        <MainActions />
        <div className={styles.news}>
          <WorkProgress />
          <QuestionRow />
          <NoticeRow />
        </div>
        <Views />
      </main>
      <Footer helpPages={helpPages} />
    </div>
  );
}

function Views() {
  const session = useSession();
  const { pane, allocation } = useMessages();
  const styles = useStyles();
  const view = usePane((state) => state.view);
  return (
    <div className={styles.views}>
      <TabList
        className={styles.tabs}
        aria-label={pane.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => session.show(value as View)}
      >
        <Tab id="tab-targets" className={styles.tab} value="targets" aria-controls="panel-targets">
          {pane.targets}
        </Tab>
        <Tab id="tab-allocation" className={styles.tab} value="allocation" aria-controls="panel-allocation">
          {allocation.tab}
        </Tab>
        <Tab id="tab-findings" className={styles.tab} value="findings" aria-controls="panel-findings">
          {pane.findings}
        </Tab>
        <Tab id="tab-text" className={styles.tab} value="text" aria-controls="panel-text">
          {pane.text}
        </Tab>
      </TabList>
      {/* all stay in place, so that what was opened or half typed is still there on coming back */}
      <div
        role="tabpanel"
        id="panel-targets"
        aria-labelledby="tab-targets"
        className={styles.panel}
        hidden={view !== "targets"}
      >
        <TargetsTab />
      </div>
      <div
        role="tabpanel"
        id="panel-allocation"
        aria-labelledby="tab-allocation"
        className={styles.panel}
        hidden={view !== "allocation"}
      >
        <AllocationTab />
      </div>
      <div
        role="tabpanel"
        id="panel-findings"
        aria-labelledby="tab-findings"
        className={styles.panel}
        hidden={view !== "findings"}
      >
        <FindingsTab />
      </div>
      <div role="tabpanel" id="panel-text" aria-labelledby="tab-text" className={styles.panel} hidden={view !== "text"}>
        <TextTab />
      </div>
    </div>
  );
}
