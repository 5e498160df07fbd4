import { element } from "../element";

export interface MenuItem {
  readonly label: string;
  readonly enabled: boolean;
  readonly act: () => void;
}

/** A menu above an element; it goes away when something is chosen, with Escape and with a press elsewhere. */
export function openPopupMenu(anchor: HTMLElement, items: readonly MenuItem[]): void {
  const menu = element("div", { class: "menu", role: "menu", popover: "auto" });
  for (const { label, enabled, act } of items) {
    const button = element("button", { type: "button", role: "menuitem", disabled: !enabled }, [label]);
    button.addEventListener("click", () => {
      menu.hidePopover();
      act();
    });
    menu.append(button);
  }
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const choices = [...menu.querySelectorAll<HTMLElement>("button:enabled")];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    choices[(at + step + choices.length) % choices.length]?.focus();
  });
  menu.addEventListener("toggle", (event) => {
    if ((event as ToggleEvent).newState === "closed") menu.remove();
  });
  document.body.append(menu);
  menu.showPopover();
  const area = anchor.getBoundingClientRect();
  menu.style.left = `${area.left}px`;
  menu.style.top = `${area.top - menu.offsetHeight - 4}px`;
  menu.querySelector("button")?.focus();
}
