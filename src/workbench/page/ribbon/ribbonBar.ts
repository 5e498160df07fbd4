import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import { element } from "../element";
import type { AddinManifest, RibbonButton } from "./readManifest";

/** The add-in's group of buttons, as its manifest declares it. */
export interface RibbonBar {
  readonly root: HTMLElement;
  /** whether the pane is shown: its button then looks pressed */
  paneOpen(open: boolean): void;
}

/**
 * @param address turns a path of the add-in's folder into an address
 * @param press runs a button; the button shows that it runs until the promise settles
 */
export function createRibbonBar(
  manifest: AddinManifest,
  words: WorkbenchMessages,
  address: (path: string) => string,
  press: (button: RibbonButton) => Promise<void>,
): RibbonBar {
  const paneButtons: HTMLElement[] = [];
  const buttons = manifest.buttons.map((button) => {
    const icon = button.icons[32] ?? Object.values(button.icons)[0];
    const made = element(
      "button",
      { type: "button", class: "ribbon-button", id: `ribbon-${button.id}`, "aria-describedby": `tip-${button.id}` },
      [
        element("img", { src: icon === undefined ? null : address(icon), alt: "", width: 32, height: 32 }),
        element("span", { class: "ribbon-label" }, [button.label]),
        element("span", { class: "ribbon-tip", id: `tip-${button.id}`, role: "tooltip" }, [
          element("b", {}, [button.tip.title]),
          element("span", {}, [button.tip.text]),
        ]),
      ],
    );
    // the tip inside the button is a description, not part of its name
    made.setAttribute("aria-label", button.label);
    if (button.action.kind === "showPane") paneButtons.push(made);
    made.addEventListener("click", () => {
      if (made.getAttribute("aria-busy") === "true") return;
      made.setAttribute("aria-busy", "true");
      void press(button).finally(() => made.removeAttribute("aria-busy"));
    });
    return made;
  });
  const group = element("div", { class: "ribbon-group", role: "group", "aria-label": manifest.group }, [
    element("div", { class: "ribbon-buttons" }, buttons),
    element("div", { class: "ribbon-group-name", "aria-hidden": "true" }, [manifest.group]),
  ]);
  return {
    root: element("nav", { class: "ribbon", "aria-label": words.ribbon }, [group]),
    paneOpen: (open) => {
      for (const button of paneButtons) button.setAttribute("aria-pressed", String(open));
    },
  };
}
