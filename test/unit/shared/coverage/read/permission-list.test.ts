import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../../../shared/catalogue/catalogue.ts';
import { readPermissionList } from '../../../../../shared/coverage/read/permission-list.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';
import profile from '../../../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { granted, known, reading } from './known.ts';

const list = (text: string) => readPermissionList(text, 'pasted', known);
const permissions = (text: string) => list(text).lines.flatMap((line) => line.permissions);
const table = readFileSync(new URL('../../../../fixtures/s000-table.tsv', import.meta.url), 'utf8');

describe('a list of permissions', () => {
  it.each([
    'analytics:conversationDetail:view',
    ' analytics : conversationDetail : view ',
    '- analytics:conversationDetail:view',
    '"analytics:conversationDetail:view",',
    '`analytics:conversationDetail:view`',
    '1. Analytics > Conversation Detail > View',
    '* **Analytics › Conversation Detail › View**',
    '• ANALYTICS → conversation-detail → VIEW;',
    'Analytics &gt; Conversation Detail &gt; View',
    'Analytics\tConversation Detail\tView',
    '1\tAnalytics\tConversation Detail\tView',
    '1   Analytics    Conversation Detail   View',
    '| 1 | Analytics | Conversation Detail | View |',
    '| Analytics | `Conversation Detail` | **View** |',
    '1 Analytics Conversation Detail View',
    'Analytics\u00A0> Conver\u00ADsation\u00A0Detail > View',
    '3\tAnalytics > Conversation Detail > View\t',
  ])('reads %j', (line) => {
    expect(list(line).unread).toEqual([]);
    expect(permissions(line)).toEqual([expect.stringMatching(/^analytics:conversationDetail:view$/)]);
  });

  it('reads a list as programs write it', () => {
    for (const space of [0, 2]) {
      const read = reading(JSON.stringify(['routing:queue:view', 'routing:queue:join'], null, space));
      expect(read).toMatchObject({ format: 'text', unread: [] });
      expect(granted(read)).toEqual(['pasted routing:queue:join', 'pasted routing:queue:view']);
    }
    expect(reading('"",;').broken).toContain('none of the formats');
  });

  it('reads several levels and several permissions of one line', () => {
    expect(permissions('Workforce Management > Agent > View, Edit')).toEqual(['wfm:agent:view', 'wfm:agent:edit']);
    expect(permissions('routing:queue:view, routing:queue:join; wfm:*:view')).toEqual([
      'routing:queue:view',
      'routing:queue:join',
      'wfm:*:view',
    ]);
    expect(permissions('Routing > Agent > On Queue')).toEqual(['routing:agent:onqueue']);
  });

  it('reads all of an entity, of a domain, and of a level', () => {
    expect(permissions('Routing > Queue > All Permissions')).toEqual(['routing:queue:*']);
    expect(permissions('Routing > All Permissions')).toEqual(['routing:*:*']);
    expect(permissions('Routing > All > View')).toEqual(['routing:*:view']);
  });

  it('reads the table of the guide as the profile has it, save for two names that its catalogue spells otherwise', () => {
    const { lines, unread } = list(table);
    const own = new Map(profile.rows.map((row) => [`${row.type} ${row.name} ${row.level}`, row]));
    for (const { type, name, level, permissions: found } of lines)
      expect(found.map((each) => each.toLowerCase())).toEqual([
        own.get(`${type} ${name} ${level}`)?.policy.toLowerCase(),
      ]);
    expect(lines).toHaveLength(37);
    expect(unread.map(({ line, why }) => [line, why])).toEqual([
      [30, expect.stringContaining('“Intraday Monitoring”; names that read alike: intraday')],
      [31, expect.stringContaining('“Agent Schedule Notification”; names that read alike')],
    ]);
  });

  it('reads the same table as Markdown, from a PDF with spaces, with types once a group, and with other line ends', () => {
    const rows = table
      .trim()
      .split(/\r?\n/)
      .map((row) => row.split('\t'));
    const wanted = permissions(table);
    const markdown = rows.map(
      (cells, at) => `| ${cells.join(' | ')} |${at === 0 ? '\n| --- | :--- | --- | ---: |' : ''}`,
    );
    const grouped = rows.map(([row, type, name, level], at) =>
      [row, type === rows[at - 1]?.[1] ? '' : type, name, level].join('\t'),
    );
    const headed = rows.flatMap(([, type = '', name, level], at) => [
      ...(type === rows[at - 1]?.[1] ? [] : [type]),
      `${name}\t${level}`,
    ]);
    for (const text of [
      markdown,
      rows.map((cells) => cells.join('   ')),
      rows.map((cells) => cells.join(' ')),
      grouped,
      headed,
    ])
      expect(permissions(text.join('\n'))).toEqual(wanted);
    expect(permissions(table.replaceAll(/\r?\n/g, '\r'))).toEqual(wanted);
  });

  it('carries type and name on to the rows below, but not past a line that it does not understand', () => {
    const text =
      'Outbound | Campaign | View\nRoutinng | Queue | View\n | Contact | View\nsomething else\n | Contact | View\nRouting | Queue | View\n| | | Join |';
    expect(permissions(text)).toEqual(['outbound:campaign:view', 'routing:queue:view', 'routing:queue:join']);
    expect(list(text).unread.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it('explains near misses and takes none of them', () => {
    const why = (text: string) =>
      list(text)
        .unread.map((entry) => entry.why)
        .join();
    expect(why('Analitics > Conversation Detail > View')).toContain('names that read alike: analytics');
    expect(why('Analytics > Conversation Details > View')).toContain('names that read alike: conversationDetail');
    expect(why('Routing > Queue > Vew')).toContain('the catalogue lists');
    expect(why('routing:queue')).toContain('three words');
    expect(why('routing:qu€ue:view')).toContain('letters, digits');
    expect(why('\u212Aouting > Queue > View')).toContain('no permission type');
    expect(why('You no longer need routing:queue:view')).toContain('and something else');
    expect(why('# routing:queue:view is not granted')).toContain('and something else');
    expect(why('admin')).toContain('no permission in a known spelling');
    expect(why(`${'x'.repeat(3_000)}`)).toContain('too long');
    expect(why('Routing > Queue > View > More')).toContain('three parts');
    expect(why('Routing | Queue | View | for agents')).toContain('three cells');
  });

  it('finds what a live catalogue displays, when exactly one thing is called so', () => {
    const entry = (permission: string, label: string) => ({ permission: requirePermission(permission), label });
    const catalogue = catalogueOf('live', '2026-11-21', [
      entry('wfm:intraday:view', 'Intraday Monitoring View'),
      entry('wfm:agentSchedule:notify', 'Send schedule notices'),
      entry('wfm:one:view', 'Same'),
      entry('wfm:two:view', 'Same'),
    ]);
    const live = (text: string) => readPermissionList(text, 'pasted', { catalogue });
    expect(live('Workforce Management > Intraday Monitoring > View').lines[0]?.permissions).toEqual([
      'wfm:intraday:view',
    ]);
    expect(live('Workforce Management > Agent Schedule > Send schedule notices').lines[0]?.permissions).toEqual([
      'wfm:agentSchedule:notify',
    ]);
    expect(live('Workforce Management > Same > View').unread[0]?.why).toContain('wfm:one:view or wfm:two:view');
  });

  it('grants what was pasted under one role', () => {
    const read = reading('routing:queue:view\nnonsense\nRouting > Queue > Join');
    expect(read).toMatchObject({ format: 'text', roles: [{ role: { name: 'pasted' } }], unread: [{ line: 2 }] });
    expect(granted(read)).toEqual(['pasted routing:queue:join', 'pasted routing:queue:view']);
  });

  it('reads every listed permission in each of its spellings, in any case', () => {
    const listed = [...known.catalogue.entries.values()].map(({ permission }) => permission);
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.constantFrom(' > ', '\t', ' | ', '   '),
        fc.boolean(),
        (permission, between, upper) => {
          const [domain = '', entity = '', action = ''] = permission.split(':');
          const text = [domain, entity, action].join(between);
          const read = list(upper ? text.toUpperCase() : text);
          // An action called “all” may mean every action: it must be said otherwise.
          if (action.toLowerCase() === 'all') expect(read.lines).toEqual([]);
          else expect(read.lines.map((line) => line.permissions)).toEqual([[permission]]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a list of what is granted', () => {
  const of = (text: string) => granted(reading(text)).map((line) => line.replace('pasted ', ''));

  it.each([
    ['an empty box', '- [ ] analytics:userDetail:view\n☐ routing:queue:view\n- [x] routing:queue:join'],
    ['an empty box in words', '☐ Routing > Queue > View\n☑ Routing > Queue > Join'],
    ['a cross', '✗ Routing > Queue > View\nRouting > Agent > View ❌\n✓ Routing > Queue > Join'],
    ['a stroke through it', '~~Routing > Queue > View~~\nRouting > Queue > Join'],
    ['a question mark', 'Routing > Queue > View?\nRouting > Queue > Join'],
    ['a heading that says no', 'Not granted:\nrouting:queue:view\n\nrouting:agent:view\nGranted:\nrouting:queue:join'],
    ['a heading without a colon', '## Missing\nRouting > Queue > View\n## Present\nRouting > Queue > Join'],
    ['a comment', '/*\nrouting:queue:view\n*/\n<!-- \nRouting > Agent > View\n-->\nrouting:queue:join'],
    ['a number sign', '# routing:queue:view\nrouting:queue:join'],
    ['a comparison of two texts', '@@ -1 +1 @@\n- routing:queue:view\nrouting:queue:join'],
    ['an empty mark', '| Permission | Granted |\n|---|---|\n| routing:queue:view | |\n\nrouting:queue:join'],
    [
      'an empty mark behind words',
      '| Type | Permission name | Level | Granted |\n|---|---|---|---|\n| Routing | Queue | View | |\n\nrouting:queue:join',
    ],
    ['a mark that was cut off', 'Berechtigung\tErteilt\nrouting:queue:view\n\nrouting:queue:join'],
  ])('does not count what stands beside %s', (_, text) => {
    expect(of(text)).toEqual(['routing:queue:join']);
    expect(reading(text).unread).not.toEqual([]);
  });

  it('counts a table whose further columns say nothing about it, and a guide with sentences', () => {
    expect(of('| Permission | Notes |\n|---|---|\n| routing:queue:view | |')).toEqual(['routing:queue:view']);
    expect(
      of('NOTE: All of them must be there, even if your organization does not use campaigns.\n\nrouting:queue:view'),
    ).toEqual(['routing:queue:view']);
  });

  it('as a need asks for what is not ticked yet, and for what stands below “Missing:”', () => {
    expect(permissions('Missing:\n- [ ] routing:queue:view\n☐ Routing > Queue > Join')).toEqual([
      'routing:queue:view',
      'routing:queue:join',
    ]);
  });
});
