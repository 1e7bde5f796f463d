import type { Json, JsonObject } from '../../json.ts';
import { ParameterDoubtful, ParameterRuleBroken } from '../../parameters/faults.ts';
import type { ValueFlaws } from '../../parameters/value-flaws.ts';
import { readHost } from '../../regions/host.ts';
import { loopbackAddress } from '../../regions/loopback.ts';
import type { Fault } from '../../results/fault.ts';
import { tenantValuesText as text } from '../../text/tenant-values.ts';
import { pathTwice } from '../nexus/path-twice.ts';
import { TOKEN_SECONDS } from './token-seconds.ts';

/**
 * The rules between values of the runbook, on top of `validateValues`: addresses without the paths that requests add,
 * the address of Universal Contact Service where it is used, times that fit each other, hosts that are one by mistake.
 * @param values by their canonical names, as `validateValues` gives them; a missing number takes its default's place
 */
export function checkTenantValues(values: JsonObject): ValueFlaws {
  const problems = [
    ...['auth', 'environment'].flatMap((service) => pathTwice('authURL', values.authURL, service)).slice(0, 1),
    ...['gws', 'auth', 'environment'].flatMap((service) => pathTwice('gwsURL', values.gwsURL, service)).slice(0, 1),
    ...pathTwice('nexusURL', values.nexusURL, 'nexus'),
    ...pathTwice('authInternalURL', values.authInternalURL, 'auth'),
    ...ucsProblems(values),
    ...timeProblems(values),
  ];
  const warnings = [...hostWarnings(values), ...ucsWarnings(values)];
  return { problems: problems.map((fault) => fault.toProblem()), warnings: warnings.map((fault) => fault.toProblem()) };
}

function ucsProblems({ ucsEnabled, ucsURL }: JsonObject): readonly Fault[] {
  if (!isTrue(ucsEnabled) || isGiven(ucsURL)) return [];
  return [new ParameterRuleBroken('ucsURL', text.ucsMissing, text.ucsMissingFix)];
}

function ucsWarnings({ ucsEnabled, ucsURL }: JsonObject): readonly Fault[] {
  if (isTrue(ucsEnabled) || !isGiven(ucsURL)) return [];
  return [new ParameterDoubtful('ucsURL', text.ucsUnused, text.ucsUnusedFix)];
}

/** A session that cannot be renewed as long as it lasts is of no use. */
function timeProblems(values: JsonObject): readonly Fault[] {
  const access = Number(values.accessTokenExpirationTimeout ?? TOKEN_SECONDS.access);
  const refresh = Number(values.refreshTokenExpirationTimeout ?? TOKEN_SECONDS.refresh);
  if (!(refresh < access)) return [];
  const offer = String(access);
  return [new ParameterRuleBroken('refreshTokenExpirationTimeout', text.refreshShorter, text.refreshShorterFix, offer)];
}

/** Deployments may share a host between them, so that this is worth a look and no more. */
function hostWarnings({ authURL, gwsURL, nexusURL }: JsonObject): readonly Fault[] {
  const [auth, gws, nexus] = [hostOf(authURL), hostOf(gwsURL), hostOf(nexusURL)];
  const doubt = (field: string, what: string, fix: string) => new ParameterDoubtful(field, what, fix);
  const beside = (label: string) => doubt('nexusURL', text.nexusElsewhere(label), text.nexusElsewhereFix);
  return [
    ...(gws !== undefined && gws === auth ? [doubt('gwsURL', text.sameAsAuth, text.sameAsAuthFix)] : []),
    ...(nexus !== undefined && nexus === auth ? [beside('Auth address')] : []),
    ...(nexus !== undefined && nexus === gws && nexus !== auth ? [beside('Web Services address')] : []),
  ];
}

/** Host and port in lower case; undefined for practice systems, which all stand on this computer. */
function hostOf(given: Json | undefined): string | undefined {
  if (typeof given !== 'string' || loopbackAddress(given) !== undefined) return undefined;
  const reading = readHost(given);
  if (reading.is === 'refused') return undefined;
  const port = /^https?:\/\/[^/?#]*?:(\d+)(?:[/?#]|$)/i.exec(given)?.[1] ?? (/^http:/i.test(given) ? '80' : '443');
  return `${reading.host}:${port}`;
}

function isGiven(value: Json | undefined): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true' || value === 'yes';
}
