import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { Opened, Opening, Runnable } from '../../../runs/runnable.ts';
import { bySystem } from '../../../systems/by-system.ts';
import { openOperator } from '../../genesys-cloud/open-operator.ts';
import { ADDRESS } from '../address.ts';
import { readCicAgents } from './read-cic.ts';
import { readSynced } from './read-synced.ts';

/** What each system tells: one that cannot be read gives a problem instead of its lists. */
export interface AgentsParts {
  readonly cic: Pick<AgentsView, 'users' | 'workgroups' | 'problems'>;
  readonly cloud: Pick<AgentsView, 'synced' | 'problems'>;
}

/** The runbook as far as its lists of agents go, and what reads them. Each is called once it was opened. */
export interface AgentsLookUp {
  readonly runnable: Runnable;
  readonly parts: { readonly [P in keyof AgentsParts]: (signal: AbortSignal) => Promise<AgentsParts[P]> };
  /** Both systems, each by itself. */
  read(signal: AbortSignal): Promise<AgentsView>;
}

/** What both systems tell, as one answer. */
export function agentsOf({ cic, cloud }: AgentsParts): AgentsView {
  return {
    users: [...cic.users],
    workgroups: [...cic.workgroups],
    synced: [...cloud.synced],
    problems: [...cic.problems, ...cloud.problems],
  };
}

/**
 * The runbook as far as its lists of agents go. It needs no value: it answers while the rest is still being filled in,
 * and the CIC server answers without the organization and the other way round.
 */
export function agentsLookUp(whole: Runnable): AgentsLookUp {
  let opening: Opening | undefined;
  const nothing = bySystem({});
  const runnable: Runnable = {
    ...whole,
    parameters: whole.parameters.map((parameter) => ({ ...parameter, required: false })),
    async open(given): Promise<Opened> {
      opening = given;
      return {
        runbook: { id: whole.id, title: whole.title, target: '', steps: [] },
        target: { origin: '', label: '' },
        read: nothing,
        writer: nothing,
        who: () => ({ id: '', shortName: '', name: '' }),
        skewSeconds: () => undefined,
      };
    },
  };
  const opened = (): Opening => {
    if (opening === undefined) throw new Error('The look-up was not opened.');
    return opening;
  };
  const parts: AgentsLookUp['parts'] = {
    cic: async (signal) => readCicAgents(opened(), signal),
    async cloud(signal) {
      const given = opened();
      return readSynced(() => openOperator(given, ADDRESS).operator, given.values, signal);
    },
  };
  return {
    runnable,
    parts,
    async read(signal) {
      const [cic, cloud] = await Promise.all([parts.cic(signal), parts.cloud(signal)]);
      return agentsOf({ cic, cloud });
    },
  };
}
