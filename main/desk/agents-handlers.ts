import type { Handlers } from '../../shared/ipc/contract.ts';
import { ALTOCLOUD } from '../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { RunbookHasNoAgents } from '../runbooks/altocloud-pureconnect/agents/faults.ts';
import type { AgentsLookUp, AgentsParts } from '../runbooks/altocloud-pureconnect/agents/look-up.ts';
import { agentsBasis } from './agents-basis.ts';
import type { DeskContext } from './context.ts';
import { keptAgentsOf } from './kept-agents.ts';
import { openJob } from './open-job.ts';

/** Users and workgroups, for the page that chooses agents. Nothing is changed here. */
export function agentsHandlers(desk: DeskContext): Pick<Handlers, 'agents.read'> {
  return {
    async 'agents.read'({ engagement: id, runbook, again = false }) {
      if (runbook !== ALTOCLOUD.runbook) throw new RunbookHasNoAgents(runbook);
      // Loaded when it is asked for: few windows ever open this page.
      const { agentsLookUp, agentsOf } = await import('../runbooks/altocloud-pureconnect/agents/look-up.ts');
      const { engagement } = await desk.app.store.open(id);
      const read = async <P extends keyof AgentsParts>(part: P): Promise<AgentsParts[P]> => {
        let lookUp: AgentsLookUp | undefined;
        const { job } = await openJob(desk, {
          engagement: id,
          runbook,
          purpose: 'verify',
          partOf(runnable) {
            lookUp = agentsLookUp(runnable);
            return lookUp.runnable;
          },
        });
        try {
          if (lookUp === undefined) throw new Error('The job was opened without its part.');
          return await lookUp.parts[part](new AbortController().signal);
        } finally {
          await job.close();
        }
      };
      const take = <P extends keyof AgentsParts>(part: P): Promise<AgentsParts[P]> =>
        keptAgentsOf(desk).take(`${part} ${id}`, agentsBasis(desk, engagement, part), again, () => read(part));
      const [cic, cloud] = await Promise.all([take('cic'), take('cloud')]);
      return agentsOf({ cic, cloud });
    },
  };
}
