import { describe, expect, it } from 'vitest';
import type { DetailsForm } from '../../../../main/forms/model.ts';
import { formOf } from '../../../../main/runs/export.ts';

const KEY = '3f9c2a71b04e';

function formAbout(subject: string | undefined, subjects: DetailsForm['subjects']) {
  const form = { title: 'Hand-over note', ...(subjects === undefined ? {} : { subjects }) } as DetailsForm;
  const source = { runnable: { id: 'r', steps: [], form: () => form }, secret: undefined, secrets: [] };
  const history = { runs: [], runbooks: new Map() };
  const engagement = { customer: 'Harbour Bank', practice: false, facts: {}, secrets: {} };
  const about = { findings: [], journalHead: '', subject };
  return formOf({ clock: { now: () => 0 } } as never, { ...source, history } as never, engagement as never, about);
}

describe('a form about one of several', () => {
  const subjects = [{ id: KEY, label: 'Video callback' }];

  it('is not written empty for a key that was mistyped', () => {
    expect(formAbout(KEY, subjects).title).toBe('Hand-over note');
    expect(formAbout(undefined, subjects).title).toBe('Hand-over note');
    for (const known of [subjects, undefined]) {
      expect(() => formAbout(`${KEY}f`, known)).toThrow(expect.objectContaining({ code: 'form-subject-unknown' }));
    }
  });
});
