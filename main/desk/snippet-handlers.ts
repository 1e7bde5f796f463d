import type { Handlers } from '../../shared/ipc/contract.ts';
import { checkFor, renderFor, snippetLookUp } from '../runbooks/altocloud-pureconnect/snippet/look-up.ts';
import type { Job } from '../runs/job.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';

/** The tracking snippet: shown, and looked for on a page. Nothing is changed here. */
export function snippetHandlers(desk: DeskContext): Pick<Handlers, 'snippet.render' | 'snippet.check'> {
  async function withJob<T>(
    { engagement, runbook }: { readonly engagement: string; readonly runbook: string },
    use: (job: Job) => T | Promise<T>,
  ): Promise<T> {
    const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify', partOf: snippetLookUp });
    try {
      return await use(job);
    } finally {
      await job.close();
    }
  }
  return {
    'snippet.render': (request) => withJob(request, renderFor),
    'snippet.check': ({ page, ...about }) => withJob(about, (job) => checkFor(job, page)),
  };
}
