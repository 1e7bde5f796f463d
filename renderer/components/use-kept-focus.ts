import { type RefObject, useEffect, useRef } from 'react';

/** A dialog that closes needs about a frame to give the focus back. */
const GIVEN_BACK_MS = 50;

/**
 * Gives the focus to the title when the control that had it is gone or disabled: a keyboard user then goes on from
 * there, not from nowhere. Somebody who clicked beside every control keeps it that way.
 */
export function useKeptFocus(title: RefObject<HTMLElement | null>): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // After every drawing: that is when controls go.
  useEffect(() => {
    if (!isLost(last.current)) return;
    const timer = setTimeout(() => {
      if (isLost(last.current)) title.current?.focus({ preventScroll: true });
    }, GIVEN_BACK_MS);
    return () => clearTimeout(timer);
  });
}

function isLost(last: Element | null): boolean {
  return document.activeElement === document.body && last !== null && (!last.isConnected || last.matches(':disabled'));
}
