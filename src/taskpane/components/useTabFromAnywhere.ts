import { useEffect } from "react";

/**
 * Excel on the web takes the Tab key over and moves the focus along the elements it knows. Where the focus is on none
 * of them (a pressed button went away, a question has it), it would leave the pane; the browser knows better then.
 */
export function useTabFromAnywhere(): void {
  useEffect(() => {
    function leaveToBrowser(event: KeyboardEvent): void {
      if (event.key !== "Tab" || !(event.target instanceof HTMLElement)) return;
      if (event.target === document.body || event.target.getAttribute("tabindex") === "-1") {
        event.stopImmediatePropagation();
      }
    }
    // before Office.js, which listens while the event rises
    window.addEventListener("keydown", leaveToBrowser, { capture: true });
    return () => window.removeEventListener("keydown", leaveToBrowser, { capture: true });
  }, []);
}
