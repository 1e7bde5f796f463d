import type { coverageText } from '../../../shared/text/coverage-screen.ts';

/** A page of the coverage screen; its name is in the address. */
export type View = keyof typeof coverageText.views;

/** What is compared comes first, then the answers. */
export const QUESTION: readonly View[] = ['granted', 'needed'];
export const ANSWERS: readonly View[] = ['rows', 'roles', 'matrix', 'beyond', 'compare', 'closing', 'unread'];

/** The page that the address names, if it is one. */
export function viewNamed(name: string | undefined): View | undefined {
  return [...QUESTION, ...ANSWERS].find((view) => view === name);
}

/** Where to begin: what is granted, then what is needed, then the answer. */
export function firstView(has: { readonly inputs: boolean; readonly need: boolean }): View {
  if (!has.inputs) return 'granted';
  return has.need ? 'rows' : 'needed';
}
