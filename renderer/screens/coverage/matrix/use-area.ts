import { type RefObject, useLayoutEffect, useState } from 'react';

/** What of a box is in sight; positions in whole steps, so that a small scroll draws nothing. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Scroll position and size of a box that scrolls both ways. */
export function useArea(
  box: RefObject<HTMLElement | null>,
  rowStep: (height: number) => number,
  columnStep: number,
): Area {
  const [area, setArea] = useState<Area>({ top: 0, left: 0, height: 600, width: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientHeight: height, clientWidth: width } = element;
      const down = rowStep(height);
      const top = Math.floor(element.scrollTop / down) * down;
      const left = Math.floor(element.scrollLeft / columnStep) * columnStep;
      setArea((before) =>
        before.top === top && before.left === left && before.height === height && before.width === width
          ? before
          : { top, left, height, width },
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
  }, [box, rowStep, columnStep]);
  return area;
}
