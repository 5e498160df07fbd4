import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { SKIP_REASONS } from "../../domain/prose/proseReading";
import { countStates, type FigureState, type TextReport } from "../../workbook/planText/checkText";
import { explanationSentences, figureSentences } from "../store/textSentences";
import { Callout } from "./Callout";
import { Disclosure } from "./Disclosure";
import { AgreesIcon, DiffersIcon, UnknownIcon } from "./icons";
import { MarkedText, SUMS_HEIGHT } from "./MarkedText";
import { useBroughtIntoView } from "./useBroughtIntoView";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const STATES: readonly FigureState[] = ["differs", "agrees", "unchecked"];
const ICONS = { agrees: AgreesIcon, differs: DiffersIcon, unchecked: UnknownIcon };
/** Numbers named for a reason; the rest are counted. */
const NAMED = 6;

const useStyles = makeStyles({
  // brought into view, it leaves room for the buttons above it
  root: { display: "flex", flexDirection: "column", gap: "10px", scrollMarginTop: "56px" },
  states: { display: "flex", flexWrap: "wrap", gap: "4px 14px", margin: 0, padding: 0, listStyleType: "none" },
  state: { display: "flex", alignItems: "center", gap: "6px" },
  // in view below the text however low the pane is; of one height, or it would grow over the mark that the mouse is on
  sums: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    boxSizing: "border-box",
    flexShrink: 0,
    height: SUMS_HEIGHT,
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    overflowY: "auto",
    "& p": { margin: "0 0 4px" },
  },
  list: { margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", gap: "6px" },
});

/** What was read of the text: how many figures agree, the text with its marks, and the sum behind the one pointed at. */
export function TextReading({ report }: { readonly report: TextReport }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { textTab: words } = messages.pane;
  const busy = useBusy();
  const changed = usePane(({ planText }) => planText.draft !== report.given);
  const [focused, setFocused] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const shown = pointed ?? focused;
  const news = useBroughtIntoView<HTMLDivElement>(report);
  const counts = countStates(report);
  const figure = shown === null ? undefined : report.figures[shown];
  return (
    <div ref={news} className={styles.root}>
      {report.legacyFont && <Callout tone="info">{words.legacyFont(report.legacyFont)}</Callout>}
      {changed && <Callout tone="warning">{words.textChanged}</Callout>}
      <ul className={styles.states}>
        {STATES.map((state) => {
          const StateIcon = ICONS[state];
          return (
            <li key={state} className={styles.state}>
              <StateIcon />
              {words.statesCounted(state, counts[state])}
            </li>
          );
        })}
      </ul>
      {report.figures.length > 0 && (
        <>
          <MarkedText
            report={report}
            focused={focused}
            onFocus={(at) => {
              setFocused(at);
              setPointed(null);
            }}
            onPoint={setPointed}
          />
          <div id="figure-sums" role="status" tabIndex={0} className={styles.sums}>
            {figure
              ? figureSentences(figure, report, messages).map((sentence, at) => <p key={at}>{sentence}</p>)
              : words.chooseFigure}
          </div>
          <Differences report={report} />
          <Button disabledFocusable={busy} onClick={() => void session.layFigures()}>
            {words.layFigures}
          </Button>
        </>
      )}
      <SkippedNumbers report={report} />
    </div>
  );
}

function Differences({ report }: { readonly report: TextReport }) {
  const styles = useStyles();
  const messages = useMessages();
  const { explanations } = report;
  if (explanations.length === 0) return null;
  return (
    <Disclosure summary={messages.pane.textTab.differences(explanations.length)}>
      <ul className={styles.list}>
        {explanations.map((explanation) => (
          <li key={explanation.id}>{explanationSentences(explanation, report.text, messages).join(" ")}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Numbers that are no figures, by the reason, so that nobody wonders what became of them. */
function SkippedNumbers({ report: { text, reading } }: { readonly report: TextReport }) {
  const styles = useStyles();
  const { textTab: words } = useMessages().pane;
  if (reading.skipped.length === 0) return null;
  return (
    <Disclosure summary={words.skipped(reading.skipped.length)}>
      <ul className={styles.list}>
        {SKIP_REASONS.map((reason) => {
          const printed = reading.skipped
            .filter((skipped) => skipped.reason === reason)
            .map(({ span }) => text.slice(span.start, span.end));
          const different = [...new Set(printed)];
          return (
            different.length > 0 && (
              <li key={reason}>
                {words.skippedFor(reason, different.slice(0, NAMED), Math.max(0, different.length - NAMED))}
              </li>
            )
          );
        })}
      </ul>
    </Disclosure>
  );
}
