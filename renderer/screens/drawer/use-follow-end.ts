import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const NEAR = 24;

/** Keeps a box at its end while `mark` changes, as long as the reader has not scrolled away from it. */
export function useFollowEnd(box: RefObject<HTMLElement | null>, mark: string | number | undefined): void {
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    };
    // A box that shrinks would else leave its end.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new mark is the reason to look
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && isAtEnd.current) element.scrollTop = element.scrollHeight;
  }, [box, mark]);
}
