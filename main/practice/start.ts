import type { AuviousOptions } from './auvious/options.ts';
import type { AuviousSamples } from './auvious/samples.ts';
import { type PracticeAuvious, startPracticeAuvious } from './auvious/start.ts';
import type { DatabaseOptions } from './database/options.ts';
import { type PracticeDatabase, startPracticeDatabase } from './database/start.ts';
import type { GatewayOptions } from './gateway/options.ts';
import { type PracticeGateway, startPracticeGateway } from './gateway/start.ts';
import type { PracticeCallbacks } from './genesys-cloud/callbacks.ts';
import type { PracticeOptions } from './genesys-cloud/options.ts';
import type { Samples } from './genesys-cloud/samples.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from './genesys-cloud/start.ts';
import type { GwsOptions } from './gws/options.ts';
import type { GwsSamples } from './gws/samples.ts';
import { type PracticeGws, startPracticeGws } from './gws/start.ts';
import type { IcwsOptions } from './icws/options.ts';
import type { IcwsSamples } from './icws/samples.ts';
import { type PracticeIcws, startPracticeIcws } from './icws/start.ts';
import type { NexusOptions } from './nexus/options.ts';
import type { NexusSamples } from './nexus/samples.ts';
import { type PracticeNexus, startPracticeNexus } from './nexus/start.ts';
import type { SiteOptions } from './site/options.ts';
import type { SiteSamples } from './site/samples.ts';
import { type PracticeSite, startPracticeSite } from './site/start.ts';

/** Samples that came later: the client for the sign-in by browser, the toll-free number, and the synced users. */
type Later = 'browserClient' | 'tollFreeNumber' | 'syncedUsers';

/** What `practice` prints: where the practice systems are and how to sign in to them. */
export interface PracticeJson {
  /** A practice Genesys Cloud that runs by itself has none beside it: `nexusOf` says so. */
  readonly nexus?: NexusSamples;
  /** Likewise, and a running practice of an earlier version has none: `gwsOf` says so. */
  readonly gws?: GwsSamples;
  /** The database of Digital Channels; likewise. */
  readonly database?: { readonly url: string };
  /** The CIC server; likewise: `icwsOf` says so. */
  readonly icws?: IcwsSamples;
  /** The web site with the tracking snippet; likewise. */
  readonly site?: SiteSamples;
  /** Auvious; likewise: `auviousOf` says so. */
  readonly auvious?: AuviousSamples;
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
  readonly gws: PracticeGws;
  readonly database: PracticeDatabase;
  readonly icws: PracticeIcws;
  readonly site: PracticeSite;
  readonly auvious: PracticeAuvious;
}

/** Options of Genesys Cloud, whose clock and chance the other systems share unless theirs say otherwise. */
export interface AllPracticeOptions extends PracticeOptions {
  readonly nexus?: NexusOptions;
  readonly gateway?: GatewayOptions;
  readonly gws?: GwsOptions;
  readonly database?: DatabaseOptions;
  readonly icws?: IcwsOptions;
  readonly site?: SiteOptions;
  readonly auvious?: AuviousOptions;
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
  const { nexus: ofNexus, gateway: ofGateway, gws: ofGws, database: ofDatabase, ...others } = options;
  const { icws: ofIcws, site: ofSite, auvious: ofAuvious, ...ofGenesysCloud } = others;
  const shared = sharedOf(options);
  const started: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(started.map((system) => system.close())));
  const adding = async <S extends { close(): Promise<void> }>(starting: Promise<S>): Promise<S> => {
    const system = await starting;
    started.push(system);
    return system;
  };
  let json: PracticeJson | undefined;
  let organizationId = '';
  const describe = () => json ?? {};
  try {
    const gateway = await adding(startPracticeGateway({ ...shared, ...ofGateway }, describe));
    const database = await adding(startPracticeDatabase({ ...shared, ...ofDatabase }));
    const digital = { ...besideNexus(database, () => gws), ...shared, ...ofNexus };
    const nexus = await adding(startPracticeNexus(digital, describe));
    const { ccId, otherContactCenter } = nexus.samples;
    const contactCenterIds = [ccId, otherContactCenter.ccId];
    const gws: PracticeGws = await adding(startPracticeGws({ contactCenterIds, ...shared, ...ofGws }, describe));
    const icws = await adding(startPracticeIcws({ ...shared, ...ofIcws }, describe));
    const site = await adding(startPracticeSite({ orgId: () => organizationId, ...shared, ...ofSite }, describe));
    const makeCallback: PracticeCallbacks['create'] = (wish) => genesysCloud.callbacks.create(wish);
    const facades = { makeCallback, ...shared, ...ofAuvious };
    const auvious = await adding(startPracticeAuvious(facades, describe));
    // Last, as its port may be a given one: whoever waits for it to answer then finds the others answering too.
    const defaults = { propagationSeconds: PROPAGATION_SECONDS, membersPerRole: MEMBERS_PER_ROLE };
    const genesysCloud: PracticeGenesysCloud = await adding(
      startPracticeGenesysCloud({ ...defaults, ...ofGenesysCloud }, describe),
    );
    organizationId = genesysCloud.samples.organization.id;
    const ofBoth = { ...nexus.samples, webhook: gateway.samples };
    const ofPureConnect = { icws: icws.samples, site: site.samples };
    const ofDigital = { nexus: ofBoth, gws: gws.samples, database: database.samples };
    const ofVideo = { auvious: auvious.samples };
    json = { genesysCloud: genesysCloud.samples, ...ofDigital, ...ofPureConnect, ...ofVideo };
    return { json, genesysCloud, nexus, gateway, gws, database, icws, site, auvious, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What Digital Channels asks of the systems beside it; `gws` is there before anybody can ask. */
function besideNexus(database: PracticeDatabase, gws: () => PracticeGws): NexusOptions {
  return {
    bearer: (token, world) => world.tenantUsers.get(token) ?? gws().holder(token),
    gapis: (address) => database.hasGapisRow(address),
    login: (...credentials) => gws().knowsUser(...credentials),
    keyMade: (id, name) => database.addApiKey(id, name),
  };
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
