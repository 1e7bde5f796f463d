import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type App, type AppOptions, createApp } from '../../../main/app.ts';
import type { DeskContext, DeskShell } from '../../../main/desk/context.ts';
import { ExchangeLog } from '../../../main/desk/exchange-log.ts';
import { HeldSecrets } from '../../../main/desk/held-secrets.ts';
import { practiceHost } from '../../../main/desk/practice-host.ts';
import { Works } from '../../../main/desk/works.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import type { PracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import {
  CHANNELS,
  type Channel,
  EVENTS,
  type EventName,
  type EventOf,
  type Handlers,
  type ReplyOf,
  type RequestOf,
  type Tell,
} from '../../../shared/ipc/contract.ts';
import { type LeapingClock, leapingClock, startOrg } from '../run/harness.ts';
import { fakeKeychain } from '../run/keychain.ts';

/** One event that main told. */
export type Told = { readonly [E in EventName]: { readonly event: E; readonly payload: EventOf<E> } }[EventName];

/** What a test of the desk may choose. */
export interface DeskBenchOptions {
  /** The groups of handlers under test, for example `[appHandlers, engagementHandlers]`. */
  readonly groups: readonly ((desk: DeskContext) => Partial<Handlers>)[];
  readonly org?: PracticeOptions;
  readonly env?: AppOptions['env'];
  /** A usable keychain in memory by default. */
  readonly openKeychain?: AppOptions['openKeychain'];
  readonly shell?: Partial<DeskShell>;
  /** Data folder of an earlier bench, to look at it after a restart. */
  readonly data?: string;
  /** False: no practice organization runs until the window starts one. */
  readonly practiceRuns?: boolean;
}

/** The desk over a real data folder and a practice organization of its own. */
export interface DeskBench {
  readonly desk: DeskContext;
  readonly app: App;
  readonly org: PracticeGenesysCloud;
  readonly clock: LeapingClock;
  /** For everything of this test; `data` is the data folder in it. */
  readonly folder: string;
  readonly data: string;
  /** Parses request and reply strictly, as main/ipc/serve.ts does. Rejects with the handler's fault. */
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>>;
  /** Every event so far, oldest first; parsed strictly. */
  readonly told: readonly Told[];
  toldOf<E extends EventName>(event: E): readonly EventOf<E>[];
  /** Resolves with the first event for which `fits` holds, also one told before. */
  until<E extends EventName>(event: E, fits: (payload: EventOf<E>) => boolean): Promise<EventOf<E>>;
  /** What was shown, copied and opened through the fake shell, in order: `[what, argument]`. */
  readonly shown: readonly (readonly [string, string])[];
  close(): Promise<void>;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

/** Starts everything; it ends with the test, or with `close`. */
export async function startDeskBench(options: DeskBenchOptions): Promise<DeskBench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-desk-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const data = options.data ?? join(folder, 'data');
  const clock = leapingClock();
  const org = await startOrg({ now: clock.now, sleep: (ms) => clock.sleep(ms), ...options.org });
  const env = options.env ?? { GROUNDWORK_EXPORTS: join(folder, 'exports') };
  const openKeychain = options.openKeychain ?? fakeKeychain().open;
  const app = await createApp({ data, env, cwd: folder, clock, openKeychain });

  const told: Told[] = [];
  const listeners = new Set<() => void>();
  const tell: Tell = (event, payload) => {
    const parsed = EVENTS[event].parse(JSON.parse(JSON.stringify(payload)));
    told.push({ event, payload: parsed } as Told);
    for (const listener of listeners) listener();
  };
  const shown: (readonly [string, string])[] = [];
  const desk: DeskContext = {
    app,
    shell: { ...fakeShell(shown), ...options.shell },
    tell,
    practice: practiceHost(options.practiceRuns === false ? undefined : org.origin),
    held: new HeldSecrets(),
    exchanges: new ExchangeLog(tell),
    works: new Works(),
    notices: new Map(),
  };
  const handlers: Partial<Handlers> = Object.assign({}, ...options.groups.map((group) => group(desk)));
  const toldOf = <E extends EventName>(event: E) =>
    told.filter((each) => each.event === event).map(({ payload }) => payload as EventOf<E>);

  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await desk.works.close();
    await desk.practice.close();
    app.close();
  };
  toClose.push(close);
  return {
    desk,
    app,
    org,
    clock,
    folder,
    data,
    told,
    toldOf,
    shown,
    close,
    async call(channel, request) {
      const handler = handlers[channel];
      if (handler === undefined) throw new Error(`No group of this test handles ${channel}.`);
      const schemas = CHANNELS[channel];
      const asked = schemas.request.parse(throughWire(request));
      const reply = await (handler as (request: unknown) => Promise<unknown>)(asked);
      return schemas.reply.parse(throughWire(reply)) as ReplyOf<typeof channel>;
    },
    until(event, fits) {
      return new Promise((resolve) => {
        const look = () => {
          const found = toldOf(event).find(fits);
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        look();
      });
    },
  };
}

/** As a message between two processes: what JSON cannot carry does not arrive. */
function throughWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function fakeShell(shown: (readonly [string, string])[]): DeskShell {
  const note =
    (what: string) =>
    async (argument: string): Promise<void> => {
      shown.push([what, argument]);
    };
  return {
    kind: 'chromium',
    notices: [],
    canChooseFolder: false,
    printPdf: async (html: string) => Buffer.from(`%PDF-1.7\n${html.length}\n%%EOF`),
    copyText: note('copy'),
    openLink: note('open'),
    allowLoopback: (origin) => void shown.push(['allow', origin]),
    showFile: note('show'),
    chooseFolder: async () => undefined,
  };
}
