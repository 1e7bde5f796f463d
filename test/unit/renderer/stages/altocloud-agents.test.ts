import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isChosen, linesFound, linesOf, unlistedIds } from '../../../../renderer/screens/stages/agents/agent-lines.ts';
import { chosenFacts } from '../../../../renderer/screens/stages/agents/chosen-facts.ts';
import {
  type ChosenIds,
  chosenOf,
  LIST_IDS,
  plainId,
  plainIds,
  VALUE_OF,
  valuesOfList,
  withIds,
  withoutIds,
} from '../../../../renderer/screens/stages/agents/chosen-ids.ts';
import { isAbout } from '../../../../renderer/screens/stages/agents/is-about.ts';
import {
  membersToAdd,
  withoutLicensed,
  withoutRoleToAdd,
} from '../../../../renderer/screens/stages/agents/suggestions.ts';
import type { AgentsView } from '../../../../shared/ipc/views.ts';
import { checkAltocloudValues } from '../../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';

const user = (id: string, more: Partial<AgentsView['users'][number]> = {}) => ({
  id,
  name: `Name of ${id}`,
  licensed: false,
  active: true,
  workgroups: [],
  ...more,
});
const group = (id: string, more: Partial<AgentsView['workgroups'][number]> = {}) => ({
  id,
  name: id,
  members: 1,
  licensedMembers: 0,
  isQueue: true,
  ...more,
});
const view: AgentsView = {
  users: [
    user('anna', { workgroups: ['Sales'] }),
    user('Ben', { workgroups: ['Sales', 'Service'], licensed: true }),
    user('cleo', { active: false, workgroups: ['Service'] }),
  ],
  workgroups: [group('Sales', { licensedMembers: 1 }), group('Service'), group('Paging', { isQueue: false })],
  synced: [
    { id: 'u1', name: 'Anna', email: 'Anna@practice.example', roles: 0 },
    { id: 'u2', name: 'Ben', email: '', roles: 0 },
    { id: 'u3', name: 'Cleo', email: 'cleo@practice.example', roles: 2 },
  ],
  problems: [],
};
const chosen = (more: Partial<ChosenIds> = {}): ChosenIds => ({ users: [], workgroups: [], synced: [], ...more });
const ids = fc.array(fc.constantFrom('a', 'A', 'b', ' b ', 'C', '', 'anna'));

describe('chosen entries', () => {
  it('are each there once, and in the order of choosing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIST_IDS), ids, ids, (list, before, more) => {
        const plain = (id: string): string => plainId(list, id);
        const own = withIds(list, [], before);
        const after = withIds(list, own, more);
        expect(new Set(after.map(plain)).size).toBe(after.length);
        expect(after.slice(0, own.length)).toEqual(own);
        expect(after).not.toContain('');
        for (const each of more) if (each.trim() !== '') expect(after.map(plain)).toContain(plain(each));
        const less = withoutIds(list, after, more);
        expect(less.some((id) => more.map(plain).includes(plain(id)))).toBe(false);
        expect(less).toEqual(after.filter((id) => less.includes(id)));
      }),
    );
  });

  it('with other capitals are not ticked as the CIC user whom the plan then does not know', () => {
    const lines = linesOf(view, 'users') ?? [];
    expect(lines.filter((line) => isChosen(line, plainIds('users', ['ANNA', 'Ben']))).map(({ id }) => id)).toEqual([
      'Ben',
    ]);
    expect(unlistedIds('users', lines, ['ANNA', 'Ben'])).toEqual(['ANNA']);
    expect(unlistedIds('workgroups', linesOf(view, 'workgroups'), ['sales'])).toEqual(['sales']);
    expect(withIds('users', ['ANNA'], ['anna'])).toEqual(['ANNA', 'anna']);
    expect(withIds('synced', ['ANNA@practice.example'], ['anna@practice.example'])).toHaveLength(1);
  });

  it('with other capitals are a second time in a list where the plan takes them for one, and only there', () => {
    const warned = (name: string): boolean =>
      checkAltocloudValues({ [name]: ['Anna@x.example', 'anna@x.example'] }).warnings.some(
        ({ field }) => field === name,
      );
    for (const list of LIST_IDS) {
      const isOne = withIds(list, ['Anna@x.example'], ['anna@x.example']).length === 1;
      expect([list, warned(VALUE_OF[list])]).toEqual([list, isOne]);
    }
    const twice = checkAltocloudValues({ userIds: ['anna', ' anna'] });
    expect(twice.warnings).toMatchObject([{ field: 'userIds', offer: 'anna' }]);
  });

  it('are read back as they were saved, and an empty list takes the value back', () => {
    for (const list of LIST_IDS) {
      expect(chosenOf(valuesOfList(list, ['x', 'y']))[list]).toEqual(['x', 'y']);
      expect(Object.values(valuesOfList(list, []))).toEqual(['']);
    }
    expect(chosenOf({ workgroupIds: 'Sales' }).workgroups).toEqual(['Sales']);
  });
});

