import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../main/engagements/fold.ts';
import type { Entry } from '../../../../main/engagements/journal-line.ts';
import { anyEntries, chained, ended, intent, opened, outcome } from './lines.ts';

const folded = (...entries: Entry[]) => fold([{ run: 'r1', lines: chained([opened(), ...entries]).lines }]);
const record = (...entries: Entry[]) =>
  folded(...entries)
    .runbooks.get('uca')
    ?.records.get('role');
const NOTHING = { out: {}, owned: false, before: undefined, unanswered: false };

describe("a step's record", () => {
  it('is ours after an answer, and after a look that found it', () => {
    const written = { ...NOTHING, owned: true, writtenAt: expect.any(Number) };
    const by = (action: string) => ({ ...written, actions: { answered: [action], unanswered: [] } });
    expect(record(intent('role'), outcome('role', 'ok'))).toEqual(by('role/1'));
    const found = [intent('role'), outcome('role', 'unknown'), outcome('role', 'resolved', 'found')];
    expect(record(...found)).toEqual(by('role/found'));
  });

  it('is not ours after a refusal, or when it was there already', () => {
    expect(record(intent('role'), outcome('role', 'refused'))).toEqual(NOTHING);
    expect(record(ended('role', { roleId: 'a' }))).toEqual({ ...NOTHING, out: { roleId: 'a' } });
  });

  it('is in doubt while an intent has no answer', () => {
    const open = { ...NOTHING, unanswered: true, actions: { answered: [], unanswered: ['role/1'] } };
    expect(record(intent('role'))).toEqual(open);
    expect(record(intent('role'), outcome('role', 'unknown'))).toEqual(open);
    expect(record(intent('role', 1), outcome('role', 'ok', 1), intent('role', 2))).toMatchObject({
      owned: true,
      unanswered: true,
    });
  });

  it('stays in doubt when only another action was answered, and is clear once the step is done', () => {
    const lines = [intent('role', 1), intent('role', 2), outcome('role', 'ok', 2)];
    expect(record(...lines)).toMatchObject({ owned: true, unanswered: true });
    expect(record(...lines, ended('role'))).toMatchObject({ owned: true, unanswered: false });
  });

  it('stays in doubt about one agent when the lost answer of another was settled by a look', () => {
    const lines = [intent('role', 1), intent('role', 2), outcome('role', 'unknown', 2), outcome('role', 'resolved', 2)];
    expect(record(...lines)).toMatchObject({ actions: { answered: ['role/2'], unanswered: ['role/1'] } });
  });

  it('keeps what was there before our first write', () => {
    const first = [intent('role', 1, 'theirs'), outcome('role', 'ok', 1)];
    expect(record(...first, intent('role', 2, 'ours'), outcome('role', 'ok', 2))).toMatchObject({ before: 'theirs' });
    expect(record(intent('role', 1, 'theirs'))).toMatchObject({ before: 'theirs', unanswered: true });
  });

  it('does not take our own creation for something to restore', () => {
    const created = [intent('role', 1), outcome('role', 'ok', 1)];
    expect(record(...created, intent('role', 1, 'ours'), outcome('role', 'ok', 1))?.before).toBeUndefined();
  });

  it('does not keep what a refused write found', () => {
    const refused = [intent('role', 1, 'old'), outcome('role', 'refused', 1)];
    expect(record(...refused, intent('role', 1, 'new'), outcome('role', 'ok', 1))).toMatchObject({ before: 'new' });
  });

  it('remembers the first state when a lost write is sent again', () => {
    const lost = [intent('role', 1, 'theirs'), outcome('role', 'unknown', 1)];
    expect(record(...lost, intent('role', 1, 'ours'), outcome('role', 'ok', 1))).toMatchObject({ before: 'theirs' });
  });

  it('tells of each write what was there before it and what was answered, unless it was refused', () => {
    const reply = { id: 'a' };
    const lines: Entry[] = [intent('role', 1, 'one'), { ...outcome('role', 'ok', 1), reply }, intent('role', 2, 'two')];
    expect(record(...lines)?.sent).toEqual({
      'role/1': { before: 'one', at: 1000, reply },
      'role/2': { before: 'two', at: 3000 },
    });
    const refused = record(...lines, outcome('role', 'refused', 2), ended('role'));
    expect(Object.keys(refused?.sent ?? {})).toEqual(['role/1']);
    expect(record(...lines, { kind: 'undone', step: 'role' })).toEqual(NOTHING);
  });

  it('is empty after undo; undoing one action keeps the others', () => {
    const done = [intent('role', 1), outcome('role', 'ok', 1), intent('role', 2), outcome('role', 'ok', 2)];
    expect(record(...done, ended('role', { roleId: 'a' }), { kind: 'undone', step: 'role' })).toEqual(NOTHING);
    const one = [...done, { kind: 'undone', step: 'role', action: 'role/1' } as const];
    expect(record(...one)).toMatchObject({ owned: true });
    expect(record(...one, { kind: 'undone', step: 'role', action: 'role/2' })).toEqual(NOTHING);
  });
});

