import type { GatewayOptions } from './gateway/options.ts';
import { type PracticeGateway, startPracticeGateway } from './gateway/start.ts';
import type { PracticeOptions } from './genesys-cloud/options.ts';
import type { Samples } from './genesys-cloud/samples.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from './genesys-cloud/start.ts';
import type { NexusOptions } from './nexus/options.ts';
import type { NexusSamples } from './nexus/samples.ts';
import { type PracticeNexus, startPracticeNexus } from './nexus/start.ts';

/** Samples that came later: the client for the sign-in by browser, and the toll-free number. */
type Later = 'browserClient' | 'tollFreeNumber';

/** What `practice` prints: where the practice systems are and how to sign in to them. */
export interface PracticeJson {
  /** A practice Genesys Cloud that runs by itself has none beside it: `nexusOf` says so. */
  readonly nexus?: NexusSamples;
  /** A running practice of an earlier version does not have all of it. */
  readonly genesysCloud: Omit<Samples, Later> & Partial<Pick<Samples, Later>>;
}

/** The practice systems, wherever they run. */
export interface Practice {
  readonly json: PracticeJson;
  close(): Promise<void>;
}

/** The practice systems of this process, to be looked behind. */
export interface RunningPractice extends Practice {
  readonly genesysCloud: PracticeGenesysCloud;
  readonly nexus: PracticeNexus;
  readonly gateway: PracticeGateway;
}

/** Options of Genesys Cloud, whose clock and chance the other systems share unless theirs say otherwise. */
export interface AllPracticeOptions extends PracticeOptions {
  readonly nexus?: NexusOptions;
  readonly gateway?: GatewayOptions;
}

/** Long enough that the wait for a new grant is seen, short enough to rehearse with. */
const PROPAGATION_SECONDS = 2;
/** Somebody has each role, so that a reading of the organization has people to show. */
const MEMBERS_PER_ROLE = 2;

/**
 * Starts every practice system; `GET /practice` of each origin answers the same JSON.
 * @throws PracticePortUnavailable
 */
export async function startPractice(options: AllPracticeOptions = {}): Promise<RunningPractice> {
  const { nexus: ofNexus, gateway: ofGateway, ...ofGenesysCloud } = options;
  const shared = sharedOf(options);
  const started: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(started.map((system) => system.close())));
  const adding = async <S extends { close(): Promise<void> }>(starting: Promise<S>): Promise<S> => {
    const system = await starting;
    started.push(system);
    return system;
  };
  let json: PracticeJson | undefined;
  const describe = () => json ?? {};
  try {
    const gateway = await adding(startPracticeGateway({ ...shared, ...ofGateway }, describe));
    const nexus = await adding(startPracticeNexus({ ...shared, ...ofNexus }, describe));
    // Last, as its port may be a given one: whoever waits for it to answer then finds the others answering too.
    const defaults = { propagationSeconds: PROPAGATION_SECONDS, membersPerRole: MEMBERS_PER_ROLE };
    const genesysCloud = await adding(startPracticeGenesysCloud({ ...defaults, ...ofGenesysCloud }, describe));
    const ofBoth = { ...nexus.samples, webhook: gateway.samples };
    json = { genesysCloud: genesysCloud.samples, nexus: ofBoth };
    return { json, genesysCloud, nexus, gateway, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function sharedOf({
  now,
  uuid,
  secret,
  sleep,
}: PracticeOptions): Pick<PracticeOptions, 'now' | 'uuid' | 'secret' | 'sleep'> {
  return {
    ...(now === undefined ? {} : { now }),
    ...(uuid === undefined ? {} : { uuid }),
    ...(secret === undefined ? {} : { secret }),
    ...(sleep === undefined ? {} : { sleep }),
  };
}
