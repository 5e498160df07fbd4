/** @jest-environment jsdom */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { act } from "@testing-library/react";
import { mount } from "../../src/taskpane/mount";
import { aSession } from "./aSession";

interface System {
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

/** The background of the pane under what Office and the system prefer. */
async function background(officeIsDark: boolean | undefined, system: System): Promise<string> {
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: (query.includes("dark") ? system.dark : system.forcedColors) ?? false,
    }) as unknown as MediaQueryList;
  document.body.innerHTML = '<div id="pane"></div>';
  const container = document.getElementById("pane")!;
  await act(async () => mount(container, { session: aSession(), officeIsDark, helpPages: { vi: "vi", en: "en" } }));
  expect(container.querySelector("h1")).not.toBeNull();
  return getComputedStyle(container.querySelector(".fui-FluentProvider")!).getPropertyValue(
    "--colorNeutralBackground1",
  );
}

const of = (theme: Theme) => theme.colorNeutralBackground1;

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});

it.each<[string, boolean | undefined, System, Theme]>([
  ["Office's light theme on a dark system", false, { dark: true }, webLightTheme],
  ["Office's dark theme on a light system", true, {}, webDarkTheme],
  ["a dark system where Office tells no theme", undefined, { dark: true }, webDarkTheme],
  ["a light system where Office tells no theme", undefined, {}, webLightTheme],
  ["forced colours", true, { forcedColors: true }, teamsHighContrastTheme],
])("follows %s", async (_, officeIsDark, system, theme) => {
  expect(await background(officeIsDark, system)).toBe(of(theme));
});
