import type { Json } from '../../../../shared/json.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import { ours } from '../../../engine/ours.ts';
import type { Done, Inverse, Knowledge, Observed, Outputs, Step } from '../../../engine/step.ts';
import type { Setting } from '../../../systems/gws/schemas.ts';
import { gwsAction } from '../../../systems/gws/writes/gws-write.ts';
import { writeSetting } from '../../../systems/gws/writes/settings.ts';
import { sameUrl } from '../client/compare.ts';
import type { TenantContext } from '../context.ts';
import { opsName } from '../ops-name.ts';
import { tenantTitle } from '../title.ts';
import { CHATSERVICE_URI, KEEP, SettingDiffers } from './faults.ts';
import { lookAtSetting, type SettingLook } from './look.ts';

const text = tenantGwsText.setting;
const STEP = 'ten-setting';

/** Where the desktop finds Digital Channels (S003:189-205). An existing value is never overwritten unasked. */
export function settingStep(context: TenantContext): Step {
  const wanted = context.places.nexusURL;
  const action = (known: Knowledge, value: string, shared: boolean, about: { id: string; summary: string }) => {
    const setting = { name: CHATSERVICE_URI, location: locationOf(context, known), value, shared };
    const write = writeSetting(context.places.auth, opsName(known), context.ccid() ?? '', setting);
    return gwsAction(write, { step: STEP, reversible: true, ...about });
  };
  return {
    ...tenantTitle(STEP),
    lasting: true,
    after: ['ten-ccid'],
    async observe(read, known, signal) {
      const look = await lookAtSetting(context, locationOf(context, known), read, signal);
      if (context.purpose === 'run') warnOf(look, wanted, known);
      return stateOf(look, context, known);
    },
    plan(seen, known) {
      if (context.purpose !== 'run') return [];
      const location = locationOf(context, known);
      const id = `${STEP}/1`;
      if (seen.is === 'absent') return [action(known, wanted, false, { id, summary: text.create(wanted, location) })];
      if (seen.is !== 'different') return [];
      const former = valueIn(seen.before) ?? '';
      return [action(known, wanted, false, { id, summary: text.overwrite(wanted, location, former) })];
    },
    settle: (_replies, known) => outOf('sent', wanted, locationOf(context, known)),
    async verify(read, known, signal) {
      const how = known.outNow(STEP, 'chatserviceSetting') ?? known.record(STEP)?.out.chatserviceSetting;
      if (how === undefined && !ours(known.record(STEP))) return { checks: [] };
      const location = locationOf(context, known);
      const { here } = await lookAtSetting(context, location, read, signal);
      return { checks: [checkOf(here, wanted, how, location)] };
    },
    inverse(done, known): Inverse {
      const former = formerOf(done, known, wanted);
      if (!('value' in former)) return former;
      const { value, shared } = former;
      const summary = text.restore(value, locationOf(context, known));
      return { actions: [action(known, value, shared, { id: `${STEP}/1`, summary })] };
    },
  };
}

/** Undo looks where the setting was set, whatever the value has become. */
function locationOf({ purpose }: Pick<TenantContext, 'purpose'>, known: Knowledge): string {
  const left = purpose === 'undo' ? known.record(STEP)?.out.chatserviceSettingAt : undefined;
  return String(left ?? known.value('chatserviceLocation') ?? '/');
}

/** How the setting came to be as it is, as what and where; all are facts of the engagement. */
function outOf(how: 'sent' | 'found' | 'kept', value: string, location: string): Outputs {
  return { chatserviceSetting: how, chatserviceSettingAs: value, chatserviceSettingAt: location };
}

function stateOf({ here }: SettingLook, { purpose, places }: TenantContext, known: Knowledge): Observed {
  if (here === undefined) return { is: 'absent' };
  const wanted = places.nexusURL;
  const different: Observed = { is: 'different', out: {}, before: beforeOf(here) };
  // Undo has to see it as it is.
  if (purpose === 'undo') return different;
  const record = known.record(STEP);
  const [how, as] = [record?.out.chatserviceSetting, record?.out.chatserviceSettingAs];
  if (sameUrl(here.value, wanted)) {
    return { is: 'present', out: outOf(ours(record) ? 'sent' : 'found', here.value, here.location) };
  }
  const kept: Observed = { is: 'present', out: outOf('kept', here.value, here.location) };
  const wasKept = how === 'kept' && as === here.value;
  if (purpose === 'verify') return wasKept ? kept : different;
  const accepted = known.accepted(STEP);
  if (accepted === KEEP || (wasKept && accepted !== CHATSERVICE_URI)) return kept;
  // What this engagement sent, and nobody changed since, is its own to change.
  const isOwn = record?.owned === true && how === 'sent' && as === here.value;
  if (accepted === CHATSERVICE_URI || isOwn) return different;
  return { is: 'unknown', why: reasonOf(new SettingDiffers(STEP, here.location, here.value, wanted)) };
}

function warnOf({ here, elsewhere }: SettingLook, wanted: string, known: Knowledge): void {
  if (here?.shared === true && sameUrl(here.value, wanted)) {
    known.warn(STEP, { code: 'setting-shared', field: 'nexusURL', message: text.shared, fix: text.sharedFix });
  }
  if (elsewhere.length === 0) return;
  known.warn(STEP, {
    code: 'setting-elsewhere',
    field: 'chatserviceLocation',
    message: text.elsewhere(elsewhere.map(({ location, value }) => `${location} (${value})`)),
    fix: text.elsewhereFix,
  });
}

function checkOf(here: Setting | undefined, wanted: string, how: Json | undefined, location: string): Check {
  const base = { step: STEP, what: text.isSet(location), proof: text.byGet };
  if (here === undefined) return { ...base, result: 'not-ok', reason: text.gone };
  if (sameUrl(here.value, wanted)) return { ...base, result: 'ok' };
  return { ...base, result: 'not-ok', reason: how === 'kept' ? text.kept(here.value) : text.is(here.value) };
}

function beforeOf({ value, shared, location }: Setting): Json {
  return { value, shared, location };
}

function valueIn(before: Json | undefined): string | undefined {
  const value = (before as { readonly value?: unknown } | null | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

function locationIn(before: Json | undefined): Json | undefined {
  return (before as { readonly location?: Json } | null | undefined)?.location;
}

/** What was there before our first write; else why nothing is put back. */
function formerOf({ before, seen, out }: Done, known: Knowledge, wanted: string): Former {
  if (!ours(known.record(STEP)) || seen.is !== 'different') return { actions: [] };
  const [former, now] = [valueIn(before), valueIn(seen.before) ?? ''];
  if (former === now) return { actions: [] };
  const left = typeof out.chatserviceSettingAs === 'string' ? out.chatserviceSettingAs : wanted;
  if (!sameUrl(now, left)) return { cannot: text.cannotChanged(now) };
  // A setting that was set at another location since began there as a new one.
  const isElsewhere = locationIn(before) !== locationIn(seen.before);
  if (former === undefined || isElsewhere) return { cannot: text.cannotRemove };
  return { value: former, shared: (before as { readonly shared?: unknown }).shared === true };
}

type Former = Inverse | { readonly value: string; readonly shared: boolean };
