import type { RunbookView, StageId } from '../../../../shared/ipc/views.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';

export type HelpfulPage = 'region' | 'connect' | 'permissions' | 'settings' | 'run';

const CONNECT_FIELDS: readonly string[] = ['operatorClientId', 'operatorClientSecret', 'accessToken'];
const CONNECT_CODES: readonly string[] = [
  'not-signed-in',
  'no-credentials',
  'token-refused',
  'credentials-or-region-refused',
  'grant-type-refused',
  'not-authorized',
  'not-a-user',
  'sign-in-refused',
  'sign-in-timed-out',
  'sign-in-stopped',
  'operator-lacks-rights',
  'organization-differs',
  'client-differs',
  'client-id-missing',
  'secret-refused',
];
const REGION_CODES: readonly string[] = ['region-not-recognised', 'region-unknown'];
const PERMISSION_CODES: readonly string[] = ['row-needs-choice', 'row-choice-refused'];

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
  if (CONNECT_CODES.includes(code) || (field !== undefined && CONNECT_FIELDS.includes(field))) return 'connect';
  if (PERMISSION_CODES.includes(code) || field?.startsWith('rows') === true) return 'permissions';
  if (code === 'secret-not-entered') return 'connect';
  return parameters.some(({ name }) => name === field) ? 'settings' : undefined;
}
