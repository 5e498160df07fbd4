import { Button, makeStyles, Subtitle2 } from "@fluentui/react-components";
import { Callout } from "./Callout";
import { TableOptionFields } from "./TableOptionFields";
import { TemplateSection } from "./TemplateSection";
import { TargetNotes } from "./TargetNotes";
import { TargetPreview } from "./TargetPreview";
import { useBusy, useMessages, usePane, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0 },
  intro: { margin: "14px 0" },
});

/** Next year's targets: the preview, how each is found, how the table looks, and the button that writes it. */
export function TargetsTab() {
  const styles = useStyles();
  const { targetTab: words } = useMessages().pane;
  const proposal = usePane((state) => state.proposal);
  if (proposal === null) {
    return (
      <div className={styles.root}>
        <p className={styles.intro}>{words.intro}</p>
        <TemplateSection />
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words.heading(proposal.sheetName)}
      </Subtitle2>
      {proposal.plan.rows.length > 0 && (
        <>
          <TargetPreview plan={proposal.plan} />
          <TargetNotes proposal={proposal} />
          <WriteTable sheetName={proposal.sheetName} />
        </>
      )}
      <TableOptionFields />
      <TemplateSection />
    </div>
  );
}

function WriteTable({ sheetName }: { readonly sheetName: string }) {
  const session = useSession();
  const { targetTab: words } = useMessages().pane;
  const busy = useBusy();
  const proposalState = usePane((state) => state.proposalState);
  switch (proposalState) {
    case "fresh":
      return (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.build()}>
          {words.write(sheetName)}
        </Button>
      );
    case "stale":
      return (
        <Callout tone="warning">
          <span>{words.stale}</span>
          <Button disabledFocusable={busy} onClick={() => void session.preview()}>
            {words.previewAgain}
          </Button>
        </Callout>
      );
    case "written":
      return <Callout tone="info">{words.written(sheetName)}</Callout>;
  }
}
