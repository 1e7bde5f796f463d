import type { Runnable } from '../../../runs/runnable.ts';

/**
 * The runbook as far as Genesys Cloud goes: signing in and looking names up. It needs no other value, so it works while
 * the rest is still being filled in.
 */
export function genesysLookUp(whole: Runnable): Runnable {
  return {
    ...whole,
    parameters: whole.parameters.map((parameter) => ({ ...parameter, required: false })),
    async open(opening) {
      // Loaded when it is needed: most starts open another runbook, or none.
      const { openLookUp } = await import('./open-look-up.ts');
      return openLookUp(whole, opening);
    },
  };
}
