import { useLayoutEffect, useRef } from "react";

/** A card that goes takes the focus with it: the heading of the list catches it, unless the planner is in the sheet. */
export function useFocusWhenLost(open: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = useRef(open);
  useLayoutEffect(() => {
    const isFewer = open < count.current;
    count.current = open;
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isFewer && isLost) heading.current?.focus();
  }, [open]);
  return heading;
}
