import { describe, expect, it } from 'vitest';
import { type Message, message, messagesIn } from '../../../../../main/practice/database/messages.ts';
import { ownNames } from '../../../../../main/practice/database/own-names.ts';

const read = (bytes: Buffer) => messagesIn(bytes).messages[0] as Message;
const bodyFor = (sent: Buffer, client: number) => String(read(ownNames(read(sent), client)).body);

describe('the prepared statements of clients that share a session', () => {
  it('have names of their client’s own wherever they are named', () => {
    expect(bodyFor(message('P', 'same', 'SELECT 1'), 7)).toBe('7_same\0SELECT 1\0');
    expect(bodyFor(message('B', 'portal', 'same', 'rest'), 7)).toBe('portal\x007_same\0rest\0');
    expect(bodyFor(message('D', Buffer.from('S'), 'same'), 7)).toBe('S7_same\0');
    expect(bodyFor(message('C', Buffer.from('S'), 'same'), 7)).toBe('S7_same\0');
  });

  it('stay unnamed, and other messages as they are', () => {
    for (const sent of [
      message('P', '', 'SELECT 1'),
      message('B', '', '', 'rest'),
      message('D', Buffer.from('P'), 'portal'),
      message('Q', 'same'),
      message('S'),
    ]) {
      expect(ownNames(read(sent), 7)).toEqual(sent);
    }
  });
});
