import fc from 'fast-check';
import { expect, it } from 'vitest';
import { worstOf } from '../../../../renderer/screens/stages/checks/worst-of.ts';

it('calls a page in order only when everything was looked at and is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('ok' as const, 'not-ok' as const, 'unchecked' as const)), (results) => {
      const worst = worstOf(results);
      expect(worst === 'ok').toBe(results.length > 0 && results.every((result) => result === 'ok'));
      expect(worst === 'not-ok').toBe(results.includes('not-ok'));
    }),
  );
});
