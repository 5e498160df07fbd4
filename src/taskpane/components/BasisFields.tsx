import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { defaultRounding } from "../../domain/targets/proposeTarget";
import type { TargetBasis, TargetChoice } from "../../domain/targets/targetPlan";
import type { TypedBasis } from "../../locales/paneMessages";
import { asChoice, basisChoice, type Way } from "../store/basisChoices";
import type { PreviewLine } from "../store/previewLines";
import { isTyped } from "../store/typedNumber";
import { BasisValueField } from "./BasisValueField";
import { RoundingFields } from "./RoundingFields";
import { useMessages, usePane, useSession } from "./usePane";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "6px" },
  status: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** How the target of a line is found: the way, its number, and how it is rounded. */
export function BasisFields({ line }: { readonly line: PreviewLine }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { targetTab: words } = messages.pane;
  const choices = usePane((state) => state.choices);
  const defaultWays = usePane((state) => state.defaultWays);
  // a way whose number is still to be typed: nothing is preset, so it does not count yet
  const [awaited, setAwaited] = useState<TypedBasis | null>(null);
  const { current, ways, lines } = basisChoice(line, { choices, defaultWays });
  const [row] = line.rows;
  if (row === undefined) return null;
  const way = awaited ?? current?.way ?? null;
  const choice = awaited === null ? (current?.choice ?? null) : null;
  const name = messages.lineName(row.line);

  function choose(chosen: TargetChoice | null): void {
    setAwaited(null);
    void session.choose(lines, chosen && asChoice(chosen, lines, { choices, defaultWays }));
  }

  function pick(picked: Way): void {
    if (picked === "assigned" || picked === "derived" || picked === "default") choose(null);
    else if (isTyped(picked)) setAwaited(picked);
    else choose({ basis: { kind: picked }, rounding: defaultRounding(picked) });
  }

  return (
    <div className={styles.root}>
      {line.rows.length === 1 && <span className={styles.status}>{messages.targetStatus(row.status)}</span>}
      <Select aria-label={words.basisOf(name)} value={way ?? ""} onChange={(_, { value }) => pick(value as Way)}>
        {way === null && (
          <option value="" disabled>
            {words.differentBases}
          </option>
        )}
        {ways.map((each) => (
          <option key={each} value={each}>
            {isBasis(each) ? messages.basisName(each) : words[each]}
          </option>
        ))}
      </Select>
      {way !== null && isBasis(way) && isTyped(way) && (
        <BasisValueField
          key={way}
          kind={way}
          basis={choice?.basis ?? null}
          name={name}
          onBasis={(basis) => choose({ basis, rounding: choice?.rounding ?? defaultRounding(basis.kind) })}
        />
      )}
      {choice !== null && (
        <RoundingFields
          rounding={choice.rounding}
          name={name}
          onRounding={(rounding) => choose({ ...choice, rounding })}
        />
      )}
    </div>
  );
}

function isBasis(way: Way): way is TargetBasis["kind"] {
  return way !== "derived" && way !== "default";
}
