import type { RunbookView, StageId } from '../../../../shared/ipc/views.ts';
import type { ShownProblem } from '../../../components/ProblemNote.tsx';
import { REQUEST_NAMES } from '../request/request-values.ts';
import { asksForSignIn } from '../sign-in-codes.ts';

export type HelpfulPage = Exclude<StageId, 'plan' | 'validation' | 'form'>;

type Runbook = Pick<RunbookView, 'stages' | 'parameters'>;

const CONNECT_FIELDS: readonly string[] = ['operatorClientId', 'operatorClientSecret', 'accessToken'];
/** Its page says which rights are lacking, too. */
const CONNECT_CODES: readonly string[] = ['not-authorized', 'operator-lacks-rights', 'client-id-missing'];
const REGION_CODES: readonly string[] = ['region-not-recognised', 'region-unknown'];
/** Where a value is filled in that has a page of its own; without that page it is among all the others. */
const OWN_PAGE: Readonly<Record<string, HelpfulPage>> = {
  senders: 'senders',
  designerEndpointName: 'senders',
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
/** Said for information: the plan sees to it by itself. */
const NOTHING_TO_MEND: readonly string[] = ['looked-up-later'];
const PERMISSION_CODES: readonly string[] = ['row-needs-choice', 'row-choice-refused'];

/** Whether a reset of the client's secret is what helps; it is offered, never planned by itself. */
export function asksForReset({ code }: Pick<ShownProblem, 'code'>): boolean {
  return code === 'secret-not-at-hand' || code === 'secret-refused';
}

/** The page where a problem of a plan is mended, as far as one of this runbook's pages does. */
export function problemPage(
  { code, field }: Pick<ShownProblem, 'code' | 'field'>,
  runbook: Runbook,
): HelpfulPage | undefined {
  const page = pageOf(code, field, runbook);
  // Where the region is one of the details, they are the page for it.
  if (page === 'region' && !has(runbook, page)) return has(runbook, 'settings') ? 'settings' : undefined;
  return page !== undefined && has(runbook, page) ? page : undefined;
}

/** The page's title in the rail. */
export function pageTitle({ stages }: Pick<RunbookView, 'stages'>, page: HelpfulPage): string {
  return stages.find(({ id }) => id === page)?.title ?? page;
}

function has({ stages }: Runbook, page: StageId): boolean {
  return stages.some(({ id }: { readonly id: StageId }) => id === page);
}

function pageOf(code: string, field: string | undefined, runbook: Runbook): HelpfulPage | undefined {
  if (code === 'already-working') return 'run';
  if (NOTHING_TO_MEND.includes(code)) return undefined;
  if (REGION_CODES.includes(code) || field === 'address') return 'region';
  if (asksForSignIn({ code, field }) || CONNECT_CODES.includes(code)) return 'connect';
  if (field !== undefined && CONNECT_FIELDS.includes(field)) return 'connect';
  if (PERMISSION_CODES.includes(code) || field?.startsWith('rows') === true) return 'permissions';
  // `senders[3].endpoint` is a matter of `senders`.
  const name = /^[^[.\s]+/.exec(field ?? '')?.[0];
  if (runbook.parameters.every((parameter) => parameter.name !== name)) return undefined;
  const own = name === undefined ? undefined : (OWN_PAGE[name] ?? (REQUEST_NAMES.has(name) ? 'request' : undefined));
  return own !== undefined && has(runbook, own) ? own : 'settings';
}
