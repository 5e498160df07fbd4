import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * For something that comes and goes: gives the focus back to where it was before, when it goes with the focus inside.
 * @param take true moves the focus to the element as soon as it comes
 */
export function useBorrowedFocus<Element extends HTMLElement>(take: boolean): RefObject<Element | null> {
  const element = useRef<Element>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const current = element.current;
    if (take) current?.focus();
    return () => {
      if (current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, [take]);
  return element;
}
