import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granted, reading } from './known.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../fixtures/coverage/${name}`, import.meta.url), 'utf8');
const role = (name: string, ...policies: readonly object[]) => ({ id: name, name, permissionPolicies: policies });
const policy = (action: string, more: object = {}) => ({
  domain: 'routing',
  entityName: 'queue',
  actionSet: [action],
  ...more,
});
const limited = {
  resourceConditionNode: {
    conjunction: 'AND',
    terms: [{ variableName: 'queue', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'Support' }] }],
  },
};

/** One of each kind, as people have them. */
const SAMPLES: readonly (readonly [format: string, text: string])[] = [
  [
    'roles',
    JSON.stringify(
      { entities: [role('A', policy('view'), policy('join', limited)), role('B', policy('edit'))] },
      null,
      2,
    ),
  ],
  ['roles', JSON.stringify([role('A', policy('view', limited))])],
  [
    'subject',
    JSON.stringify(
      {
        id: 's',
        grants: [
          {
            division: { id: 'd', name: 'D' },
            role: {
              name: 'R',
              policies: [
                { domain: 'routing', entityName: 'queue', actions: ['view'], condition: 'own' },
                { domain: 'routing', entityName: 'queue', actions: ['join'] },
              ],
            },
          },
        ],
      },
      null,
      1,
    ),
  ],
  [
    'user',
    JSON.stringify({ name: 'Ada', authorization: { permissionPolicies: [policy('view'), policy('edit', limited)] } }),
  ],
  ['cx-as-code', fixture('roles.tf')],
  ['cx-as-code-json', fixture('roles.tf.json')],
  [
    'csv',
    'role,domain,entity,action,granted,conditions\nA,routing,queue,view,yes,\nA,routing,queue,join,yes,own queues\nB,Routing,Queue,Edit,no,\nB,Routing,Queue,Search,x,\n',
  ],
  ['text', 'routing:queue:view\nRouting > Queue > Join\nQuality\tEvaluation\tView\n\tEvaluation Form\tView\n'],
  [
    'audit',
    `${JSON.stringify({ groundwork: 'audit', version: 1, organization: { id: 'o', name: 'O' }, readAt: '2026-11-21T00:00:00Z' })}\n${JSON.stringify({ role: role('A', policy('view'), policy('join', limited)) })}\n{"end":{"roles":1,"readAt":"2026-11-21T00:00:00Z"}}\n`,
  ],
];

