import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud } from './altocloud-bench.ts';
import { allLicences, openSessions, usersOf } from './cic-world.ts';
import { expectWhole, sent } from './whole.ts';

/** Killed processes have a clock of their own, which the practice systems share. */
const REAL_TIME = { now: Date.now };

/** Every kind of write, every sign-in, and the keeping of what a later start needs to close the session. */
const KILLS = [
  'before POST /icws/connection$',
  'after POST /icws/connection$',
  'before DELETE ^/icws/.+/connection$',
  'after DELETE ^/icws/.+/connection$',
  'before POST /oauth/token$',
  'after POST /oauth/token$',
  'before PUT /practice/vault/.*',
  'after PUT /practice/vault/.*',
  'before PUT /configuration/users/',
  'after PUT /configuration/users/',
  'before PUT#2 /configuration/users/',
  'after PUT#3 /configuration/users/',
  'before POST /server-parameters$',
  'after POST /server-parameters$',
  'before POST /authorization/roles$',
  'after POST /authorization/roles$',
  'before POST /bulkadd$',
  'after POST /bulkadd$',
  'before POST#2 /bulkadd$',
  'after POST#3 /bulkadd$',
] as const;

/** Killed before anybody had kept what closes the session: only the server can end it. */
const UNKEPT: ReadonlySet<string> = new Set([
  'after POST /icws/connection$',
  'before PUT /practice/vault/.*',
  'after PUT /practice/vault/.*',
]);

/** What the run has to do with the parameters as well. */
const VALUES = { pacingRateMs: 4000 };

async function killed(bench: AltocloudBench, crash: string, command: readonly string[] = ['run', RUNBOOK]) {
  const argv = [...command, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
  const ended = await inProcess(argv, crash);
  expect(ended.signal, `${crash}: ${ended.progress}`).toBe('SIGKILL');
  return bench.onlyEngagement();
}

describe('preparing Altocloud, killed', () => {
  it.each(KILLS)(
    '%s: resume completes it, doubles nothing, and no session stays',
    { timeout: 90_000 },
    async (crash) => {
      const bench = await startAltocloud(REAL_TIME);
      const before = allLicences(bench);
      const found = await killed(bench, crash);
      const begun = found !== undefined && found.runs.length > 0;
      const goOn = begun ? await bench.again('resume', found.id, VALUES) : await bench.on('run', VALUES);
      expect([goOn.result, goOn.problem], goOn.text).toEqual(['done', undefined]);
      const all = sent(bench);
      // A write whose intent was noted and which never left may be sent now; none is sent that arrived.
      expect(
        all.filter((one, place) => all.indexOf(one) !== place),
        goOn.text,
      ).toEqual([]);
      if (UNKEPT.has(crash)) bench.practice.icws.loseSessions();
      await expectWhole(bench, goOn.engagement);
      for (const [id, list] of Object.entries(before))
        expect(allLicences(bench)[id]).toEqual(expect.arrayContaining([...list]));
    },
  );

  it.each([
    'before PUT /configuration/users/',
    'after PUT /configuration/users/',
    'after PUT /server-parameters/',
    'before DELETE /api/v2/authorization/',
    'after DELETE /api/v2/authorization/',
  ])('in its undo, %s: a second undo ends it', { timeout: 90_000 }, async (crash) => {
    const bench = await startAltocloud(REAL_TIME);
    const before = usersOf(bench);
    const ran = await bench.on('run', VALUES);
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    await killed(bench, crash, ['undo', ran.engagement ?? '']);
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect([usersOf(bench), openSessions(bench)]).toEqual([before, 0]);
  });
});

describe('the next start after a crash', () => {
  it.each(['list', 'show', 'runbooks'])(
    'closes the session that was left open: %s',
    { timeout: 60_000 },
    async (command) => {
      const bench = await startAltocloud(REAL_TIME);
      const found = await inProcess(
        ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`],
        'before PUT /configuration/users/',
      );
      expect(found.signal, found.progress).toBe('SIGKILL');
      expect(openSessions(bench)).toBe(1);
      await (command === 'show' ? bench.cli(['show', 'none']) : bench.cli([command]));
      expect(openSessions(bench)).toBe(0);
    },
  );
});
