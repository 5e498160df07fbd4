import { HostFailure, type Progress } from "../../workbook/host";
import type { BuildOptions, TemplateSuggestion } from "../../workbook/jobs/jobs";
import type { Ending } from "./runStep";
import type { SessionParts } from "./sessionParts";
import { encodeDraft, firstDraft, TEMPLATE_KEY, templateOf, type TemplateDraft } from "./templateDraft";
import { pushUndo } from "./undoSteps";

export interface TemplateSteps {
  /** Shows the fields for an empty sheet, filled with what the workbook suggests. */
  openTemplate(): Promise<Ending>;
  closeTemplate(): void;
  changeTemplate(change: Partial<TemplateDraft>): void;
  /** Inserts the sheet; asks first where one of its name exists. Does nothing while a field is wrong. */
  insertTemplate(): Promise<Ending>;
  /** The answer to that question. */
  insertTemplateBeside(existing: NonNullable<BuildOptions["existing"]>): Promise<Ending>;
}

const NOTHING_SUGGESTED: TemplateSuggestion = { year: null, place: "", units: [] };

export function templateSteps(parts: SessionParts): TemplateSteps {
  const { host, jobs, store, runner, now } = parts;

  /** What cannot be read now suggests nothing; the fields are there all the same. */
  async function suggestion(progress: Progress): Promise<TemplateSuggestion> {
    try {
      return await jobs.suggestTemplate(progress);
    } catch (error) {
      if (!(error instanceof HostFailure) || error.code === "Cancelled") throw error;
      return NOTHING_SUGGESTED;
    }
  }

  async function insert(progress: Progress, existing?: BuildOptions["existing"]): Promise<"done" | "asks"> {
    const { template, options } = store.getState();
    const chosen = template && templateOf(template);
    if (!template || !chosen) return "done";
    const { plainFormulas, decimals } = options;
    const { sheetName, patch } = await jobs.template(
      { ...chosen, ...(plainFormulas !== undefined && { plainFormulas }), ...(decimals && { decimals }) },
      existing,
    );
    if (patch === null) {
      store.setState({ phase: { kind: "asking", question: { code: "templateExists", name: sheetName } } });
      return "asks";
    }
    const receipt = await host.apply(patch, progress);
    store.setState((state) => ({
      ...pushUndo({ title: patch.title, receipt })(state),
      template: null,
      notice: { code: "templateInserted", sheetName },
    }));
    await remember(template);
    return "done";
  }

  async function remember(template: TemplateDraft): Promise<void> {
    const kept = encodeDraft(template);
    if (kept === host.remembered(TEMPLATE_KEY)) return;
    try {
      await host.remember(TEMPLATE_KEY, kept);
    } catch (error) {
      if (!(error instanceof HostFailure)) throw error;
      store.setState({ notice: { code: "notRemembered" } });
    }
  }

  return {
    openTemplate() {
      const { template, phase } = store.getState();
      if (template !== null) {
        // the fields are the answer to a question that offered them
        store.setState({ view: "targets", ...(phase.kind === "asking" && { phase: { kind: "idle" } }) });
        return Promise.resolve("done");
      }
      return runner.run("suggestTemplate", async (progress) => {
        store.setState({ view: "targets" });
        const found = await suggestion(progress);
        store.setState({
          template: firstDraft(host.remembered(TEMPLATE_KEY), found, now()),
          foundUnits: found.units,
        });
        return "done";
      });
    },
    closeTemplate: () => store.setState({ template: null }),
    changeTemplate: (change) =>
      store.setState(({ template }) => ({ template: template && { ...template, ...change } })),
    insertTemplate: () => runner.run("insertTemplate", (progress) => insert(progress)),
    insertTemplateBeside: (existing) => runner.run("insertTemplate", (progress) => insert(progress, existing)),
  };
}
