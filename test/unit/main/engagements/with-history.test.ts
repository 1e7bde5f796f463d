import { describe, expect, it } from 'vitest';
import { type Engagement, engagementSchema } from '../../../../main/engagements/engagement.ts';
import { fold } from '../../../../main/engagements/fold.ts';
import { rebuilt, withHistory } from '../../../../main/engagements/with-history.ts';
import { chained, ended, opened } from './lines.ts';

const at = (second: number) => new Date(second * 1000).toISOString();
const saved: Engagement = {
  schema: 1,
  id: 'acme-1',
  customer: 'Acme',
  practice: false,
  createdAt: at(0),
  touchedAt: at(0),
  facts: { region: { value: 'EU', from: { run: 'r1' }, at: at(0) } },
  secrets: {},
  runs: [{ id: 'r1', runbook: 'uca', at: at(0) }],
};
const history = fold([{ run: 'r1', lines: chained([opened(), ended('role', { roleId: 'a' })]).lines }]);
const undone = fold([
  { run: 'r1', lines: chained([opened(), ended('role', { roleId: 'a' })]).lines },
  { run: 'r2', lines: chained([opened('r2'), { kind: 'undone', step: 'role' }], 50).lines },
]);

describe('withHistory', () => {
  it('adds what the journals know and keeps what the operator typed', () => {
    const facts = withHistory(saved, history).facts;
    expect(facts.region?.value).toBe('EU');
    expect(facts.roleId).toEqual({ value: 'a', from: { run: 'r1', step: 'role' }, at: at(1) });
  });

  it("keeps the operator's later correction", () => {
    const corrected = { value: 'typed', from: { run: 'r1' }, at: at(9) };
    const facts = withHistory({ ...saved, facts: { roleId: corrected } }, history).facts;
    expect(facts.roleId).toEqual(corrected);
  });

  it('keeps what was typed before any run, also after an undo', () => {
    const early = { value: 'typed', from: {}, at: at(0) };
    const document = { ...saved, facts: { roleName: early } };
    expect(engagementSchema.parse(document).facts.roleName).toEqual(early);
    expect(withHistory(withHistory(document, history), undone).facts.roleName).toEqual(early);
  });

  it('drops facts whose step was undone since', () => {
    const after = withHistory(withHistory(saved, history), undone);
    expect(Object.keys(after.facts)).toEqual(['region']);
    expect(after.runs.map(({ id }) => id)).toEqual(['r1', 'r2']);
  });

  it('changes nothing when applied again', () => {
    const once = withHistory(saved, history);
    expect(withHistory(once, history)).toEqual(once);
  });
});

describe('rebuilt', () => {
  it('makes the document from the journals alone', () => {
    expect(rebuilt('acme-1', history)).toMatchObject({
      id: 'acme-1',
      customer: 'Acme',
      practice: false,
      createdAt: at(0),
      facts: { roleId: { value: 'a' } },
      runs: [{ id: 'r1', runbook: 'uca' }],
    });
  });

  it('has nothing to say without a first line', () => {
    expect(rebuilt('acme-1', fold([]))).toBeUndefined();
  });
});