describe('runs', () => {
  const result = (...entries: Entry[]) => folded(...entries).runs[0];

  it('without a recorded end are stopped and interrupted', () => {
    expect(result(intent('role'))).toMatchObject({ result: 'stopped', interrupted: true });
    expect(result({ kind: 'ended', result: 'stopped' })).toMatchObject({ result: 'stopped', interrupted: false });
    expect(result({ kind: 'ended', result: 'done' })).toMatchObject({ result: 'done', interrupted: false });
  });

  it('that go on after their end are open again, a later check leaves the end', () => {
    const check = { step: 'role', what: 'exists', result: 'ok', proof: 'GET' } as const;
    const done: Entry = { kind: 'ended', result: 'done' };
    expect(result(done, { kind: 'planned', digest: 'd', actions: [] })).toMatchObject({
      interrupted: true,
      digest: 'd',
    });
    expect(result(done, { kind: 'check', check })).toMatchObject({ result: 'done', checks: [check] });
  });

  it('keep the latest finding of a row', () => {
    const row = { row: 3, permissions: ['a:b:c'], proof: 'grant' } as const;
    const lines = (['missing', 'granted'] as const).map(
      (finding): Entry => ({ kind: 'finding', finding: { ...row, finding } }),
    );
    expect(result(...lines)?.findings).toEqual([{ ...row, finding: 'granted' }]);
  });

  it('of two runbooks do not mix their steps', () => {
    const one = chained([opened('r1', 'uca'), intent('role'), outcome('role', 'ok')]).lines;
    const other = chained([opened('r2', 'nexus'), { kind: 'undone', step: 'role' }], 100).lines;
    const history = fold([
      { run: 'r1', lines: one },
      { run: 'r2', lines: other },
    ]);
    expect(history.runbooks.get('uca')?.records.get('role')?.owned).toBe(true);
    expect(history.runbooks.get('nexus')?.statuses.get('role')).toBe('undone');
  });

  it('are folded in the order of time, whatever the order of files', () => {
    const first = chained([opened('r1'), intent('role'), outcome('role', 'ok'), ended('role', { roleId: 'a' })]).lines;
    const undo = chained([opened('r2'), { kind: 'undone', step: 'role' }], 100).lines;
    const history = fold([
      { run: 'r2', lines: undo },
      { run: 'r1', lines: first },
    ]);
    expect(history.runs.map(({ run }) => run)).toEqual(['r1', 'r2']);
    expect(history.runbooks.get('uca')?.records.get('role')).toEqual(NOTHING);
    expect(history.facts.size).toBe(0);
  });

  it('without a first line are named, not guessed', () => {
    const { lines } = chained([intent('role')]);
    expect(fold([{ run: 'r9', lines }])).toMatchObject({ runs: [], unplaced: ['r9'] });
  });
});

describe('confirmations, facts and secrets', () => {
  it('are the latest ones', () => {
    const ref = {
      keptIn: 'keychain',
      origin: 'https://a.example',
      organization: 'o',
      subject: 'c',
      name: 's',
    } as const;
    const history = folded(
      { kind: 'manual', step: 'role', by: 'eva', note: 'clicked' },
      ended('role', { roleId: 'a' }),
      ended('role', { roleId: 'b' }),
      { kind: 'secret', name: 'clientSecret', ref },
    );
    expect(history.runbooks.get('uca')?.manual.get('role')).toMatchObject({ by: 'eva', note: 'clicked' });
    expect(history.facts.get('roleId')).toMatchObject({ value: 'b', from: { run: 'r1', step: 'role' } });
    expect(history.secrets.get('clientSecret')).toEqual(ref);
  });

  it('of one name keep both of two secrets: the latest by its name, the other by whom it belongs to', () => {
    const ref = (subject: string) =>
      ({ keptIn: 'keychain', origin: 'https://a.example', organization: '', subject, name: 'clientSecret' }) as const;
    const kept = (subject: string): Entry => ({ kind: 'secret', name: 'clientSecret', ref: ref(subject) });
    const { secrets, runbooks } = folded(kept('one'), kept('two'), kept('two'));
    expect(Object.fromEntries(secrets)).toEqual({ clientSecret: ref('two'), 'clientSecret of one': ref('one') });
    expect(runbooks.get('uca')?.secrets).toEqual([ref('one'), ref('two')]);
    const again = folded(kept('one'), kept('two'), kept('one'));
    expect(Object.fromEntries(again.secrets)).toEqual({ clientSecret: ref('one'), 'clientSecret of two': ref('two') });
  });

  it('go with the undone step', () => {
    const manual: Entry = { kind: 'manual', step: 'role', by: 'eva', note: '' };
    const history = folded(manual, ended('role', { roleId: 'a' }), ended('client', { clientId: 'c' }), {
      kind: 'undone',
      step: 'role',
    });
    expect([...history.facts.keys()]).toEqual(['clientId']);
    expect(history.runbooks.get('uca')?.manual.size).toBe(0);
    expect(history.undone).toMatchObject([{ runbook: 'uca', step: 'role' }]);
  });
});

describe('rules', () => {
  it('any part of any journal folds', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), fc.nat(), (entries, from, to) => {
        const { lines } = chained(entries);
        const history = fold([{ run: 'r1', lines: lines.slice(from % 3, to % (lines.length + 1)) }]);
        expect(history.runs.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('undone clears ownership and doubt, whatever came before', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { lines } = chained([...entries, { kind: 'undone', step: 'role' }]);
        expect(
          fold([{ run: 'r1', lines }])
            .runbooks.get('uca')
            ?.records.get('role'),
        ).toEqual(NOTHING);
      }),
    );
  });

  it('an answered write is ours until undone, and only then', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { lines } = chained([
          ...entries,
          intent('role', 7),
          outcome('role', 'ok', 7),
          outcome('role', 'refused', 8),
        ]);
        const found = fold([{ run: 'r1', lines }])
          .runbooks.get('uca')
          ?.records.get('role');
        expect(found?.owned).toBe(true);
      }),
    );
  });

  it('never owned without an answer', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const quiet = entries.filter((entry) => entry.kind !== 'outcome');
        const records = fold([{ run: 'r1', lines: chained(quiet).lines }]).runbooks.get('uca')?.records;
        expect([...(records?.values() ?? [])].some(({ owned }) => owned)).toBe(false);
      }),
    );
  });
});
