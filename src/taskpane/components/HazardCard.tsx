import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { a1, cellBox } from "../../workbook/address";
import type { Hazard } from "../../workbook/hazards/hazard";
import { boxesOf } from "../../workbook/hazards/hazardCells";
import type { CellPlace } from "../../workbook/jobs/jobs";
import { useCardStyles } from "./cardStyles";
import { Disclosure } from "./Disclosure";
import { DiffersIcon, LookIcon } from "./icons";
import { useBusy, useMessages, useSession } from "./usePane";

/** Runs of cells to go to; a sheet kept as text has thousands. */
const SHOWN_RUNS = 30;

const useStyles = makeStyles({
  runs: { display: "flex", flexWrap: "wrap", gap: "2px 6px" },
  run: { minWidth: 0, minHeight: "24px", padding: "2px 4px" },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Numbers that are written dangerously for one reason: where, why it matters, and the press that puts them right. */
export function HazardCard({ hazard }: { readonly hazard: Hazard }) {
  const card = useCardStyles();
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words, hazardTab } = messages.pane;
  const { id, code, cells, repair, severity } = hazard;
  const [first] = cells as [CellPlace, ...CellPlace[]];
  const cell = messages.cellName(first);
  return (
    <article
      className={card.root}
      data-hazard={code}
      data-cell={`${first.sheetName}!${a1(cellBox(first.row, first.column))}`}
    >
      <Button
        appearance="transparent"
        className={card.cell}
        disabledFocusable={busy}
        onClick={() => void session.goTo(first)}
      >
        {words.goTo(cell)}
      </Button>
      <div className={card.tags}>
        <span className={severity === "hard" ? `${card.severity} ${card.hard}` : card.severity}>
          {severity === "hard" ? <DiffersIcon /> : <LookIcon />}
          {messages.severityName(severity)}
        </span>
        <span className={styles.name}>{messages.hazardName(code)}</span>
      </div>
      <p className={card.sentences}>{messages.hazard(hazard).join(" ")}</p>
      <div className={card.actions}>
        {repair.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void session.repairHazard(id)}>
            {hazardTab.repair(cells.length, messages.hazardProposal(hazard))}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => void session.ignoreHazard(id)}>
          {words.ignore}
        </Button>
      </div>
      {cells.length > 1 && <Runs cells={cells} />}
    </article>
  );
}

function Runs({ cells }: { readonly cells: readonly CellPlace[] }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words, hazardTab } = messages.pane;
  const { sheetId, sheetName } = cells[0]!;
  return (
    <Disclosure summary={hazardTab.cells(cells.length)}>
      <div className={styles.runs}>
        {boxesOf(cells)
          .slice(0, SHOWN_RUNS)
          .map((box) => {
            const place = { sheetId, sheetName, row: box.row, column: box.column };
            return (
              <Button
                key={a1(box)}
                size="small"
                appearance="subtle"
                className={styles.run}
                disabledFocusable={busy}
                aria-label={`${a1(box)}: ${words.goTo(messages.cellName(place))}`}
                onClick={() => void session.goTo(place)}
              >
                {a1(box)}
              </Button>
            );
          })}
      </div>
    </Disclosure>
  );
}
