import { expect, it } from 'vitest';
import type { InputFormat } from '../../../../shared/coverage/input.ts';
import { HOW_TO_GET } from '../../../../shared/text/how-to-get.ts';

const READ = {
  roles: true,
  subject: true,
  user: true,
  'cx-as-code': true,
  'cx-as-code-json': true,
  csv: true,
  text: true,
  audit: true,
  catalogue: true,
} as const satisfies { readonly [format in Exclude<InputFormat, 'unknown'>]: true };

it('says for every format that is read how to get such a file, and where that is known from', () => {
  expect(new Set(HOW_TO_GET.map(({ format }) => format))).toEqual(new Set(Object.keys(READ)));
  expect(new Set(HOW_TO_GET.map(({ title }) => title)).size).toBe(HOW_TO_GET.length);
  for (const { gives, steps, where } of HOW_TO_GET)
    for (const text of [gives, where, ...steps]) expect(text.trim().length).toBeGreaterThan(10);
});
