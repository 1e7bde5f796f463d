import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holding } from '../../../../shared/permissions/holding.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';
import { type Match, matchNeeds } from '../../../../shared/permissions/match-needs.ts';
import { isWildcard, type Permission, partsOf } from '../../../../shared/permissions/permission.ts';
import { covers } from '../../../../shared/permissions/policy.ts';
import { countsIn, type WantedDivision } from '../../../../shared/permissions/wanted-division.ts';
import { holding, need, recased, recasedHolding, wantedDivision } from './arbitraries.ts';

const needs = fc.array(need, { maxLength: 6 });
const roles = fc.array(
  fc.array(holding, { maxLength: 6 }).map((holdings) => ({ holdings })),
  { maxLength: 6 },
);
const everything = { keep: Number.POSITIVE_INFINITY };

/** Every need against every holding, by the rule alone. */
function naive(wanted: Permission, holdings: readonly Holding[], division: WantedDivision | undefined): Match {
  const reaching = holdings.filter((each) => covers(each, wanted));
  const full = reaching.filter((each) => each.condition === undefined && countsIn(each, division));
  const { action } = partsOf(wanted);
  const named = full.filter(
    ({ entityName, actions }) =>
      entityName !== '*' && action !== '*' && actions.some((held) => held.toLowerCase() === action.toLowerCase()),
  );
  if (full.length === 0)
    return {
      kind: reaching.length > 0 ? 'conditional' : 'missing',
      by: reaching,
      count: reaching.length,
      explicit: 0,
      atRisk: false,
    };
  const by = [...named, ...full.filter((each) => !named.includes(each))];
  const atRisk = named.length === 0 && !isWildcard(wanted);
  return { kind: 'granted', by, count: full.length, explicit: named.length, atRisk };
}

const find = (holdings: readonly Holding[], wanted: string, division?: WantedDivision) =>
  matchNeeds([requirePermission(wanted)], [{ holdings }], { division })[0];
const view = { domain: 'wfm', entityName: 'agent', actions: ['view'] };

