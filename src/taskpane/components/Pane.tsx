import { FluentProvider, makeStyles, Tab, TabList, tokens, type Theme } from "@fluentui/react-components";
import { useEffect, type ComponentType } from "react";
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
import { useDroppedFiles } from "./useDroppedFiles";
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
  const session = useSession();
  const takesDocuments = usePane(({ view }) => view === "text");
  const phase = usePane((state) => state.phase.kind);
  useTabFromAnywhere();
  useDroppedFiles(takesDocuments ? session.openDocument : null);
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

const CONTENTS: Readonly<Record<View, ComponentType>> = {
  targets: TargetsTab,
  allocation: AllocationTab,
  findings: FindingsTab,
  text: TextTab,
};
/** in the order of the tabs */
const VIEWS = Object.keys(CONTENTS) as View[];

function Views() {
  const session = useSession();
  const { pane, allocation } = useMessages();
  const styles = useStyles();
  const view = usePane((state) => state.view);
  const names: Record<View, string> = {
    targets: pane.targets,
    allocation: allocation.tab,
    findings: pane.findings,
    text: pane.text,
  };
  return (
    <div className={styles.views}>
      <TabList
        className={styles.tabs}
        aria-label={pane.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => session.show(value as View)}
      >
        {VIEWS.map((each) => (
          <Tab key={each} id={`tab-${each}`} className={styles.tab} value={each} aria-controls={`panel-${each}`}>
            {names[each]}
          </Tab>
        ))}
      </TabList>
      {/* all stay in place, so that what was opened or half typed is still there on coming back */}
      {VIEWS.map((each) => {
        const Contents = CONTENTS[each];
        return (
          <div
            key={each}
            role="tabpanel"
            id={`panel-${each}`}
            aria-labelledby={`tab-${each}`}
            className={styles.panel}
            hidden={view !== each}
          >
            <Contents />
          </div>
        );
      })}
    </div>
  );
}
