import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Decimal } from "../../domain/numbers/decimal";
import { readNumber } from "../../domain/numbers/readNumber";
import type { Separators } from "../../domain/numbers/separators";
import type { UnitFieldFault } from "../../locales/allocationTabMessages";
import { NUMBER_WORDS } from "../../locales/lexicon/numberWords";
import { useMessages } from "./usePane";

export interface CountFieldProps {
  readonly label: string;
  /** the whole name where the label leaves something to its surroundings */
  readonly name?: string;
  readonly hint?: string;
  readonly value: Decimal | null;
  readonly wholeOnly?: boolean;
  readonly size?: "small" | "medium";
  /** several where a column was pasted; null is a blank */
  readonly onValues: (values: readonly (Decimal | null)[]) => void;
}

// an input is as wide as its letters would be unless told otherwise
const useStyles = makeStyles({ input: { minWidth: 0, width: "100%", boxSizing: "border-box" } });

/** A number that is not negative, typed as the language writes numbers; blank means unknown. It counts once the field is left. */
export function CountField({
  label,
  name,
  hint,
  value,
  wholeOnly = false,
  size = "medium",
  onValues,
}: CountFieldProps) {
  const styles = useStyles();
  const { allocation: words, pane } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<UnitFieldFault | null>(null);

  /** @returns true when everything could be read */
  function take(texts: readonly string[]): boolean {
    const read = texts.map((text) => readCount(text, wholeOnly, pane.separators));
    const wrong = read.find((each) => typeof each === "string");
    setFault(typeof wrong === "string" ? wrong : null);
    if (wrong !== undefined) return false;
    setTyped(null);
    onValues(read as (Decimal | null)[]);
    return true;
  }

  function commit(): void {
    if (typed !== null) take([typed]);
  }

  return (
    <Field
      label={label}
      size={size}
      {...(hint !== undefined && { hint })}
      {...(fault !== null && { validationState: "error", validationMessage: words.fieldFault(fault) })}
    >
      <Input
        size={size}
        className={styles.input}
        input={{ className: styles.input }}
        inputMode="decimal"
        autoComplete="off"
        {...(name !== undefined && { "aria-label": name })}
        value={typed ?? (value ? pane.numbers.count(value) : "")}
        onChange={(_, data) => {
          setTyped(data.value);
          setFault(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
        onPaste={(event) => {
          const lines = event.clipboardData
            .getData("text")
            .replace(/\r?\n$/, "")
            .split(/\r?\n/);
          if (lines.length < 2) return;
          event.preventDefault();
          take(lines);
        }}
      />
    </Field>
  );
}

function readCount(text: string, wholeOnly: boolean, separators: Separators): Decimal | null | UnitFieldFault {
  if (text.trim() === "") return null;
  const reading = readNumber(text, NUMBER_WORDS, separators);
  if (reading === null || reading.rest !== "" || reading.unit === "percent") return "notANumber";
  if (reading.value.isNegative() && !reading.value.isZero()) return "negative";
  return wholeOnly && !reading.value.isInteger() ? "notWhole" : reading.value;
}
