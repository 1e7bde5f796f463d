import type { Page } from '@playwright/test';

/** What is cut off, covered or out of reach at the window's present size. */
export function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    const zoom = Number(document.documentElement.style.zoom || 1);
    const width = window.innerWidth;
    const height = window.innerHeight;
    if (root.scrollWidth > root.clientWidth + 1)
      found.push(`the window scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
    if (root.scrollHeight > root.clientHeight + 1)
      found.push(`the window itself scrolls by ${root.scrollHeight - root.clientHeight}`);

    const nameOf = (element: Element): string => {
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
      return `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> “${text.slice(0, 60)}”`;
    };
    const asked = new WeakMap<Element, boolean>();
    // Words for screen readers only, and the boxes behind drawn ones.
    const isAway = (element: Element): boolean => {
      const known = asked.get(element);
      if (known !== undefined) return known;
      const { clipPath, opacity } = getComputedStyle(element);
      const own = opacity === '0' || clipPath === 'inset(50%)' || element.matches('[aria-hidden="true"], [inert]');
      const answer = own || (element.parentElement !== null && isAway(element.parentElement));
      asked.set(element, answer);
      return answer;
    };
    const isHidden = (element: Element): boolean => {
      if (!element.checkVisibility({ visibilityProperty: true }) || isAway(element)) return true;
      const box = element.getBoundingClientRect();
      return box.width <= 2 * zoom || box.height <= 2 * zoom;
    };

    const modal = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1);
    const scope = modal ?? document.body;

    // Text that is wider than its box and not marked as shortened.
    for (const element of scope.querySelectorAll('*')) {
      if (isHidden(element) || element.childNodes.length === 0) continue;
      const style = getComputedStyle(element);
      const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      );
      if (clips && element.scrollWidth > element.clientWidth + 1) {
        const isShortened =
          style.textOverflow === 'ellipsis' &&
          (element.closest('[title]') ?? element.querySelector(':scope > [title]')) !== null;
        if (!isShortened) found.push(`cut off: ${nameOf(element)} (${element.scrollWidth} in ${element.clientWidth})`);
      }
      const clipsDown = style.overflowY === 'hidden' || style.overflowY === 'clip';
      if (hasText && clipsDown && element.scrollHeight > element.clientHeight + 2) {
        found.push(`cut off below: ${nameOf(element)} (${element.scrollHeight} in ${element.clientHeight})`);
      }
    }

    // Whatever can be pressed or filled in is inside of the window once it is scrolled to, and nothing lies on it.
    const wanted =
      'button, a[href], input, textarea, select, [role="row"][tabindex="0"], [role="menuitem"], [role="option"], label';
    for (const element of scope.querySelectorAll<HTMLElement>(wanted)) {
      if (isHidden(element) || element.matches(':disabled, [aria-disabled="true"]')) continue;
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1) {
        const tall = box.height > height;
        if (!tall)
          found.push(
            `out of the window: ${nameOf(element)} (${[box.left, box.top, box.right, box.bottom].map(Math.round).join(' ')})`,
          );
        continue;
      }
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12 * zoom));
      const isOurs =
        at !== null &&
        (element.contains(at) ||
          at.contains(element) ||
          // A list that somebody opened lies over the page until it is closed.
          at.closest('[role="listbox"]') !== null ||
          (at.closest('label') === element.closest('label') && at.closest('label') !== null));
      if (!isOurs) found.push(`covered: ${nameOf(element)} by ${at === null ? 'nothing' : nameOf(at)}`);
    }
    return firstOfEach(found);

    // A table has many cells with one flaw.
    function firstOfEach(all: readonly string[]): string[] {
      const kinds = new Map<string, string[]>();
      for (const each of all) {
        const kind = each.split('“')[0] ?? each;
        kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
      }
      return [...kinds.values()].map(([first = '', ...more]) =>
        more.length === 0 ? first : `${first} and ${more.length} more`,
      );
    }
  });
}
