import type { WorkbenchMessages } from "../../../locales/workbenchMessages";
import { element } from "../element";
import { searchWith, type PageQuery } from "./query";

const HINT = "workbench-hint";

/** The strip on top: name, file, language and theme. Changing one of these opens the page anew, as Excel is started anew. */
export function createHeaderStrip(
  words: WorkbenchMessages,
  query: PageQuery,
  files: HTMLElement,
  open: (search: string) => void,
): HTMLElement {
  const choice = (
    name: "lang" | "theme",
    label: string,
    current: string,
    options: readonly (readonly [string, string])[],
  ) =>
    element(
      "div",
      { class: "choice", role: "group", "aria-label": label },
      options.map(([value, text]) => {
        const button = element(
          "button",
          { type: "button", "aria-pressed": String(value === current), lang: name === "lang" ? value : null },
          [text],
        );
        button.addEventListener("click", () => {
          if (value !== current) open(searchWith(location.search, name, value));
        });
        return button;
      }),
    );
  return element("header", { class: "header-strip" }, [
    element("h1", {}, [words.title]),
    files,
    choice("theme", words.theme, query.theme, [
      ["light", words.light],
      ["dark", words.dark],
    ]),
    choice("lang", words.language, query.language, [
      ["vi", words.vietnamese],
      ["en", words.english],
    ]),
  ]);
}

/** One line for who sees the page for the first time; hidden for good once closed. */
export function createHint(words: WorkbenchMessages, build: string, check: string): HTMLElement {
  const close = element("button", { type: "button", "aria-label": words.closeHint, title: words.closeHint }, ["✕"]);
  const hint = element("section", { class: "hint", "aria-label": words.introduction }, [
    element("p", {}, [words.hint(build, check)]),
    close,
  ]);
  hint.hidden = localStorage.getItem(HINT) === "closed";
  close.addEventListener("click", () => {
    hint.hidden = true;
    localStorage.setItem(HINT, "closed");
  });
  return hint;
}
