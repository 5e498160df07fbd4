import { element } from "../element";

/** Asks before something is lost. Resolves with the answer; "no" has the focus. */
export function askFirst(question: string, yes: string, no: string, points: readonly string[] = []): Promise<boolean> {
  const agree = element("button", { type: "button" }, [yes]);
  const refuse = element("button", { type: "button" }, [no]);
  const list = element(
    "ul",
    { class: "dialog-points" },
    points.map((point) => element("li", {}, [point])),
  );
  const dialog = element("dialog", { class: "dialog", "aria-label": question }, [
    element("p", {}, [question]),
    ...(points.length > 0 ? [list] : []),
    element("div", { class: "dialog-buttons" }, [agree, refuse]),
  ]);
  agree.addEventListener("click", () => dialog.close("yes"));
  refuse.addEventListener("click", () => dialog.close("no"));
  document.body.append(dialog);
  dialog.showModal();
  refuse.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
