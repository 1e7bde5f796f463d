import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../../build/bootstrap/repository.mjs';

/** A class of the source, with the text between its head and the next class. */
interface Found {
  readonly file: string;
  readonly name: string;
  readonly base: string;
  readonly isAbstract: boolean;
  readonly body: string;
}

const HEAD = /^(?:export )?(abstract )?class (\w+) extends (\w+) \{$/gm;

function classesIn(file: string, source: string): readonly Found[] {
  const heads = [...source.matchAll(HEAD)];
  return heads.map((head, place) => {
    const [, abstractly, name = '', base = ''] = head;
    const end = source.indexOf('\n}\n', head.index);
    const next = heads[place + 1]?.index ?? source.length;
    return {
      file,
      name,
      base,
      isAbstract: abstractly !== undefined,
      body: source.slice(head.index, Math.min(end, next)),
    };
  });
}

/** Those that descend from `Fault`, whatever stands in between. */
function faultsAmong(all: readonly Found[]): readonly Found[] {
  const known = new Set(['Fault']);
  let found: readonly Found[] = [];
  for (;;) {
    const more = all.filter(({ base, name }) => known.has(base) && !known.has(name));
    if (more.length === 0) return found.filter(({ isAbstract }) => !isAbstract);
    found = [...found, ...more];
    for (const { name } of more) known.add(name);
  }
}

const kebab = (name: string) => name.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();

/** Those that take the code of the first of their problems, or of the fault they carry over from another thread. */
const CARRIES_OTHERS = ['ValuesInvalid', 'ProfileRefused', 'RelayedFault'];

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;

/** Texts that an expression can come out as: the last literal, and those before the colon of a choice. */
function outcomesOf(expression: string): readonly string[] {
  let flat = expression;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\$\{[^{}`]*\}/g, '…');
  }
  return [...flat.matchAll(LITERAL)].flatMap(([literal], place, literals) => {
    const after = flat.slice((literals[place]?.index ?? 0) + literal.length).trim();
    return after === '' || after.startsWith(':') ? [literal.slice(1, -1)] : [];
  });
}

/** With a full stop, a suggestion, or something that is put in there and has its own end, such as a command to type. */
const ENDS_WELL = /\S\.[”"')]*$|^Did you mean .*\?$|…$/;

/** What is wrong with a fault, as far as its source tells. */
function flawsOf({ name, body }: Found): readonly string[] {
  const code = /readonly code = '([^']*)';/.exec(body)?.[1];
  const fixes = [...body.matchAll(/\bfix(?:: string)? =([\s\S]*?);\n/g)].flatMap(([, text = '']) => outcomesOf(text));
  const messages = [...body.matchAll(/\bsuper\(([\s\S]*?)\);\n/g)].flatMap(([, text = '']) => outcomesOf(text));
  return [
    ...(code === kebab(name) ? [] : [`code is ${code}, not ${kebab(name)}`]),
    ...fixes.filter((text) => !ENDS_WELL.test(text)).map((text) => `fix does not end with a full stop: ${text}`),
    ...messages.filter((text) => text.trim() === '').map(() => 'message is empty'),
  ];
}

const all = ['main', 'shared'].flatMap((folder) =>
  readdirSync(inRepository(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => classesIn(`${folder}/${file}`, readFileSync(inRepository(folder, file), 'utf8'))),
);
const faults = faultsAmong(all);

describe('faults', () => {
  it.each(faults.filter(({ name }) => !CARRIES_OTHERS.includes(name)).map((fault) => [fault.name, fault] as const))(
    '%s has the kebab-case code of its class, a message and a fix with a full stop',
    (_name, fault) => {
      expect({ file: fault.file, flaws: flawsOf(fault) }).toEqual({ file: fault.file, flaws: [] });
    },
  );

  it('have a code of their own each', () => {
    const names = faults.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(names.length).toBeGreaterThan(90);
  });

  it('are all found: every class that names Fault in its head is one', () => {
    const mentioned = all
      .filter(({ base, isAbstract }) => base.endsWith('Fault') && !isAbstract)
      .map(({ name }) => name);
    expect(faults.map(({ name }) => name)).toEqual(expect.arrayContaining(mentioned));
  });
});

describe('the check', () => {
  const source = (name: string, code: string, fix: string, message = "'It broke.'") =>
    `export class ${name} extends Fault {\n  readonly code = '${code}';\n  readonly fix = ${fix};\n  constructor() {\n    super(${message});\n  }\n}\n`;
  const flaws = (text: string) => faultsAmong(classesIn('x.ts', text)).flatMap(flawsOf);

  it.each([
    ['another code', source('BadThing', 'bad', "'Mend it.'"), 'code is bad'],
    ['no full stop', source('BadThing', 'bad-thing', "'Mend it'"), 'full stop'],
    ['no full stop in one branch', source('BadThing', 'bad-thing', "x ? 'Mend it.' : 'Leave it'"), 'full stop'],
    ['an empty fix', source('BadThing', 'bad-thing', "''"), 'full stop'],
    ['an empty message', source('BadThing', 'bad-thing', "'Mend it.'", "''"), 'message is empty'],
    [
      'a class in between',
      `${source('Base', 'base', "'Mend it.'")}export class Two extends Base {\n  readonly code = 'one';\n}\n`,
      'code is one',
    ],
  ])('bites on %s', (_name, text, flaw) => {
    expect(flaws(text).join()).toContain(flaw);
  });

  it('lets a good one pass', () => {
    expect(flaws(source('BadThing', 'bad-thing', "'Mend it.'"))).toEqual([]);
  });
});
