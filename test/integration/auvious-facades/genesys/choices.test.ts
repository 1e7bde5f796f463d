import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../../main/runbooks/auvious-facades/genesys/choices.ts';
import type { ChoiceKind } from '../../../../shared/auvious/choices.ts';
import { genesys } from './genesys-bench.ts';

async function search(kind: ChoiceKind, words: string) {
  const { practice, read, signal } = await genesys();
  const found = await choicesOf(read)(kind, words, signal);
  expect(practice.counts().write).toBe(0);
  return { practice, found, names: found.items.map(({ name }) => name) };
}

describe('choices of Genesys Cloud', () => {
  it.each<[ChoiceKind, string, readonly string[]]>([
    ['queues', 'SUPPORT call', ['Technical Support Callback']],
    ['queues', ' サポート ', ['カスタマーサポート']],
    ['queues', 'לקוחות', ['שירות לקוחות']],
    ['queues', '*evenings*', ['Service Callback – evenings']],
    ['queues', 'no such queue', []],
    ['skills', 'home', ['Home insurance', 'Home loans']],
    ['languages', 'SPOKEN', ['English – Spoken', 'German – Spoken', 'Greek – Spoken']],
    ['languages', '本', ['日本語']],
    ['scripts', 'σενάριο', ['Σενάριο επιστροφής']],
    ['agents', 'ada abb', ['Ada Abbott']],
  ])('%s by “%s”', async (kind, words, expected) => {
    const { found, names } = await search(kind, words);
    expect(names).toEqual(expected);
    expect(found.more).toBe(false);
  });

  it('gives 25 at most, by name, and says that there are more', async () => {
    const { found, names } = await search('queues', '');
    expect(names).toHaveLength(25);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(found.more).toBe(true);
    expect((await search('agents', '')).found).toMatchObject({ more: true });
    expect((await search('skills', '')).found).toMatchObject({ more: false });
  });

  it('tells queues by their division and agents by their address', async () => {
    expect((await search('queues', 'returns chat')).found.items).toEqual([
      { id: expect.any(String), name: 'Returns Chat', detail: 'Returns' },
    ]);
    expect((await search('agents', 'ada.abbott@')).found.items).toMatchObject([
      { detail: 'ada.abbott@meridianpractice.example' },
    ]);
  });

  it('leaves out people who are not active any more', async () => {
    const { practice } = await search('agents', '');
    const gone = [...practice.state.users.values()].find(({ state }) => state === 'inactive');
    expect((await search('agents', gone?.name ?? '')).names).toEqual([]);
  });

  it.each(['queues', 'skills', 'languages', 'scripts', 'agents'] as const)(
    'finds one of the %s by its id',
    async (kind) => {
      const { read, signal, practice } = await genesys();
      const choices = choicesOf(read);
      const [first] = (await choices(kind, '', signal)).items;
      if (first === undefined) throw new Error('There is nothing to choose.');
      expect(await choices(kind, ` ${first.id.toUpperCase()} `, signal)).toEqual({ items: [first], more: false });
      expect(await choices(kind, crypto.randomUUID(), signal)).toEqual({ items: [], more: false });
      expect(practice.counts().write).toBe(0);
    },
  );

  it('names the right that is missing, and others still work', async () => {
    const lacks = ['scripter:publishedScript:view', 'directory:user:view'];
    const { read, signal } = await genesys({ lacks }, 'lacksTwo');
    const choices = choicesOf(read);
    for (const [kind, permission] of [
      ['scripts', lacks[0]],
      ['agents', lacks[1]],
    ] as const) {
      await expect(choices(kind, 'x', signal)).rejects.toMatchObject({
        code: 'missing-permission',
        message: expect.stringContaining(permission ?? ''),
      });
    }
    expect((await choices('queues', 'sales', signal)).items).not.toEqual([]);
    expect((await choices('skills', '', signal)).items).not.toEqual([]);
    expect((await choices('languages', '', signal)).items).not.toEqual([]);
  });

  it('passes a failure inside Genesys Cloud on: nothing found is never the answer', async () => {
    const { practice, read, signal } = await genesys();
    practice.setFaults([{ match: { path: '/api/v2/routing/queues' }, fault: { kind: 'status', status: 503 } }]);
    await expect(choicesOf(read)('queues', 'sales', signal)).rejects.toMatchObject({ family: 'remote' });
  });
});
