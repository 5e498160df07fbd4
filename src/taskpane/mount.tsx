import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { HelpPages } from "./components/Footer";
import { Pane } from "./components/Pane";
import type { Session } from "./store/session";

export interface MountOptions {
  readonly session: Session;
  /** Office's own theme; undefined where it does not tell, and the browser's then counts */
  readonly officeIsDark: boolean | undefined;
  readonly helpPages: HelpPages;
}

/** Draws the pane in place of the static text of the page. */
export function mount(container: HTMLElement, options: MountOptions): void {
  createRoot(container).render(
    <StrictMode>
      <ThemedPane {...options} />
    </StrictMode>,
  );
}

function ThemedPane({ session, officeIsDark, helpPages }: MountOptions) {
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)");
  const forcedColors = useMediaQuery("(forced-colors: active)");
  return <Pane session={session} theme={themeFor(officeIsDark ?? prefersDark, forcedColors)} helpPages={helpPages} />;
}

/** With forced colours the system paints; the high-contrast theme only adds the borders that then carry the shapes. */
function themeFor(dark: boolean, forcedColors: boolean): Theme {
  if (forcedColors) return teamsHighContrastTheme;
  return dark ? webDarkTheme : webLightTheme;
}

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
  );
}
