import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach } from 'vitest';
import { main } from '../../../main/cli.ts';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { inRegion } from '../altocloud-pureconnect/in-region.ts';
import type { Said } from '../nexus-sms/sms-bench.ts';
import { collector } from '../nexus-tenant/collector.ts';
import { type LeapingClock, leapingClock } from '../run/harness.ts';
import { person } from '../run/person.ts';

export const RUNBOOK = 'auvious-facades';

export type Variables = { readonly [name: string]: string };

/** What a command says, with what only some of them tell. */
export interface Told extends Said {
  readonly digest?: string;
  readonly files?: readonly string[];
  readonly engagements?: readonly { readonly id: string; readonly runs: readonly object[] }[];
}

/** Runs a command line with `--json`, in this process, with the data folder of its computer. */
export type Shell = (argv: readonly string[], values?: object, env?: Variables) => Promise<Told>;

/** What somebody at a terminal saw; `left` are answers to questions that never came. */
export interface Typed {
  readonly code: number;
  readonly text: string;
  readonly left: readonly unknown[];
}

/** All practice systems and one data folder, with the terminal beside them. */
export interface AuviousBench {
  readonly practice: RunningPractice;
  readonly clock: LeapingClock;
  readonly folder: string;
  /** Origin of the practice systems, for `--practice`. */
  readonly origin: string;
  readonly cli: Shell;
  /** Somebody at the terminal of this computer, who answers each question when it appears. */
  typing(
    answers: Parameters<typeof person>[0],
    argv: readonly string[],
    values?: object,
    env?: Variables,
  ): Promise<Typed>;
  /** Another computer: its own data folder, and what `parts` give it, such as its own keychain. */
  elsewhere(parts?: object): Shell;
  /** `run` or `plan` of the runbook on the practice systems. */
  on(command: string, values?: object, more?: readonly string[]): Promise<Told>;
  /** A command on the engagement that a run told. */
  again(command: string, engagement: string | null | undefined, values?: object): Promise<Told>;
  /** The next plan in that engagement. */
  next(engagement: string | null | undefined, values?: object): Promise<Told>;
  /** The only engagement of this computer; undefined when there is none. */
  onlyEngagement(): Promise<NonNullable<Told['engagements']>[number] | undefined>;
  /** Writes that all systems got. */
  writes(): number;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** @param options a clock of one's own by `now`, as where another process takes part */
export async function startAuvious(options: AllPracticeOptions = {}, parts: object = {}): Promise<AuviousBench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-auvious-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const clock = leapingClock();
  const practice = await startPractice({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => practice.close());
  const { origin } = practice.json.genesysCloud;
  const computer = (own: object) => ({
    clock,
    ...own,
    fetch: inRegion(origin, (own as { fetch?: typeof fetch }).fetch),
  });
  const cli = shellOf(folder, computer(parts));
  let computers = 0;
  const at = ['--practice', origin];
  const yes = (command: string) => (['plan', 'verify'].includes(command) ? [] : ['--yes']);
  return {
    practice,
    clock,
    folder,
    origin,
    cli,
    async typing(answers, argv, values, env = {}) {
      const someone = person(answers);
      const file = join(folder, 'typed.json');
      if (values !== undefined) await writeFile(file, JSON.stringify(values));
      const given = values === undefined ? [] : ['--values', file];
      const line = [...argv, ...given, '--data', join(folder, 'data')];
      const io = { ...(someone.io as object), env, cwd: folder, parts: computer(parts) };
      const code = await main(line, io as never);
      return { code, text: someone.text(), left: someone.left };
    },
    elsewhere: (own = {}) => shellOf(join(folder, `elsewhere-${++computers}`), computer(own)),
    on: (command, values, more = []) => cli([command, RUNBOOK, ...at, ...yes(command), ...more], values),
    again: (command, engagement, values) => {
      const reads = ['show', 'journal', 'links'].includes(command);
      return cli([command, engagement ?? 'none', ...(reads ? [] : [...at, ...yes(command)])], values);
    },
    next: (engagement, values) => cli(['plan', RUNBOOK, '--engagement', engagement ?? 'none', ...at], values),
    async onlyEngagement() {
      const { engagements, text } = await cli(['list']);
      if (engagements === undefined || engagements.length > 1) throw new Error(`Not one engagement: ${text}`);
      return engagements[0];
    },
    writes: () => practice.auvious.counts().write + practice.genesysCloud.counts().write,
  };
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
    const said = out.text() === '' ? {} : (JSON.parse(out.text()) as JsonObject);
    const none = { problems: [], actions: [], steps: [], checks: [] };
    return { ...none, ...said, code, text: `${out.text()}${err.text()}` } as unknown as Told;
  };
}
