import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill, fillPath, resolve, shown, shownPath } from '../../../../main/engine/template.ts';
import type { Json } from '../../../../shared/json.ts';
import type { Template } from '../../../../shared/plan/action.ts';

const ref = (output: string) => ({ $ref: { step: 'box', output, label: `the ${output}` } });
const leaf = fc.oneof(
  fc.constantFrom(null, true, 1, 'text', ''),
  fc.constantFrom('id', 'name', 'none').map(ref),
  fc.string({ maxLength: 4 }).map((name) => ({ $secret: name })),
);
const { template } = fc.letrec<{ template: Template }>((tie) => ({
  template: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('template'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 4 }), tie('template'), { maxKeys: 3 }),
  ),
}));
const lookUp = (_step: string, output: string): Json | undefined =>
  ({ id: 'b1', name: { first: 'Box' } as Json })[output];
const nothing = () => undefined;
const secret = { opaque: true };

describe('templates', () => {
  it('stay as they are while nothing is known', () => {
    fc.assert(
      fc.property(template, (each) => {
        expect(fill(each, nothing)).toEqual(each);
      }),
    );
  });

  it('are filled once and for all', () => {
    fc.assert(
      fc.property(template, (each) => {
        const once = fill(each, lookUp);
        expect(fill(once, lookUp)).toEqual(once);
        expect(JSON.stringify(once)).not.toContain('"output":"id"');
      }),
    );
  });

  it('resolve to the same whether or not they were filled before', () => {
    const all = (_step: string, output: string): Json => lookUp(_step, output) ?? 'late';
    fc.assert(
      fc.property(template, (each) => {
        const whole = resolve(each, all, () => secret);
        expect(resolve(fill(each, lookUp), all, () => secret)).toEqual(whole);
        expect(JSON.stringify(whole)).not.toContain('$ref');
      }),
    );
  });

  it('hand a secret on as it is, and show only its name', () => {
    const each = { password: { $secret: 'apiKey' } };
    expect((resolve(each, nothing, () => secret) as { password: unknown }).password).toBe(secret);
    expect(shown(each)).toEqual({ password: '‹secret apiKey›' });
  });

  it('show a reference by its label, wherever it stands', () => {
    fc.assert(
      fc.property(template, (each) => {
        const text = JSON.stringify(shown(each));
        expect(text).not.toContain('"$ref"');
        expect(text).not.toContain('"$secret"');
      }),
    );
    expect(shown([ref('id'), { deep: ref('name') }])).toEqual(['‹the id›', { deep: '‹the name›' }]);
  });

  it('are never sent half filled', () => {
    expect(() => resolve({ id: ref('none') }, lookUp, () => secret)).toThrow('none of step box is not known yet');
    expect(() => fillPath(['/boxes/', ref('none')], lookUp)).toThrow('none of step box is not known yet');
  });

  it('keep the difference between null and not known', () => {
    expect(
      resolve(
        ref('id'),
        () => null,
        () => secret,
      ),
    ).toBeNull();
  });
});

describe('paths', () => {
  it('are encoded so that an id stays one part of the path', () => {
    const anyId = fc.string({ unit: 'grapheme' }).filter((id) => id.isWellFormed());
    fc.assert(
      fc.property(anyId, (id) => {
        const path = fillPath(['/boxes/', ref('id'), '/lid'], () => id);
        const part = path.slice('/boxes/'.length, -'/lid'.length);
        expect(part).not.toMatch(/[/?#\s]/);
        expect(decodeURIComponent(part)).toBe(id);
      }),
    );
  });

  it('show the label in place of the id', () => {
    expect(shownPath(['/boxes/', ref('id')])).toBe('/boxes/‹the id›');
  });
});
