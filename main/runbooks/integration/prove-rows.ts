import { combine, type ProbeOutcome } from '../../../shared/coverage/combine.ts';
import { coverage } from '../../../shared/coverage/coverage.ts';
import type { ResolvedRow } from '../../../shared/coverage/row.ts';
import { holdingsOfSubject, type RoleHoldings } from '../../../shared/permissions/holdings-of.ts';
import type { ProfileRow } from '../../../shared/profiles/profile.ts';
import { Fault } from '../../../shared/results/fault.ts';
import type { Finding } from '../../../shared/results/finding.ts';
import type { Reader } from '../../engine/call.ts';
import { pauseAfter } from '../../engine/pace.ts';
import { rememberReads } from '../../engine/remember-reads.ts';
import type { Knowledge, Progress } from '../../engine/step.ts';
import { getSubject } from '../../systems/genesys-cloud/calls/subjects.ts';
import { findProbeObjects } from '../../systems/genesys-cloud/probe-objects.ts';
import { runProbe } from '../../systems/genesys-cloud/probes.ts';
import type { Needs } from '../genesys-cloud/needs.ts';
import { PROPAGATION_SECONDS } from '../genesys-cloud/propagation.ts';
import type { IntegrationContext } from './context.ts';

/** Pace of probing again while a refusal may mean "not yet": a round is dozens of requests. */
const AGAIN_MS = 3_000;

interface Proving {
  readonly context: IntegrationContext;
  readonly needs: Needs<ProfileRow>;
  /** Signed in as the new client. */
  readonly client: Reader;
  /** Signed in as the operator; reads the client's grants when the client may not. */
  readonly operator: Reader;
  readonly clientId: string;
  readonly known: Knowledge;
  readonly signal: AbortSignal;
  readonly report: Progress;
}

/** Every row, unchecked for one reason. */
export function uncheckedRows(needs: Needs, why: string): readonly Finding[] {
  return coverage(needs.rows, null, { live: needs.live, why });
}

/**
 * Grants of all rows and every probe, with the new client's credentials. Within 5 minutes of the last
 * write to role or client, also one of an earlier run, a gap means "not yet": rows that are not granted are looked at again until the window closes.
 */
export async function proveRows(proving: Proving): Promise<readonly Finding[]> {
  const { context, needs, known, signal, report } = proving;
  const written = ['role', 'oauth'].map((step) => known.record(step)?.writtenAt ?? Number.NEGATIVE_INFINITY);
  const deadline = Math.max(...written) + PROPAGATION_SECONDS * 1000;
  await waitForGrants(proving, deadline);
  const settled = new Map<number, Finding>();
  for (;;) {
    const open = needs.rows.filter(({ row }) => !settled.has(row.row));
    const round = await proveOnce(proving, open);
    const secondsLeft = Math.ceil((deadline - context.clock.now()) / 1000);
    for (const finding of round) {
      if (secondsLeft > 0 && mayStillCome(finding)) continue;
      settled.set(finding.row, finding);
      report.finding(finding);
    }
    const waiting = round.length - round.filter(({ row }) => settled.has(row)).length;
    if (waiting === 0) break;
    report.notYet(`${waiting} rows do not show yet`, secondsLeft);
    await context.clock.sleep(AGAIN_MS, signal);
  }
  return needs.rows.map(({ row }) => settled.get(row.row)).filter((finding) => finding !== undefined);
}

/** Until the grants show, one request at a time: probing before that would only spend the rate limit. */
async function waitForGrants(proving: Proving, deadline: number): Promise<void> {
  const { context, needs, signal, report } = proving;
  const started = context.clock.now();
  for (;;) {
    const now = context.clock.now();
    const waiting = (await byGrants(proving, proving.client, needs.rows)).filter(mayStillCome).length;
    if (waiting === 0 || now >= deadline) return;
    report.notYet(`${waiting} rows do not show yet`, Math.ceil((deadline - now) / 1000));
    await context.clock.sleep(pauseAfter(now - started), signal);
  }
}

function mayStillCome({ finding }: Finding): boolean {
  return finding === 'missing' || finding === 'conditional';
}

async function proveOnce(proving: Proving, rows: readonly ResolvedRow<ProfileRow>[]): Promise<readonly Finding[]> {
  const { context, signal } = proving;
  // Rows may share a probe: an equal request is sent once a round.
  const client = rememberReads(proving.client);
  const randomUuid = context.randomUuid();
  const wanted = rows.flatMap(({ row }) => row.probe?.needs ?? []);
  const given = { clientId: proving.clientId, randomUuid };
  const [byGrant, objects] = await Promise.all([
    byGrants(proving, client, rows),
    findProbeObjects(client, wanted, given, signal),
  ]);
  return Promise.all(
    rows.map(async ({ row, permissions }, place) => {
      const finding = byGrant[place];
      if (finding === undefined) throw new Error(`Row ${row.row} has no finding.`);
      if (row.probe === null || permissions.length === 0) return withoutProbe(finding, row);
      const now = context.clock.now();
      return combine(finding, (await runProbe(client, row.probe, objects, now, signal)) satisfies ProbeOutcome);
    }),
  );
}

/** The findings by grant alone, in the division where the client is to see data. */
async function byGrants(
  proving: Proving,
  client: Reader,
  rows: readonly ResolvedRow<ProfileRow>[],
): Promise<readonly Finding[]> {
  const { needs, known } = proving;
  const { roles, why } = await clientGrants(proving, client);
  const home = String(known.outNow('org', 'homeDivisionId'));
  const division = known.value('divisions') === 'all' ? ('all' as const) : { id: home, name: 'Home' };
  return coverage(rows, roles, { live: needs.live, division, why });
}

function withoutProbe(finding: Finding, row: ProfileRow): Finding {
  if (row.noProbeReason === undefined) return finding;
  const note = `no probe: ${row.noProbeReason}`;
  return { ...finding, reason: finding.reason === undefined ? note : `${finding.reason}; ${note}` };
}

interface Grants {
  readonly roles: readonly RoleHoldings[] | null;
  readonly why?: string;
}

/** The client's grants, read by itself where it may, else by the operator. */
async function clientGrants({ operator, clientId, signal }: Proving, client: Reader): Promise<Grants> {
  try {
    const subject = await client
      .read(getSubject(clientId), signal)
      .catch(() => operator.read(getSubject(clientId), signal));
    return { roles: holdingsOfSubject(subject).roles };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { roles: null, why: `the client's grants could not be read: ${error.message}` };
  }
}
