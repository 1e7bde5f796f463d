import type { Flaw } from './flaw.ts';
import { ID_PLACEHOLDERS, VALUE_PLACEHOLDERS } from './placeholders.ts';
import type { Probe, ProfileRow } from './profile.ts';

const IDS: readonly string[] = ID_PLACEHOLDERS;
const VALUES: readonly string[] = VALUE_PLACEHOLDERS;

/** What the fields of one well-shaped row owe each other. Paths are relative to the row. */
export function checkRow(row: ProfileRow): readonly Flaw[] {
  return [
    ...checkPolicy(row),
    ...checkCandidates(row),
    ...checkProbePresence(row),
    ...(row.probe ? checkProbe(row.probe) : []),
  ];
}

function checkPolicy({ policy, level, expandsTo }: ProfileRow): Flaw[] {
  const flaws: Flaw[] = [];
  const wildcard = policy.endsWith(':*');
  const asksForAll = /^all\b/i.test(level);
  // Some entities have an action that is itself called all, such as telephony:plugin:all.
  const isNamedAll = /^all$/i.test(level) && /:all$/i.test(policy);
  if (asksForAll !== wildcard && !isNamedAll) {
    const rule = asksForAll
      ? `must end in :*${/^all$/i.test(level) ? ' or :all' : ''} because the level is “${level}”`
      : `must name an action, because the level is “${level}”`;
    flaws.push({ path: ['policy'], rule, fix: 'Make policy and level say the same.' });
  }
  if (wildcard && expandsTo === undefined)
    flaws.push({
      path: ['expandsTo'],
      rule: 'is missing; a policy with * needs it',
      fix: 'List the actions that * stands for while offline.',
    });
  if (!wildcard && expandsTo !== undefined)
    flaws.push({ path: ['expandsTo'], rule: 'is only for a policy with *', fix: 'Remove expandsTo.' });
  const entity = policy.slice(0, policy.lastIndexOf(':') + 1).toLowerCase();
  (wildcard ? (expandsTo ?? []) : []).forEach((each, index) => {
    if (!each.toLowerCase().startsWith(entity))
      flaws.push({
        path: ['expandsTo', index],
        rule: `must be an action of ${entity.slice(0, -1)}`,
        fix: 'Expand to actions of the same entity.',
      });
  });
  return flaws;
}

function checkCandidates({ policy, confidence, candidates }: ProfileRow): Flaw[] {
  if (candidates === undefined) {
    if (confidence === 'confirmed') return [];
    const rule = `is missing; a row that is only “${confidence}” needs it`;
    return [{ path: ['candidates'], rule, fix: `List what the row may mean, beginning with ${policy}.` }];
  }
  if (policy.endsWith(':*') || candidates[0]?.toLowerCase() === policy.toLowerCase()) return [];
  return [{ path: ['candidates', 0], rule: `must be the row’s own policy ${policy}`, fix: `Put ${policy} first.` }];
}

function checkProbePresence({ probe, noProbeReason }: ProfileRow): Flaw[] {
  if (probe === null && noProbeReason === undefined)
    return [
      {
        path: ['noProbeReason'],
        rule: 'is missing; a row without a probe needs it',
        fix: 'Say in one sentence why no request proves the row.',
      },
    ];
  if (probe !== null && noProbeReason !== undefined)
    return [
      { path: ['noProbeReason'], rule: 'is only for a row without a probe', fix: 'Remove it, or set probe to null.' },
    ];
  return [];
}

function checkProbe(probe: Probe): Flaw[] {
  const flaws: Flaw[] = [];
  const at = (...path: (string | number)[]) => ['probe', ...path];
  if (probe.method === 'POST' && !/\/(?:query|search)$/.test(probe.path))
    flaws.push({
      path: at('path'),
      rule: 'must end in /query or /search when the method is POST, because probes only read',
      fix: 'Use a GET, a query, or null.',
    });
  if (probe.method === 'GET' && probe.body !== undefined)
    flaws.push({ path: at('body'), rule: 'is only for POST', fix: 'Remove the body, or put its values into query.' });
  const shared = probe.conclusive !== 'yes';
  if (shared !== (probe.sharedWith !== undefined)) {
    const rule = shared
      ? `is missing; conclusive is “${probe.conclusive}”`
      : 'is only for a probe that is not conclusive';
    flaws.push({
      path: at('sharedWith'),
      rule,
      fix: shared ? 'Say what else opens the request.' : 'Remove sharedWith.',
    });
  }
  const used = new Set<string>();
  const places = [
    ...probe.path.split('/').map((text) => ({ text, path: at('path'), known: IDS })),
    ...strings(probe.query, at('query')),
    ...strings(probe.body, at('body')),
  ];
  for (const { text, path, known } of places) {
    if (!/[{}]/.test(text)) continue;
    const name = /^\{([A-Za-z]+)\}$/.exec(text)?.[1];
    if (name === undefined || !known.includes(name)) {
      const names = known.map((each) => `{${each}}`).join(', ');
      flaws.push({ path, rule: `holds “${text}”, which is no placeholder`, fix: `Use one of ${names}, alone.` });
    } else if (IDS.includes(name)) used.add(name);
  }
  const needs: readonly string[] = probe.needs ?? [];
  for (const name of used)
    if (!needs.includes(name))
      flaws.push({
        path: at('needs'),
        rule: `must name ${name}, which the probe uses`,
        fix: `Add "${name}" to needs.`,
      });
  needs.forEach((name, index) => {
    if (!used.has(name))
      flaws.push({
        path: at('needs', index),
        rule: `names ${name}, which the probe does not use`,
        fix: `Remove "${name}".`,
      });
    else if (needs.indexOf(name) !== index)
      flaws.push({ path: at('needs', index), rule: `names ${name} twice`, fix: `Remove one "${name}".` });
  });
  return flaws;
}

interface Place {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly known: readonly string[];
}

function strings(value: unknown, path: readonly (string | number)[]): readonly Place[] {
  if (typeof value === 'string') return [{ text: value, path, known: [...IDS, ...VALUES] }];
  if (Array.isArray(value)) return value.flatMap((each, index) => strings(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => strings(each, [...path, key]));
}
