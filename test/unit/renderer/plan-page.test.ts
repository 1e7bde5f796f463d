import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsOf, countWords } from '../../../renderer/screens/stages/plan/counts.ts';
import { jsonText } from '../../../renderer/screens/stages/plan/json-text.ts';
import {
  isSamePlace,
  type PlaceDraft,
  placeOf,
  refusedField,
} from '../../../renderer/screens/stages/plan/place-draft.ts';
import { startLabel } from '../../../renderer/screens/stages/plan/plan-bar.tsx';
import { planLead } from '../../../renderer/screens/stages/plan/plan-lead.ts';
import { asksForReset, pageTitle, problemPage } from '../../../renderer/screens/stages/plan/problem-page.ts';
import { refsIn } from '../../../renderer/screens/stages/plan/refs.ts';
import { hasScript, scriptOf } from '../../../renderer/screens/stages/plan/script-of.ts';
import { paramLines } from '../../../renderer/screens/stages/plan/sql-lines.ts';
import { stageBefore } from '../../../renderer/screens/stages/plan/stage-before.ts';
import { accepted, isName, toAccept } from '../../../renderer/screens/stages/plan/to-accept.ts';
import type { ActionView, PlanView, RunbookView } from '../../../shared/ipc/views.ts';

const action = (id: string, more: Partial<ActionView> = {}): ActionView => ({
  id,
  step: id,
  stepTitle: id,
  kind: 'http',
  summary: id,
  reversible: true,
  needs: [],
  yields: [],
  ...more,
});
const plan = (actions: PlanView['actions'], more: Partial<PlanView> = {}): PlanView => ({
  purpose: 'run',
  runbook: 'uca',
  target: 't',
  digest: 'd',
  madeAt: '',
  actions,
  blocked: [],
  ready: true,
  warnings: [],
  cannotUndo: [],
  ...more,
});
const MIXED = [
  action('a'),
  action('b', { kind: 'sql' }),
  action('c', { kind: 'wait' }),
  action('d', { kind: 'manual' }),
];

describe('how much a plan does', () => {
  it('counts requests and statements as changes, waits and steps by hand apart', () => {
    expect(countsOf(MIXED)).toEqual({ changes: 2, waits: 1, byHand: 1 });
    expect(countWords(countsOf(MIXED))).toBe('2 changes, 1 wait, 1 step by hand');
    expect(countWords({ changes: 1, waits: 0, byHand: 0 })).toBe('1 change');
    expect(countWords({ changes: 0, waits: 0, byHand: 1 })).toBe('1 step by hand');
    expect(countWords({ changes: 0, waits: 0, byHand: 0 })).toBe('0 changes');
  });
  it('is on the button', () => {
    expect(startLabel(plan(MIXED))).toBe('Make 2 changes');
    expect(startLabel(plan(MIXED, { resumes: 'r' }))).toBe('Resume: make 2 changes');
    expect(startLabel(plan(MIXED, { purpose: 'undo' }))).toBe('Undo 2 changes');
    expect(startLabel(plan(MIXED, { purpose: 'rotate' }))).toBe('Reset the secret');
    expect(startLabel(plan([]))).toBe('Nothing to change: validate');
  });
  it('is in the lead, which always says that nothing was changed', () => {
    const leads = [
      planLead('run', { plan: undefined, isBusy: true }),
      planLead('run', { plan: undefined, isBusy: false }),
      planLead('undo', { plan: plan(MIXED, { purpose: 'undo' }), isBusy: false }),
      planLead('run', { plan: plan([]), isBusy: false }),
      planLead('run', { plan: plan([], { ready: false }), isBusy: false }),
    ];
    for (const lead of leads) expect(lead).toMatch(/Nothing (is|has been) sent/);
    expect(leads[2]).toContain('2 changes, 1 wait');
  });
});

describe('what is accepted by name', () => {
  const actions = [
    action('grant', { escalation: 'You gain 6 permissions.', typed: 'UCA – Historic Data' }),
    action('buy', { cost: 'money' }),
    action('free'),
  ];
  it('is what escalates or costs, once a step', () => {
    expect(
      toAccept([...actions, action('x', { step: 'buy', cost: 'licence' })]).map(({ step, name, count }) => [
        step,
        name,
        count,
      ]),
    ).toEqual([
      ['grant', 'UCA – Historic Data', 1],
      ['buy', 'yes', 2],
    ]);
  });
  it('goes to main in the very letters of the plan, whichever dash was typed', () => {
    const typed = { grant: ' UCA - Historic Data ', buy: 'no', free: 'x' };
    expect(accepted(toAccept(actions), typed)).toEqual({ grant: 'UCA – Historic Data' });
  });
  it('is not a part of the name, another case, or nothing', () => {
    expect(isName('UCA', 'UCA – Historic Data')).toBe(false);
    expect(isName('uca – historic data', 'UCA – Historic Data')).toBe(false);
    expect(isName('', 'yes')).toBe(false);
  });
});

