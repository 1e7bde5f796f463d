import type { Handlers } from '../../shared/ipc/contract.ts';
import { ALTOCLOUD } from '../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { RunbookHasNoAgents } from '../runbooks/altocloud-pureconnect/agents/faults.ts';
import type { AgentsLookUp } from '../runbooks/altocloud-pureconnect/agents/look-up.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';

/** Users and workgroups, for the page that chooses agents. Nothing is changed here. */
export function agentsHandlers(desk: DeskContext): Pick<Handlers, 'agents.read'> {
  return {
    async 'agents.read'({ engagement, runbook }) {
      if (runbook !== ALTOCLOUD.runbook) throw new RunbookHasNoAgents(runbook);
      // Loaded when it is asked for: few windows ever open this page.
      const { agentsLookUp } = await import('../runbooks/altocloud-pureconnect/agents/look-up.ts');
      let lookUp: AgentsLookUp | undefined;
      const { job } = await openJob(desk, {
        engagement,
        runbook,
        purpose: 'verify',
        partOf(runnable) {
          lookUp = agentsLookUp(runnable);
          return lookUp.runnable;
        },
      });
      try {
        if (lookUp === undefined) throw new Error('The job was opened without its part.');
        return await lookUp.read(new AbortController().signal);
      } finally {
        await job.close();
      }
    },
  };
}
