import type { Json } from '../../../../shared/json.ts';
import type { HttpAction } from '../../../../shared/plan/action.ts';
import { tenantProvisioningText } from '../../../../shared/text/tenant-provisioning.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Observed, Outputs, Step } from '../../../engine/step.ts';
import type { NexusPlace } from '../../../systems/nexus/call.ts';
import { nexusAction } from '../../../systems/nexus/writes/nexus-write.ts';
import { provisionTenant } from '../../../systems/nexus/writes/tenants.ts';
import { NoPlaceForSecret } from '../../genesys-cloud/faults.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';
import { type KeyFindings, keyChecks, keyMissing } from './checks.ts';
import { GapisRowNotEntered, TenantHasKey, TenantInDoubt, TenantKeyLost, TenantKeyRefused } from './faults.ts';
import { tryKey } from './key.ts';
import { type KeyLook, lookAtKeys } from './key-rows.ts';

const text = tenantProvisioningText.tenant;
const STEP = 'ten-tenant';
const KEY = 'nexusApiKey';

/** What the step needs of the run besides its context. */
export interface TenantParts {
  /** Whether the tenant's key at hand has the form of a key. */
  keyIsUuid(): Promise<boolean>;
}

/**
 * The tenant in Digital Channels (S003:254-290). Nothing gives its key but the answer that makes it, and a repeated
 * request may make another: a tenant whose key is at hand is never sent again, and one that may exist only after asking.
 */
export function tenantStep(context: TenantContext, parts: TenantParts): Step {
  return {
    ...tenantTitle(STEP),
    after: ['ten-ccid', 'ten-gapis', 'ten-restart', 'ten-setting', 'ten-token'],
    async observe(read, known, signal): Promise<Observed> {
      const repeat = known.accepted(STEP) === nameOf(known);
      if (await context.secretAtHand(KEY)) {
        if (context.purpose !== 'run') return { is: 'present', out: outOf(context, known) };
        if ((await tryKey(placeOf(context), read, signal)) !== 'refused')
          return { is: 'present', out: outOf(context, known) };
        if (!repeat) return { is: 'unknown', why: reasonOf(new TenantKeyRefused(nameOf(known))) };
      }
      if (context.purpose !== 'run') return { is: 'absent' };
      if (isRowToCome(known)) return { is: 'unknown', why: reasonOf(new GapisRowNotEntered()) };
      const rows = await rowsOf(context, namesOf(context, known), false, read, signal);
      const doubt = repeat ? undefined : doubtOf(rows, known);
      if (doubt !== undefined) return { is: 'unknown', why: reasonOf(doubt) };
      if (context.secretKeptIn === undefined) return { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) };
      // Recorded with the request: should its answer be lost, the number of keys tells whether it arrived.
      return rows?.is === 'read' ? { is: 'different', out: {}, before: { keys: rows.total } } : { is: 'absent' };
    },
    plan(seen, known) {
      const isToSend = seen.is === 'absent' || seen.is === 'different';
      return isToSend && context.purpose === 'run' ? [provisionAction(context, known)] : [];
    },
    settle: (_replies, known) => outOf(context, known),
    async verify(read, known, signal) {
      const touched = ours(known.record(STEP)) || known.outNow(STEP, KEY_OF) !== undefined;
      if (!(await context.secretAtHand(KEY))) return { checks: touched ? [keyMissing()] : [] };
      const names = namesOf(context, known);
      const rows = await rowsOf(context, names, true, read, signal);
      const state = await tryKey(placeOf(context), read, signal);
      return { checks: keyChecks({ isUuid: await parts.keyIsUuid(), state, rows, names, several: severalOf(known) }) };
    },
    inverse: (_done, known) =>
      ours(known.record(STEP)) ? { cannot: text.cannotUndo(nameOf(known)) } : { actions: [] },
  };
}

