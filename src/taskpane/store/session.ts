import { createStore, type StoreApi } from "zustand/vanilla";
import type { Language } from "../../locales/messages";
import type { Area } from "../../workbook/address";
import type { Host } from "../../workbook/host";
import { allocationSteps, type AllocationSteps } from "./allocationSteps";
import { buildSteps, type BuildSteps } from "./buildSteps";
import { checkSteps, type CheckSteps } from "./checkSteps";
import { correctionSteps, type CorrectionSteps } from "./correctionSteps";
import { columnSteps, type ColumnSteps } from "./columnSteps";
import { DECISIONS_KEY, decodeDecisions } from "./decisionLog";
import { afterEdit, editWatch, isSameCell } from "./edits";
import { testFunctions } from "./functionTest";
import { hazardSteps, type HazardSteps } from "./hazardSteps";
import { liveRecheck } from "./liveRecheck";
import type { Preferences } from "./preferences";
import { NO_TEXT } from "./planTextState";
import { CHOICES_KEY, decodeChoices } from "./rememberedChoices";
import { decodeText, TEXT_KEY } from "./rememberedText";
import { stepRunner, type Ending } from "./runStep";
import type { Jobs } from "./sessionParts";
import { initialState, type SessionState } from "./sessionState";
import { templateSteps, type TemplateSteps } from "./templateSteps";
import { textSteps, type TextSteps } from "./textSteps";
import { undoSteps, type UndoSteps } from "./undoSteps";

export interface Session
  extends
    CheckSteps,
    ColumnSteps,
    CorrectionSteps,
    HazardSteps,
    BuildSteps,
    TemplateSteps,
    AllocationSteps,
    TextSteps,
    UndoSteps {
  readonly store: StoreApi<SessionState>;
  /** Asks the running step to stop. */
  cancel(): void;
  setLanguage(language: Language): void;
  show(view: SessionState["view"]): void;
  /** Lets a question be: nothing is done. */
  dismissQuestion(): void;
  dismissNotice(): void;
  /** Asks the workbook's BHXH functions for an answer. */
  testFunctions(): Promise<Ending>;
}

export interface SessionWorld {
  readonly host: Host;
  readonly jobs: Jobs;
  /** Office's own language, used until the planner switches */
  readonly language: Language;
  readonly preferences: Preferences;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => Date;
}

/** State and steps of one workbook, shared by the pane and the ribbon. */
export function createSession({ host, jobs, language, preferences, pause, now }: SessionWorld): Session {
  const store = createStore<SessionState>(() => ({
    ...initialState(preferences.language() ?? language),
    ...decodeChoices(host.remembered(CHOICES_KEY)),
    ...decodeDecisions(host.remembered(DECISIONS_KEY)),
    planText: { ...NO_TEXT, options: decodeText(host.remembered(TEXT_KEY)) },
  }));
  const runner = stepRunner(store);
  let testArea: Area | null = null;
  const watchEdits = editWatch(host, (area) => {
    if (isSameCell(area, testArea)) return;
    const { edits } = store.getState();
    store.setState((state) => afterEdit(state, area));
    if (store.getState().edits !== edits) follow(area);
  });
  const parts = { host, store, runner, jobs, watchEdits, now };
  const follow = liveRecheck(parts);

  return {
    store,
    ...checkSteps(parts),
    ...columnSteps(parts),
    ...correctionSteps(parts),
    ...hazardSteps(parts),
    ...buildSteps(parts),
    ...templateSteps(parts),
    ...allocationSteps(parts),
    ...textSteps(parts),
    ...undoSteps(parts),
    cancel: runner.cancel,
    setLanguage(chosen) {
      preferences.keepLanguage(chosen);
      store.setState({ language: chosen });
    },
    show: (view) => store.setState({ view }),
    dismissQuestion() {
      if (store.getState().phase.kind === "asking") store.setState({ phase: { kind: "idle" } });
    },
    dismissNotice: () => store.setState({ notice: null }),
    testFunctions: () =>
      runner.run("testFunctions", async () => {
        store.setState({ functionTest: "untested" });
        const onPlace = (area: Area) => void (testArea = area);
        store.setState({ functionTest: await testFunctions(host, { pause, onPlace }) });
        return "done";
      }),
  };
}
