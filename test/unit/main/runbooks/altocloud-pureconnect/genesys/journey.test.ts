import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../../main/engine/call.ts';
import { Notebook } from '../../../../../../main/engine/knowledge.ts';
import type { AltocloudContext } from '../../../../../../main/runbooks/altocloud-pureconnect/context.ts';
import { journeyStep } from '../../../../../../main/runbooks/altocloud-pureconnect/genesys/journey.ts';
import { NotAuthorized } from '../../../../../../main/systems/faults/permission.ts';
import { BadRequest, NotFound } from '../../../../../../main/systems/faults/refused-request.ts';

const exchange = (status: number) => ({ method: 'GET', url: '/api/v2/journey', status, acted: 'no' }) as const;
const known = () => new Notebook({ values: {}, accepted: {}, records: new Map() });
const signal = AbortSignal.timeout(5000);
const maps = (...active: readonly (boolean | undefined)[]) =>
  active.map((isActive, place) => ({ id: `m${place}`, ...(isActive === undefined ? {} : { isActive }) }));

/** Answers a list by the last part of its path; an error is thrown. */
function reader(lists: { readonly [name: string]: readonly object[] | Error }): Reader {
  return {
    async read(call) {
      const answer = lists[call.path.split('/').at(-1) ?? ''] ?? [];
      if (answer instanceof Error) throw answer;
      return { entities: answer, pageCount: 1 } as never;
    },
  };
}

const step = (purpose: AltocloudContext['purpose'] = 'run') => journeyStep({ purpose } as AltocloudContext);

describe('what visitors are offered', () => {
  it.each([
    new NotFound(exchange(404)),
    new BadRequest(exchange(410), 'gone', ''),
    new NotAuthorized(exchange(403), ''),
  ])('is complete without outcomes: %s', async (refused) => {
    const seen = await step().observe(reader({ actionmaps: maps(true), outcomes: refused }), known(), signal);
    expect(seen).toMatchObject({ is: 'present', out: { actionMapIds: ['m0'], outcomeIds: [] } });
  });

  it.each([[[]], [[false]], [[undefined]]])('wants an action map that says it is active, not %o', async (active) => {
    const read = reader({ actionmaps: maps(...active) });
    expect(await step().observe(read, known(), signal)).toEqual({ is: 'absent' });
    const verdict = await step().verify?.(read, known(), signal, { finding: () => {}, notYet: () => {} });
    expect(verdict?.checks).toMatchObject([{ result: 'not-ok' }]);
  });

  it('stays when the rest is undone, which is said', async () => {
    const seen = await step('undo').observe(reader({}), known(), signal);
    expect(step('undo').inverse?.({ out: {}, before: undefined, seen }, known())).toHaveProperty('cannot');
  });
});
