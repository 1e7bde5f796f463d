import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterEach } from 'vitest';
import { main } from '../../../main/cli.ts';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { Said } from '../nexus-sms/sms-bench.ts';
import { type LeapingClock, leapingClock } from '../run/harness.ts';
import { collector } from './collector.ts';
import { opsCalls } from './ops-calls.ts';

export const RUNBOOK = 'nexus-tenant';

type Variables = { readonly [name: string]: string };

/** Runs a command line with `--json`, in this process, with the data folder of its computer. */
export type Shell = (argv: readonly string[], values?: object, env?: Variables) => Promise<Said>;

/** A row of `nex_gapis`, whichever form the table has. */
export type GapisRow = Readonly<Record<'url' | 'clientid' | 'apikey' | 'clientsecret', string>> & JsonObject;

/** All practice systems and one data folder, with the terminal beside them. */
export interface TenantBench {
  readonly practice: RunningPractice;
  readonly clock: LeapingClock;
  readonly folder: string;
  /** Origin of the practice systems, for `--practice`. */
  readonly origin: string;
  readonly ccId: string;
  readonly cli: Shell;
  /** Another computer: its own data folder, and what `parts` give it, such as its own keychain. */
  elsewhere(parts?: object): Shell;
  /** `run` or `plan` of the runbook on the practice systems. */
  on(command: string, values?: object, more?: readonly string[]): Promise<Said>;
  /** A command on the engagement that a run told. */
  again(command: string, engagement: string | undefined, values?: object): Promise<Said>;
  /** The next plan in that engagement. */
  next(engagement: string | undefined, values?: object): Promise<Said>;
  /** Writes that all systems got by HTTP. */
  writes(): number;
  /** What the ops account sees at GWS. */
  readonly ops: ReturnType<typeof opsCalls>;
  /** What somebody does in the practice database by hand. */
  sql<Row extends object = JsonObject>(text: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  gapis(): Promise<readonly GapisRow[]>;
  /** The services of the sample contact center, by name. */
  services(): ReadonlyMap<string, { readonly url?: string; readonly data: object; readonly secret: object }>;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** @param options a clock of one's own by `now` and `sleep`, as where another process takes part */
export async function startTenant(
  options: AllPracticeOptions = {},
  parts: object = {},
  warm: 'warm' | 'cold' = 'warm',
): Promise<TenantBench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-tenant-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const clock = leapingClock();
  const practice = await startPractice({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => practice.close());
  // Its start takes seconds of a busy machine; nothing here measures them.
  if (warm === 'warm') await sqlAt(practice.database.url, 'SELECT 1');
  const { genesysCloud, gws, database, nexus } = practice.json;
  if (gws === undefined || database === undefined || nexus === undefined) throw new Error('Not all of practice runs.');
  let computers = 0;
  const cli = shellOf(folder, { clock, ...parts });

  const at = ['--practice', genesysCloud.origin];
  const yes = (command: string) => (command === 'plan' || command === 'verify' ? [] : ['--yes']);

  return {
    practice,
    clock,
    folder,
    origin: genesysCloud.origin,
    ccId: nexus.ccId,
    cli,
    elsewhere: (own = {}) => shellOf(join(folder, `elsewhere-${++computers}`), { clock, ...own }),
    on: (command, values, more = []) => cli([command, RUNBOOK, ...at, ...yes(command), ...more], values),
    again: (command, engagement, values) => {
      const reads = ['show', 'journal'].includes(command);
      return cli([command, engagement ?? 'none', ...(reads ? [] : [...at, ...yes(command)])], values);
    },
    next: (engagement, values) => cli(['plan', RUNBOOK, '--engagement', engagement ?? 'none', ...at], values),
    writes: () => practice.gws.counts().write + practice.nexus.counts().write + practice.genesysCloud.counts().write,
    ops: opsCalls(gws, nexus.ccId),
    sql: (text, params) => sqlAt(practice.database.url, text, params),
    gapis: () => sqlAt<GapisRow>(practice.database.url, 'SELECT * FROM nex_gapis ORDER BY url, created'),
    services: () => (practice.nexus.state.contactCenters.get(nexus.ccId)?.services ?? new Map()) as never,
  };
}

/** One statement, on a connection of its own. */
async function sqlAt<Row extends object>(url: string, text: string, params: readonly unknown[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(text, [...params])).rows;
  } finally {
    await client.end();
  }
}

/** The terminal of one computer, whose files all lie below `folder`. */
function shellOf(folder: string, parts: object): Shell {
  let files = 0;
  return async (argv, values, env = {}) => {
    const [out, err] = [collector(), collector()];
    const file = join(folder, `values-${++files}.json`);
    await mkdir(folder, { recursive: true });
    if (values !== undefined) await writeFile(file, JSON.stringify(values));
    const given = values === undefined ? [] : ['--values', file];
    const data = argv.includes('--data') ? [] : ['--data', join(folder, 'data')];
    const streams = { stdin: Readable.from([]), stdout: out.stream, stderr: err.stream };
    const code = await main([...argv, ...given, '--json', ...data], { ...streams, env, cwd: folder, parts } as never);
    const said = out.text() === '' ? {} : (JSON.parse(out.text()) as object);
    const none = { problems: [], actions: [], steps: [], checks: [] };
    return { ...none, ...said, code, text: `${out.text()}${err.text()}` } as Said;
  };
}
