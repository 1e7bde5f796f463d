import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { granted, reading } from './known.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../fixtures/coverage/${name}`, import.meta.url), 'utf8');
const queue = 'Conversation.queues = genesyscloud_routing_queue.support.id';

describe('a CX as Code export in HCL', () => {
  it('grants what role blocks say in plain values, and lists the rest by line', () => {
    const read = reading(fixture('roles.tf'));
    expect(read).toMatchObject({
      format: 'cx-as-code',
      roles: [{ role: { name: 'Tideline Reporting' }, legacy: ['employee'] }],
    });
    expect(read.broken).toBeUndefined();
    expect(granted(read)).toEqual([
      'Tideline Reporting analytics:conversationDetail:view',
      `Tideline Reporting quality:evaluation:add if ${queue}`,
      `Tideline Reporting quality:evaluation:edit if ${queue}`,
      'Tideline Reporting routing:queue:join',
      'Tideline Reporting routing:queue:view',
    ]);
    expect(read.unread.map(({ line, text, why }) => [line, text, why.slice(0, 40)])).toEqual([
      [2, 'terraform {', 'This is the block “terraform”. Only gene'],
      [11, 'variable "support_queue" {', 'This is the block “variable support_queu'],
      [50, 'permission_policies {', 'entity_name: It is an expression; its va'],
      [55, 'permission_policies {', 'action_set: It is an expression; its val'],
      [62, 'resource "genesyscloud_user" "ada" {', 'This is the block “resource genesyscloud'],
    ]);
  });

  it('reads the same whatever ends its lines', () => {
    const text = fixture('roles.tf');
    for (const end of ['\r\n', '\r'])
      expect(granted(reading(text.replaceAll('\n', end)))).toEqual(granted(reading(text)));
  });

  const role = (body: string) => `resource "genesyscloud_auth_role" "r" {\n  name = "R"\n${body}\n}\n`;
  const policy = (more: string) =>
    role(`permission_policies {\n domain = "routing"\n entity_name = "queue"\n action_set = ["view"]\n${more}\n}`);

  it.each([
    ['a member that nobody knows', policy('resource_filter = "x"'), '“resource_filter” is not known in a policy'],
    ['a value twice', policy('domain = "wfm"'), '“domain, a second time”'],
    ['a template', policy('').replace('"queue"', '"$'.concat('{var.entity}"')), 'entity_name: It is an expression'],
    ['a wildcard domain', policy('').replace('"routing"', '"*"'), 'wildcard for its domain'],
    [
      'count',
      `resource "genesyscloud_auth_role" "r" {\n count = 0\n name = "R"\n permission_policies {}\n}`,
      'has count',
    ],
    [
      'a dynamic block',
      role('dynamic "permission_policies" {\n for_each = var.x\n content {\n domain = "routing"\n }\n}'),
      '“dynamic” is not known',
    ],
    ['policies as a value', role('permission_policies = var.policies'), 'It is an expression'],
    ['an expression among actions', policy('').replace('["view"]', '["vi$'.concat('{x}"]')), 'This is not an action'],
  ])('does not count a policy with %s', (_what, text, why) => {
    const read = reading(text);
    expect(granted(read)).toEqual([]);
    expect(read.unread).toContainEqual(expect.objectContaining({ why: expect.stringContaining(why) }));
  });

  it.each([
    ['an empty condition', 'conditions {}'],
    ['two conditions', 'conditions {}\nconditions {}'],
    ['a condition as a value', 'conditions = "x"'],
    ['an unknown condition', 'conditions {\n unless = true\n}'],
  ])('takes %s for a condition', (_what, more) => {
    expect(granted(reading(policy(more)))).toEqual(['R routing:queue:view if a condition that could not be read']);
  });

  it('counts a role whose name is an expression under the name of its block', () => {
    const read = reading(policy('').replace('"R"', 'var.name'));
    expect(granted(read)).toEqual(['r routing:queue:view']);
    expect(read.unread).toMatchObject([{ line: 2, why: expect.stringContaining('shown as r') }]);
  });

  it('reads comments, escapes and characters that only look like the end of something', () => {
    const text = policy('/* } */ // }\n# "').replace('"R"', String.raw`"R \"1\" \u00e9"`);
    expect(granted(reading(text))).toEqual(['R "1" é routing:queue:view']);
  });

  it.each([
    ['cut off in a role', (text: string) => text.slice(0, text.indexOf('conjunction')), 'The file ends inside a block'],
    ['a quote lost', (text: string) => text.replace('"routing"', '"routing'), 'not closed on its line'],
    ['a bracket lost', (text: string) => text.replace('"view", #', '"view"}, #'), 'This bracket closes none'],
    ['a bracket too many', (text: string) => `${text}}\n`, 'Expected a block'],
    ['a heredoc without end', (text: string) => text.replace('\n  EOT\n', '\n  EOX\n'), 'heredoc'],
    ['a comment without end', (text: string) => `${text}/* `, 'comment'],
    ['something that is no HCL', (text: string) => `${text}§\n`, 'does not belong here'],
  ])('is broken as a whole when there is %s', (_what, damage, why) => {
    const read = reading(damage(fixture('roles.tf')));
    expect(read.roles).toEqual([]);
    expect(read.broken).toContain(why);
    expect(read.broken).toMatch(/line \d+, column \d+/);
  });

  it('survives brackets without end', () => {
    const head = 'resource "genesyscloud_auth_role" "r" {\n';
    for (const text of [
      `${head}x = ${'['.repeat(100_000)}`,
      head + 'a {\n'.repeat(50_000),
      `${head}x = "${'${'.repeat(50_000)}"`,
    ])
      expect(reading(text).broken).toMatch(/line \d+/);
    expect(granted(reading(`${head}${'a {\n'.repeat(5_000)}${'}\n'.repeat(5_000)}}`))).toEqual([]);
  });
});

