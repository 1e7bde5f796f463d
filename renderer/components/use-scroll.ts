import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Scroll {
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** Scroll position and size of a box; a change smaller than `step` pixels draws nothing. */
export function useScroll(box: RefObject<HTMLElement | null>, step: (height: number) => number): Scroll {
  const [scroll, setScroll] = useState<Scroll>({ top: 0, height: 600, width: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientHeight: height, clientWidth: width } = element;
      const by = step(height);
      const top = Math.floor(element.scrollTop / by) * by;
      setScroll((before) =>
        before.top === top && before.height === height && before.width === width ? before : { top, height, width },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box, step]);
  return scroll;
}
