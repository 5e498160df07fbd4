import type { Line } from "../../domain/figures/figure";
import { lineId } from "../../domain/figures/identity";
import type { TargetChoice, TargetStatus } from "../../domain/targets/targetPlan";
import type { Progress, Receipt } from "../../workbook/host";
import type { BuildOptions, BuildProposal, BuildQuestion } from "../../workbook/jobs/jobs";
import { rememberChoices } from "./rememberedChoices";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import type { SessionState, TableOptions } from "./sessionState";
import { pushUndo } from "./undoSteps";

export interface BuildSteps {
  /** Works out the table and shows it in the pane; nothing is written. */
  preview(): Promise<Ending>;
  /** Writes the previewed table. Figures edited since the preview are previewed again instead. */
  build(): Promise<Ending>;
  /** The ribbon's one click: works the table out and writes it, or leaves a question in the pane. */
  buildAtOnce(): Promise<Ending>;
  /** The answer to the question that a sheet of that name exists. */
  buildBeside(existing: NonNullable<BuildOptions["existing"]>): Promise<Ending>;
  /** The answer to the question that some lines have nothing to go by: their cells stay empty. */
  buildWithGaps(): Promise<Ending>;
  /** Chooses how targets of these lines are found; null goes back to the default. Previews again. */
  choose(lines: readonly Line[], choice: TargetChoice | null): Promise<Ending>;
  /** Changes how the table looks. Previews again. */
  setOptions(change: Partial<TableOptions>): Promise<Ending>;
}

/** What the planner has answered since the build button was pressed. */
interface Answers {
  readonly existing?: NonNullable<BuildOptions["existing"]>;
  readonly withGaps?: true;
}

export function buildSteps(parts: SessionParts): BuildSteps {
  const { store, runner } = parts;
  let answers: Answers = {};

  /** Choices made while the workbook was being read are taken in by reading once more. */
  async function propose(progress: Progress): Promise<BuildProposal> {
    const { existing } = answers;
    await parts.watchEdits();
    for (;;) {
      const { choices, options, edits } = store.getState();
      const proposal = await parts.jobs.prepare({ ...options, choices, ...(existing && { existing }) }, progress);
      const now = store.getState();
      if (now.choices !== choices || now.options !== options) continue;
      store.setState({
        proposal,
        proposalState: now.edits === edits ? "fresh" : "stale",
        defaultWays: defaultWays(now, proposal),
      });
      return proposal;
    }
  }

  function ask(question: BuildQuestion): "asks" {
    store.setState({ phase: { kind: "asking", question } });
    return "asks";
  }

  async function show(progress: Progress): Promise<"done" | "asks"> {
    answers = {};
    store.setState({ view: "targets" });
    const proposal = await propose(progress);
    await rememberChoices(parts);
    // gaps and a sheet of that name matter only once the table is to be written
    const question = proposal.questions.find(({ code }) => code === "noActuals");
    return question ? ask(question) : "done";
  }

  async function write(proposal: BuildProposal, progress: Progress): Promise<"done" | "asks"> {
    const question = proposal.questions.find((open) => !isAnswered(open, answers));
    if (question) return ask(question);
    const { patch } = proposal;
    if (patch === null) throw new Error("a proposal without a patch asks no question");
    const receipt = await parts.host.apply(patch, progress);
    const sheetName = writtenName(receipt) ?? proposal.sheetName;
    store.setState((state) => ({
      ...pushUndo({ title: patch.title, receipt })(state),
      proposalState: "written",
      notice: { code: "built", sheetName, leftAlone: receipt.leftAlone },
    }));
    return "done";
  }

  function writeAfresh(answered: Answers): Promise<Ending> {
    return runner.run("build", async (progress) => {
      answers = answered;
      store.setState({ view: "targets" });
      return write(await propose(progress), progress);
    });
  }

  const refresh = async (): Promise<Ending> => {
    const { proposal, phase } = store.getState();
    if (proposal === null) return "done";
    store.setState({ proposalState: "stale" });
    if (phase.kind === "working") return "busy";
    return runner.run("preview", show);
  };

  return {
    preview: () => runner.run("preview", show),
    build: () =>
      runner.run("build", async (progress) => {
        const { proposal, proposalState } = store.getState();
        answers = {};
        if (proposal !== null && proposalState === "fresh") return write(proposal, progress);
        const ending = await show(progress);
        if (proposal !== null && proposalState === "stale") store.setState({ notice: { code: "previewOutdated" } });
        return ending;
      }),
    buildAtOnce: () => writeAfresh({}),
    buildBeside: (existing) => writeAfresh({ ...answers, existing }),
    buildWithGaps: () => writeAfresh({ ...answers, withGaps: true }),
    choose(lines, choice) {
      const choices = new Map(store.getState().choices);
      for (const line of lines) {
        if (choice === null) choices.delete(lineId(line));
        else choices.set(lineId(line), choice);
      }
      store.setState({ choices });
      return refresh();
    },
    setOptions(change) {
      store.setState(({ options }) => ({ options: { ...options, ...change } }));
      return refresh();
    },
  };
}

function isAnswered({ code }: BuildQuestion, { existing, withGaps }: Answers): boolean {
  return (code === "sheetExists" && existing !== undefined) || (code === "dataMissing" && withGaps === true);
}

/** A line's default shows only as long as nobody chose for it, so it is kept from then. */
function defaultWays(
  { choices, defaultWays: known }: SessionState,
  { plan }: BuildProposal,
): SessionState["defaultWays"] {
  const ways = new Map<string, "assigned" | "derived">();
  for (const { line, status } of plan.rows) {
    const id = lineId(line);
    const way = choices.has(id) ? (known.get(id) ?? givenWay(status)) : givenWay(status);
    if (way) ways.set(id, way);
  }
  return ways;
}

function givenWay({ kind }: TargetStatus): "assigned" | "derived" | undefined {
  if (kind === "assigned") return "assigned";
  return kind === "derived" || kind === "derivedFromProposed" ? "derived" : undefined;
}

function writtenName(receipt: Receipt): string | undefined {
  return receipt.patch.changes.find((change) => change.kind === "newSheet")?.name;
}
