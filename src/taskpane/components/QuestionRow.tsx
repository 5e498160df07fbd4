import { Button, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { useId } from "react";
import type { Messages } from "../../locales";
import type { Session } from "../store/session";
import type { Question } from "../store/sessionState";
import { Callout } from "./Callout";
import { useBorrowedFocus } from "./useBorrowedFocus";
import { useMessages, usePane, useSession } from "./usePane";

/** Something only the planner can decide; takes the focus, Esc leaves everything as it is. */
export function QuestionRow() {
  const phase = usePane((state) => state.phase);
  return phase.kind === "asking" ? <OpenQuestion key={phase.question.code} question={phase.question} /> : null;
}

const useStyles = makeStyles({
  root: { "&:focus-visible": { outlineOffset: "2px" } },
  heading: { margin: 0 },
  answers: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "6px" },
});

function OpenQuestion({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const id = useId();
  const root = useBorrowedFocus<HTMLDivElement>(true);
  return (
    <div
      ref={root}
      className={styles.root}
      role="alertdialog"
      tabIndex={-1}
      aria-labelledby={`${id}heading`}
      aria-describedby={`${id}text`}
      data-question={question.code}
      onKeyDown={(event) => {
        if (event.key === "Escape") session.dismissQuestion();
      }}
    >
      <Callout tone="warning">
        <Subtitle2 as="h2" className={styles.heading} id={`${id}heading`}>
          {messages.pane.questions.heading}
        </Subtitle2>
        <span id={`${id}text`}>{questionText(question, messages)}</span>
        <div className={styles.answers}>
          {answers(question, messages, session).map(({ label, press }) => (
            <Button key={label} onClick={press}>
              {label}
            </Button>
          ))}
        </div>
      </Callout>
    </div>
  );
}

function questionText(question: Question, messages: Messages): string {
  if (question.code === "overwritesFormula") return messages.pane.questions.overwritesFormula(question.cells);
  if (question.code === "templateExists" || question.code === "allocationExists")
    return messages.buildQuestion({ code: "sheetExists", name: question.name });
  if (question.code !== "sheetEdited") return messages.buildQuestion(question);
  return messages.pane.questions.sheetEdited(messages.pane.changeTitle(question.title), question.cells);
}

interface Answer {
  readonly label: string;
  readonly press: () => void;
}

function answers({ code }: Question, { pane: { questions: words } }: Messages, session: Session): Answer[] {
  const leave: Answer = { label: words.leaveIt, press: session.dismissQuestion };
  switch (code) {
    case "noActuals":
      return [
        { label: words.insertTemplate, press: () => void session.openTemplate() },
        { label: words.understood, press: session.dismissQuestion },
      ];
    case "sheetExists":
      return [
        { label: words.keepBoth, press: () => void session.buildBeside("keepBoth") },
        { label: words.replaceSheet, press: () => void session.buildBeside("replace") },
        leave,
      ];
    case "templateExists":
      return [
        { label: words.keepBoth, press: () => void session.insertTemplateBeside("keepBoth") },
        { label: words.replaceSheet, press: () => void session.insertTemplateBeside("replace") },
        leave,
      ];
    case "allocationExists":
      return [
        { label: words.keepBoth, press: () => void session.writeAllocationBeside("keepBoth") },
        { label: words.replaceSheet, press: () => void session.writeAllocationBeside("replace") },
        leave,
      ];
    case "dataMissing":
      return [
        { label: words.buildWithGaps, press: () => void session.buildWithGaps() },
        { label: words.chooseBasis, press: session.dismissQuestion },
      ];
    case "overwritesFormula":
      return [{ label: words.overwrite, press: () => void session.overwriteFormulas() }, leave];
    case "sheetEdited":
      return [{ label: words.discardEdits, press: () => void session.undoDiscardingEdits() }, leave];
  }
}
