import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { EditRule } from "../../domain/edits/editRule";
import { a1, cellBox } from "../../workbook/address";
import type { CellPlace, ExplainedFindings } from "../../workbook/jobs/jobs";
import { useCardStyles } from "./cardStyles";
import { CertaintyBadge } from "./CertaintyBadge";
import { Disclosure } from "./Disclosure";
import { DiffersIcon, LookIcon } from "./icons";
import { useBusy, useMessages, useSession } from "./usePane";

const useStyles = makeStyles({
  numbers: { display: "flex", flexWrap: "wrap", gap: "4px 20px", margin: 0 },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  list: {
    margin: 0,
    paddingLeft: "18px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    overflowWrap: "anywhere",
  },
  link: { minWidth: 0, padding: "2px 4px", minHeight: "24px", textAlign: "left", overflowWrap: "anywhere" },
});

export interface ExplanationCardProps {
  readonly explained: ExplainedFindings;
  readonly severalPlaces: boolean;
}

/** One reason for what does not agree: the cell to blame, its proposed value, and what can be done about it. */
export function ExplanationCard({ explained, severalPlaces }: ExplanationCardProps) {
  const card = useCardStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words } = messages.pane;
  const { explanation, place, severity, findings } = explained;
  const isHard = severity === "hard";
  return (
    <article
      className={card.root}
      data-explanation={explanation.id}
      data-certainty={explanation.certainty}
      data-cell={addressOf(place)}
    >
      <Button
        appearance="transparent"
        className={card.cell}
        disabledFocusable={busy}
        onClick={() => void session.goTo(place)}
      >
        {words.goTo(messages.cellName(place))}
      </Button>
      <div className={card.tags}>
        <span className={mergeClasses(card.severity, isHard && card.hard)}>
          {isHard ? <DiffersIcon /> : <LookIcon />}
          {messages.severityName(severity)}
        </span>
        {findings.some(({ confrontation: { rule } }) => isLocated(rule)) && (
          <CertaintyBadge certainty={explanation.certainty} />
        )}
      </div>
      <p className={card.sentences}>{messages.explanation(explained, { severalPlaces }).join(" ")}</p>
      {/* what was assigned and what the shares come to stand in the sentence; neither belongs to the cell */}
      {explanation.violated[0]!.rule.origin !== "sumAsAssigned" && <Numbers explained={explained} />}
      <Actions explained={explained} />
      <Alternatives explained={explained} severalPlaces={severalPlaces} />
      <BrokenRules explained={explained} severalPlaces={severalPlaces} />
    </article>
  );
}

/** True for rules whose cell to blame is looked for. */
function isLocated({ kind, origin }: EditRule): boolean {
  return kind !== "range" && kind !== "subset" && origin !== "sumAsAssigned";
}

function addressOf({ sheetName, row, column }: CellPlace): string {
  return `${sheetName}!${a1(cellBox(row, column))}`;
}

/** The printed number and the proposed one side by side; where none is proposed, the one that was recomputed. */
function Numbers({ explained }: { readonly explained: ExplainedFindings }) {
  const styles = useStyles();
  const messages = useMessages();
  const { findingTab: words } = messages.pane;
  const { explanation, findings } = explained;
  const change = explanation.tied === 1 ? explanation.repairs[0]?.changes[0] : undefined;
  const { confrontation } = findings[0]!;
  const proposed = change && messages.proposedNumber(change);
  const recomputed = messages.recomputedNumber(confrontation);
  const pairs: [string, string][] = proposed
    ? [
        [words.stated, messages.printedNumber(change.figure)],
        [words.proposed, proposed],
      ]
    : [
        [words.stated, messages.statedNumber(confrontation)],
        ...(recomputed === null ? [] : [[words.recomputed, recomputed] as [string, string]]),
      ];
  return (
    <dl className={styles.numbers}>
      {pairs.map(([label, number]) => (
        <div key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.number}>{number}</dd>
        </div>
      ))}
    </dl>
  );
}

function Actions({ explained }: { readonly explained: ExplainedFindings }) {
  const card = useCardStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words } = messages.pane;
  const { id, repairs, tied } = explained.explanation;
  const changes = tied === 1 ? (repairs[0]?.changes ?? []) : [];
  const isComplete = changes.length > 0 && changes.every(({ value }) => value !== null);
  const [change] = changes;
  const label =
    changes.length === 1 ? words.apply(messages.proposedNumber(change!) ?? "") : words.applySeveral(changes.length);
  return (
    <div className={card.actions}>
      {isComplete && (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.applyRepair(id, 0)}>
          {label}
        </Button>
      )}
      {changes.length === 1 && (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.trust(id)}>
          {words.trust(messages.printedNumber(change!.figure))}
        </Button>
      )}
      {explained.explanation.violated[0]!.rule.origin === "sumAsAssigned" && (
        <Button size="small" disabledFocusable={busy} onClick={() => void session.spreadDifference(id)}>
          {messages.allocation.spread}
        </Button>
      )}
      <Button size="small" disabledFocusable={busy} onClick={() => void session.ignore(id)}>
        {words.ignore}
      </Button>
    </div>
  );
}

/** Ties are shown as ties; other possibilities one press away. */
function Alternatives({ explained, severalPlaces }: ExplanationCardProps) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words } = messages.pane;
  const { id, repairs, tied } = explained.explanation;
  const first = tied > 1 ? 0 : 1;
  const others = repairs.slice(first);
  if (others.length === 0) return null;
  const list = (
    <ul className={styles.list}>
      {others.map((repair, index) => (
        <li key={repair.changes.map(({ figure }) => figure.text).join() + String(index)}>
          <div>{messages.alternative(repair, { severalPlaces })}</div>
          {repair.changes.every(({ value }) => value !== null) && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${words.applyThis}: ${messages.alternative(repair, { severalPlaces })}`}
              onClick={() => void session.applyRepair(id, first + index)}
            >
              {words.applyThis}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
  return tied > 1 ? list : <Disclosure summary={words.alternatives(others.length)}>{list}</Disclosure>;
}

/** All rules that one cell breaks, each with its own sentence and a way to its cell. */
function BrokenRules({ explained, severalPlaces }: ExplanationCardProps) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const busy = useBusy();
  const { findingTab: words } = messages.pane;
  const { findings } = explained;
  if (findings.length === 1 && findings[0]!.cells.length === 1) return null;
  return (
    <Disclosure summary={words.explains(findings.length)}>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.id} data-finding-id={finding.id}>
            {messages.finding(finding, { severalPlaces })}
            <div>
              {finding.cells.slice(0, 4).map((cell) => (
                <Button
                  key={addressOf(cell)}
                  size="small"
                  appearance="subtle"
                  className={styles.link}
                  disabledFocusable={busy}
                  aria-label={words.goTo(messages.cellName(cell))}
                  onClick={() => void session.goTo(cell)}
                >
                  {a1(cellBox(cell.row, cell.column))}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
