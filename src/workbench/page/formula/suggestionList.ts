import { element } from "../element";
import { assistanceAt, type Assistance } from "./formulaAssistance";
import { signatureOf, type FunctionEntry } from "./functionCatalog";

/** The list of functions below the text being typed, and the arguments of the function the caret stands in. */
export interface SuggestionList {
  readonly root: HTMLElement;
  /** @param anchor the input that is typed into; null hides the list */
  show(text: string, caret: number, anchor: HTMLElement | null): void;
  /** the function a Tab or Enter would take; null when no list is open */
  chosen(): { readonly start: number; readonly entry: FunctionEntry } | null;
  /** moves the choice; false when no list is open */
  move(step: 1 | -1): boolean;
  hide(): void;
}

export function createSuggestionList(
  catalog: readonly FunctionEntry[],
  words: { readonly functions: string },
  accept: (start: number, entry: FunctionEntry) => void,
): SuggestionList {
  const list = element("ul", {
    class: "suggestion-list",
    role: "listbox",
    id: "suggestions",
    "aria-label": words.functions,
  });
  const detail = element("div", { class: "suggestion-detail", id: "suggestion-detail" });
  const root = element("div", { class: "suggestions", hidden: true }, [list, detail]);
  let assistance: Assistance | null = null;
  let choice = 0;
  let input: HTMLElement | null = null;

  function draw(): void {
    const names = assistance?.kind === "names" ? assistance.entries : [];
    list.hidden = names.length === 0;
    list.replaceChildren(
      ...names.map((entry, index) => {
        const option = element(
          "li",
          { role: "option", id: `suggestion-${index}`, "aria-selected": String(index === choice) },
          [
            element("span", { class: "suggestion-name" }, [entry.name]),
            element("span", { class: "suggestion-text" }, [entry.description]),
          ],
        );
        // the input keeps the focus
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          event.stopPropagation();
          if (assistance?.kind === "names") accept(assistance.start, entry);
        });
        return option;
      }),
    );
    list.children[choice]?.scrollIntoView({ block: "nearest" });
    const shown = assistance?.kind === "arguments" ? assistance : null;
    const named = names[choice];
    if (shown) detail.replaceChildren(...argumentLines(shown.entry, shown.argument));
    else if (named) detail.replaceChildren(element("div", { class: "suggestion-signature" }, [signatureOf(named)]));
    else detail.replaceChildren();
    follow(names.length > 0);
  }

  /** What the input's screen reader follows while the list is open. */
  function follow(open: boolean): void {
    if (open) {
      input?.setAttribute("aria-controls", list.id);
      input?.setAttribute("aria-activedescendant", `suggestion-${choice}`);
    } else {
      input?.removeAttribute("aria-controls");
      input?.removeAttribute("aria-activedescendant");
    }
  }

  function hide(): void {
    root.hidden = true;
    assistance = null;
    follow(false);
    input = null;
  }

  return {
    root,
    show: (text, caret, anchor) => {
      const next = anchor ? assistanceAt(text, caret, catalog) : null;
      if (!anchor || !next) return hide();
      const sameList = assistance?.kind === "names" && next.kind === "names" && assistance.start === next.start;
      choice = sameList && next.kind === "names" ? Math.min(choice, next.entries.length - 1) : 0;
      assistance = next;
      input = anchor;
      root.hidden = false;
      draw();
      placeBelow(root, anchor);
    },
    chosen: () => {
      const entry = assistance?.kind === "names" ? assistance.entries[choice] : undefined;
      return assistance?.kind === "names" && entry ? { start: assistance.start, entry } : null;
    },
    move: (step) => {
      if (assistance?.kind !== "names") return false;
      const count = assistance.entries.length;
      choice = (choice + step + count) % count;
      draw();
      return true;
    },
    hide,
  };
}

/** The call with the argument at the caret set off, and that argument's description. */
function argumentLines(entry: FunctionEntry, at: number): HTMLElement[] {
  const parts = entry.arguments.flatMap((argument, index) => {
    const name = argument.optional ? `[${argument.name}]` : argument.name;
    const shown = index === at ? element("strong", {}, [name]) : name;
    return index === 0 ? [shown] : ["; ", shown];
  });
  const current = entry.arguments[Math.min(at, entry.arguments.length - 1)];
  return [
    element("div", { class: "suggestion-signature" }, [`${entry.name}(`, ...parts, ")"]),
    element("div", { class: "suggestion-text" }, [
      current ? `${current.name}: ${current.description}` : entry.description,
    ]),
  ];
}

/** Below the input, or above it where there is no room; inside the page in any case. */
function placeBelow(root: HTMLElement, anchor: HTMLElement): void {
  const area = anchor.getBoundingClientRect();
  const height = root.offsetHeight;
  const below = area.bottom + 2;
  root.style.top = `${below + height > globalThis.innerHeight ? Math.max(0, area.top - height - 2) : below}px`;
  root.style.left = `${Math.max(0, Math.min(area.left, globalThis.innerWidth - root.offsetWidth - 8))}px`;
}