describe('a CX as Code export in JSON', () => {
  it('grants what roles say in plain values, and lists the rest by line', () => {
    const read = reading(fixture('roles.tf.json'));
    expect(read).toMatchObject({ format: 'cx-as-code-json', roles: [{ legacy: ['employee'] }, { holdings: [] }] });
    expect(granted(read)).toEqual([
      'Tideline Reporting analytics:conversationDetail:view',
      'Tideline Reporting quality:evaluation:add if Conversation.queues = $'.concat(
        '{genesyscloud_routing_queue.support.id}',
      ),
    ]);
    expect(read.unread.map(({ line, why }) => [line, why.slice(0, 40)])).toEqual([
      [27, 'domain: It is an expression; its value i'],
      [32, 'This is the block “resource genesyscloud'],
      [34, 'This is the block “terraform”. Only gene'],
    ]);
  });

  it('reads every form that the JSON syntax of Terraform allows', () => {
    const policy = { domain: 'routing', entity_name: 'queue', action_set: ['view'] };
    const block = { name: 'R', permission_policies: policy };
    for (const resource of [
      { genesyscloud_auth_role: { r: block } },
      [{ genesyscloud_auth_role: { r: block } }],
      { genesyscloud_auth_role: [{ r: block }] },
      { genesyscloud_auth_role: { r: [block] } },
      [{ genesyscloud_auth_role: [{ r: [{ ...block, permission_policies: [policy] }] }] }],
    ]) {
      const read = reading(JSON.stringify({ resource }));
      expect(granted(read)).toEqual(['R routing:queue:view']);
      expect(read.unread).toEqual([]);
    }
  });

  it('does not count what could be limited', () => {
    const of = (more: object) =>
      granted(
        reading(
          JSON.stringify({
            resource: {
              genesyscloud_auth_role: {
                r: {
                  name: 'R',
                  permission_policies: [{ domain: 'routing', entity_name: 'queue', action_set: ['view'], ...more }],
                },
              },
            },
          }),
        ),
      );
    expect(of({ conditions: [] })).toEqual(['R routing:queue:view']);
    expect(of({ conditions: [{}] })).toEqual(['R routing:queue:view if a condition that could not be read']);
    expect(of({ conditions: 'x' })).toEqual(['R routing:queue:view if a condition that could not be read']);
    expect(of({ conditoins: [{}] })).toEqual([]);
  });
});
