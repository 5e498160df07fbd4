import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TargetRow } from "../../domain/targets/targetPlan";
import type { Messages } from "../../locales";
import type { PreviewLine } from "../store/previewLines";
import { BasisFields } from "./BasisFields";
import { useMessages } from "./usePane";

/** A growth index is printed with one decimal; the table itself may choose others. */
const INDEX_DECIMALS = 1;

const useStyles = makeStyles({
  body: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "6px 4px 0", overflowWrap: "anywhere" },
  number: { textAlign: "right", padding: "2px 4px 0", verticalAlign: "top", fontVariantNumeric: "tabular-nums" },
  proposed: { fontStyle: "italic", color: tokens.colorBrandForeground1 },
  basis: { padding: "2px 4px 8px" },
});

/** One line of the preview: its numbers, and below them how the target is found. */
export function PreviewRow({ line }: { readonly line: PreviewLine }) {
  const styles = useStyles();
  const messages = useMessages();
  const [row] = line.rows;
  if (row === undefined) return null;
  const everywhere = line.rows.length > 1;
  const numbers = everywhere ? ["", "", ""] : rowNumbers(row, messages);
  const proposed = !everywhere && (row.status.kind === "proposed" || row.status.kind === "derivedFromProposed");
  return (
    <tbody className={styles.body} data-line={line.id}>
      <tr>
        {/* a line of its own: beside three numbers the narrow pane has no room for it */}
        <th scope="rowgroup" colSpan={3} className={styles.name}>
          {messages.lineName(row.line)}
        </th>
      </tr>
      <tr>
        {numbers.map((number, index) => (
          <td key={index} className={mergeClasses(styles.number, index > 0 && proposed && styles.proposed)}>
            {number}
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={3} className={styles.basis}>
          <BasisFields line={line} />
        </td>
      </tr>
    </tbody>
  );
}

/** Actual, target and growth index as the language writes them. */
function rowNumbers({ actual, target }: TargetRow, { pane: { numbers, targetTab } }: Messages): string[] {
  const before = actual?.value ?? null;
  const index = before && target && before.greaterThan(0) ? target.div(before) : null;
  return [
    before ? numbers.count(before) : targetTab.none,
    target ? numbers.count(target) : targetTab.none,
    // the column says "(%)"
    index ? numbers.percent(index, INDEX_DECIMALS).replace("%", "") : targetTab.none,
  ];
}
