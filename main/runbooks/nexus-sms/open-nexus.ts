import { SecretNotGiven } from '../../runs/faults.ts';
import type { Opening } from '../../runs/runnable.ts';
import type { SystemSide } from '../../systems/by-system.ts';
import type { HeaderValue } from '../../systems/http/serialize.ts';
import type { Transport } from '../../systems/http/transport.ts';
import { createNexus } from '../../systems/nexus/system.ts';
import type { Secret } from '../../vault/secret.ts';
import type { ContactCenter } from './contact-center.ts';

/** The Digital Channels side of an opened run. */
export interface OpenNexus {
  readonly nexus: SystemSide;
  /** The operator's secret, or the key that a run made or a tenant's run brought; an empty one is none. */
  secret(name: string): Promise<Secret | undefined>;
}

type Opens = Pick<Opening, 'values' | 'secret' | 'kept' | 'purpose'>;

/** Binds Digital Channels to a contact center and to the keys at hand. Asks for no key before something is sent. */
export function openNexus(opening: Opens, transport: Transport, { origin, ccid }: ContactCenter): OpenNexus {
  async function secret(name: string): Promise<Secret | undefined> {
    const given = filled(await opening.secret(name));
    if (given !== undefined || name !== 'apiKey') return given;
    const made = filled(await opening.kept(origin, ccid, ccid, 'apiKey'));
    if (made !== undefined) return made;
    const clusterKey = filled(await opening.secret('clusterKey'));
    // What the lost key made can still be removed with the key that made it.
    if (clusterKey !== undefined) return opening.purpose === 'undo' ? clusterKey : undefined;
    // Whoever gives a token wants a key made with it. Else the key that enabling the tenant brought opens its services.
    if (opening.values.outGWSAccessToken !== undefined) return undefined;
    return filled(await opening.kept(origin, ccid, ccid, 'nexusApiKey'));
  }

  async function headersFor(call: string): Promise<{ readonly [name: string]: HeaderValue }> {
    if (call.startsWith('nexus.apikeys.')) {
      const token = await secret('outGWSAccessToken');
      if (token !== undefined) return { authorization: { bearer: token } };
      const clusterKey = await secret('clusterKey');
      if (clusterKey !== undefined) return { 'x-api-key': clusterKey };
    }
    const key = (await secret('apiKey')) ?? (await secret('clusterKey'));
    if (key === undefined) throw new SecretNotGiven('apiKey');
    return { 'x-api-key': key, 'x-ccid': ccid };
  }

  return { nexus: createNexus({ transport, origin, headersFor }), secret };
}

function filled(secret: Secret | undefined): Secret | undefined {
  return secret === undefined || secret.length === 0 ? undefined : secret;
}
