import type { Ending } from "../taskpane/store/runStep";
import type { Session } from "../taskpane/store/session";

/** Endings with something to say in the pane; a check always has: what was found, or that all agrees. */
const SPEAKING: ReadonlySet<Ending> = new Set<Ending>(["asks", "failed", "cancelled", "busy"]);
const ALWAYS: ReadonlySet<Ending> = new Set<Ending>([...SPEAKING, "done"]);

type Step = (session: Session) => Promise<Ending>;

// where Office.js was blocked the page explains itself, and the rest of the bundle must still run
if (typeof Office !== "undefined") {
  Office.actions.associate("buildTargets", (event: Office.AddinCommands.Event) =>
    press(event, (session) => session.buildAtOnce(), SPEAKING),
  );
  Office.actions.associate("checkFigures", (event: Office.AddinCommands.Event) =>
    press(event, (session) => session.check(), ALWAYS),
  );
}

async function press(event: Office.AddinCommands.Event, step: Step, opening: ReadonlySet<Ending>): Promise<void> {
  // when something of ours did not load, the pane says what to do
  const ending = await currentSession()
    .then(step)
    .catch((): Ending => "failed");
  try {
    if (opening.has(ending)) await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

async function currentSession(): Promise<Session> {
  await Office.onReady();
  const [{ openSession }, { excelHost }] = await Promise.all([
    import("../taskpane/store/openSession"),
    import("../excel/host"),
  ]);
  return openSession(() => ({ host: excelHost(), displayLanguage: Office.context.displayLanguage }));
}
