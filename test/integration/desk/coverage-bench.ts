import type { WorkerLimits } from '../../../main/coverage/worker-client.ts';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import { coverageHandlers } from '../../../main/desk/coverage-handlers.ts';
import { profileHandlers } from '../../../main/desk/profile-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import type { ReplyOf } from '../../../shared/ipc/contract.ts';
import { type ConnectBench, startConnectBench } from './connect-bench.ts';
import { workerInThread } from './worker-in-thread.ts';

export type State = ReplyOf<'coverage.state'>;

/** A role as GET authorization/roles has it. */
export function role(name: string, ...permissions: readonly string[]) {
  const permissionPolicies = permissions.map((permission) => {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    return { domain, entityName, actionSet: [action] };
  });
  return { id: `id-of-${name.toLowerCase().replaceAll(' ', '-')}`, name, permissionPolicies };
}

/** A page of a listing. */
export function page(...roles: readonly object[]) {
  return { entities: roles, pageSize: 100, pageNumber: 1, pageCount: 1, total: roles.length };
}

/** The desk with coverage, and short ways to it. */
export interface CoverageBench extends ConnectBench {
  /** Hands over a file in parts of that many bytes; answers with the state after the last one. */
  drop(name: string, content: Uint8Array | string | object, partBytes?: number): Promise<State>;
  /** The report of what is compared now. */
  report(): Promise<NonNullable<ReplyOf<'coverage.report'>['report']>>;
  /** A pasted list as the need. */
  need(...permissions: readonly string[]): Promise<State>;
}

export async function startCoverageBench(
  options: Parameters<typeof startConnectBench>[0] & { readonly limits?: WorkerLimits } = {},
): Promise<CoverageBench> {
  const { limits = { begin: workerInThread }, ...rest } = options;
  const groups = [
    connectHandlers,
    runbookHandlers,
    profileHandlers,
    (desk: Parameters<typeof coverageHandlers>[0]) => coverageHandlers(desk, limits),
  ];
  const bench = await startConnectBench({ groups, ...rest });
  let uploads = 0;
  return {
    ...bench,
    async drop(name, content, partBytes = 2 ** 20) {
      const plain = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
      const bytes = Buffer.from(plain);
      uploads += 1;
      const upload = `upload-${uploads}`;
      for (let offset = 0; ; offset += partBytes) {
        const data = bytes.subarray(offset, offset + partBytes).toString('base64');
        const { state } = await bench.call('coverage.upload', { upload, name, offset, size: bytes.length, data });
        if (state !== undefined) return state;
      }
    },
    async report() {
      const { report } = await bench.call('coverage.report', {});
      if (report === undefined) throw new Error('There is nothing to report.');
      return report;
    },
    need: (...permissions) => bench.call('coverage.choose', { need: { is: 'list', text: permissions.join('\n') } }),
  };
}

/** Row number → finding. */
export function findings({ rows }: ReplyOf<'coverage.report'>['report'] & object) {
  return Object.fromEntries(rows.map(({ need, finding }) => [need.policy, finding.finding]));
}
