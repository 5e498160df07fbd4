import { Button } from "@fluentui/react-components";
import type { Messages } from "../../locales";
import type { RemedyWords } from "../../locales/allocationTabMessages";
import { Decimal } from "../../domain/numbers/decimal";
import type { AllocationTarget } from "../../workbook/allocation/allocationPlan";
import { MOST_ALLOCATED_UNITS, type AllocationDraft, type DraftSplit } from "../store/allocationDraft";
import { remedyOf, type AllocationRemedy } from "../store/allocationRemedy";
import { Callout } from "./Callout";
import { useMessages, useSession } from "./usePane";

/** Whether the shares add up, what is still missing, or why they cannot and what would help. */
export function AllocationOutcome({
  draft,
  split,
  target,
}: {
  readonly draft: AllocationDraft;
  readonly split: DraftSplit;
  readonly target: AllocationTarget;
}) {
  const session = useSession();
  const messages = useMessages();
  const { allocation: words } = messages;
  const names = draft.units.map(({ name }) => name);
  const remedy = split.kind === "impossible" ? remedyOf(split.problem, draft) : null;
  return (
    <div role="status" data-split={split.kind}>
      <Callout tone={split.kind === "shares" ? "success" : "warning"}>
        <span>{sentence(split, names, target, messages)}</span>
        {remedy && (
          <div>
            <Button onClick={() => session.applyRemedy(remedy)}>{words.remedy(inWords(remedy, names))}</Button>
          </div>
        )}
      </Callout>
    </div>
  );
}

function sentence(
  split: DraftSplit,
  names: readonly string[],
  { value }: AllocationTarget,
  { allocation: words }: Messages,
): string {
  switch (split.kind) {
    case "notReady":
      return words.notReady(split.reason, MOST_ALLOCATED_UNITS);
    case "missing":
      return words.missing(
        split.missing.figure,
        split.missing.units.map((unit) => names[unit]!),
      );
    case "impossible":
      return words.problem(split.problem, names);
    case "shares": {
      const sum = split.shares.reduce((all, { whole }) => all.plus(whole), new Decimal(0));
      if (!sum.eq(value)) throw new Error("shares that do not sum to their target");
      return words.total(sum, split.shares.length);
    }
  }
}

function inWords(remedy: AllocationRemedy, names: readonly string[]): RemedyWords {
  return remedy.kind === "bound"
    ? { kind: "bound", bound: remedy.bound, name: names[remedy.unit]!, to: remedy.to }
    : remedy;
}
