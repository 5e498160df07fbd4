import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../locales";
import type { FooterMessages } from "../../locales/paneMessages";
import type { FunctionTest } from "../store/sessionState";
import { Callout } from "./Callout";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Addresses beside the pane's own. */
export type HelpPages = Readonly<Record<Language, string>>;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // the live region stays in the page while it is empty, and then takes no room
  answer: { "&:empty": { marginTop: "-10px" } },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px 14px" },
  link: { display: "inline-block", lineHeight: "24px", minHeight: "24px" },
});

/** Taking back, the other language, help, and whether the workbook's functions answer. */
export function Footer({ helpPages }: { readonly helpPages: HelpPages }) {
  const styles = useStyles();
  const session = useSession();
  const { pane, language } = useMessages();
  const { footer: words } = pane;
  const busy = useBusy();
  const last = usePane((state) => state.undo.at(-1));
  const functionTest = usePane((state) => state.functionTest);
  const other = language === "vi" ? "en" : "vi";
  return (
    <footer className={styles.root}>
      <Button disabledFocusable={busy || last === undefined} onClick={() => void session.undoLast()}>
        {last ? words.undo(pane.changeTitle(last.title)) : words.nothingToUndo}
      </Button>
      <Button disabledFocusable={busy} onClick={() => void session.testFunctions()}>
        {words.testFunctions}
      </Button>
      <div role="status" className={styles.answer}>
        {functionTest !== "untested" && (
          <Callout tone={functionTest === "answering" ? "success" : "warning"}>
            {testSentence(functionTest, words)}
          </Callout>
        )}
      </div>
      <div className={styles.row}>
        <Link className={styles.link} href={helpPages[language]} target="_blank" rel="noopener">
          {words.help}
        </Link>
        <Button size="small" lang={other} title={words.switchLanguage} onClick={() => session.setLanguage(other)}>
          {words.otherLanguage}
        </Button>
      </div>
    </footer>
  );
}

function testSentence(test: Exclude<FunctionTest, "untested">, words: FooterMessages): string {
  switch (test) {
    case "answering":
      return words.functionsAnswering;
    case "silent":
      return words.functionsSilent;
    case "unavailable":
      return words.functionsUnavailable;
    case "noPlace":
      return words.functionsNoPlace;
  }
}
