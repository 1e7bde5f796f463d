import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../../../main/practice/genesys-cloud/faults.ts';
import { type Answer, type Bench, filesBelow, signInAs, startBench } from './harness.ts';
import { fakeKeychain, noKeychain } from './keychain.ts';
import { filesWith, formsOf } from './markers.ts';
import { clientsNamed, ROLE, RUN } from './org.ts';
import { doneOf } from './shapes.ts';

const OPERATOR = 'canary/operator+secret-Zq7Kp2Wv9';
const CREATED = 'canary-created-secret-Xr4Tn8Bm3-';

const FORMS = [...formsOf(OPERATOR), ...formsOf(CREATED)];

/** Where a marker shows among the files of a test; the values files hold references only. */
const leaks = (folder: string) => filesWith(folder, FORMS);

function said({ stdout, stderr }: Answer): readonly string[] {
  return FORMS.filter((form) => stdout.includes(form) || stderr.includes(form));
}

/** An organization whose administrator has the one marker as secret, and which gives out the other. */
async function canaryBench(): Promise<Bench> {
  let count = 0;
  const bench = await startBench({ secret: () => `${CREATED}${++count}` });
  const { admin } = bench.org.samples;
  const client = bench.org.state.clients.get(admin.clientId);
  if (client === undefined) throw new Error('the administrator is gone');
  bench.org.state.clients.set(client.id, { ...client, secret: OPERATOR });
  return bench;
}

const operator = (bench: Bench, values: object = {}) =>
  signInAs({ ...bench.org.samples.admin, clientSecret: OPERATOR }, values);

const ALL = (bench: Bench) => ['--export', bench.exports, '--form', 'docx,eml,md,csv,json'];

