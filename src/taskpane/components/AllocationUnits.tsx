import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useState } from "react";
import type { UnitFigure } from "../../domain/allocation/allocationBasis";
import type { UnitShare } from "../../domain/allocation/splitTarget";
import { Decimal } from "../../domain/numbers/decimal";
import type { AllocationTarget } from "../../workbook/allocation/allocationPlan";
import type { CoverageBase } from "../../workbook/allocation/allocationTexts";
import {
  shownBase,
  shownFigures,
  type AllocationDraft,
  type DraftSplit,
  type UnitDraft,
} from "../store/allocationDraft";
import { UnitFields } from "./UnitFields";
import { useMessages } from "./usePane";

/** Units drawn at first; thousands of fields at once would freeze the pane. */
const SHOWN_UNITS = 100;
/** A coverage is printed with one decimal, two below 5 %, as on the sheet. */
const FINE_BELOW = 0.05;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: "4px 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  columnHeading: {
    padding: "4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    textAlign: "right",
    overflowWrap: "anywhere",
  },
  body: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "8px 4px 0", overflowWrap: "anywhere" },
  number: { textAlign: "right", padding: "2px 4px 0", verticalAlign: "top", fontVariantNumeric: "tabular-nums" },
  below: { padding: "4px 4px 10px" },
  stack: { display: "flex", flexDirection: "column", gap: "6px" },
  barRow: { display: "flex", alignItems: "center", gap: "8px", fontSize: tokens.fontSizeBase200 },
  track: {
    flexGrow: 1,
    height: "8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  // drawn as a border, which high contrast keeps
  bar: { height: 0, borderTop: `8px solid ${tokens.colorBrandForeground1}` },
  partOfTarget: { flexShrink: 0, minWidth: "104px", textAlign: "right" },
  sentence: { fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Every unit with its share: exact and whole, the increase, the coverage, a bar, and why. */
export function AllocationUnits({
  draft,
  split,
  target,
}: {
  readonly draft: AllocationDraft;
  readonly split: DraftSplit;
  readonly target: AllocationTarget;
}) {
  const styles = useStyles();
  const { allocation: words } = useMessages();
  const [shown, setShown] = useState(SHOWN_UNITS);
  const shares = split.kind === "shares" ? split.shares : null;
  const largest = shares?.reduce((most, { whole }) => Decimal.max(most, whole), new Decimal(0)) ?? null;
  const figures = shownFigures(draft).join(" ");
  const base = shownBase(draft);
  const { columns } = words;
  if (draft.units.length === 0) return null;
  return (
    <section aria-labelledby="allocation-units">
      <h3 className={styles.heading} id="allocation-units">
        {words.preview(draft.units.length)}
      </h3>
      <p className={styles.hint}>{words.pasteHint}</p>
      <table className={styles.table} aria-labelledby="allocation-units">
        <thead>
          <tr>
            {[columns.exact, columns.share, columns.increase, columns.coverage].map((heading) => (
              <th key={heading} scope="col" className={styles.columnHeading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {draft.units.slice(0, shown).map((unit, at) => (
          <UnitRow
            key={`${at} ${unit.name}`}
            at={at}
            unit={unit}
            share={shares?.[at] ?? null}
            figures={figures}
            base={base}
            step={draft.step}
            showsBounds={draft.showsBounds}
            total={target.value}
            largest={largest?.toNumber() ?? 0}
          />
        ))}
      </table>
      {draft.units.length > shown && (
        <Button onClick={() => setShown(shown + SHOWN_UNITS)}>
          {words.more(Math.min(SHOWN_UNITS, draft.units.length - shown))}
        </Button>
      )}
    </section>
  );
}

interface UnitRowProps {
  readonly at: number;
  readonly unit: UnitDraft;
  readonly share: UnitShare | null;
  /** names of the figures that have a field, with a space between: the row is drawn anew only when they change */
  readonly figures: string;
  readonly base: CoverageBase;
  readonly step: Decimal | null;
  readonly showsBounds: boolean;
  readonly total: Decimal;
  readonly largest: number;
}

const UnitRow = memo(function UnitRow(props: UnitRowProps) {
  const { at, unit, share, figures, base, step, showsBounds, total, largest } = props;
  const styles = useStyles();
  const messages = useMessages();
  const { allocation: words } = messages;
  const { numbers } = messages.pane;
  const { actual } = unit.figures;
  const whole = unit.figures[base];
  const coverage = share && whole?.gt(0) ? share.whole.div(whole) : null;
  const cells = [
    share ? words.exactShare(share.exact) : words.none,
    share ? numbers.count(share.whole) : words.none,
    share && actual ? numbers.count(share.whole.minus(actual)) : words.none,
    // the column says "(%)"
    coverage ? numbers.percent(coverage, coverage.lt(FINE_BELOW) ? 2 : 1).replace("%", "") : words.none,
  ];
  return (
    <tbody className={styles.body} data-unit={unit.name}>
      <tr>
        <th scope="rowgroup" colSpan={4} className={styles.name}>
          {`${at + 1}. ${unit.name}`}
        </th>
      </tr>
      <tr>
        {cells.map((text, index) => (
          <td key={index} className={styles.number}>
            {text}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={4} className={styles.below}>
          <div className={styles.stack}>
            {share && <ShareBar share={share.whole} total={total} largest={largest} />}
            {share && step && <span className={styles.sentence}>{words.share(share, step)}</span>}
            <UnitFields
              at={at}
              unit={unit}
              share={share?.whole ?? null}
              figures={figures === "" ? [] : (figures.split(" ") as UnitFigure[])}
              showsBounds={showsBounds}
            />
          </div>
        </td>
      </tr>
    </tbody>
  );
});

/** The share beside the largest one, and what part of the target it is in words. */
function ShareBar({
  share,
  total,
  largest,
}: {
  readonly share: Decimal;
  readonly total: Decimal;
  readonly largest: number;
}) {
  const styles = useStyles();
  const { allocation: words } = useMessages();
  const width = largest === 0 ? 0 : (100 * share.toNumber()) / largest;
  return (
    <div className={styles.barRow}>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ width: `${width}%` }} />
      </div>
      <span className={styles.partOfTarget}>{words.partOfTarget(share.div(total))}</span>
    </div>
  );
}
