import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { listed } from '../../../../../main/practice/icws/query.ts';
import { configurationId } from '../../../../../main/practice/icws/world.ts';

const PROPERTIES = ['configurationId', 'extension'];
const items = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 450 })
  .map((ids) => ids.map((id) => ({ configurationId: configurationId('users', id), extension: id.slice(0, 2) })));
const idsOf = (part: ReturnType<typeof listed>) => part.items.map((one) => one.configurationId.id);
const query = (text: string) => new URLSearchParams(text);

test('ranges of 200 make up the whole list, whatever its length, each item once', () => {
  fc.assert(
    fc.property(items, (all) => {
      const whole = listed(all, PROPERTIES, query(''), undefined);
      const seen: string[] = [];
      for (let first = 0; first <= all.length; first += 200) {
        const part = listed(all, PROPERTIES, query('select=extension'), `items=${first}-${first + 199}`);
        expect(part.items.length).toBeLessThanOrEqual(200);
        const at = part.items.length === 0 ? '*' : `${first}-${first + part.items.length - 1}`;
        expect(part.contentRange).toBe(`items ${at}/${all.length}`);
        seen.push(...idsOf(part));
      }
      expect(seen).toEqual(idsOf(whole));
      expect(new Set(seen)).toEqual(new Set(all.map((one) => one.configurationId.id)));
    }),
    { numRuns: 50 },
  );
});

test('the operators say of a text what those of JavaScript say', () => {
  const texts = fc.stringMatching(/^[a-c]{1,3}$/);
  fc.assert(
    fc.property(fc.uniqueArray(texts, { maxLength: 20 }), texts, (ids, value) => {
      const all = ids.map((id) => ({ configurationId: configurationId('users', id) }));
      const found = (operator: string) => {
        const where = `where=configurationId.id ${operator} ${value}`;
        return idsOf(listed(all, PROPERTIES, query(where), undefined)).toSorted();
      };
      expect(found('eq')).toEqual(ids.filter((id) => id === value));
      expect(found('sw')).toEqual(ids.filter((id) => id.startsWith(value)).toSorted());
      expect(found('ct')).toEqual(ids.filter((id) => id.includes(value)).toSorted());
    }),
  );
});
