import type { Certainty } from "../domain/location/explanation";

/** How sure an explanation is, in the words that stand in cells whatever the language of the pane. */
export const CERTAINTY_NAMES_VI: Readonly<Record<Certainty, string>> = {
  certain: "chắc chắn",
  likely: "nhiều khả năng",
  tied: "chưa phân định",
  unresolved: "chưa đủ căn cứ",
};
