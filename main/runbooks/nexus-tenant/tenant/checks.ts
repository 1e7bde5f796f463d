import type { Check } from '../../../../shared/results/check.ts';
import { tenantProvisioningText } from '../../../../shared/text/tenant-provisioning.ts';
import type { KeyState } from './key.ts';
import type { KeyLook } from './key-rows.ts';

const text = tenantProvisioningText.tenant;
const STEP = 'ten-tenant';

/** What is known about the tenant's key after a look. */
export interface KeyFindings {
  readonly isUuid: boolean;
  readonly state: KeyState;
  /** Undefined where there is no database to look in. */
  readonly rows: KeyLook | undefined;
  /** What a key of the tenant is called in the table. */
  readonly names: readonly string[];
  /**
   * What further keys of the name mean: somebody else provisioned the tenant at the same time; or the operator let it be
   * provisioned once more; or nothing, as the key was given and is not of this engagement's making.
   */
  readonly several: 'surprise' | 'accepted' | 'given';
}

/** The tenant's key, by every proof that there is: it has its form, opens the contact center, and is the only one. */
export function keyChecks({ isUuid, state, rows, names, several }: KeyFindings): readonly Check[] {
  const table = rows?.is === 'read' ? rows : undefined;
  const form = { step: STEP, what: text.isUuid, proof: text.byForm };
  return [
    isUuid ? { ...form, result: 'ok' } : { ...form, result: 'not-ok', reason: text.notUuid },
    ...opening(state, table?.own === true),
    ...(table?.own === undefined ? [] : [ownRow(table.own)]),
    ...(table === undefined ? [] : [oneKey(table.named, names, several)]),
  ];
}

function opening(state: KeyState, isInTable: boolean): readonly Check[] {
  const base = { step: STEP, what: text.keyOpens, proof: text.byList };
  switch (state) {
    case 'opens':
      return [{ ...base, result: 'ok' }];
    case 'refused':
      return [{ ...base, result: 'not-ok', reason: text.keyRefused }];
    // A key for chats need not be one that may list services: the table proves it as well.
    case 'not-allowed':
      return isInTable ? [] : [{ ...base, result: 'unchecked', reason: text.keyMayNotList }];
    case 'untold':
      return [];
  }
}

function ownRow(own: boolean): Check {
  const base = { step: STEP, what: text.hasRow, proof: text.byRow };
  return own ? { ...base, result: 'ok' } : { ...base, result: 'not-ok', reason: text.noRow };
}

function oneKey(count: number, names: readonly string[], several: KeyFindings['several']): Check {
  const proof = text.byCount(names.join(', '), count);
  const base = { step: STEP, what: text.oneKey, proof } as const;
  if (count <= 1) return { ...base, result: 'ok' };
  if (several === 'given') return { ...base, what: text.keyGiven, result: 'ok' };
  if (several === 'accepted') return { ...base, what: text.keyAccepted, proof: text.byAccepted(proof), result: 'ok' };
  return { ...base, result: 'not-ok', reason: text.severalKeys(count) };
}

/** The check of a tenant whose key cannot be tried. */
export function keyMissing(): Check {
  return { step: STEP, what: text.keyOpens, result: 'unchecked', proof: text.byList, reason: text.keyMissing };
}
