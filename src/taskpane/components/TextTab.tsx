import { Button, Field, makeStyles, Subtitle2, Textarea } from "@fluentui/react-components";
import { useRef } from "react";
import { PlanWriting } from "./PlanWriting";
import { TextReading } from "./TextReading";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const DOCX = ".docx,.docm,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  intro: { margin: "14px 0 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  heading: { margin: "8px 0 0" },
});

/** Texts: their figures read and checked, and the workbook's tables written as text. */
export function TextTab() {
  const styles = useStyles();
  const session = useSession();
  const { textTab: words } = useMessages().pane;
  const busy = useBusy();
  const draft = usePane(({ planText }) => planText.draft);
  const report = usePane(({ planText }) => planText.report);
  const picker = useRef<HTMLInputElement>(null);

  function open(file: File | undefined): void {
    if (file) void session.openDocument(file);
  }

  return (
    <div className={styles.root}>
      <p className={styles.intro}>{words.intro}</p>
      <Field label={words.field} hint={`${words.fieldHint} ${words.dropHint}`}>
        <Textarea
          name="text"
          lang="vi"
          resize="vertical"
          rows={6}
          value={draft}
          onChange={(_, { value }) => session.changeText(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy || draft.trim() === ""}
          onClick={() => void session.checkText()}
        >
          {words.check}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.takeCells()}>
          {words.takeCells}
        </Button>
        <Button disabledFocusable={busy} onClick={() => picker.current?.click()}>
          {words.openDocument}
        </Button>
        <input
          ref={picker}
          type="file"
          accept={DOCX}
          hidden
          aria-hidden="true"
          tabIndex={-1}
          data-picker="docx"
          onChange={({ target }) => {
            open(target.files?.[0]);
            // the same file may be chosen again once it was changed
            target.value = "";
          }}
        />
      </div>
      {/* always there, so that screen readers notice what comes into it */}
      <div role="status">{report && words.numbersRead(report.reading.numbers, report.figures.length)}</div>
      {report && <TextReading key={report.given} report={report} />}
      <Subtitle2 as="h2" className={styles.heading}>
        {words.writeHeading}
      </Subtitle2>
      <PlanWriting />
    </div>
  );
}