describe('matchNeeds', () => {
  it('agrees with asking every holding about every need', () => {
    fc.assert(
      fc.property(needs, roles, wantedDivision, (wanted, held, division) => {
        const holdings = held.flatMap((role) => role.holdings);
        expect(matchNeeds(wanted, held, { division, ...everything })).toEqual(
          wanted.map((each) => naive(each, holdings, division)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('minds neither the order of roles and policies nor the case of words', () => {
    const cases = fc.array(fc.boolean(), { minLength: 1 });
    fc.assert(
      fc.property(needs, roles, wantedDivision, cases, (wanted, held, division, upper) => {
        const again = held
          .toReversed()
          .map(({ holdings }) => ({ holdings: holdings.map((each) => recasedHolding(each, upper)).toReversed() }));
        const respelt = wanted.map((each) => requirePermission(recased(each, upper.toReversed())));
        const told = (matches: readonly Match[]) => matches.map(({ by, ...rest }) => ({ ...rest, by: by.length }));
        expect(told(matchNeeds(respelt, again, { division, ...everything }))).toEqual(
          told(matchNeeds(wanted, held, { division, ...everything })),
        );
      }),
    );
  });

  it('never says less of a need after one more grant', () => {
    const rank = { missing: 0, conditional: 1, granted: 2 };
    fc.assert(
      fc.property(needs, roles, holding, wantedDivision, (wanted, held, more, division) => {
        const before = matchNeeds(wanted, held, { division });
        const after = matchNeeds(wanted, [...held, { holdings: [more] }], { division });
        for (const [at, { kind, count }] of before.entries()) {
          expect(rank[after[at]?.kind ?? 'missing']).toBeGreaterThanOrEqual(rank[kind]);
          if (after[at]?.kind === kind) expect(after[at].count).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it('counts all who grant it and names the first, explicit ones before wildcards', () => {
    const roleOf = (at: number) => ({ name: `Role ${at}` });
    const many = Array.from({ length: 2000 }, (_, at) => ({ holdings: [{ ...view, role: roleOf(at) }] }));
    const wild = { holdings: [{ ...view, entityName: '*', role: { name: 'Everything' } }] };
    const [match] = matchNeeds([requirePermission('wfm:agent:view')], [wild, ...many]);
    expect(match).toMatchObject({ kind: 'granted', count: 2001, explicit: 2000, atRisk: false });
    expect(match?.by.map(({ role }) => role?.name)).toEqual(['Role 0', 'Role 1', 'Everything']);
  });

  it('reads each role once, as it comes', () => {
    const read: number[] = [];
    function* streamed() {
      for (const at of [0, 1, 2]) {
        read.push(at);
        yield { holdings: at === 1 ? [view] : [] };
      }
    }
    const wanted = ['wfm:agent:view', 'wfm:agent:edit'].map((text) => requirePermission(text));
    expect(matchNeeds(wanted, streamed()).map(({ kind }) => kind)).toEqual(['granted', 'missing']);
    expect(read).toEqual([0, 1, 2]);
  });

  it('gathers the casings of one entity', () => {
    const held = [
      view,
      { domain: 'WFM', entityName: 'Agent', actions: ['edit'] },
      { domain: 'wfm', entityName: 'AGENT', actions: ['View', 'view'] },
    ];
    expect(find(held, 'wfm:agent:view')).toMatchObject({ count: 2, explicit: 2 });
    expect(find(held, 'WFM:Agent:EDIT')).toMatchObject({ count: 1, explicit: 1 });
  });

  it('lets only a * reach a wanted *', () => {
    const all = { ...view, actions: ['*'] };
    expect(find([view], 'wfm:agent:*')?.kind).toBe('missing');
    expect(find([all], 'wfm:agent:*')).toMatchObject({ kind: 'granted', atRisk: false });
    expect(find([all], 'wfm:*:*')?.kind).toBe('missing');
    expect(find([{ ...all, entityName: '*' }], 'wfm:*:*')?.kind).toBe('granted');
    expect(find([{ ...view, entityName: '*' }], 'wfm:*:view')?.kind).toBe('granted');
    expect(find([{ ...view, domain: '*', entityName: '*' }], 'wfm:agent:view')?.kind).toBe('missing');
  });

  it('counts a source without division only where none is wanted', () => {
    expect(find([view], 'wfm:agent:view')?.kind).toBe('granted');
    expect(find([view], 'wfm:agent:view', { id: 'home' })?.kind).toBe('conditional');
    expect(find([view], 'wfm:agent:view', 'all')?.kind).toBe('conditional');
  });

  it('never counts a word that only looks like one when lower-cased', () => {
    for (const [place, word] of [
      ['domain', '\u212Awfm'],
      ['entityName', '\u212Aagent'],
    ] as const)
      expect(
        find([{ domain: 'kwfm', entityName: 'kagent', actions: ['*'], [place]: word }], 'kwfm:kagent:view')?.kind,
      ).toBe('missing');
    expect(find([{ ...view, actions: ['\u212A', ' view', ''] }], 'wfm:agent:k')?.kind).toBe('missing');
  });

  it('counts no text that is not, letter for letter, the needed word in some case', () => {
    const near = fc.constantFrom('k', 'K', '\u212A', 's', '\u017F', 'i', '\u0130', ' ', '*', 'k*', 'ks', '');
    const text = fc.oneof(
      near,
      fc.tuple(near, near).map((both) => both.join('')),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const word = fc.constantFrom('k', 's', 'ks', 'i');
    const ascii = (letters: string) => letters.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
    let reached = 0;
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(text, { maxLength: 3 }),
        word,
        word,
        word,
        (domain, entityName, actions, ...words) => {
          const wanted = requirePermission(words.join(':'));
          const held = { domain, entityName, actions };
          const is = matchNeeds([wanted], [{ holdings: [held] }])[0]?.kind === 'granted';
          const [d, e, a] = words;
          const right =
            ascii(domain) === d &&
            ['*', e].includes(ascii(entityName)) &&
            actions.some((each) => ['*', a].includes(ascii(each)));
          expect(is).toBe(right);
          expect(covers(held, wanted)).toBe(right);
          if (is) reached += 1;
        },
      ),
      // One that is reached for certain, since chance alone may draw none.
      { numRuns: 5000, examples: [['K', '*', ['s', 'I'], 'k', 's', 'i']] },
    );
    expect(reached).toBeGreaterThan(0);
  });

  it('is not misled by words that objects carry', () => {
    const held = [{ domain: 'constructor', entityName: '__proto__', actions: ['toString'] }];
    expect(find(held, 'wfm:agent:view')?.kind).toBe('missing');
    expect(find(held, 'constructor:x:view')?.kind).toBe('missing');
  });

  it('stays right with more spellings than it remembers', () => {
    const flood = Array.from({ length: 12_000 }, (_, at) => ({ ...view, domain: `made-up-${at}` }));
    expect(find([...flood, { ...view, domain: 'wFm' }, { ...view, domain: 'WfM' }], 'wfm:agent:view')?.count).toBe(2);
  });
});
