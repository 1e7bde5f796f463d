import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvDelimiter, csvRecords } from '../../../../../shared/coverage/read/csv-records.ts';
import { granted, reading } from './known.ts';

const LONG = 'Role;Domain;Entity;Actions;Granted;Conditions;Division\r\n';

describe('a CSV of role permissions', () => {
  it.each([
    [
      'API names, commas',
      'role,domain,entityName,actionSet\nAgent,routing,queue,view\nAgent,routing,queue,"join, search"\n',
    ],
    [
      'one column of permissions',
      'Role Name,Permission\nAgent,routing:queue:view\nAgent,Routing > Queue > Join\nAgent,routing:queue:search\n',
    ],
    [
      'a guide’s words, tabs',
      'Role\tType\tPermission Name\tPermission Level\nAgent\tRouting\tQueue\tView\nAgent\tRouting\tQueue\tJoin/Search',
    ],
    [
      'a column called domain:entity:action',
      'domain:entity:action;role\nrouting:queue:view;Agent\nrouting:queue:join;Agent\nrouting:queue:search;Agent',
    ],
    [
      'columns of permissions',
      'Role,routing:queue:view,routing:queue:join,routing:queue:search,routing:queue:edit\nAgent,x,yes,✓,\n',
    ],
    [
      'type, permission, level',
      'role,type,permission,level\nAgent,Routing,Queue,"View;Join"\nAgent,routing,queue,Search\n',
    ],
    [
      'a mark and old line ends',
      '\uFEFFrole,permission\rAgent,"routing:queue:view\nrouting:queue:join"\rAgent, routing:queue:search \r',
    ],
  ])('reads %s', (_what, text) => {
    const read = reading(text);
    expect(read).toMatchObject({ format: 'csv', unread: [] });
    expect(granted(read)).toEqual([
      'Agent routing:queue:join',
      'Agent routing:queue:search',
      'Agent routing:queue:view',
    ]);
  });

  it('grants nothing for a no or an empty mark, and calls anything else unread', () => {
    const read = reading(
      `${LONG}A;routing;queue;view;yes;;\r\nA;routing;queue;join;no;;\r\nA;routing;queue;search;;;\r\nA;routing;queue;edit;perhaps;;\r\nB;routing;queue;add;-;;`,
    );
    expect(granted(read)).toEqual(['A routing:queue:view']);
    expect(read.roles.map(({ role }) => role.name)).toEqual(['A', 'B']);
    expect(read.unread).toMatchObject([
      { line: 5, text: 'A;routing;queue;edit;perhaps;;', why: expect.stringContaining('“perhaps”') },
    ]);
  });

  it('turns marks with a reservation and conditions into conditions, and divisions into divisions', () => {
    const read = reading(
      `${LONG}A;routing;queue;view;(x);;\r\nA;routing;queue;join;x;own queues;Sales\r\nA;routing;queue;search;x;none;all\r\nA;routing;queue;edit;conditional;yes;`,
    );
    expect(granted(read)).toEqual([
      'A routing:queue:edit if a condition; marked “conditional”',
      'A routing:queue:join in Sales if own queues',
      'A routing:queue:search in all',
      'A routing:queue:view if marked “(x)”',
    ]);
  });

  it('does not trust a last record that may be cut off before its conditions', () => {
    const head = 'role,permission,conditions\n';
    expect(granted(reading(`${head}A,routing:queue:view,\nA,routing:queue:join\n`))).toHaveLength(2);
    for (const last of ['A,routing:queue:join,', 'A,routing:queue:join']) {
      const read = reading(`${head}A,routing:queue:view,\n${last}`);
      expect(granted(read)).toEqual(['A routing:queue:view']);
      expect(read.unread).toMatchObject([{ line: 3, why: expect.stringContaining('without a line end') }]);
    }
  });

  it('knows a role by its id where there is one', () => {
    const read = reading('role,role id,permission\nAgent,1,routing:queue:view\nAgent,2,routing:queue:join\n');
    expect(read.roles.map(({ role }) => role)).toEqual([
      { id: '1', name: 'Agent' },
      { id: '2', name: 'Agent' },
    ]);
  });

  it('names the role for the file where no column does', () => {
    expect(granted(reading('domain,entity,action\nrouting,queue,view\n', 'queue.csv'))).toEqual([
      'queue.csv routing:queue:view',
    ]);
  });

  it('lists what it cannot read by the line on which the record begins', () => {
    const read = reading(
      'role,permission,conditions,owner\n"A\nB",routing:queue:view,,\n,routing:queue:join,,\nC,routing:queue,,\nC,Routing > Queus > View,,\nC,routing:queue:add,,,,x\nC,routing:que"ue:edit,,\nC,admin,,',
    );
    expect(granted(read)).toEqual(['A\nB routing:queue:view']);
    expect(read.unread.map(({ line, why }) => [line, why.slice(0, 36)])).toEqual([
      [1, 'Columns that are not known and were '],
      [4, 'The record names no role.'],
      [5, 'A permission has three words, domain'],
      [6, 'routing has no permission “Queus”; n'],
      [7, 'The record has more cells than the h'],
      [8, 'A cell without quotes around it has '],
      [9, 'This is a legacy one-word permission'],
    ]);
  });

  it.each([
    ['no head', 'Agent,routing,queue,view\nAgent,routing,queue,join\n', 'first line must name the columns'],
    ['too little of a head', 'role,domain\nAgent,routing\n', 'first line must name the columns'],
    [
      'a misspelt limit',
      'role,permission,condtions\nAgent,routing:queue:view,own\n',
      '“condtions” reads like “conditions”',
    ],
    ['a column twice', 'role,permission,role name\nAgent,routing:queue:view,Other\n', 'Two columns, 1 and 3'],
    [
      'a quote never closed',
      'role,permission\nAgent,routing:queue:view\nAgent,"routing:queue:join\n',
      'line 3, column 7. A quote is opened',
    ],
    [
      'something behind a quote',
      'role,permission\n"Agent" x,routing:queue:view\n',
      'line 2, column 8. Something follows',
    ],
    ['a head and nothing else', 'role,permission\n', 'It holds no role.'],
  ])('is broken as a whole with %s', (_what, text, why) => {
    const read = reading(text);
    expect(read.format).toBe('csv');
    expect(granted(read)).toEqual([]);
    expect(read.broken).toContain(why);
  });

  it('takes API names as they are even where the catalogue does not list them, and a guide’s words only where it does', () => {
    const read = reading(
      'role,domain,entity,action\nA,newThing,gadget,view\nA,New Thing,Gadget,View\nA,*,queue,view\n',
    );
    expect(granted(read)).toEqual(['A newThing:gadget:view']);
    expect(read.unread.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe('csvRecords', () => {
  it('gives back the cells of any table, each record on its line', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r\n', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom<CsvDelimiter>(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, end) => {
          const printed = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter));
          const records = [...csvRecords(printed.join(end), delimiter)];
          expect(records.map(({ cells, why }) => [cells, why])).toEqual(rows.map((cells) => [cells, undefined]));
          let line = 1;
          for (const [at, record] of records.entries()) {
            expect(record.line).toBe(line);
            line += (printed[at] ?? '').split(/\r\n|\r|\n/).length;
          }
        },
      ),
    );
  });

  it.each(['Denied', 'Status', 'Supervisor'])('does not read on without a column %s, which may say no', (column) => {
    const read = reading(`role,permission,${column}\nA,routing:queue:view,yes\nA,routing:queue:join,\n`);
    expect(granted(read)).toEqual([]);
    expect(read.broken).toContain(`The column “${column}” is not known, and may say what is not granted.`);
  });

  it('reads what Excel saves in other languages, with the delimiter named above', () => {
    const read = reading(
      'sep=;\r\nRole;Permission;Granted\r\nPrüfer;routing:queue:view;WAHR\r\nPrüfer;routing:queue:join;FALSCH\r\nPrüfer;routing:queue:add;Ja\r\nPrüfer;routing:queue:edit;vielleicht\r\n',
    );
    expect(granted(read)).toEqual(['Prüfer routing:queue:add', 'Prüfer routing:queue:view']);
    expect(read.unread).toMatchObject([{ line: 6, why: expect.stringContaining('vielleicht') }]);
  });

  it.each(['yes?', '~x', '!yes', 'yes (not)', '≠ yes'])('takes a mark %s for no clear yes', (mark) => {
    const read = reading(`role,permission,granted\nA,routing:queue:view,${mark}\nA,routing:queue:join,yes\n`);
    expect(granted(read)).toEqual(['A routing:queue:join']);
    expect(read.unread).toMatchObject([{ line: 2 }]);
  });
});
