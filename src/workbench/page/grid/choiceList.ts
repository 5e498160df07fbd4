import { element } from "../element";

/** The drop-down of a cell that takes only certain texts: a button beside the cell and the list it opens. */
export interface ChoiceList {
  /** stands beside the cell, in the part where cells are drawn */
  readonly button: HTMLElement;
  readonly list: HTMLElement;
  /** the active cell and what it offers; null takes button and list away */
  follow(cell: string, choices: readonly string[] | null, current: string): void;
  /** false where the cell offers nothing */
  open(): boolean;
  isOpen(): boolean;
  /** keys while the list is open; true when the key was taken */
  press(event: KeyboardEvent): boolean;
}

export interface ChoiceListParts {
  readonly words: { readonly openChoices: string; readonly choices: string };
  readonly choose: (text: string) => void;
  /** the input that keeps the focus while the list is open */
  readonly input: HTMLElement;
  /** the cell's place on the page, for the list below it */
  readonly area: () => DOMRect;
  /** opened or closed */
  readonly changed: () => void;
}

export function createChoiceList({ words, choose, input, area, changed }: ChoiceListParts): ChoiceList {
  const button = element("button", {
    type: "button",
    class: "choice-button",
    tabindex: -1,
    hidden: true,
    "aria-label": words.openChoices,
    title: words.openChoices,
  });
  const list = element("ul", {
    class: "choice-list",
    id: "choices",
    role: "listbox",
    hidden: true,
    "aria-label": words.choices,
  });
  let cell = "";
  let offered: readonly string[] = [];
  let chosen = 0;
  let held = "";

  const isOpen = () => !list.hidden;

  function draw(): void {
    list.replaceChildren(
      ...offered.map((text, index) => {
        const option = element(
          "li",
          { role: "option", id: `choice-${index}`, "aria-selected": index === chosen ? "true" : "false" },
          [text],
        );
        // the input keeps the focus
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          event.stopPropagation();
          take(index);
        });
        return option;
      }),
    );
    list.children[chosen]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-activedescendant", `choice-${chosen}`);
  }

  function show(): void {
    chosen = Math.max(0, offered.indexOf(held));
    list.hidden = false;
    draw();
    placeBelow(list, area());
    changed();
  }

  function close(): void {
    if (!isOpen()) return;
    list.hidden = true;
    changed();
  }

  function take(index: number): void {
    const text = offered[index];
    close();
    if (text !== undefined) choose(text);
  }

  button.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (isOpen()) close();
    else show();
  });
  button.addEventListener("mousedown", (event) => event.preventDefault());
  document.addEventListener("pointerdown", close);
  input.addEventListener("blur", close);

  return {
    button,
    list,
    follow(next, choices, current) {
      if (next !== cell || choices === null) close();
      [cell, offered, held] = [next, choices ?? [], current];
      button.hidden = choices === null;
    },
    open() {
      if (offered.length === 0) return false;
      if (!isOpen()) show();
      return true;
    },
    isOpen,
    press({ key, altKey }) {
      if (!isOpen()) return false;
      const last = offered.length - 1;
      const to: Readonly<Record<string, number>> = {
        ArrowDown: Math.min(last, chosen + 1),
        ArrowUp: Math.max(0, chosen - 1),
        Home: 0,
        End: last,
      };
      if (key === "Escape" || (key === "ArrowUp" && altKey)) close();
      else if (key === "Enter" || key === "Tab") take(chosen);
      else if (to[key] !== undefined) {
        chosen = to[key];
        draw();
      } else return false;
      return true;
    },
  };
}

/** Below the cell, or above it where there is no room; inside the page in any case. */
function placeBelow(list: HTMLElement, cell: DOMRect): void {
  list.style.minWidth = `${cell.width}px`;
  const below = cell.bottom + 1;
  const fits = below + list.offsetHeight <= globalThis.innerHeight;
  list.style.top = `${fits ? below : Math.max(0, cell.top - list.offsetHeight - 1)}px`;
  list.style.left = `${Math.max(0, Math.min(cell.left, globalThis.innerWidth - list.offsetWidth - 8))}px`;
}
