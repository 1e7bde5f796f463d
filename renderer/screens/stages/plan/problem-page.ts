import type { RunbookView, StageId } from '../../../../shared/ipc/views.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { asksForSignIn } from '../sign-in-codes.ts';

export type HelpfulPage = 'region' | 'connect' | 'permissions' | 'settings' | 'run';

const CONNECT_FIELDS: readonly string[] = ['operatorClientId', 'operatorClientSecret', 'accessToken'];
/** Its page says which rights are lacking, too. */
const CONNECT_CODES: readonly string[] = ['not-authorized', 'operator-lacks-rights', 'client-id-missing'];
const REGION_CODES: readonly string[] = ['region-not-recognised', 'region-unknown'];
const PERMISSION_CODES: readonly string[] = ['row-needs-choice', 'row-choice-refused'];

/** Whether a reset of the client's secret is what helps; it is offered, never planned by itself. */
export function asksForReset({ code }: Pick<ShownProblem, 'code'>): boolean {
  return code === 'secret-not-at-hand' || code === 'secret-refused';
}

/** The page where a problem of a plan is mended, as far as one of this runbook's pages does. */
export function problemPage(
  { code, field }: Pick<ShownProblem, 'code' | 'field'>,
  { stages, parameters }: Pick<RunbookView, 'stages' | 'parameters'>,
): HelpfulPage | undefined {
  const page = pageOf(code, field, parameters);
  return page !== undefined && stages.some(({ id }: { readonly id: StageId }) => id === page) ? page : undefined;
}

function pageOf(
  code: string,
  field: string | undefined,
  parameters: RunbookView['parameters'],
): HelpfulPage | undefined {
  if (code === 'already-working') return 'run';
  if (REGION_CODES.includes(code) || field === 'address') return 'region';
  if (asksForSignIn({ code }) || CONNECT_CODES.includes(code)) return 'connect';
  if (field !== undefined && CONNECT_FIELDS.includes(field)) return 'connect';
  if (PERMISSION_CODES.includes(code) || field?.startsWith('rows') === true) return 'permissions';
  return parameters.some(({ name }) => name === field) ? 'settings' : undefined;
}