describe('rows', () => {
  it('are found by every word of a search, in name, ID or e-mail address', () => {
    const lines = linesOf(view, 'synced') ?? [];
    expect(linesFound(lines, 'PRACTICE anna').map(({ id }) => id)).toEqual(['u1']);
    expect(linesFound(lines, ' ')).toHaveLength(3);
    expect(linesFound(lines, 'nobody')).toEqual([]);
  });

  it('are chosen by their ID or, of synced users, by their e-mail address', () => {
    const lines = linesOf(view, 'synced') ?? [];
    const keys = new Set(['anna@practice.example', 'u2']);
    expect(lines.map((line) => isChosen(line, keys))).toEqual([true, true, false]);
    expect(unlistedIds('synced', lines, ['ANNA@practice.example', 'u9'])).toEqual(['u9']);
  });

  it('of a system that was not read are unknown, and what was typed stays', () => {
    const problem = { code: 'credentials-refused', message: 'No.', fix: 'Try.', field: 'cicPassword' };
    const unread = { ...view, users: [], workgroups: [], problems: [problem] };
    expect(linesOf(unread, 'users')).toBeUndefined();
    expect(linesOf(unread, 'synced')).toHaveLength(3);
    expect(unlistedIds('users', linesOf(unread, 'users'), ['anna'])).toEqual(['anna']);
    expect(linesOf({ ...view, users: [] }, 'users')).toEqual([]);
    expect(LIST_IDS.filter((list) => isAbout(problem, list))).toEqual(['users', 'workgroups']);
    expect(LIST_IDS.filter((list) => isAbout({ code: 'not-signed-in' }, list))).toEqual(['synced']);
    expect(LIST_IDS.filter((list) => isAbout({ code: 'timed-out' }, list))).toEqual([...LIST_IDS]);
  });
});

describe('what could be added', () => {
  it('is each member of a chosen workgroup once', () => {
    expect(membersToAdd(view, chosen({ workgroups: ['Sales', 'Service'], users: ['anna'] }))).toEqual(['Ben', 'cleo']);
    expect(membersToAdd(view, chosen())).toEqual([]);
  });

  it('is each synced user without a role, also when one was chosen by its e-mail address', () => {
    expect(withoutRoleToAdd(view, chosen({ synced: ['anna@practice.example'] }))).toEqual(['u2']);
  });
});

describe('what is said of the chosen ones', () => {
  it('names workgroups for which nothing would be sent', () => {
    const workgroups = ['Sales', 'Service'];
    expect(withoutLicensed(view, chosen({ workgroups }))).toEqual(['Service']);
    expect(withoutLicensed(view, chosen({ workgroups, users: ['cleo'] }))).toEqual([]);
  });

  it('counts licences to give, inactive licences, missing queues and roles', () => {
    expect(chosenFacts('users', view, chosen({ users: ['anna', 'Ben', 'cleo'] }))).toEqual({
      said: [text.chosen.toLicense(2)],
      doubts: [text.chosen.inactive(1)],
    });
    expect(chosenFacts('workgroups', view, chosen({ workgroups: ['Paging'] })).doubts).toEqual([
      text.chosen.noQueue(1),
      text.chosen.withoutLicensed(['Paging']),
    ]);
    expect(chosenFacts('synced', view, chosen({ synced: ['u3'] })).said).toEqual([text.chosen.withRoles(1)]);
    expect(chosenFacts('users', undefined, chosen({ users: ['anna'] }))).toEqual({ said: [], doubts: [] });
  });
});