describe('any file', () => {
  it.each(SAMPLES)('of format %s is recognised by what is in it, whatever it is called', (format, text) => {
    for (const name of ['a.json', 'a.tf', 'a.csv', 'pasted']) {
      const read = reading(text, name);
      expect(read.format).toBe(format);
      expect(read.broken).toBeUndefined();
      expect(granted(read).length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['', 'The file is empty'],
    [' \r\n\t\uFEFF', 'The file is empty'],
    ['<!DOCTYPE html>\n<html><head><title>Sign in\n to Tideline</title>', 'web page (“Sign in to Tideline”)'],
    ['<HTML><body>502 Bad Gateway', 'web page, such as a login page or a proxy’s error'],
    ['<?xml version="1.0"?><Error/>', 'This is XML'],
    ['PK\u0003\u0004rest', 'zip file'],
    ['%PDF-1.7', 'This is a PDF'],
    ['{\\rtf1 x}', 'Rich Text Format'],
    ['Dear colleague,\n\nplease find attached nothing.', 'none of the formats'],
    ['\0\0\0\0', 'none of the formats'],
    ['"just a text"', 'none of the formats'],
    ['7', 'none of the formats'],
    ['[1, 2', 'not JSON at line 1, column 6'],
    ['{"name": "A",\n "permissionPolicies": [', 'not JSON at line 2'],
    ['[]', 'The list is empty'],
    ['[[[[]]]]', 'neither a role'],
    ['{"entities": {"a": 1}}', 'neither a role'],
    ['{"grants": {"a": 1}}', 'no list of grants'],
    ['{"name": 7, "permissionPolicies": []}', 'no name'],
    ['{"name": "A", "permissionPolicies": {"domain": "routing"}}', 'no list permissionPolicies'],
  ])('%j says what it is instead', (text, why) => {
    const read = reading(text);
    expect(read.roles.flatMap(({ holdings }) => holdings)).toEqual([]);
    expect(read.broken).toContain(why);
    expect(read.unread.length).toBeGreaterThan(0);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['braces', '{"a":'.repeat(100_000)],
    ['closed braces', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['grants in grants', `${'{"grants":['.repeat(100_000)}${']}'.repeat(100_000)}`],
    ['authorization in authorization', `${'{"authorization":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    [
      'conditions',
      `[{"name":"A","permissionPolicies":[{"domain":"a","entityName":"b","actionSet":["c"],"resourceConditionNode":${'{"terms":['.repeat(50_000)}${']}'.repeat(50_000)}}]}]`,
    ],
    ['resources', `{"resource":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['quotes', '"'.repeat(100_001)],
    ['delimiters', ','.repeat(200_000)],
    ['bars', '|'.repeat(200_000)],
    ['colons', ':'.repeat(200_000)],
    ['carriage returns', '\rx'.repeat(200_000)],
    ['spaces', `a${' '.repeat(200_000)}b`],
    ['comment stars', `resource "a" "b" {\n/*${'*'.repeat(200_000)}`],
    ['emphasis', `${'**'.repeat(900)}a`],
    ['one long line', `role,permission\n${'x'.repeat(3_000_000)}`],
    ['the same key again and again', `{${'"a":1,'.repeat(200_000)}"a":2}`],
  ])('of endless %s is answered, and grants no more than it says', (_what, text) => {
    const read = reading(text);
    expect(granted(read).filter((line) => !line.includes(' if '))).toEqual([]);
    expect(read.unread.length).toBeLessThanOrEqual(1_001);
  });

  it('lists a thousand unread lines, and says how many more there are', () => {
    const read = reading(`routing:queue:view\n${'nonsense\n'.repeat(100_000)}`);
    expect(granted(read)).toEqual(['pasted routing:queue:view']);
    expect(read.unread).toHaveLength(1_001);
    expect(read.unread.at(-1)).toMatchObject({
      line: 1_002,
      text: '',
      why: expect.stringContaining('99000 more parts'),
    });
  });

  it('gives up a list that is none, and says from which line on', () => {
    const read = reading(`routing:queue:view\n${'nonsense\n'.repeat(260_000)}routing:queue:join\n`);
    expect(granted(read)).toEqual(['pasted routing:queue:view']);
    expect(read.unread.at(-1)).toMatchObject({ line: 250_002, why: expect.stringContaining('was not looked at') });
  });

  it('is read without ever throwing, whatever is in it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\n',
      '\t',
      '|',
      '>',
      '\\',
      '$'.concat('{'),
      '<<X\n',
      '/*',
      '#',
      'routing',
      'queue',
      'view',
      'role',
      'permission',
      'resource "genesyscloud_auth_role" "r" {',
      'permission_policies {',
      '"grants"',
      '"__proto__"',
      '{"groundwork":"audit"',
      '\uFEFF',
      '\0',
      '\uD800',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.array(pieces, { maxLength: 60 }).map((each) => each.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const read = reading(text);
        expect(Array.isArray(read.roles)).toBe(true);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, why } of read.unread) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(why).not.toBe('');
        }
        if (
          read.roles.length === 0 &&
          read.catalogue === undefined &&
          !['subject', 'user', 'audit'].includes(read.format)
        )
          expect(read.broken).not.toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  describe('with damage in it', () => {
    // None of these can be a letter of a permission, so what they damage is unreadable, not another permission.
    const junk = fc.constantFrom('€', '\0', '\uFFFD', '?', '§', '\u0007', '¿¿', '\uD800');
    const plain = (text: string) => granted(reading(text)).filter((line) => !line.includes(' if '));
    const words =
      /(?:view|join|edit|search|add|routing|queue|analytics|conversationDetail|quality|evaluation|resourceConditionNode|conditions?|own|terms|permission_policies|entity_name|domain|actionSet|yes|x)\b/gi;

    it.each(SAMPLES)('grants nothing without limits that the whole %s file does not', (_format, text) => {
      const whole = new Set(plain(text));
      const places = [...text.matchAll(words)].map(({ index, 0: word }) => index + Math.floor(word.length / 2));
      fc.assert(
        fc.property(fc.nat({ max: places.length - 1 }), junk, fc.boolean(), (which, damage, instead) => {
          const at = places[which] ?? 0;
          const damaged = text.slice(0, at) + damage + text.slice(at + (instead ? 1 : 0));
          for (const line of plain(damaged)) expect(whole).toContain(line);
        }),
        { numRuns: 300 },
      );
    });

    it.each(SAMPLES)('grants nothing more when the %s file is cut off anywhere', (format, text) => {
      // A list has nothing that could tell a cut word from a whole one, so it is cut between lines.
      const cut = (at: number) => (format === 'text' ? text.lastIndexOf('\n', at) + 1 : at);
      const whole = new Set(plain(text));
      fc.assert(
        fc.property(fc.nat({ max: text.length }), (at) => {
          for (const line of plain(text.slice(0, cut(at)))) expect(whole).toContain(line);
        }),
        { numRuns: 300 },
      );
    });
  });
});
