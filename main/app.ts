import { randomBytes, randomUUID } from 'node:crypto';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../shared/results/problem.ts';
import { SMS_VARIANTS } from '../shared/runbooks/nexus-sms/variants.ts';
import { operatorFiles } from './cli/files.ts';
import { dataFolder, prepareDataFolder } from './engagements/data-folder.ts';
import type { Files } from './engagements/files.ts';
import { nodeFiles } from './engagements/node-files.ts';
import { nodeProcesses } from './engagements/processes.ts';
import { engagementStore } from './engagements/store.ts';
import type { EngineClock } from './engine/ports.ts';
import { loadProfileFile, loadProfiles } from './profiles/load.ts';
import { altocloudRunnable } from './runbooks/altocloud-pureconnect/runnable.ts';
import { auviousRunnable } from './runbooks/auvious-facades/runnable.ts';
import { GENESYS_CLOUD_HOSTS } from './runbooks/genesys-cloud/hosts.ts';
import { integrationRunnable } from './runbooks/integration/runnable.ts';
import { smsRunnable } from './runbooks/nexus-sms/runnable.ts';
import { tenantRunnable } from './runbooks/nexus-tenant/runnable.ts';
import { ValuesInvalid } from './runs/faults.ts';
import type { Surroundings } from './runs/surroundings.ts';
import { findBrowser } from './shell/find-browser.ts';
import { printPdf } from './shell/print-pdf.ts';
import { createLimiter, DEFAULT_RATE } from './systems/http/limiter.ts';
import { type NetworkState, setUpNetwork } from './systems/http/network.ts';
import { realClock } from './systems/http/time.ts';
import { createTransport } from './systems/http/transport.ts';
import { encryptAge } from './vault/age.ts';
import { type OpenedKeychain, openKeychain } from './vault/keychain.ts';
import { createRedactor } from './vault/redactor.ts';
import { reopening } from './vault/reopening.ts';
import type { Secret } from './vault/secret.ts';

/** What differs between the terminal, the window and tests. */
export interface AppOptions {
  /** `--data`. */
  readonly data: string | undefined;
  readonly env: { readonly [name: string]: string | undefined };
  readonly cwd: string;
  readonly ask?: (field: string) => Promise<Secret>;
  /** In Electron `net.fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  readonly files?: Files;
  readonly clock?: EngineClock;
  readonly openKeychain?: () => Promise<OpenedKeychain>;
  /** In Electron its own printing; else an installed browser's. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>;
}

/** The services, built once, and what the composition itself found out. */
export interface App extends Surroundings {
  readonly network: NetworkState;
  /** What the operator should know about the data folder. */
  readonly notice: Problem | undefined;
  /** Puts proxies and certificates of this process back. */
  close(): void;
}

/** An unlock prompt keeps a call waiting for ever; this long a person gets to answer it. */
const KEYCHAIN_MS = 20_000;

/**
 * The composition root: every service once.
 * @throws BadDataFolder, DataFolderNotPrivate, ProxyAddressUnreadable, CaFileUnreadable
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { env, cwd } = options;
  const { platform } = process;
  const files = options.files ?? nodeFiles;
  const folder = dataFolder({ data: options.data, env, platform, home: homedir(), cwd });
  const notice = await prepareDataFolder(files, folder, platform);
  const clock = options.clock ?? realClock;
  const random = (count: number) => randomBytes(count);
  const network = setUpNetwork(env, { readText: operatorFiles.readText });
  const redactor = createRedactor();
  const limiter = createLimiter(DEFAULT_RATE, clock);
  const fetch = options.fetch ?? network.fetch;
  const store = engagementStore({ files, clock, random, folder });
  const sources = {
    bundledFolder: fileURLToPath(new URL('../shared/profiles/', import.meta.url)),
    userFolder: join(folder, 'profiles'),
    fs: operatorFiles,
  };

  const keychain = reopening({ open: options.openKeychain ?? openRealKeychain, now: () => clock.now(), timer });
  return {
    folder,
    store,
    locks: { files, processes: nodeProcesses, clock, random },
    clock,
    redactor,
    exports: {
      printPdf:
        options.printPdf ??
        (async (html) => printPdf(html, findBrowser({ platform, env, exists: operatorFiles.exists }))),
      seal: (clear, to) =>
        encryptAge(
          clear,
          'recipient' in to
            ? { to: 'recipient', recipient: to.recipient }
            : { to: 'passphrase', passphrase: to.passphrase },
        ),
    },
    keychain,
    inHand: new Map(),
    env: (name) => env[name],
    ...(options.ask === undefined ? {} : { ask: options.ask }),
    transport: (named, reach) =>
      createTransport({
        fetch,
        clock,
        random: Math.random,
        limiter,
        origins: { hosts: reach === 'regions' ? GENESYS_CLOUD_HOSTS : [], named },
        redact: (text) => redactor.redact(text),
      }),
    practiceFetch: fetch,
    async runnables() {
      const { profiles, problems } = await loadProfiles(sources);
      const sms = Object.values(SMS_VARIANTS).map(smsRunnable);
      const integrations = profiles.map(({ profile }) => integrationRunnable(profile));
      return {
        runnables: [...integrations, altocloudRunnable(), tenantRunnable(), ...sms, auviousRunnable()],
        problems,
      };
    },
    async profiles() {
      return loadProfiles(sources);
    },
    async runnableOf(file) {
      const loaded = await loadProfileFile(file, operatorFiles);
      if (loaded.ok) return integrationRunnable(loaded.profile);
      throw new ValuesInvalid(loaded.problems as [Problem, ...Problem[]]);
    },
    user: userInfo().username,
    network: network.state,
    notice,
    close: () => network.undo(),
  };
}

function openRealKeychain(): Promise<OpenedKeychain> {
  return openKeychain({ service: 'groundwork', timeoutMs: KEYCHAIN_MS, timer, unique: randomUUID });
}

function timer(ms: number, then: () => void): () => void {
  const handle = setTimeout(then, ms);
  return () => clearTimeout(handle);
}
