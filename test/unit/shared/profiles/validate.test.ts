import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_RULES } from '../../../../shared/profiles/field-rules.ts';
import { profileSchema } from '../../../../shared/profiles/schema.ts';
import { validateProfile } from '../../../../shared/profiles/validate.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { bundledJson } from './bundled.ts';

type Draft = ReturnType<typeof bundledJson>;

function problemsOf(json: unknown): readonly Problem[] {
  const checked = validateProfile(json);
  return checked.ok ? [] : checked.problems;
}

// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose.
type Change = (profile: any) => void;

/** The problems of the first profile after a change. */
function problemsAfter(change: Change): readonly Problem[] {
  const draft: Draft = bundledJson();
  change(draft);
  return problemsOf(draft);
}

/** A change that breaks one rule, the place the problem must name, and a word of rule or fix. */
type Broken = readonly [field: string, where: string, says: string, change: Change];
// biome-ignore format: one case a line.
const BROKEN: readonly Broken[] = [
  ['schema', 'schema', 'must be 1', (p) => { p.schema = 2; }],
  ['id', 'id', 'lower-case', (p) => { p.id = 'UCA Historical'; }],
  ['title', 'title', 'is missing', (p) => { delete p.title; }],
  ['title', 'title', 'one line', (p) => { p.title = 'a\nb'; }],
  ['vendor.email', 'vendor.email', 'e-mail', (p) => { p.vendor.email = 'support'; }],
  ['guideUrl', 'guideUrl', 'https', (p) => { p.guideUrl = 'http://docs.acme.example'; }],
  ['guideUrl', 'guideUrl', 'https', (p) => { p.guideUrl = 'https://user:word@docs.acme.example/'; }],
  ['retrieved', 'retrieved', 'yyyy-MM-dd', (p) => { p.retrieved = 'today'; }],
  ['vendor.name', 'vendor.name', 'one line', (p) => { p.vendor.name = ''; }],
  ['guideDate', 'guideDate', 'yyyy-MM-dd', (p) => { p.guideDate = '1.3.2026'; }],
  ['role.name', 'role.name', 'without spaces around', (p) => { p.role.name = ' x'; }],
  ['client.tokenDurationSeconds', 'client.tokenDurationSeconds', 'it is 299', (p) => { p.client.tokenDurationSeconds = 299; }],
  ['client.tokenDurationSeconds', 'client.tokenDurationSeconds', '172800', (p) => { p.client.tokenDurationSeconds = 172801; }],
  ['client.grantType', 'client.grantType', 'CLIENT-CREDENTIALS', (p) => { p.client.grantType = 'CODE'; }],
  ['client.divisions', 'client.divisions', '"home", "all"', (p) => { p.client.divisions = '*'; }],
  ['client.allowedIps[0]', 'client.allowedIps[0]', 'CIDR', (p) => { p.client.allowedIps = ['300.1.1.1']; }],
  ['rows', 'rows', 'at least one row', (p) => { p.rows = []; p.mandatoryGroups = []; }],
  ['rows[6].policy', 'row 7, policy', 'domain:entity:action', (p) => { p.rows[6].policy = 'analytics:userDetail'; }],
  ['rows[6].policy', 'row 7, policy', 'only the action may be *', (p) => { p.rows[6].policy = 'analytics:*:view'; }],
  ['rows[6].policy', 'row 7, policy', 'must name an action', (p) => { p.rows[6].policy = 'analytics:userDetail:*'; p.rows[6].expandsTo = ['analytics:userDetail:view']; }],
  ['rows[6].policy', 'row 7, policy', 'repeats row 1', (p) => { p.rows[6].policy = 'analytics:ConversationDetail:view'; }],
  ['rows[2].policy', 'row 3, policy', 'must end in :*', (p) => { p.rows[2].policy = 'analytics:conversationProperties:index'; delete p.rows[2].expandsTo; }],
  ['rows[6].policy', 'row 7, policy', 'or :all', (p) => { p.rows[6].level = 'All'; }],
  ['rows[2].policy', 'row 3, policy', 'must end in :* because', (p) => { p.rows[2].policy = 'telephony:plugin:all'; delete p.rows[2].expandsTo; p.rows[2].candidates = ['telephony:plugin:all']; }],
  ['rows[2].expandsTo', 'row 3, expandsTo', 'is missing', (p) => { delete p.rows[2].expandsTo; }],
  ['rows[2].expandsTo[0]', 'row 3, expandsTo[0]', 'analytics:conversationproperties', (p) => { p.rows[2].expandsTo = ['analytics:other:view']; }],
  ['rows[0].expandsTo', 'row 1, expandsTo', 'only for a policy with *', (p) => { p.rows[0].expandsTo = ['analytics:conversationDetail:view']; }],
  ['rows[26].candidates', 'row 27, candidates', 'is missing', (p) => { delete p.rows[26].candidates; }],
  ['rows[26].candidates[0]', 'row 27, candidates[0]', 'own policy', (p) => { p.rows[26].candidates.reverse(); }],
  ['rows[26].candidates[0]', 'row 27, candidates[0]', 'without *', (p) => { p.rows[26].candidates[0] = 'wfm:adhocForecast:*'; }],
  ['rows[6].row', 'row 9, row', 'must be 7', (p) => { p.rows[6].row = 9; }],
  ['rows[6].row', 'the 7. row, row', 'whole number', (p) => { p.rows[6].row = 'seven'; }],
  ['rows[6].confidence', 'row 7, confidence', '"likely"', (p) => { p.rows[6].confidence = 'sure'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '/api/v2/', (p) => { p.rows[6].probe.path = '/analytics/users'; }],
  ['rows[6].probe.path', 'row 7, probe.path', 'query', (p) => { p.rows[6].probe.path += '?pageSize=1'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '/api/v2/', (p) => { p.rows[6].probe.path = '/api/v2/../../oauth/token'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '/api/v2/', (p) => { p.rows[6].probe.path = 'https://evil.example/api/v2/x'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '{gardenId}', (p) => { p.rows[6].probe.path = '/api/v2/users/{gardenId}'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '{today}', (p) => { p.rows[6].probe.path = '/api/v2/users/{today}'; }],
  ['rows[6].probe.method', 'row 7, probe.method', '"GET", "POST"', (p) => { p.rows[6].probe.method = 'DELETE'; }],
  ['rows[6].probe.path', 'row 7, probe.path', '/query or /search', (p) => { p.rows[6].probe.method = 'POST'; p.rows[6].probe.path = '/api/v2/oauth/clients'; }],
  ['rows[6].probe.body', 'row 7, probe.body', 'only for POST', (p) => { p.rows[6].probe.body = {}; }],
  ['rows[4].probe.needs', 'row 5, probe.needs', 'must name queueId', (p) => { delete p.rows[4].probe.needs; }],
  ['rows[4].probe.needs[1]', 'row 5, probe.needs[1]', 'does not use', (p) => { p.rows[4].probe.needs.push('userId'); }],
  ['rows[4].probe.needs[1]', 'row 5, probe.needs[1]', 'twice', (p) => { p.rows[4].probe.needs.push('queueId'); }],
  ['rows[1].probe.body.interval', 'row 2, probe.body.interval', '{pastHour}', (p) => { p.rows[1].probe.body.interval = '{lastHour}'; }],
  ['rows[1].probe.body.interval', 'row 2, probe.body.interval', 'alone', (p) => { p.rows[1].probe.body.interval = 'x{pastHour}'; }],
  ['rows[11].probe.query.pageSize', 'row 12, probe.query.pageSize', 'text, a number', (p) => { p.rows[11].probe.query.pageSize = []; }],
  ['rows[25].probe.expect[0]', 'row 26, probe.expect[0]', 'never mean granted', (p) => { p.rows[25].probe.expect = [403]; }],
  ['rows[30].probe.sharedWith', 'row 31, probe.sharedWith', 'is missing', (p) => { delete p.rows[30].probe.sharedWith; }],
  ['rows[0].probe.sharedWith', 'row 1, probe.sharedWith', 'not conclusive', (p) => { p.rows[0].probe.sharedWith = 'x'; }],
  ['rows[2].noProbeReason', 'row 3, noProbeReason', 'is missing', (p) => { delete p.rows[2].noProbeReason; }],
  ['rows[0].noProbeReason', 'row 1, noProbeReason', 'without a probe', (p) => { p.rows[0].noProbeReason = 'x'; }],
  ['rows[0].probe', 'row 1, probe', 'or null', (p) => { delete p.rows[0].probe; }],
  ['mandatoryGroups[0].rows[6]', 'mandatoryGroups[0].rows[6]', 'row 40', (p) => { p.mandatoryGroups[0].rows.push(40); }],
  ['mandatoryGroups[0].rows[6]', 'mandatoryGroups[0].rows[6]', 'twice', (p) => { p.mandatoryGroups[0].rows.push(12); }],
  ['form.region.boxes[2].regionDomain', 'form.region.boxes[2].regionDomain', 'Did you mean mypurecloud.ie?', (p) => { p.form.region.boxes[2].regionDomain = 'mypureclowd.ie'; }],
  ['form.region.boxes[2].regionDomain', 'form.region.boxes[2].regionDomain', 'already', (p) => { p.form.region.boxes[2].regionDomain = 'mypurecloud.com'; }],
  ['form.fields[1].from', 'form.fields[1].from', 'already', (p) => { p.form.fields[1].from = 'clientSecret'; p.form.fields.pop(); p.form.fields[0].from = 'clientSecret'; }],
  ['rows[6].polcy', 'row 7, polcy', 'Did you mean “policy”?', (p) => { p.rows[6].polcy = p.rows[6].policy; }],
  ['rows[6].probe.Method', 'row 7, probe.Method', 'Did you mean “method”?', (p) => { p.rows[6].probe.Method = 'GET'; }],
  ['client.ips', 'client.ips', 'Known fields here', (p) => { p.client.ips = []; }],
  ['secret', 'secret', 'not a field', (p) => { p.secret = 'x'; }],
];

describe('validateProfile', () => {
  it.each(BROKEN)('reports %s (%s: %s)', (field, where, says, change) => {
    const problems = problemsAfter(change);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.code).toBe('profile-invalid');
    expect(problem?.field).toBe(field);
    expect(problem?.message.startsWith(`${where}: `)).toBe(true);
    expect(`${problem?.message} ${problem?.fix}`).toContain(says);
  });

  it('lists every problem, also what parts owe each other beside a part that is misshapen', () => {
    const problems = problemsAfter((p) => {
      p.title = '';
      p.rows[6].probe.path = 'x';
      p.rows[8].polcy = 'x';
      p.rows[9].policy = p.rows[0].policy;
      p.mandatoryGroups[0].rows.push(99);
    });
    expect(problems.map((p) => p.field)).toEqual([
      'title',
      'rows[6].probe.path',
      'rows[8].polcy',
      'rows[9].policy',
      'mandatoryGroups[0].rows[6]',
    ]);
  });

  it('takes an action that is itself called all for what the guide calls All', () => {
    const all = (level: string) =>
      problemsAfter((p) => {
        Object.assign(p.rows[6], { level, policy: 'telephony:plugin:all', probe: null, noProbeReason: 'It writes.' });
      });
    expect(all('All')).toEqual([]);
    expect(all('all')).toEqual([]);
    expect(all('View')).toEqual([]);
  });

  it('accepts a guide without an address, and one that says where and when it was read', () => {
    expect(
      problemsAfter((p) => {
        delete p.vendor.email;
        p.guideUrl = 'https://docs.acme.example/guide?id=7#rows';
        p.retrieved = '2026-11-21';
      }),
    ).toEqual([]);
  });

  it('accepts addresses and ranges of both families', () => {
    expect(
      problemsAfter((p) => {
        p.client.allowedIps = ['203.0.113.7', '203.0.113.0/24', '2001:db8::1', '2001:db8::/32'];
      }),
    ).toEqual([]);
  });

  it.each([[null], [[]], ['x'], [1], [undefined]])('says that %j is not an object', (json) => {
    expect(problemsOf(json).map((p) => p.message)).toEqual([expect.stringContaining('the profile: ')]);
  });

  it('has a rule in words for every field of the schema, and none besides', () => {
    const places = new Set<string>();
    walk(profileSchema as unknown as Node, '', places);
    expect(Object.keys(FIELD_RULES).sort()).toEqual([...places].sort());
  });

  it('never throws, and never takes anything else for a profile', () => {
    fc.assert(fc.property(fc.anything(), (json) => problemsOf(json).length > 0));
  });

  it('reports a problem, with a rule of the table, whichever field is lost or replaced', () => {
    const leaves = paths(bundledJson(), []).filter((path) => !path.includes('body') && !path.includes('query'));
    const property = fc.property(fc.constantFrom(...leaves), fc.constantFrom({ x: { y: 1 } }, [[]]), (path, junk) => {
      const problems = problemsAfter((p) => {
        const parent = path.slice(0, -1).reduce((at, key) => at[key], p);
        parent[path.at(-1) ?? ''] = junk;
      });
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(problem.message).not.toContain('as the profile schema says');
    });
    fc.assert(property, { numRuns: 300 });
  });
});

interface Node {
  readonly _zod: {
    readonly def: {
      readonly type: string;
      readonly shape?: Record<string, Node>;
      readonly element?: Node;
      readonly innerType?: Node;
      readonly valueType?: Node;
    };
  };
}

function walk(node: Node, place: string, into: Set<string>): void {
  const { def } = node._zod;
  if (def.innerType) {
    walk(def.innerType, place, into);
    return;
  }
  into.add(place);
  const below = (name: string) => (place === '' ? name : `${place}.${name}`);
  if (def.shape) for (const [name, each] of Object.entries(def.shape)) walk(each, below(name), into);
  if (def.element) walk(def.element, below('*'), into);
  if (def.type === 'record' && def.valueType) walk(def.valueType, below('*'), into);
}

function paths(value: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...paths(each, [...path, key])]);
}
