import type { RunbookView } from '../../../../shared/ipc/views.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';

export type GroupId = 'needed' | 'role' | 'client' | 'who' | 'prepared' | 'optional';

export interface Group {
  readonly id: GroupId;
  readonly parameters: ParameterTable;
}

/** Values that stand together whatever the runbook; the rest is sorted by how much it is needed. */
const TOGETHER: Readonly<Record<string, GroupId>> = {
  roleName: 'role',
  roleDescription: 'role',
  appName: 'client',
  tokenDurationSeconds: 'client',
  divisions: 'client',
  allowedIps: 'client',
  selfGrant: 'who',
  ungrant: 'who',
};

/** Values that another page of the runbook asks for. */
const OWN_PAGE: Readonly<Record<string, 'region' | 'connect'>> = {
  address: 'region',
  operatorClientId: 'connect',
  operatorClientSecret: 'connect',
  accessToken: 'connect',
};

const ORDER: readonly GroupId[] = ['needed', 'role', 'client', 'who', 'prepared', 'optional'];

/** Whether a value is entered on a page of its own in this runbook. */
export function hasOwnPage(name: string, { stages }: Pick<RunbookView, 'stages'>): boolean {
  const page = Object.hasOwn(OWN_PAGE, name) ? OWN_PAGE[name] : undefined;
  return page !== undefined && stages.some(({ id }) => id === page);
}

/** The form's groups in order; secrets are not in them. */
export function groupsOf(table: ParameterTable, runbook: Pick<RunbookView, 'stages'>): readonly Group[] {
  const shown = table.filter(({ name, type }) => type !== 'secret' && !hasOwnPage(name, runbook));
  return ORDER.map((id) => ({ id, parameters: shown.filter((parameter) => groupOf(parameter) === id) })).filter(
    ({ parameters }) => parameters.length > 0,
  );
}

function groupOf({ name, required, default: value }: Parameter): GroupId {
  const together = Object.hasOwn(TOGETHER, name) ? TOGETHER[name] : undefined;
  if (together !== undefined) return together;
  if (required && value === undefined) return 'needed';
  return value === undefined ? 'optional' : 'prepared';
}
