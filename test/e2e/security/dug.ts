import type { Page } from '@playwright/test';

interface Controller {
  readonly _bindings: ReadonlyMap<string, unknown>;
  addBinding(name: string, needsHandle: boolean): void;
}

/** What the driver leaves on every window. */
type Left = Record<string, (...all: unknown[]) => Promise<string>> & {
  readonly __playwright__binding__controller__: Controller;
};

/**
 * Calls main past `window.groundwork`, as a script could that knows the browser's driver: it makes the function anew that
 * the preload script took away. Answers of every such function, one a name.
 * @param request `letters`: a text of so many letters, made in the page
 */
export function dug(
  page: Page,
  from: 'page' | 'frame',
  channel: unknown,
  request: unknown,
  known?: string,
): Promise<readonly string[]> {
  return page.evaluate(
    async ({ from, channel, request, known }) => {
      const own = window as unknown as Left;
      const names = known === undefined ? [...own.__playwright__binding__controller__._bindings.keys()] : [known];
      let holder = own;
      if (from === 'frame') {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        holder = frame.contentWindow as unknown as Left;
      }
      const letters = typeof request === 'object' ? (request as { readonly letters?: number }).letters : undefined;
      const sent = letters === undefined ? request : 'a'.repeat(letters);
      const answers: string[] = [];
      for (const name of names) {
        holder.__playwright__binding__controller__.addBinding(name, false);
        answers.push((await holder[name]?.(channel, sent)) ?? '');
        delete holder[name];
      }
      return answers;
    },
    { from, channel, request, known },
  );
}
