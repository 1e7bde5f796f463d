import { describe, expect, it } from 'vitest';
import { readableLine } from '../../../../renderer/screens/engagement/overview/journal-line.ts';

const at = '2026-11-21T09:44:00.000Z';

describe('readableLine', () => {
  it('says what is about to be sent, and what came back', () => {
    const request = { method: 'POST', url: 'https://api.mypurecloud.ie/api/v2/authorization/roles' };
    expect(readableLine({ seq: 2, at, kind: 'intent', step: 'role', request })).toEqual({
      seq: '2',
      at,
      what: 'About to send',
      detail: 'role · POST · https://api.mypurecloud.ie/api/v2/authorization/roles',
    });
    const problem = { code: 'x', message: 'No right to do it.', fix: '' };
    const outcome = readableLine({ seq: 3, at, kind: 'outcome', step: 'role', status: 'refused', problem });
    expect(outcome).toMatchObject({ what: 'Answered: refused', detail: 'role · No right to do it.' });
  });

  it('counts planned actions and names rows', () => {
    expect(readableLine({ seq: 1, at, kind: 'planned', digest: 'abc', actions: [{}] }).what).toBe('Planned 1 action');
    const finding = { row: 27, finding: 'not-offered', permissions: [], proof: 'none' };
    expect(readableLine({ seq: 1, at, kind: 'finding', finding })).toMatchObject({
      what: 'Row 27',
      detail: 'not-offered',
    });
  });

  it('shows a line that it does not know, and one that is damaged', () => {
    expect(readableLine({ seq: 9, at, kind: 'dream' })).toMatchObject({ what: 'dream', detail: '' });
    expect(readableLine({})).toEqual({ seq: '', at: '', what: 'Line', detail: '' });
    expect(readableLine({ kind: 'intent', request: 'gone' }).detail).toBe('');
  });
});
