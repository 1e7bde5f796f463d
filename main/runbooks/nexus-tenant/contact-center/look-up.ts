import type { ContactCenterView } from '../../../../shared/ipc/views.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import type { Job } from '../../../runs/job.ts';
import type { Opened, Opening, Runnable } from '../../../runs/runnable.ts';
import { bySystem } from '../../../systems/by-system.ts';
import { GWS } from '../../../systems/gws/call.ts';
import { listContactCenters } from '../../../systems/gws/calls/contact-centers.ts';
import { createGws } from '../../../systems/gws/system.ts';
import { authPlace } from '../places.ts';

/** Values without which nobody can look. */
const NEEDED: readonly string[] = ['authURL', 'gwsAdminName', 'gwsAdminPass'];

/**
 * The runbook as far as its list of contact centers goes: it needs an address and an account, and no other value. So it
 * answers while the rest is still being filled in.
 */
export function contactCenterLookUp(runnable: Runnable): Runnable {
  return {
    ...runnable,
    parameters: runnable.parameters.map((parameter) => ({
      ...parameter,
      required: NEEDED.includes(parameter.name),
    })),
    open: async (opening) => openLookUp(runnable, opening),
  };
}

/** The contact centers of an opened look-up, in the order of the deployment. Sends one read. @throws Fault by cause */
export async function readContactCenters(
  { opened, values, practice }: Pick<Job, 'opened' | 'values' | 'practice'>,
  signal?: AbortSignal,
): Promise<readonly ContactCenterView[]> {
  const prefix = practice ? '' : authPlace(values, undefined).prefix;
  const all = await opened.read.read(listContactCenters({ prefix }), signal);
  return all.map(({ id, domains }) => ({ id, domains: [...domains] }));
}

function openLookUp(runnable: Runnable, { values, practice, transport, secret }: Opening): Opened {
  const auth = authPlace(values, practice);
  const ways = transport(practice === undefined ? [auth.origin] : []);
  const ops = async () => {
    const password = await secret('gwsAdminPass');
    if (password === undefined || password.length === 0) throw new SecretNotGiven('gwsAdminPass');
    return { user: String(values.gwsAdminName), password };
  };
  const gws = createGws({ transport: ways, origin: auth.origin, place: auth, ops });
  const sides = bySystem({ [GWS]: { read: gws.read } });
  return {
    runbook: { id: runnable.id, title: runnable.title, target: auth.origin, steps: [] },
    target: { origin: auth.origin, label: auth.origin },
    read: sides,
    writer: sides,
    who: () => ({ id: '', shortName: '', name: '' }),
    skewSeconds: ways.skewSeconds,
  };
}
