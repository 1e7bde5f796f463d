import type { Json, JsonObject } from '../../../../shared/json.ts';
import { altocloudReportText as text } from '../../../../shared/text/altocloud-report.ts';
import { textsOf } from '../texts.ts';

type Name = keyof typeof text.fields;

/** What the facts of an engagement say of each field but the list of open items; undefined where nothing is known yet. */
export function reportedFacts(facts: JsonObject): { readonly [name in Exclude<Name, 'open'>]: string | undefined } {
  return {
    cicRelease: filled(facts.cicRelease),
    cicServer: filled(facts.cicServer) ?? text.none,
    orgLongName: filled(facts.orgLongName),
    orgShortName: filled(facts.orgShortName),
    orgId: filled(facts.orgId),
    region: filled(facts.region),
    browserClientAppUrl: filled(facts.browserClientAppUrl),
    licences: listed(facts.licensesPresent),
    agents: counted(facts.usersLicensed, facts.userIds),
    workgroups: named(facts.workgroupsEnabled, facts.workgroupIds),
    parameters: parameters(facts),
    adminRole: adminRole(facts),
    agentRoles: counted(facts.grants, facts.gcUserIds),
    actionMaps: count(facts.actionMapIds),
    segments: count(facts.segmentIds),
    outcomes: count(facts.outcomeIds),
    widgetsVersion: filled(facts.widgetsVersion) ?? (facts.contentOffers === true ? undefined : text.noOffers),
    site: facts.siteUpdated === true ? (filled(facts.siteUrl) ?? text.notNamed) : undefined,
    test: facts.testResult === undefined ? undefined : text.tested,
  };
}

function filled(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function listed(value: Json | undefined): string | undefined {
  const texts = textsOf(value);
  return texts.length === 0 ? undefined : texts.join(', ');
}

function count(value: Json | undefined): string | undefined {
  return Array.isArray(value) ? String(value.length) : undefined;
}

/** How many of those who were named. Agents are too many to be listed. */
function counted(done: Json | undefined, wanted: Json | undefined): string | undefined {
  if (!Array.isArray(done)) return undefined;
  const of = Array.isArray(wanted) ? wanted.length : done.length;
  return of === 0 && done.length === 0 ? text.none : text.nofm(done.length, Math.max(of, done.length));
}

function named(done: Json | undefined, wanted: Json | undefined): string | undefined {
  if (!Array.isArray(done)) return undefined;
  const names = textsOf(done);
  return text.ofThem(names.length, Math.max(textsOf(wanted).length, names.length), names);
}

function parameters({ serverParameters, pacingRateMs, updatesDisabled }: JsonObject): string | undefined {
  if (typeof serverParameters === 'object' && serverParameters !== null && !Array.isArray(serverParameters)) {
    const lines = Object.entries(serverParameters).map(([name, value]) => `${name} = ${String(value)}`);
    if (lines.length > 0) return lines.join('\n');
  }
  return pacingRateMs === undefined && updatesDisabled === undefined ? text.noParameters : undefined;
}

function adminRole({
  adminRoleId,
  adminRole: name,
  adminRoleName,
  journeyPermissions,
}: JsonObject): string | undefined {
  if (adminRoleId === undefined) return undefined;
  const role = filled(name) ?? filled(adminRoleName) ?? String(adminRoleId);
  return Array.isArray(journeyPermissions) ? text.permissions(role, journeyPermissions.length) : role;
}
