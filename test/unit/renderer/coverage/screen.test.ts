import { beforeEach, describe, expect, it } from 'vitest';
import { comparison } from '../../../../renderer/screens/coverage/compare/sides.ts';
import { coverageStore, learn } from '../../../../renderer/screens/coverage/coverage-store.ts';
import {
  grantedLines,
  grantedStatus,
  liveWords,
  uploadWords,
} from '../../../../renderer/screens/coverage/granted/granted-lines.ts';
import { railWords } from '../../../../renderer/screens/coverage/rail-items.ts';
import { divisionWords, onCard, scopeWords } from '../../../../renderer/screens/coverage/scope-words.ts';
import type { Upload } from '../../../../renderer/screens/coverage/uploads.ts';
import { firstView, viewNamed } from '../../../../renderer/screens/coverage/views.ts';
import { answered, inputOf, reportOf, stateOf } from './report.ts';

const upload = (name: string, more: Partial<Upload> = {}): Upload => ({
  id: name,
  name,
  size: 1000,
  sent: 0,
  state: 'waiting',
  ...more,
});

describe('the page that is shown', () => {
  it('is the one in the address', () => {
    expect(viewNamed('matrix')).toBe('matrix');
    expect(viewNamed('nowhere')).toBeUndefined();
    expect(viewNamed(undefined)).toBeUndefined();
  });
  it('is, without one, the first that has something to do', () => {
    expect(firstView({ inputs: false, need: true })).toBe('granted');
    expect(firstView({ inputs: true, need: false })).toBe('needed');
    expect(firstView({ inputs: true, need: true })).toBe('rows');
  });
});

describe('what is known of the comparison', () => {
  beforeEach(() => coverageStore.setState({ state: undefined, problem: undefined }));
  const version = () => coverageStore.getState().state?.version;
  it('is never replaced by what main said earlier', () => {
    learn(stateOf({ version: 3 }));
    learn(stateOf({ version: 2, inputs: [inputOf('late')] }));
    expect(version()).toBe(3);
    expect(coverageStore.getState().state?.inputs).toEqual([]);
  });
  it('follows a reading whose answers do not change yet', () => {
    const live = { title: 'Northwind', state: 'running', done: 1, total: 9 } as const;
    learn(stateOf({ version: 3, live }));
    learn(stateOf({ version: 3, live: { ...live, done: 2 } }));
    expect(coverageStore.getState().state?.live?.done).toBe(2);
  });
});

