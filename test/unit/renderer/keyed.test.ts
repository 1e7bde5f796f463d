import { expect, it } from 'vitest';
import { keyed, keyedTexts } from '../../../renderer/components/keyed.ts';

it('gives texts that are alike keys that differ, and keeps the order', () => {
  const found = keyedTexts(['Open Admin', 'Save', 'Choose a role', 'Save']);
  expect(found.map(({ item }) => item)).toEqual(['Open Admin', 'Save', 'Choose a role', 'Save']);
  expect(new Set(found.map(({ key }) => key)).size).toBe(4);
});

it('names an item by the text it is told to', () => {
  const rows = [
    { label: 'E-mail', value: 'a@b.example' },
    { label: 'E-mail', value: 'c@d.example' },
  ];
  expect(keyed(rows, ({ label }) => label).map(({ item }) => item.value)).toEqual(['a@b.example', 'c@d.example']);
});
