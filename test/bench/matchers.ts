import { readFileSync } from 'node:fs';
import { createMongoAbility } from '@casl/ability';
import shiro from 'shiro-trie';
import wildcardMatch from 'wildcard-match';
import type { ResolvedRow } from '../../shared/coverage/row.ts';
import { partsOf } from '../../shared/permissions/permission.ts';
import type { PermissionPolicy } from '../../shared/permissions/policy.ts';
import type { FindingKind } from '../../shared/results/finding.ts';
import type { ListedRole } from './listed-roles.ts';

/** A need in the forms that matchers ask for, in lower case: none but one of them can ignore case. */
interface Need {
  readonly text: string;
  readonly domain: string;
  readonly entity: string;
  readonly action: string;
}

/** A published package, set up as its documentation says, that can tell whether policies reach a permission. */
export interface Matcher {
  /** Name and version. */
  readonly name: string;
  /** Called once a run: what policies of several roles share may be kept from one to the next. */
  readonly start: () => (policies: readonly PermissionPolicy[]) => (need: Need) => boolean;
}

/** https://casl.js.org: actions on a subject, fields of it; `anyAction` names the wildcard. */
const casl: Matcher = {
  name: named('@casl/ability'),
  start: () => (policies) => {
    const rules = policies.map(({ domain, entityName, actionSet }) => ({
      action: actionSet.map(lower),
      subject: domain.toLowerCase(),
      ...(entityName === '*' ? {} : { fields: [entityName.toLowerCase()] }),
    }));
    const ability = createMongoAbility(rules, { anyAction: '*' });
    return ({ domain, entity, action }) => ability.can(action, domain, entity);
  },
};

/** https://www.npmjs.com/package/shiro-trie: the same `domain:entity:action`, with lists in a place. */
const shiroTrie: Matcher = {
  name: named('shiro-trie'),
  start: () => (policies) => {
    const trie = shiro.newTrie();
    trie.add(
      ...policies.map((policy) => `${policy.domain}:${policy.entityName}:${policy.actionSet.join()}`.toLowerCase()),
    );
    return ({ text }) => trie.check(text);
  },
};

/** https://www.npmjs.com/package/wildcard-match: compiling is the expensive part, so a pattern is compiled once. */
const wildcard: Matcher = {
  name: named('wildcard-match'),
  start: () => {
    const compiled = new Map<string, (text: string) => boolean>();
    const compile = (pattern: string): ((text: string) => boolean) => {
      const known = compiled.get(pattern) ?? wildcardMatch(pattern, { separator: ':', flags: 'i' });
      compiled.set(pattern, known);
      return known;
    };
    return (policies) => {
      const patterns = policies.flatMap(({ domain, entityName, actionSet }) =>
        actionSet.map((action) => compile(`${domain}:${entityName}:${action}`)),
      );
      return ({ text }) => patterns.some((matches) => matches(text));
    };
  },
};

export const MATCHERS: readonly Matcher[] = [casl, shiroTrie, wildcard];

/**
 * What `roleRows` answers, by a published matcher: for every role, one matcher of its unlimited policies and one of its
 * conditional ones. Policies go in as they are listed, without a look at whether they can be read.
 */
export function answersBy(
  { start }: Matcher,
  rows: readonly ResolvedRow[],
  roles: Iterable<ListedRole>,
): readonly (readonly FindingKind[])[] {
  const needs = rows.map(({ permissions }) =>
    permissions.map((permission): Need => {
      const text = permission.toLowerCase();
      return { text, ...partsOf(text as typeof permission) };
    }),
  );
  const matcherOf = start();
  const answers: FindingKind[][] = [];
  for (const { permissionPolicies } of roles) {
    const full = matcherOf(permissionPolicies.filter((policy) => !isConditional(policy)));
    const limited = matcherOf(permissionPolicies.filter(isConditional));
    answers.push(
      needs.map((row) => {
        if (row.every(full)) return 'granted';
        return row.every((need) => full(need) || limited(need)) ? 'conditional' : 'missing';
      }),
    );
  }
  return answers;
}

function isConditional({ resourceConditionNode }: PermissionPolicy): boolean {
  return resourceConditionNode !== undefined;
}

function lower(text: string): string {
  return text.toLowerCase();
}

function named(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return `${name} ${version}`;
}