/** The row was to be there by now, and was left for later. */
function isRowToCome(known: Knowledge): boolean {
  return known.applying && known.planned('ten-gapis') && known.outNow('ten-gapis', 'gapisRow') === undefined;
}

/** Output that names the holder of the key: while the tenant stays, undo keeps its key. */
const KEY_OF = 'nexusApiKeyOf';

/** Output that says that the operator let the tenant be provisioned once more. */
const AGAIN = 'tenantAgain';

function outOf(context: TenantContext, known: Knowledge): Outputs {
  return { [KEY_OF]: keyHolder(context), ...(wasRepeated(known) ? { [AGAIN]: true } : {}) };
}

/** A second key is what the operator accepted then, and no surprise. */
function wasRepeated(known: Knowledge): boolean {
  if (known.record(STEP)?.out[AGAIN] === true || known.outNow(STEP, AGAIN) === true) return true;
  return known.accepted(STEP) === nameOf(known);
}

function severalOf(known: Knowledge): KeyFindings['several'] {
  if (wasRepeated(known)) return 'accepted';
  return ours(known.record(STEP)) ? 'surprise' : 'given';
}

/** Under what the tenant's key is kept; every runbook of the contact center finds it there. */
function keyHolder({ ccid }: Pick<TenantContext, 'ccid'>): string {
  return (ccid() ?? '').toLowerCase();
}

/** Why the tenant may exist already; undefined where nothing says so. */
function doubtOf(rows: KeyLook | undefined, known: Knowledge) {
  const name = nameOf(known);
  const record = known.record(STEP);
  if (record?.owned === true) return new TenantKeyLost(name);
  if (record?.unanswered === true && !neverArrived(rows, record.before)) return new TenantInDoubt(name);
  if (rows?.is === 'read' && rows.named > 0) return new TenantHasKey(name, rows.named);
  if (rows?.is === 'unread') {
    const { message } = rows.why;
    known.warn(STEP, {
      code: 'tenant-keys-unread',
      field: 'databaseUrl',
      message: text.keysUnread(message),
      fix: text.keysUnreadFix,
    });
  }
  return undefined;
}

/** Every tenant gets a key, under whatever name: no more keys than before the request, no tenant. Nobody looked, nobody knows. */
function neverArrived(rows: KeyLook | undefined, before: Json | undefined): boolean {
  const keys = (before as { readonly keys?: unknown } | null | undefined)?.keys;
  return rows?.is === 'read' && rows.named === 0 && rows.total === keys;
}

async function rowsOf(
  { database }: TenantContext,
  names: readonly string[],
  hasKey: boolean,
  read: Reader,
  signal: AbortSignal,
): Promise<KeyLook | undefined> {
  return database === undefined ? undefined : lookAtKeys(read, names, hasKey, signal);
}

function provisionAction(context: TenantContext, known: Knowledge): HttpAction {
  const id = context.ccid() ?? '';
  const name = nameOf(known);
  const write = provisionTenant(placeOf(context), {
    id,
    name,
    backendurl: context.places.gwsURL,
    username: String(known.value('tenantUser') ?? ''),
    genesystemenantid: Number(known.value('genesystemenantid') ?? 1),
  });
  const keptIn = context.secretKeptIn ?? '';
  return nexusAction(write, {
    id: `${STEP}/1`,
    step: STEP,
    summary: known.accepted(STEP) === name ? text.again(name, id) : text.provision(name, id),
    reversible: false,
    yields: [{ pointer: '/data/xapikey', name: KEY, subject: { id: keyHolder(context) }, keptIn }],
  });
}

function placeOf({ places, ccid }: TenantContext): NexusPlace {
  return { prefix: places.nexus.prefix, ccid: ccid() ?? '' };
}

function nameOf(known: Pick<Knowledge, 'value'>): string {
  return String(known.value('tenantName') ?? '');
}

function namesOf({ ccid }: TenantContext, known: Knowledge): readonly string[] {
  return [nameOf(known), ccid() ?? ''];
}
