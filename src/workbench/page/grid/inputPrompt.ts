import type { InputHelp } from "../../engine/spreadsheet";
import { element } from "../element";

/** What Excel shows beside a selected cell that takes only certain input. */
export interface InputPrompt {
  readonly root: HTMLElement;
  /** @param box of the cell, in pixels of the part where cells are drawn; null hides it */
  show(
    prompt: InputHelp["prompt"],
    box: { readonly left: number; readonly top: number; readonly height: number } | null,
  ): void;
}

const DISTANCE = 6;

export function createInputPrompt(): InputPrompt {
  // read out with the cell it belongs to
  const root = element("div", { class: "input-prompt", hidden: true, "aria-hidden": "true" });
  return {
    root,
    show(prompt, box) {
      root.hidden = prompt === null || box === null;
      if (prompt === null || box === null) return;
      root.replaceChildren(element("strong", {}, [prompt.title]), element("span", {}, [prompt.message]));
      root.style.left = `${box.left + DISTANCE}px`;
      root.style.top = `${box.top + box.height + DISTANCE}px`;
    },
  };
}