describe('the marker secrets', () => {
  it('would be found in every form', async () => {
    const encoded = Buffer.from(`some-client-id:${OPERATOR}`).toString('base64');
    expect(said({ code: 0, stdout: encoded, stderr: '' })).not.toEqual([]);
    expect(said({ code: 0, stdout: `x=${encodeURIComponent(OPERATOR)}`, stderr: '' })).not.toEqual([]);
    expect(said({ code: 0, stdout: 'nothing', stderr: 'nothing' })).toEqual([]);
  });

  it('show nowhere after run, verify, rotate, resume, export and undo', async () => {
    const bench = await canaryBench();
    const around = operator(bench);
    const answers = [await bench.cli([...RUN, ...bench.practice, ...ALL(bench)], around)];
    const { engagement } = doneOf(answers[0] as Answer);
    const id = String(engagement);
    expect(clientsNamed(bench)[0]?.secret).toContain(CREATED);
    for (const argv of [
      ['verify', id],
      ['rotate', id, '--yes', ...ALL(bench)],
      ['resume', id, '--yes'],
      ['show', id],
      ['list'],
      ['journal', id],
      ['undo', id, '--yes'],
    ]) {
      const answer = await bench.cli(argv, { env: around.env });
      expect(answer, argv.join(' ')).toMatchObject({ code: 0 });
      answers.push(answer);
    }
    // Needs nobody to sign in.
    const exported = await bench.cli(['export', id, ...ALL(bench)]);
    expect(exported).toMatchObject({ code: 0 });
    expect([...answers, exported].flatMap(said)).toEqual([]);
    expect((await filesBelow(bench.exports)).size).toBeGreaterThan(10);
    expect(await leaks(bench.folder)).toEqual([]);
  }, 60_000);

  const every = (path: string, fault: FaultRule['fault'], method?: string): readonly FaultRule[] => [
    { match: { path, ...(method === undefined ? {} : { method }) }, fault },
  ];

  it.each([
    ['a refused sign-in', [], 'wrong'],
    ['a proxy’s page', every('/oauth/token', { kind: 'proxy-html', status: 200 }), OPERATOR],
    ['a token cut short', every('/oauth/token', { kind: 'truncate' }), OPERATOR],
    ['a cut connection', every('/oauth/token', { kind: 'reset-after' }), OPERATOR],
    ['a failing API', every('/api/v2/*', { kind: 'status', status: 500 }), OPERATOR],
    ['a secret cut short', every('/api/v2/oauth/clients', { kind: 'truncate' }, 'POST'), OPERATOR],
    ['a secret cut off', every('/api/v2/oauth/clients', { kind: 'reset-after' }, 'POST'), OPERATOR],
  ] as const)('show nowhere after %s', async (_what, faults, secret) => {
    const bench = await canaryBench();
    bench.org.setFaults(faults);
    const around = operator(bench);
    const env = secret === 'wrong' ? { OPERATOR_SECRET: `${OPERATOR}-mistyped` } : around.env;
    const answer = await bench.cli([...RUN, ...bench.practice, ...ALL(bench)], { ...around, env });
    expect([1, 3]).toContain(answer.code);
    expect(said(answer)).toEqual([]);
    expect(await leaks(bench.folder)).toEqual([]);
  });

  it('show nowhere when the server still repeats secrets in its answers', async () => {
    let count = 0;
    const bench = await startBench({ secret: () => `${CREATED}${++count}`, secretInGet: true });
    const answer = await bench.cli([...RUN, ...bench.practice, ...ALL(bench)]);
    const { engagement } = doneOf(answer);
    const undone = await bench.cli(['undo', String(engagement), '--yes']);
    expect([answer, undone].flatMap(said)).toEqual([]);
    expect(await leaks(bench.folder)).toEqual([]);
  });

  it('written into the values file is refused and not repeated', async () => {
    const bench = await canaryBench();
    const values = { operatorClientId: 'somebody', operatorClientSecret: OPERATOR };
    const answer = await bench.cli([...RUN, ...bench.practice], { values });
    expect(answer.code).toBe(2);
    expect(said(answer)).toEqual([]);
    expect(bench.org.log).toEqual([]);
  });

  it('are in the keychain and nowhere else on a real system', async () => {
    const bench = await canaryBench();
    const keychain = fakeKeychain();
    const wishes = { address: bench.org.origin, accept: { selfgrant: ROLE }, confirm: { send: 'sent' } };
    const around = { ...operator(bench, wishes), parts: { openKeychain: keychain.open } };
    const answer = await bench.cli([...RUN, ...ALL(bench)], around);
    doneOf(answer);
    expect(said(answer)).toEqual([]);
    expect(await leaks(bench.folder)).toEqual([]);
    const names = (await keychain.entries.list()).map(({ name }) => name);
    expect(names.filter((name) => name === 'clientSecret')).toHaveLength(1);
  });

  it('in clear text are in the exported documents and nowhere else', async () => {
    const bench = await canaryBench();
    const wishes = { address: bench.org.origin, accept: { selfgrant: ROLE }, confirm: { send: 'sent' } };
    const around = { ...operator(bench, wishes), parts: noKeychain() };
    const answer = await bench.cli([...RUN, ...ALL(bench), '--secret', 'clear=meridianpractice'], around);
    const { files } = doneOf(answer);
    expect(said(answer)).toEqual([]);
    const found = await leaks(bench.folder);
    expect(found.filter((path) => !path.startsWith(bench.exports))).toEqual([]);
    expect(files.every((file) => found.includes(file))).toBe(true);
    const texts = [...(await filesBelow(bench.exports)).values()].map((bytes) => bytes.toString('latin1'));
    expect(texts.some((text) => formsOf(OPERATOR).some((form) => text.includes(form)))).toBe(false);
  });

  it('is printed by reveal, because that was asked for', async () => {
    const bench = await canaryBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice], operator(bench)));
    const answer = await bench.cli(['reveal', String(engagement), 'clientSecret']);
    expect(JSON.parse(answer.stdout)).toEqual({ name: 'clientSecret', value: clientsNamed(bench)[0]?.secret });
    expect(answer.stderr).toBe('');
    expect(await leaks(bench.folder)).toEqual([]);
  });
});
