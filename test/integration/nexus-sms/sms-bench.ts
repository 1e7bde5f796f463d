import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import { main } from '../../../main/cli.ts';
import { type AllPracticeOptions, type RunningPractice, startPractice } from '../../../main/practice/start.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { leapingClock } from '../run/harness.ts';

/** What a command says with `--json`, as far as these tests look. */
export interface Said {
  readonly code: number;
  readonly result?: string;
  readonly engagement?: string;
  readonly run?: string;
  readonly problem?: { readonly code: string; readonly message: string; readonly field?: string; readonly fix: string };
  readonly problems: readonly { readonly code: string; readonly message: string; readonly field?: string }[];
  readonly actions: readonly {
    readonly step: string;
    readonly kind: string;
    readonly method?: string;
    readonly summary: string;
  }[];
  readonly steps: readonly { readonly id: string; readonly status: string; readonly reason?: string }[];
  readonly checks: readonly {
    readonly step: string;
    readonly result: string;
    readonly proof: string;
    readonly reason?: string;
  }[];
  readonly cannotUndo?: readonly string[];
  /** Everything that was said, for looking for what must not be said. */
  readonly text: string;
}

/** All practice systems and one data folder, with the terminal beside them. */
export interface SmsBench {
  readonly practice: RunningPractice;
  readonly folder: string;
  cli(argv: readonly string[], values?: object, env?: { readonly [name: string]: string }): Promise<Said>;
  /** `run`, `plan` … of a variant, on the practice systems. */
  on(command: string, variant: SmsVariantId, values?: object, more?: readonly string[]): Promise<Said>;
  /** A command on the engagement that a run told. */
  again(command: string, engagement: string | undefined, values?: object): Promise<Said>;
  /** The next plan of the variant in that engagement. */
  next(variant: SmsVariantId, engagement: string | undefined, values?: object): Promise<Said>;
  /** Writes that all systems got. */
  writes(): number;
  /** The services of the sample contact center, by name. */
  services(): Map<string, { url?: string; data: unknown; secret: unknown }>;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

export async function startSms(options: AllPracticeOptions = {}, parts: object = {}): Promise<SmsBench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-sms-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const clock = leapingClock();
  const practice = await startPractice({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options });
  toClose.push(() => practice.close());
  const origin = practice.json.genesysCloud.origin;
  const ccId = practice.nexus.samples.ccId;
  let files = 0;

  async function cli(argv: readonly string[], values?: object, env: { readonly [name: string]: string } = {}) {
    const out = collector();
    const err = collector();
    const file = join(folder, `values-${++files}.json`);
    if (values !== undefined) await writeFile(file, JSON.stringify(values));
    const given = values === undefined ? [] : ['--values', file];
    const data = argv.includes('--data') ? [] : ['--data', join(folder, 'data')];
    const line = [...argv, ...given, '--json', ...data];
    const streams = { stdin: Readable.from([]), stdout: out.stream, stderr: err.stream };
    const io = { ...streams, env, cwd: folder, parts: { clock, ...parts } };
    const code = await main(line, io as never);
    const said = out.text() === '' ? {} : (JSON.parse(out.text()) as object);
    const none = { problems: [], actions: [], steps: [], checks: [] };
    return { ...none, ...said, code, text: `${out.text()}${err.text()}` } as Said;
  }
  const at = ['--practice', origin];
  const yes = (command: string) => (command === 'plan' || command === 'verify' ? [] : ['--yes']);
  return {
    practice,
    folder,
    cli,
    on: (command, variant, values, more = []) =>
      cli([command, `nexus-sms-${variant}`, ...at, ...yes(command), ...more], values),
    again: (command, engagement, values) => {
      const reads = command === 'show' || command === 'journal';
      return cli([command, engagement ?? 'none', ...(reads ? [] : [...at, ...yes(command)])], values);
    },
    next: (variant, engagement, values) =>
      cli(['plan', `nexus-sms-${variant}`, '--engagement', engagement ?? 'none', ...at], values),
    writes: () => practice.genesysCloud.counts().write + practice.nexus.counts().write,
    services: () => (practice.nexus.state.contactCenters.get(ccId)?.services ?? new Map()) as never,
  };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer | string, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
