import { expect, it } from 'vitest';
import { plainName } from '../../../shared/plain-name.ts';

it.each([
  ['Contoso\u200B Bank', 'Contoso Bank'],
  ['  Contoso \t\n Bank ', 'Contoso Bank'],
  ['evil\u202E” of mi', 'evil” of mi'],
  ['\uFEFF\u200B', ''],
  ['👩‍💻 Care', '👩‍💻 Care'],
])('%j is seen as %j', (typed, seen) => {
  expect(plainName(typed)).toBe(seen);
});
