import { describe, expect, it } from 'vitest';
import { fixLines } from '../../../../main/cli/fix-lines.ts';

describe('the lines below a problem', () => {
  const problem = { code: 'parameter-rule-broken', message: 'It broke.', fix: 'Mend it.' };

  it('say what to do, and the corrected value where there is one', () => {
    expect(fixLines(problem, '  ')).toEqual(['  Mend it.']);
    expect(fixLines({ ...problem, offer: '6504661149' }, '  ')).toEqual(['  Mend it.', '  Corrected: 6504661149']);
  });

  it('keep a corrected list in one line', () => {
    expect(fixLines({ ...problem, offer: '6504661149\n12345' }, '')).toEqual([
      'Mend it.',
      'Corrected: 6504661149, 12345',
    ]);
  });
});
