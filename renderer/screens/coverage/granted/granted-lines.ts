import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import type { CoverageInput, CoverageState } from '../coverage-store.ts';
import { shareOf } from '../rail-items.ts';
import type { Upload } from '../uploads.ts';

type Live = NonNullable<CoverageState['live']>;

/** A line of the list: something that is compared, or on its way there. */
export type GrantedLine =
  | { readonly is: 'input'; readonly id: string; readonly name: string; readonly input: CoverageInput }
  | { readonly is: 'upload'; readonly id: string; readonly name: string; readonly upload: Upload }
  | { readonly is: 'live'; readonly id: string; readonly name: string; readonly live: Live };

const { granted: text, rail } = coverageText;

/** What is compared, then what is on its way, in the order in which it was added. */
export function grantedLines(
  { inputs, live }: Pick<CoverageState, 'inputs' | 'live'>,
  uploads: readonly Upload[],
): readonly GrantedLine[] {
  return [
    ...inputs.map((input): GrantedLine => ({ is: 'input', id: input.id, name: input.name, input })),
    ...uploads.map((upload): GrantedLine => ({ is: 'upload', id: upload.id, name: upload.name, upload })),
    ...(live?.state === 'running' ? [{ is: 'live', id: 'live', name: live.title, live } as const] : []),
  ];
}

/** How far a live reading is, in words. */
export function liveWords({ done, total }: Pick<Live, 'done' | 'total'>): string {
  return total === 0 ? text.state.waiting : text.state.sending(rail.percent(done / total));
}

/** Where a file on its way is, in words. */
export function uploadWords(upload: Upload): string {
  return upload.state === 'sending' ? text.state.sending(rail.percent(shareOf(upload))) : text.state[upload.state];
}

/** What the bar says: what is being read now, else how much is there. */
export function grantedStatus(inputs: readonly CoverageInput[], uploads: readonly Upload[]): string {
  const now = uploads.find(({ state }) => state === 'sending' || state === 'reading');
  if (now?.state === 'reading') return text.understanding(now.name);
  if (now !== undefined) {
    const more = uploads.filter(({ state }) => state === 'waiting').length;
    return text.reading(now.name, rail.percent(shareOf(now)), more);
  }
  if (inputs.length === 0) return text.statusNone;
  return text.status(
    inputs.length,
    inputs.reduce((sum, { roles }) => sum + roles, 0),
  );
}
