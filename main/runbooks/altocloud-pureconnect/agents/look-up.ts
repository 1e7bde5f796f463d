import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { Opened, Opening, Runnable } from '../../../runs/runnable.ts';
import { bySystem } from '../../../systems/by-system.ts';
import { openOperator } from '../open-operator.ts';
import { readCicAgents } from './read-cic.ts';
import { readSynced } from './read-synced.ts';

/** The runbook as far as its lists of agents go, and what reads them. */
export interface AgentsLookUp {
  readonly runnable: Runnable;
  /** Each system is read by itself; one that cannot be read gives a problem instead of its lists. Called once opened. */
  read(signal: AbortSignal): Promise<AgentsView>;
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
  return {
    runnable,
    async read(signal) {
      const given = opening;
      if (given === undefined) throw new Error('The look-up was not opened.');
      const [fromCic, fromCloud] = await Promise.all([
        readCicAgents(given, signal),
        readSynced(() => openOperator(given).operator, given.values, signal),
      ]);
      return {
        users: [...fromCic.users],
        workgroups: [...fromCic.workgroups],
        synced: [...fromCloud.synced],
        problems: [...fromCic.problems, ...fromCloud.problems],
      };
    },
  };
}
