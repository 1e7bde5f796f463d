import type { JsonObject } from '../json.ts';
import type { ValueFlaws } from '../parameters/value-flaws.ts';
import { ALTOCLOUD } from './altocloud-pureconnect/altocloud.ts';
import { checkAltocloudValues } from './altocloud-pureconnect/check-values.ts';
import { AUVIOUS_RUNBOOK } from './auvious-facades/auvious.ts';
import { checkAuviousValues } from './auvious-facades/check-values.ts';
import { checkSmsValues } from './nexus-sms/check-values.ts';
import { smsVariantOf } from './nexus-sms/variant-of.ts';
import { checkTenantValues } from './nexus-tenant/check-values.ts';
import { TENANT } from './nexus-tenant/tenant.ts';

const NONE: ValueFlaws = { problems: [], warnings: [] };

/** The rules between values of a runbook, by its id; runbooks without such rules have no flaws. */
export function checkValuesOf(runbook: string, values: JsonObject): ValueFlaws {
  if (runbook === ALTOCLOUD.runbook) return checkAltocloudValues(values);
  if (runbook === AUVIOUS_RUNBOOK.runbook) return checkAuviousValues(values, { now: Date.now() });
  if (runbook === TENANT.runbook) return checkTenantValues(values);
  const variant = smsVariantOf(runbook);
  return variant === undefined ? NONE : checkSmsValues(variant.id, values);
}
