import type { SecretPlace } from '../runs/keeper.ts';
import { expose, type Secret } from '../vault/secret.ts';
import type { Io } from './io.ts';
import { askText } from './prompts.ts';

/** Prints a kept secret to stdout, once, because the operator asked for just that. */
export function printSecret(io: Io, json: boolean, name: string, secret: Secret): void {
  io.stdout.write(`${json ? JSON.stringify({ name, value: expose(secret) }) : expose(secret)}\n`);
}

/** Draws a link as a QR code, dark on light whatever the terminal's colours are. The caller knows that it is a terminal. */
export async function printQr(io: Io, link: Secret): Promise<void> {
  const { qrOf } = await import('../qr.ts');
  const { size, modules } = qrOf(expose(link));
  const isDark = (x: number, y: number) => x >= 0 && x < size && modules[y * size + x] === '1';
  const places = Array.from({ length: size + 2 * QUIET }, (_, place) => place - QUIET);
  const lines = places
    .filter((_, row) => row % 2 === 0)
    .map((y) => places.map((x) => HALVES[Number(isDark(x, y)) + 2 * Number(isDark(x, y + 1))]).join(''));
  io.stdout.write(`${lines.map((line) => `${DARK_ON_LIGHT}${line}${AS_BEFORE}`).join('\n')}\n`);
}

/** Light squares around a code, without which scanners do not find it (ISO/IEC 18004). */
const QUIET = 4;
/** Two squares one above the other: none dark, the upper one, the lower one, both. */
const HALVES = [' ', '▀', '▄', '█'];
const DARK_ON_LIGHT = '\u001b[30;107m';
const AS_BEFORE = '\u001b[0m';

/** The screen as the place for a created secret, where there is no keychain: it goes on only after a confirmation. */
export function screenPlace(io: Io, words: string, question: string): SecretPlace {
  return {
    words,
    async put({ name, subject }, secret) {
      io.stderr.write(`\n${name} of ${subject}:\n\n    ${expose(secret)}\n\n`);
      await askText(io, question);
    },
  };
}
