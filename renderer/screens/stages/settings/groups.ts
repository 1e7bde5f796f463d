import type { RunbookView, StageId } from '../../../../shared/ipc/views.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { REQUEST_NAMES } from '../request/request-values.ts';

/** Values under one heading. */
export interface Group {
  readonly title: string;
  readonly lead: string | undefined;
  readonly parameters: ParameterTable;
}

type GroupId = keyof typeof settingsStageText.groups;

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
const OWN_PAGE: Readonly<Record<string, StageId>> = {
  address: 'region',
  operatorClientId: 'connect',
  operatorClientSecret: 'connect',
  accessToken: 'connect',
  senders: 'senders',
  designerEndpointName: 'senders',
  nexusProvider: 'senders',
  cxcOnly: 'senders',
  orderNumber: 'numbers',
  comment: 'numbers',
  emailAddress: 'numbers',
  userIds: 'agents',
  workgroupIds: 'agents',
  gcUserIds: 'agents',
  siteUrl: 'snippet',
  singlePageSite: 'snippet',
  widgetScript: 'snippet',
};

const ORDER: readonly GroupId[] = ['needed', 'role', 'client', 'who', 'prepared', 'optional'];

/** Whether a value is entered on a page of its own in this runbook. */
export function hasOwnPage(name: string, { stages }: Pick<RunbookView, 'stages'>): boolean {
  const page = Object.hasOwn(OWN_PAGE, name) ? OWN_PAGE[name] : REQUEST_NAMES.has(name) ? 'request' : undefined;
  return page !== undefined && stages.some(({ id }) => id === page);
}

/**
 * The form's groups in order. A table that has headings of its own is shown under them, with its secrets in their place;
 * without headings it is sorted here, and secrets are not in it.
 */
export function groupsOf(table: ParameterTable, runbook: Pick<RunbookView, 'stages'>): readonly Group[] {
  const here = table.filter(({ name }) => !hasOwnPage(name, runbook));
  const headings = [...new Set(here.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  if (headings.length > 0) {
    return headings.map((title) => ({
      title,
      lead: undefined,
      parameters: here.filter(({ group }) => group === title),
    }));
  }
  const shown = here.filter(({ type }) => type !== 'secret');
  return ORDER.map((id) => ({
    ...settingsStageText.groups[id],
    parameters: shown.filter((parameter) => groupOf(parameter) === id),
  })).filter(({ parameters }) => parameters.length > 0);
}

function groupOf({ name, required, default: value }: Parameter): GroupId {
  const together = Object.hasOwn(TOGETHER, name) ? TOGETHER[name] : undefined;
  if (together !== undefined) return together;
  if (required && value === undefined) return 'needed';
  return value === undefined ? 'optional' : 'prepared';
}
