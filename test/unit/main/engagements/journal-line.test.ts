import { expect, it } from 'vitest';
import { entrySchema } from '../../../../main/engagements/journal-line.ts';

it('a problem that offers a corrected value is no damage in a journal', () => {
  const problem = { code: 'regions-differ', message: 'M', field: 'gcAPIURL', fix: 'F.', offer: 'https://api.example' };
  const line = { kind: 'ended', result: 'failed', problem } as const;
  expect(entrySchema.parse(line)).toEqual(line);
  expect(entrySchema.safeParse({ ...line, problem: { ...problem, other: 1 } }).success).toBe(false);
});
