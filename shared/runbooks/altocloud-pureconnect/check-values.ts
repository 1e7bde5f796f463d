import { showsContentOffers } from '../../cic/widgets-version.ts';
import type { Json, JsonObject } from '../../json.ts';
import { ParameterDoubtful, ParameterRuleBroken } from '../../parameters/faults.ts';
import type { ValueFlaws } from '../../parameters/value-flaws.ts';
import type { Fault } from '../../results/fault.ts';
import { altocloudValuesText as text } from '../../text/altocloud-values.ts';

/**
 * The rules between values of the runbook, on top of `validateValues`: a CIC user belongs to a server and needs agents,
 * a release is typed where no server tells it, content offers need a version of the widgets.
 * @param values by their canonical names, as `validateValues` gives them
 */
export function checkAltocloudValues(values: JsonObject): ValueFlaws {
  const problems = [...serverProblems(values), ...widgetProblems(values)];
  const warnings = [
    ...serverWarnings(values),
    ...widgetWarnings(values),
    ...pacingWarnings(values),
    ...['userIds', 'workgroupIds'].flatMap((name) => doubles(name, values[name], (id) => id)),
    ...doubles('gcUserIds', values.gcUserIds, (entry) => entry.toLowerCase()),
  ];
  return { problems: problems.map((fault) => fault.toProblem()), warnings: warnings.map((fault) => fault.toProblem()) };
}

function serverProblems({ cicServer, cicUser, cicPassword, cicRelease, userIds }: JsonObject): readonly Fault[] {
  const broken = (field: string, what: string, fix: string) => new ParameterRuleBroken(field, what, fix);
  return [
    ...(isGiven(cicUser) && !isGiven(cicServer)
      ? [broken('cicUser', text.userWithoutServer, text.userWithoutServerFix)]
      : []),
    ...(isGiven(cicPassword) && !isGiven(cicUser)
      ? [broken('cicPassword', text.passwordWithoutUser, text.passwordWithoutUserFix)]
      : []),
    ...(isGiven(cicUser) && !isGiven(userIds) ? [broken('userIds', text.noAgents, text.noAgentsFix)] : []),
    ...(!isGiven(cicServer) && !isGiven(cicRelease) ? [broken('cicRelease', text.noRelease, text.noReleaseFix)] : []),
  ];
}

function serverWarnings({ cicServer, cicUser }: JsonObject): readonly Fault[] {
  if (!isGiven(cicServer) || isGiven(cicUser)) return [];
  return [new ParameterDoubtful('cicServer', text.serverWithoutUser, text.serverWithoutUserFix)];
}

function widgetProblems({ contentOffers, widgetsVersion }: JsonObject): readonly Fault[] {
  if (!isTrue(contentOffers) || isGiven(widgetsVersion)) return [];
  return [new ParameterRuleBroken('widgetsVersion', text.noWidgetsVersion, text.noWidgetsVersionFix)];
}

/** S001:84 names content offers for other products than PureConnect, so that the version is a warning and no more. */
function widgetWarnings({ contentOffers, widgetsVersion }: JsonObject): readonly Fault[] {
  if (!isTrue(contentOffers) || typeof widgetsVersion !== 'string') return [];
  if (showsContentOffers(widgetsVersion) !== false) return [];
  return [new ParameterDoubtful('widgetsVersion', text.oldWidgets, text.oldWidgetsFix)];
}

function pacingWarnings({ pacingRateMs, updatesDisabled }: JsonObject): readonly Fault[] {
  if (!isGiven(pacingRateMs) || !isTrue(updatesDisabled)) return [];
  return [new ParameterDoubtful('pacingRateMs', text.pacingUnused, text.pacingUnusedFix)];
}

/** @param compared what tells two entries apart: capitals count in ids of CIC, and in no other */
function doubles(field: string, list: Json | undefined, compared: (entry: string) => string): readonly Fault[] {
  if (!Array.isArray(list)) return [];
  const plain = (list as readonly Json[]).map((item) => compared(String(item).trim()));
  const again = plain.findIndex((item, at) => plain.indexOf(item) < at);
  if (again < 0) return [];
  const first = plain.indexOf(plain[again] ?? '');
  const offer = (list as readonly Json[]).filter((_, at) => plain.indexOf(plain[at] ?? '') === at).map(String);
  return [new ParameterDoubtful(field, text.twice(first + 1), text.twiceFix, offer.join('\n'))];
}

function isGiven(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  return typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true' || value === 'yes';
}