describe('the rail', () => {
  const words = (view: Parameters<typeof railWords>[0], more: Partial<Parameters<typeof railWords>[1]> = {}) =>
    railWords(view, { state: stateOf(), report: undefined, uploads: [], ...more });
  it('says that nothing is there yet', () => {
    expect(words('granted')).toEqual({ status: 'ahead' });
    expect(words('needed')).toEqual({ status: 'ahead' });
    expect(words('unread')).toEqual({});
  });
  it('asks for a look where an input cannot be used, or a needed line is no permission', () => {
    const problem = { code: 'x', message: 'Cut off.', fix: 'Export again.' };
    const state = stateOf({
      inputs: [inputOf('a', { problem, unread: 2 }), inputOf('b', { unread: 1 })],
      need: { id: 'list', kind: 'list', title: 'A list', source: 'pasted', rows: 3 },
      needUnread: [{ file: 'pasted', line: 4, text: 'x', why: 'y' }],
    });
    expect(words('granted', { state })).toEqual({ status: 'attention', aside: '2' });
    expect(words('needed', { state })).toEqual({ status: 'attention', aside: '3' });
    expect(words('unread', { state })).toEqual({ aside: '3' });
  });
  it('shows how far a file and a live reading are', () => {
    const sending = upload('a', { state: 'sending', sent: 250 });
    expect(words('granted', { uploads: [sending] })).toEqual({ status: 'running', aside: '25 %' });
    const live = { title: 'Northwind', state: 'running', done: 999, total: 1000 } as const;
    expect(words('granted', { state: stateOf({ live }) }).aside).toBe('99 %');
    expect(words('granted', { state: stateOf({ live: { ...live, state: 'stopped' } }) }).status).toBe('stopped');
  });
  it('counts what is granted and what is to be closed; unchecked rows are neither', () => {
    const report = reportOf([
      answered(1, 'A', 'a:b:c', 'granted'),
      answered(2, 'A', 'a:b:d', 'missing'),
      answered(3, 'A', 'a:b:e', 'unchecked'),
    ]);
    expect(words('rows', { report })).toEqual({ aside: '1 / 3' });
    expect(words('closing', { report })).toEqual({ aside: '1' });
  });
  it('says whose grants count and where', () => {
    const inputs = [inputOf('a', { name: 'ada.json' })];
    expect(scopeWords(stateOf({ inputs, scope: { is: 'input', input: 'a' } }), undefined)).toBe('ada.json');
    expect(scopeWords(stateOf({ scope: { is: 'role', role: 'r1' } }), 'role “Agent”')).toBe('role “Agent”');
    expect(scopeWords(stateOf({ scope: { is: 'role', role: 'r1' }, scopeRole: 'Agent' }), undefined)).toBe('Agent');
    expect(divisionWords(stateOf({ division: 'd', divisions: [{ id: 'd', name: 'Sales' }] }))).toBe('Sales');
    expect(divisionWords(stateOf({ division: 'gone' }))).toBe('gone');
    expect(divisionWords(stateOf())).not.toBe(divisionWords(stateOf({ division: 'all' })));
  });
});

describe('the card beside the pages', () => {
  it('shows a name whole where there is room, and its beginning where there is not', () => {
    expect(onCard('role “Agent”')).toBe('role “Agent”');
    expect(onCard('🚀'.repeat(200))).toBe(`${'🚀'.repeat(80)}…`);
  });
});

describe('the list of inputs', () => {
  const live = { title: 'Northwind', state: 'running', done: 1, total: 4 } as const;
  it('ends with what is on its way', () => {
    const lines = grantedLines(stateOf({ inputs: [inputOf('a')], live }), [upload('b.json')]);
    expect(lines.map(({ is, name }) => `${is} ${name}`)).toEqual(['input a.json', 'upload b.json', 'live Northwind']);
  });
  it('shows a reading as long as it goes on, and how far it is', () => {
    expect(grantedLines(stateOf({ live: { ...live, state: 'stopped' } }), [])).toEqual([]);
    expect(liveWords(live)).toBe('being read, 25 %');
    expect(liveWords({ done: 0, total: 0 })).toBe('waits');
  });
  it('says what is being read and how many follow', () => {
    const now = upload('big.json', { state: 'sending', sent: 400 });
    expect(grantedStatus([], [now, upload('b'), upload('c')])).toBe('Reading big.json: 40 %, then 2 more');
    expect(grantedStatus([], [{ ...now, state: 'reading' }])).toBe('Understanding big.json');
    expect(grantedStatus([inputOf('a'), inputOf('b')], [])).toBe('2 inputs, 4 roles');
    expect(uploadWords(upload('x', { state: 'failed' }))).toBe('not taken over');
  });
});

describe('a comparison', () => {
  const left = { is: 'input', input: 'a', name: 'a.json' } as const;
  const right = { is: 'role', role: 'r', name: 'Agent' } as const;
  it('is asked for once both sides are chosen', () => {
    expect(comparison({ left, right: undefined }, stateOf({ inputs: [inputOf('a')] }))).toBeNull();
    expect(comparison({ left, right }, stateOf({ inputs: [inputOf('a')] }))).toEqual({
      left: { is: 'input', input: 'a' },
      right: { is: 'role', role: 'r' },
    });
  });
  it('is not asked for an input that was removed', () => {
    expect(comparison({ left, right }, stateOf())).toBeNull();
  });
});
