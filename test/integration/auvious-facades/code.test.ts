import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { filesWith, formsOf } from '../run/markers.ts';
import { RUNBOOK, startAuvious } from './auvious-bench.ts';
import { otpValues, PHONE, realSecrets } from './real-values.ts';
import { madeOf, sentOf } from './sent.ts';

const CODE = '80417263';
const open = (more: object = {}) =>
  startAuvious({ auvious: { otpCode: CODE, ...more } }, { openKeychain: fakeKeychain().open });

describe('a person at the terminal who asks the customer for the code', () => {
  it('types the number to pay for the message, and the code when it is there', { timeout: 60_000 }, async () => {
    const bench = await open();
    const answers = [
      ['to accept:', `${PHONE}\n`],
      ['Apply these', 'y\n'],
      ['Code:', `${CODE}\n`],
    ] as const;
    const typed = await bench.typing(answers, ['run', RUNBOOK], otpValues(bench), realSecrets(bench));
    expect([typed.left, typed.code <= 1, madeOf(bench)], typed.text).toEqual([[], true, 1]);
    expect(bench.practice.auvious.sentCodes().map(({ to }) => to)).toEqual([PHONE]);
    // What is typed is not shown, nor what would show it later.
    expect(typed.text).not.toContain(CODE);
    const journal = await bench.cli(['journal', (await bench.onlyEngagement())?.id ?? '']);
    expect(journal.text).not.toContain(CODE);
    expect(await filesWith(bench.folder, formsOf(CODE))).toEqual([]);
  });

  it('who mistypes the number sends nothing', async () => {
    const bench = await open();
    const answers = [['to accept:', '+302101234568\n']] as const;
    const typed = await bench.typing(answers, ['run', RUNBOOK], otpValues(bench), realSecrets(bench));
    expect([typed.code, bench.writes(), bench.practice.auvious.sentCodes()], typed.text).toEqual([2, 0, []]);
  });

  it('who has no code yet leaves it for later, and resume asks for the same one', { timeout: 60_000 }, async () => {
    const bench = await open();
    const values = otpValues(bench);
    const first = await bench.typing(
      [
        ['to accept:', `${PHONE}\n`],
        ['Apply these', 'y\n'],
        ['Code:', '\n'],
      ],
      ['run', RUNBOOK],
      values,
      realSecrets(bench),
    );
    expect([first.code, madeOf(bench), bench.practice.auvious.sentCodes().length], first.text).toEqual([1, 0, 1]);
    const { id = '' } = (await bench.onlyEngagement()) ?? {};
    const second = await bench.typing(
      [
        ['Apply', 'y\n'],
        ['Code:', `${CODE}\n`],
      ],
      ['resume', id],
      values,
      realSecrets(bench),
    );
    expect([second.left, madeOf(bench), bench.practice.auvious.sentCodes().length], second.text).toEqual([[], 1, 1]);
  });

  it('who mistypes the code makes nothing, and may try again without a second message', {
    timeout: 60_000,
  }, async () => {
    const bench = await open();
    const values = otpValues(bench);
    const first = await bench.typing(
      [
        ['to accept:', `${PHONE}\n`],
        ['Apply these', 'y\n'],
        ['Code:', '11111111\n'],
      ],
      ['run', RUNBOOK],
      values,
      realSecrets(bench),
    );
    expect([first.code === 0, madeOf(bench), sentOf(bench, 'callback')], first.text).toEqual([false, 0, 1]);
    const { id = '' } = (await bench.onlyEngagement()) ?? {};
    const second = await bench.typing(
      [
        ['Apply', 'y\n'],
        ['Code:', `${CODE}\n`],
      ],
      ['resume', id],
      { ...values, accept: { 'auv-otp-request': 'code 1' } },
      realSecrets(bench),
    );
    expect([madeOf(bench), bench.practice.auvious.sentCodes().length], second.text).toEqual([1, 1]);
  });

  it('a code that has served once and is asked about is not sent again', { timeout: 60_000 }, async () => {
    const bench = await open({ otpSingleUse: true });
    const ran = await bench.on('run', { signIn: 'otp' });
    expect([ran.result, ran.problem, madeOf(bench)], ran.text).toEqual(['done', undefined, 1]);
    const again = await bench.on('run', { signIn: 'otp' }, ['--engagement', ran.engagement ?? '']);
    expect([again.code, madeOf(bench), bench.practice.auvious.sentCodes().length], again.text).toEqual([1, 1, 1]);
  });

  it.each(['κωδικός 😀', '12 34', 'a"b\\c'])(
    'who types %s as the code makes nothing, and it is not repeated',
    {
      timeout: 60_000,
    },
    async (code) => {
      const bench = await open();
      const typed = await bench.typing(
        [
          ['to accept:', `${PHONE}\n`],
          ['Apply these', 'y\n'],
          ['Code:', `${code}\n`],
        ],
        ['run', RUNBOOK],
        otpValues(bench),
        realSecrets(bench),
      );
      expect([typed.code === 0, madeOf(bench)], typed.text).toEqual([false, 0]);
      expect(typed.text).not.toMatch(/unexpected/i);
      expect(typed.text).not.toContain(code);
      expect(await filesWith(bench.folder, [code])).toEqual([]);
    },
  );
});

describe('a code by reference', () => {
  it('that is wrong is told to be corrected, or left out so that another one is sent', {
    timeout: 60_000,
  }, async () => {
    const bench = await open();
    const values = otpValues(bench, { otpVerificationId: 'verification-1', otpCode: { env: 'CODE' } });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), CODE: '11111111' });
    expect([ran.code, ran.problem?.fix], ran.text).toEqual([
      1,
      expect.stringMatching(/otpVerificationId.*leave both out/),
    ]);
  });

  it.each(['12\r\nX-UrlBase: http://evil.example', 'κωδικός', '', 'x'.repeat(5000)])(
    'that is %j makes nothing, and is not repeated',
    { timeout: 60_000 },
    async (code) => {
      const bench = await open();
      const values = otpValues(bench, { otpVerificationId: 'verification-1', otpCode: { env: 'CODE' } });
      const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), CODE: code });
      expect([ran.code === 0, madeOf(bench)], ran.text).toEqual([false, 0]);
      expect([ran.problem?.code === 'unexpected', ran.problem?.fix], ran.text).toEqual([
        false,
        expect.stringMatching(/[.?]$/),
      ]);
      if (code !== '') expect(ran.text).not.toContain(code);
    },
  );
});
