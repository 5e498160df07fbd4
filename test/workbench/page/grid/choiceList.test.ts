/** @jest-environment jsdom */
import { createChoiceList, type ChoiceList } from "../../../../src/workbench/page/grid/choiceList";

const CHOICES = ["Thực hiện năm 2020", "Ước thực hiện năm 2020", "Kế hoạch năm 2020"];

let input: HTMLTextAreaElement;
let list: ChoiceList;
let chosen: string[];
let focused: boolean;

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  input = document.createElement("textarea");
  chosen = [];
  focused = true;
  list = createChoiceList({
    words: { openChoices: "Mở danh sách", choices: "Các mục" },
    choose: (text) => chosen.push(text),
    input,
    area: () => ({ left: 10, top: 10, right: 90, bottom: 30, width: 80, height: 20 }) as DOMRect,
    changed: () => undefined,
  });
  document.body.replaceChildren(input, list.button, list.list);
  list.follow("E5", CHOICES, CHOICES[1]!);
  input.addEventListener("blur", () => (focused = false));
  input.focus();
});

const press = (key: string, more: KeyboardEventInit = {}) => list.press(new KeyboardEvent("keydown", { key, ...more }));
const selected = () => document.querySelector('[aria-selected="true"]')?.textContent;
const pointer = (target: Element) =>
  target.dispatchEvent(new MouseEvent("pointerdown", { bubbles: true, cancelable: true }));

it("opens at what the cell holds, and tells the input which option is meant", () => {
  expect(list.isOpen()).toBe(false);
  expect(list.open()).toBe(true);
  expect(selected()).toBe(CHOICES[1]);
  expect(input.getAttribute("aria-controls")).toBe("choices");
  expect(document.getElementById(input.getAttribute("aria-activedescendant")!)?.textContent).toBe(CHOICES[1]);
  expect(list.list.getAttribute("role")).toBe("listbox");
  expect(list.list.getAttribute("aria-label")).toBe("Các mục");
});

it("moves by arrows within the list, and to its ends", () => {
  list.open();
  const walk = ["ArrowUp", "ArrowUp", "ArrowDown", "End", "ArrowDown", "Home"].map((key) => {
    expect(press(key)).toBe(true);
    return CHOICES.indexOf(selected()!);
  });
  expect(walk).toEqual([0, 0, 1, 2, 2, 0]);
  expect(chosen).toEqual([]);
});

it.each(["Enter", "Tab"])("takes the choice with %s and closes", (key) => {
  list.open();
  press("End");
  expect(press(key)).toBe(true);
  expect(chosen).toEqual([CHOICES[2]]);
  expect(list.isOpen()).toBe(false);
});

it.each([
  ["Escape", {}],
  ["ArrowUp", { altKey: true }],
])("closes without a choice: %s %j", (key, more) => {
  list.open();
  expect(press(key, more)).toBe(true);
  expect([list.isOpen(), chosen]).toEqual([false, []]);
});

it("leaves other keys, and all keys while it is closed, to the grid", () => {
  expect(press("ArrowDown")).toBe(false);
  list.open();
  expect(press("x")).toBe(false);
  expect(press("F6")).toBe(false);
});

it("is opened, closed and chosen from with the pointer; the input keeps the focus", () => {
  pointer(list.button);
  expect(list.isOpen()).toBe(true);
  pointer(list.button);
  expect(list.isOpen()).toBe(false);
  pointer(list.button);
  pointer(document.querySelectorAll('[role="option"]')[0]!);
  expect([list.isOpen(), chosen, focused]).toEqual([false, [CHOICES[0]], true]);
});

it("closes when something else is pressed, another cell is selected, or the focus goes", () => {
  list.open();
  pointer(document.body);
  expect(list.isOpen()).toBe(false);
  list.open();
  list.follow("E6", CHOICES, "");
  expect(list.isOpen()).toBe(false);
  list.open();
  input.blur();
  expect(list.isOpen()).toBe(false);
});

it("shows its button only beside a cell that offers something", () => {
  expect(list.button.hidden).toBe(false);
  list.follow("A1", null, "");
  expect(list.button.hidden).toBe(true);
  expect(list.open()).toBe(false);
});
