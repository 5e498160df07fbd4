import "@testing-library/jest-dom";
import { webLightTheme } from "@fluentui/react-components";
import { configure, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Pane } from "../../../src/taskpane/components/Pane";
import { aSession, type TestSession, type TestSessionOptions } from "../aSession";

// a busy machine must not fail a correct test
configure({ asyncUtilTimeout: 20_000 });

export interface DrawnPane extends RenderResult {
  readonly session: TestSession;
  readonly user: UserEvent;
}

/** jsdom lays nothing out, and Fluent's keyboard navigation passes over what has no place on the page. */
function layOut(): void {
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    configurable: true,
    get(this: HTMLElement) {
      return this.closest("[hidden]") ? null : this.parentElement;
    },
  });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 320, 900);
}

/** The whole pane over a workbook in memory, and somebody who uses it. */
export function drawPane(options: TestSessionOptions = {}): DrawnPane {
  layOut();
  const session = aSession(options);
  const helpPages = { vi: "help/index.html", en: "help/en.html" };
  const drawn = render(<Pane session={session} theme={webLightTheme} helpPages={helpPages} />);
  // steps end in their own time, as in a browser: tests wait for what they expect to see
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = false;
  return { ...drawn, session, user: userEvent.setup() };
}
