import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * For news that comes at the top of the pane while its reader may be far below: scrolls to it, no more than needed.
 * @param news what the element shows; nothing is done while it is null
 */
export function useBroughtIntoView<Element extends HTMLElement>(news: unknown): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useLayoutEffect(() => {
    if (news !== null) element.current?.scrollIntoView({ block: "nearest" });
  }, [news]);
  return element;
}
