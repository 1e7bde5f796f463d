import type { RequestOf } from '../../shared/ipc/contract.ts';
import type { Checklist } from '../../shared/ipc/views.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { fold, type RunHistory } from '../engagements/fold.ts';
import { seenBy } from '../engagements/own-facts.ts';
import type { RowsChecked } from '../runs/rows.ts';
import type { Runnable } from '../runs/runnable.ts';
import { NoPermissionTable, NotSignedIn } from './connect-faults.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';
import { type Session, sessionsOf } from './sessions.ts';
import { factsOf } from './values-change.ts';
import { runnableIn } from './values-runnable.ts';

type Wish = RequestOf<'permissions.check'>;

/** Looks at every row. What keeps the look-up from being made turns every row `unchecked`; it is never "fine". */
export async function checkPermissions(desk: DeskContext, wish: Wish): Promise<Checklist> {
  const { engagement } = await desk.app.store.open(wish.engagement);
  const runnable = await runnableIn(desk, engagement, wish.runbook);
  const session = sessionsOf(desk).of(engagement.id);
  const run = wish.of === 'client' ? await latestFindings(desk, engagement, wish.runbook) : undefined;
  const look = session === undefined ? new NotSignedIn() : await asked(desk, wish, session, run?.findings ?? []);
  if (look instanceof Fault) return fallback(desk, runnable, engagement, wish, run, look);
  // Refused meanwhile, or expired: the operator has to sign in again, and the rail says so.
  if (look.problem?.code === 'token-refused' && sessionsOf(desk).end(engagement.id)) {
    desk.tell('engagement-changed', { engagement: engagement.id });
  }
  const checklist = { of: wish.of, ...onWire(look), checkedAt: new Date(desk.app.clock.now()).toISOString() };
  // Whoever signed in meanwhile must not see another one's rights.
  if (sessionsOf(desk).of(engagement.id) === session) {
    sessionsOf(desk).keepChecklist(engagement.id, wish.runbook, checklist);
  }
  return checklist;
}

async function asked(
  desk: DeskContext,
  wish: Wish,
  { signedIn, signal }: Session,
  recorded: readonly Finding[],
): Promise<RowsChecked | Fault> {
  try {
    const { job } = await openJob(desk, { engagement: wish.engagement, runbook: wish.runbook, purpose: 'verify' });
    try {
      const { checkRows } = job.opened;
      if (checkRows === undefined) throw new NoPermissionTable(wish.runbook);
      const { given } = job;
      return await checkRows({ of: wish.of, given, principal: signedIn.as, recorded, signal });
    } finally {
      await job.close();
    }
  } catch (error) {
    if (error instanceof Fault && !(error instanceof NoPermissionTable)) return error;
    throw error;
  }
}

/** Without a look-up: what a run proved about the client, else nothing is known of any row. */
async function fallback(
  desk: DeskContext,
  runnable: Runnable,
  engagement: Engagement,
  { of, runbook }: Wish,
  run: RunHistory | undefined,
  why: Fault,
): Promise<Checklist> {
  if (runnable.uncheckedRows === undefined) throw new NoPermissionTable(runbook);
  const { rows, appName } = factsOf(seenBy(engagement, runnable));
  const choices = typeof rows === 'object' && rows !== null ? (rows as { readonly [row: string]: string }) : {};
  const unchecked = onWire(await runnable.uncheckedRows(choices, why.message));
  const now = new Date(desk.app.clock.now()).toISOString();
  if (run === undefined) return { of, ...unchecked, checkedAt: now, problem: why.toProblem() };
  const findings = unchecked.findings.map((one) => {
    const proved = run.findings.find(({ row }) => row === one.row);
    return proved === undefined ? one : findingOnWire(proved);
  });
  const subject = typeof appName === 'string' ? appName : unchecked.subject;
  const checkedAt = run.steps.get('validate')?.at ?? run.at;
  return { of, ...unchecked, subject, findings, checkedAt };
}

/** The latest run, verifications among them, that answered rows. */
async function latestFindings(
  { app }: DeskContext,
  { id }: Engagement,
  runbook: string,
): Promise<RunHistory | undefined> {
  const { runs } = fold(await app.store.journals(id));
  return runs.findLast(
    (run) => (run.runbook === runbook || run.runbook.startsWith(`${runbook}/`)) && run.findings.length > 0,
  );
}

function onWire({ subject, catalogue, findings, proofs, problem }: RowsChecked): Omit<Checklist, 'of' | 'checkedAt'> {
  return {
    subject,
    catalogue,
    findings: findings.map(findingOnWire),
    proofs: [...proofs],
    ...(problem === undefined ? {} : { problem }),
  };
}

function findingOnWire(finding: Finding): Checklist['findings'][number] {
  return { ...finding, permissions: [...finding.permissions] };
}