describe('where a problem is mended', () => {
  const stages: RunbookView['stages'] = (['region', 'connect', 'permissions', 'settings', 'plan', 'run'] as const).map(
    (id) => ({ id, title: id }),
  );
  const parameters: RunbookView['parameters'] = [
    { name: 'appName', label: '', aliases: [], type: 'text', required: true, rule: '', whereToFind: '' },
  ];
  const page = (code: string, field?: string) => problemPage({ code, field }, { stages, parameters });
  it('is the page that asks for what is missing', () => {
    expect(page('not-signed-in')).toBe('connect');
    expect(page('secret-not-entered', 'operatorClientSecret')).toBe('connect');
    expect(page('value-missing', 'address')).toBe('region');
    expect(page('value-missing', 'appName')).toBe('settings');
    expect(page('row-needs-choice', 'rows.29')).toBe('permissions');
    expect(page('client-differs', 'appName')).toBe('settings');
    expect(page('already-working')).toBe('run');
  });
  it('is the page of the value where it has one, else the page of all values', () => {
    const named = (name: string) => ({ ...parameters[0], name }) as RunbookView['parameters'][number];
    const sms = {
      stages: (['settings', 'senders', 'plan'] as const).map((id) => ({ id, title: id })),
      parameters: ['senders', 'orderNumber', 'apiKey'].map(named),
    };
    const pageIn = (code: string, field: string) => problemPage({ code, field }, sms);
    expect(pageIn('value-invalid', 'senders[2].endpoint')).toBe('senders');
    expect(pageIn('value-invalid', 'orderNumber')).toBe('settings');
    expect(pageIn('secret-not-entered', 'apiKey')).toBe('settings');
    expect(pageIn('secret-not-entered', 'accessToken')).toBeUndefined();
    expect(pageTitle({ stages: [{ id: 'settings', title: 'Details' }] }, 'settings')).toBe('Details');
  });
  it('is nowhere when no page helps, or the runbook does not have it', () => {
    expect(page('server-fault')).toBeUndefined();
    expect(page('looked-up-later', 'appName')).toBeUndefined();
    expect(problemPage({ code: 'not-signed-in' }, { stages: [], parameters })).toBeUndefined();
  });
  it('is a reset for a secret that nobody has, and only for that', () => {
    expect(asksForReset({ code: 'secret-not-at-hand' })).toBe(true);
    expect(asksForReset({ code: 'secret-not-entered' })).toBe(false);
  });
  it('is one page back at most', () => {
    expect(stageBefore({ stages }, 'plan')).toBe('settings');
    expect(stageBefore({ stages }, 'region')).toBeUndefined();
  });
});

describe('the plan as a script', () => {
  const curl = (path: string) =>
    `# what\ncurl --request POST 'https://nexus.example.com/${path}' \\\n  --header "x-api-key: $API_KEY"`;
  const made = plan([
    action('a/1', { stepTitle: 'Service SMS', curl: curl('one') }),
    action('b/1', {
      kind: 'manual',
      summary: "Tell Kaleyra\nrm -rf '$HOME'",
      clicks: ['Open `id`'],
      copy: [{ label: 'Number', value: '$(id)' }],
    }),
    action('c/1', { kind: 'wait', until: 'it shows' }),
    action('d/1', { curl: curl('two') }),
  ]);

  /** Runs it with a curl that writes down its arguments, and refuses the paths named in REFUSED. */
  function run(env: { readonly [name: string]: string }) {
    const folder = mkdtempSync(join(tmpdir(), 'script-'));
    const log = join(folder, 'log');
    writeFileSync(log, '');
    const stub = `#!/bin/sh\nprintf '%s|' "$@" >> '${log}'\ncase "$*" in *"\${REFUSED:-none}"*) exit 22;; esac\n`;
    writeFileSync(join(folder, 'curl'), stub);
    chmodSync(join(folder, 'curl'), 0o700);
    const ended = spawnSync('sh', [], {
      input: scriptOf(made),
      env: { PATH: `${folder}:${process.env.PATH ?? ''}`, ...env },
      encoding: 'utf8',
    });
    return { code: ended.status, stderr: ended.stderr, sent: readFileSync(log, 'utf8') };
  }

  it('sends every request in order, and nothing that a comment says', () => {
    const { code, stderr, sent } = run({ API_KEY: 'k e y' });
    expect([code, stderr]).toEqual([0, '']);
    expect(sent.match(/nexus\.example\.com\/\w+/g)).toEqual(['nexus.example.com/one', 'nexus.example.com/two']);
    expect(sent).toContain('|x-api-key: k e y|');
    expect(scriptOf(made)).toContain('# By hand: Tell Kaleyra rm -rf HOME');
  });
  it('stops at the first refusal, and before a value that is missing', () => {
    expect(run({ API_KEY: 'k', REFUSED: '/one' })).toMatchObject({
      code: 22,
      sent: expect.not.stringContaining('/two'),
    });
    const { code, sent } = run({});
    expect(code).not.toBe(0);
    expect(sent).toBe('');
  });
  it('is there when something can be sent', () => {
    expect(hasScript(made)).toBe(true);
    expect(hasScript(plan([action('x', { kind: 'manual' })]))).toBe(false);
  });
});

