import type { Ending } from "../../src/taskpane/store/runStep";
import type { Session } from "../../src/taskpane/store/session";

type Handler = (event: { completed: () => void }) => Promise<void>;

interface Ribbon {
  readonly press: (button: string) => Promise<{ completed: number }>;
  readonly buttons: string[];
  readonly pane: { opened: number };
  readonly steps: string[];
}

/** The ribbon of a page whose session ends every step as told; a text instead of an ending breaks the loading. */
async function aRibbon(ending: Ending | Error): Promise<Ribbon> {
  const handlers = new Map<string, Handler>();
  const pane = { opened: 0 };
  const steps: string[] = [];
  const step = (name: string) => async () => {
    steps.push(name);
    return ending as Ending;
  };
  const session = { check: step("check"), buildAtOnce: step("buildAtOnce") } as unknown as Session;
  Object.assign(globalThis, {
    Office: {
      onReady: async () => ({ host: "Excel" }),
      context: { displayLanguage: "vi-VN" },
      actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
      addin: { showAsTaskpane: async () => void (pane.opened += 1) },
    },
  });
  jest.resetModules();
  jest.doMock("../../src/excel/host", () => ({ excelHost: () => ({}) }));
  jest.doMock("../../src/taskpane/store/openSession", () => ({
    openSession: (connect: () => { displayLanguage: string }) => {
      expect(connect().displayLanguage).toBe("vi-VN");
      if (ending instanceof Error) throw ending;
      return session;
    },
  }));
  await import("../../src/commands/index");
  return {
    steps,
    pane,
    buttons: [...handlers.keys()],
    press: async (button) => {
      const event = { completed: 0 };
      await handlers.get(button)!({ completed: () => void (event.completed += 1) });
      return event;
    },
  };
}

afterEach(() => {
  delete (globalThis as { Office?: unknown }).Office;
});

it("knows the two buttons of the manifest that work without the pane", async () => {
  expect((await aRibbon("done")).buttons).toEqual(["buildTargets", "checkFigures"]);
});

it("builds with one click and leaves the pane alone", async () => {
  const { press, pane, steps } = await aRibbon("done");
  expect(await press("buildTargets")).toEqual({ completed: 1 });
  expect({ steps, opened: pane.opened }).toEqual({ steps: ["buildAtOnce"], opened: 0 });
});

it.each<Ending>(["asks", "failed", "busy", "cancelled"])("opens the pane when building %s", async (ending) => {
  const { press, pane } = await aRibbon(ending);
  expect(await press("buildTargets")).toEqual({ completed: 1 });
  expect(pane.opened).toBe(1);
});

it("opens the pane with the findings of a check", async () => {
  const { press, pane, steps } = await aRibbon("done");
  expect(await press("checkFigures")).toEqual({ completed: 1 });
  expect({ steps, opened: pane.opened }).toEqual({ steps: ["check"], opened: 1 });
});

it("ends the command and opens the pane when a part of the add-in did not load", async () => {
  const { press, pane } = await aRibbon(new Error("Loading chunk 7 failed"));
  expect(await press("buildTargets")).toEqual({ completed: 1 });
  expect(pane.opened).toBe(1);
});

it("lets the rest of the bundle run where Office.js was blocked", async () => {
  jest.resetModules();
  await expect(import("../../src/commands/index")).resolves.toBeDefined();
});
