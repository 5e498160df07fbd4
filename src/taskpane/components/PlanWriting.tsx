import { Button, Field, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { htmlText, tabbedText } from "../../workbook/planText/htmlText";
import { lineOfText, plainText } from "../../workbook/planText/planText";
import { isAnyLeftOut, type LeftOut } from "../../workbook/planText/leftOut";
import type { WrittenPlan } from "../../workbook/planText/writePlan";
import { TEXT_DECIMALS } from "../store/rememberedText";
import { copyText } from "./copyText";
import { saveDocx } from "./saveFile";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

/** Paragraphs drawn at first, and with each press for more; all are copied and saved. */
const PARAGRAPHS_SHOWN = 150;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "10px" },
  plain: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  options: { display: "flex", flexDirection: "column" },
  decimals: { margin: "4px 0", maxWidth: "280px" },
  text: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 10px",
    maxHeight: "50vh",
    overflowY: "auto",
    overflowWrap: "anywhere",
    "& p": { margin: "0 0 6px" },
  },
  leftOut: { margin: "4px 0 0", paddingInlineStart: "18px", overflowWrap: "anywhere" },
  heading: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
});

/** The workbook's tables written as the sections of a plan, to copy or to save. */
export function PlanWriting() {
  const styles = useStyles();
  const session = useSession();
  const { textTab: words } = useMessages().pane;
  const busy = useBusy();
  const options = usePane(({ planText }) => planText.options);
  const written = usePane(({ planText }) => planText.written);
  return (
    <div className={styles.root}>
      <p className={styles.plain}>{words.writeIntro}</p>
      <div className={styles.options}>
        <Field hint={words.computeMissingHint}>
          <Switch
            label={words.computeMissing}
            checked={options.computeMissing ?? false}
            onChange={(_, { checked }) => session.changeTextOptions({ computeMissing: checked })}
          />
        </Field>
        <Field label={words.decimals} hint={words.decimalsHint} className={styles.decimals}>
          <Select
            name="textDecimals"
            value={options.decimals ?? ""}
            onChange={(_, { value }) =>
              session.changeTextOptions({ decimals: value === "" ? undefined : Number(value) })
            }
          >
            <option value="">{words.decimalsAsTable}</option>
            {TEXT_DECIMALS.map((decimals) => (
              <option key={decimals} value={decimals}>
                {decimals}
              </option>
            ))}
          </Select>
        </Field>
        <Switch
          label={words.selectedOnly}
          checked={options.selectedOnly ?? false}
          onChange={(_, { checked }) => session.changeTextOptions({ selectedOnly: checked })}
        />
      </div>
      <div className={styles.actions}>
        <Button
          appearance={written ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => void session.writePlan()}
        >
          {written ? words.writeAgain : words.write}
        </Button>
      </div>
      {written && <WrittenText written={written} />}
    </div>
  );
}

function WrittenText({ written }: { readonly written: WrittenPlan }) {
  const styles = useStyles();
  const session = useSession();
  const { textTab: words } = useMessages().pane;
  const busy = useBusy();
  const { signed, withAnnexes } = usePane(({ planText }) => planText.options);
  const { paragraphs } = written;
  const [drawn, setDrawn] = useState(PARAGRAPHS_SHOWN);
  const annexes = withAnnexes ? written.annexes : [];

  function copy(): void {
    const plain = [plainText(paragraphs), ...annexes.map(tabbedText)].join("\n\n");
    session.toldCopy(copyText(htmlText(paragraphs, annexes), plain));
  }

  return (
    <>
      <div className={styles.text} role="region" aria-label={words.written} tabIndex={0} lang="vi" data-written="">
        {paragraphs.slice(0, drawn).map((paragraph, index) => (
          <p key={index} className={paragraph.kind === "heading" ? styles.heading : undefined}>
            {lineOfText(paragraph)}
          </p>
        ))}
      </div>
      {paragraphs.length > drawn && (
        <Button onClick={() => setDrawn(drawn + PARAGRAPHS_SHOWN)}>{words.moreText(paragraphs.length - drawn)}</Button>
      )}
      <LeftOutOfText leftOut={written.leftOut} />
      <div className={styles.options}>
        <Switch
          label={words.withAnnexes}
          checked={withAnnexes}
          onChange={(_, { checked }) => session.changeTextOptions({ withAnnexes: checked })}
        />
        <Switch
          label={words.signed}
          checked={signed}
          onChange={(_, { checked }) => session.changeTextOptions({ signed: checked })}
        />
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={copy}>
          {words.copy}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void session.saveDocument(`${words.fileName}.docx`, saveDocx)}>
          {words.saveDocument}
        </Button>
      </div>
    </>
  );
}

function LeftOutOfText({ leftOut }: { readonly leftOut: LeftOut }) {
  const styles = useStyles();
  const { textTab: words } = useMessages().pane;
  if (!isAnyLeftOut(leftOut)) return null;
  return (
    <div role="note" aria-label={words.leftOutHeading}>
      <p className={styles.heading}>{words.leftOutHeading}</p>
      <ul className={styles.leftOut}>
        {words.leftOut(leftOut).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
