import { Field, Input } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { TargetBasis } from "../../domain/targets/targetPlan";
import { NUMBER_WORDS } from "../../locales/lexicon/numberWords";
import type { TypedBasis, TypingFault } from "../../locales/paneMessages";
import { readTyped, typedValue } from "../store/typedNumber";
import { useMessages } from "./usePane";

/**
 * The number of a basis, typed as the language writes numbers. It counts once the field is left or Enter is pressed.
 * @param basis what was typed before; null when nothing was, and the field then asks for the focus
 */
export function BasisValueField({
  kind,
  basis,
  name,
  onBasis,
}: {
  readonly kind: TypedBasis;
  readonly basis: TargetBasis | null;
  readonly name: string;
  readonly onBasis: (basis: TargetBasis) => void;
}) {
  const { targetTab: words, numbers, separators } = useMessages().pane;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<TypingFault | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isAwaited = basis === null;
  const value = basis && typedValue(basis);

  useLayoutEffect(() => {
    if (isAwaited) input.current?.focus();
  }, [isAwaited]);

  function commit(): void {
    if (typed === null) return;
    const reading = readTyped(kind, typed, NUMBER_WORDS, separators);
    setFault(reading.fault ?? null);
    if (reading.basis === null) return;
    setTyped(null);
    onBasis(reading.basis);
  }

  return (
    <Field
      label={words.value(kind)}
      {...(fault !== null && { validationState: "error", validationMessage: words.valueFault(fault, kind) })}
      {...(fault === null && isAwaited && { hint: words.valueFault("empty", kind) })}
    >
      <Input
        input={{ ref: input }}
        inputMode="decimal"
        aria-label={`${words.value(kind)}, ${name}`}
        value={typed ?? (value ? numbers.count(value) : "")}
        onChange={(_, data) => {
          setTyped(data.value);
          setFault(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}
