import { describe, expect, it } from 'vitest';
import { createClipboard, electronBoard } from '../../../../main/shell/clipboard.ts';

function desk() {
  let held = 'before';
  let due: { ms: number; then: () => void } | undefined;
  const clipboard = createClipboard(
    {
      read: async () => held,
      write: async (text) => {
        held = text;
      },
    },
    (ms, then) => {
      due = { ms, then };
      return () => {
        due = undefined;
      };
    },
  );
  return {
    clipboard,
    held: () => held,
    somebodyCopies: (text: string) => {
      held = text;
    },
    due: () => due?.ms,
    async later() {
      due?.then();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('copying', () => {
  it('stays for what is no secret', async () => {
    const { clipboard, held, due } = desk();
    await clipboard.copy('text');
    expect(due()).toBeUndefined();
    await clipboard.forget();
    expect(held()).toBe('text');
  });

  it('is emptied after the time that was named', async () => {
    const { clipboard, held, due, later } = desk();
    await clipboard.copy('secret', { clearAfterMs: 60_000 });
    expect({ held: held(), due: due() }).toEqual({ held: 'secret', due: 60_000 });
    await later();
    expect(held()).toBe('');
  });

  it("leaves somebody else's text alone", async () => {
    const { clipboard, held, later, somebodyCopies } = desk();
    await clipboard.copy('secret', { clearAfterMs: 60_000 });
    somebodyCopies('other');
    await later();
    expect(held()).toBe('other');
  });

  it('is emptied at once when Groundwork quits', async () => {
    const { clipboard, held, due } = desk();
    await clipboard.copy('secret', { clearAfterMs: 60_000 });
    await clipboard.forget();
    expect({ held: held(), due: due() }).toEqual({ held: '', due: undefined });
  });

  it('a later copy takes the place of an earlier one, timer included', async () => {
    const { clipboard, held, due } = desk();
    await clipboard.copy('secret', { clearAfterMs: 60_000 });
    await clipboard.copy('text');
    expect(due()).toBeUndefined();
    await clipboard.forget();
    expect(held()).toBe('text');
  });

  it('is still emptied when the next copy failed', async () => {
    let held = '';
    const due: (() => void)[] = [];
    const write = async (text: string) => {
      if (text === 'refused') throw new Error('no focus');
      held = text;
    };
    const clipboard = createClipboard({ read: async () => held, write }, (_ms, then) => {
      due.push(then);
      return () => void due.pop();
    });
    await clipboard.copy('secret', { clearAfterMs: 60_000 });
    await expect(clipboard.copy('refused')).rejects.toMatchObject({ code: 'clipboard-unavailable' });
    for (const then of due) then();
    await expect.poll(() => held).toBe('');
  });

  it('twice in a row is one after the other', async () => {
    const calls: string[] = [];
    const write = async (text: string) => {
      calls.push(`begin ${text}`);
      await new Promise((resolve) => setImmediate(resolve));
      calls.push(`end ${text}`);
    };
    const clipboard = createClipboard({ read: async () => '', write }, () => () => {});
    await Promise.all([clipboard.copy('one'), clipboard.copy('two')]);
    expect(calls).toEqual(['begin one', 'end one', 'begin two', 'end two']);
  });

  it('says when the clipboard cannot be written', async () => {
    const broken = { read: async () => '', write: () => Promise.reject(new Error('no focus')) };
    const copied = createClipboard(broken, () => () => {}).copy('x', { clearAfterMs: 1 });
    await expect(copied).rejects.toMatchObject({ code: 'clipboard-unavailable' });
  });
});

it("uses Electron's clipboard", async () => {
  const calls: string[] = [];
  const board = electronBoard({
    readText: async () => 'held',
    writeText: async (text) => void calls.push(`write ${text}`),
    clear: () => void calls.push('clear'),
  });
  expect(await board.read()).toBe('held');
  await board.write('x');
  await board.write('');
  expect(calls).toEqual(['write x', 'clear']);
});