describe('a transaction of the plan', () => {
  const sql = action('row', {
    kind: 'sql',
    summary: 'Add the row of nex_gapis',
    table: 'nex_gapis',
    statements: [{ text: 'INSERT INTO nex_gapis VALUES ($1)', params: ['‹GWS address›', '$(id)'], rows: 1 }],
    psql: "BEGIN; INSERT INTO nex_gapis VALUES ('$(id)'); COMMIT;",
  });
  it('shows its values beside the places they are bound to', () => {
    expect(paramLines(['a "b"', 1, null])).toBe('$1 = "a \\"b\\""\n$2 = 1\n$3 = null');
    expect(refsIn(sql)).toEqual(['‹GWS address›']);
  });
  it('is no command in a script for a shell, and says so in its place', () => {
    const script = scriptOf(plan([sql, action('a', { curl: 'curl x' })]));
    expect(script).toContain('# In the database: Add the row of nex_gapis.');
    expect(script).not.toContain('INSERT');
    expect(script).not.toContain('$(');
  });
});

describe('a place for the secret', () => {
  const draft: PlaceDraft = { kind: 'reveal', recipient: '', folder: '/f', typed: '' };
  const known = { orgShortName: 'northwind', hasPassphrase: false };
  it('is this window without anything else', () => {
    expect(placeOf({ ...draft, folder: '' }, known)).toEqual({ is: 'place', place: { is: 'reveal' } });
  });
  it('is a file once all of it is given', () => {
    expect(placeOf({ ...draft, kind: 'age-recipient', recipient: ' age1x ' }, known)).toEqual({
      is: 'place',
      place: { is: 'age-recipient', recipient: 'age1x', folder: '/f' },
    });
    expect(placeOf({ ...draft, kind: 'age-passphrase' }, { ...known, hasPassphrase: true })).toEqual({
      is: 'place',
      place: { is: 'age-passphrase', folder: '/f' },
    });
    expect(placeOf({ ...draft, kind: 'clear', typed: 'northwind' }, known)).toEqual({
      is: 'place',
      place: { is: 'clear', folder: '/f', typed: 'northwind' },
    });
  });
  it('names the field that is wrong', () => {
    const field = (some: Partial<PlaceDraft>, orgShortName: string | undefined = 'northwind') => {
      const result = placeOf({ ...draft, ...some }, { orgShortName, hasPassphrase: false });
      return result.is === 'wrong' ? result.field : undefined;
    };
    expect(field({ kind: 'age-recipient' })).toBe('recipient');
    expect(field({ kind: 'age-passphrase' })).toBe('passphrase');
    expect(field({ kind: 'clear', typed: 'Northwind' })).toBe('typed');
    expect(field({ kind: 'clear', typed: 'northwind', folder: ' ' })).toBe('folder');
    expect(placeOf({ ...draft, kind: 'clear', typed: '' }, { ...known, orgShortName: undefined }).is).toBe('wrong');
  });
});

it('keeps short lists of a body on one line, and stays JSON', () => {
  const body = { name: 'a', actionSet: ['view', 'edit'], policies: [{ domain: 'x', on: null }], none: [], empty: {} };
  const text = jsonText(body);
  expect(JSON.parse(text)).toEqual(body);
  expect(text).toContain('  "actionSet": ["view", "edit"],\n');
  expect(text).toContain('    {\n      "domain": "x",\n');
});

it('finds what is filled in later, each once', () => {
  const label = '‹id of role “UCA”›';
  expect(refsIn({ url: `/roles/${label}`, body: { roleId: label, other: '‹new client›' } })).toEqual([
    label,
    '‹new client›',
  ]);
  expect(refsIn({ url: '/roles' })).toEqual([]);
});

describe('a place that the plan was made with', () => {
  it('is the same whatever the order of its members', () => {
    expect(isSamePlace({ is: 'reveal' }, { is: 'reveal' })).toBe(true);
    const one = { is: 'age-recipient', recipient: 'age1x', folder: '/a' } as const;
    expect(isSamePlace(one, { folder: '/a', recipient: 'age1x', is: 'age-recipient' })).toBe(true);
    expect(isSamePlace(one, { ...one, recipient: 'age1y' })).toBe(false);
    expect(isSamePlace(one, { is: 'reveal' })).toBe(false);
  });
  it('is refused beside its field', () => {
    expect(refusedField({ field: 'recipient' })).toBe('recipient');
    expect(refusedField({ field: 'exportFolder' })).toBe('folder');
    expect(refusedField({ field: 'appName' })).toBeUndefined();
    expect(refusedField({})).toBeUndefined();
  });
});
