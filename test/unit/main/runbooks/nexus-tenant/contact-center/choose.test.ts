import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCenter } from '../../../../../../main/runbooks/nexus-tenant/contact-center/choose.ts';

const center = fc.record({ id: fc.uuid(), domains: fc.array(fc.constantFrom('t100', 't200', 'T300', 't400')) });
const centers = fc.uniqueArray(center, { selector: ({ id }) => id, maxLength: 5 });

describe('the contact center that is meant', () => {
  it('is never guessed: without a wish it is the only one', () => {
    fc.assert(
      fc.property(centers, (all) => {
        const choose = () => chooseCenter(all, { ccid: undefined, ccDomain: undefined });
        if (all.length === 1) expect(choose()).toBe(all[0]);
        else expect(choose).toThrow();
      }),
    );
  });

  it('has the wanted id and domain whenever one is chosen', () => {
    const wish = fc.record({
      ccid: fc.option(fc.nat(5), { nil: undefined }),
      ccDomain: fc.option(fc.constantFrom('t100', 't300'), { nil: undefined }),
    });
    fc.assert(
      fc.property(centers, wish, (all, { ccid: place, ccDomain }) => {
        const ccid = place === undefined ? undefined : (all[place]?.id.toUpperCase() ?? 'none');
        let chosen: ReturnType<typeof chooseCenter> | undefined;
        try {
          chosen = chooseCenter(all, { ccid, ccDomain });
        } catch {
          return;
        }
        if (ccid !== undefined) expect(chosen.id.toUpperCase()).toBe(ccid);
        if (ccDomain !== undefined) expect(chosen.domains.map((each) => each.toLowerCase())).toContain(ccDomain);
      }),
    );
  });
});
