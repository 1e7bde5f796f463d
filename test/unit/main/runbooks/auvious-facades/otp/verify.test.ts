import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../../main/engine/call.ts';
import type { Notebook } from '../../../../../../main/engine/knowledge.ts';
import { otpVerifyStep } from '../../../../../../main/runbooks/auvious-facades/otp/verify.ts';
import { context, journal, PHONE, START, WITH_CODE } from './known.ts';

const STEP = 'auv-otp-verify';
const reader = {} as Reader;
const GIVEN = { ...WITH_CODE, otpVerificationId: 'v-0', otpCode: { env: 'CODE' } };

async function look(known: Notebook, more: Parameters<typeof context>[0] = {}, isDue = true) {
  const step = otpVerifyStep(context(more).context, () => isDue);
  const seen = await step.observe(reader, known, new AbortController().signal);
  return { seen, actions: step.plan(seen, known) };
}

describe('the code that a customer got', () => {
  it('is asked for while the run waits, and named by its message', async () => {
    const { actions } = await look(journal().known());
    expect(actions).toMatchObject([
      { id: `${STEP}/code-1`, kind: 'manual', asks: { secret: 'otpCode' }, readBack: false, copy: [] },
    ]);
  });

  it('of the practice Auvious is shown', async () => {
    const { actions } = await look(journal().known(), { practiceCode: '246810' });
    expect(actions).toMatchObject([{ copy: [{ value: '246810' }] }]);
  });

  it('keeps the number of its message once that was sent, so that the plan still fits', async () => {
    const lines = journal();
    const planned = await look(lines.known());
    lines.intent('auv-otp-request', 'auv-otp-request/1', START, { to: PHONE });
    lines.outcome('auv-otp-request', 'auv-otp-request/1', START, 'ok', { id: 'v-1' });
    const known = lines.known();
    known.learn('auv-otp-request', { verificationId: 'v-1', otpRequest: 1 });
    expect((await look(known)).actions).toEqual(planned.actions);
  });

  it.each([
    ['it was given with its ID', GIVEN, {}, true],
    ['a client signs in', { ...WITH_CODE, signIn: 'client-credentials' }, {}, true],
    ['a room is made', { ...WITH_CODE, operation: 'room' }, {}, true],
    ['no callback is to be made', WITH_CODE, {}, false],
    ['it is undone', WITH_CODE, { purpose: 'undo' as const }, true],
  ])('is not asked for when %s', async (_why, values, more, isDue) => {
    const { seen, actions } = await look(journal().known(values), more, isDue);
    expect(seen).toMatchObject({ is: 'present', reason: expect.any(String) });
    expect(actions).toEqual([]);
  });

  it('is asked for when only its ID was given', async () => {
    const { otpCode: _code, ...values } = GIVEN;
    expect((await look(journal().known(values))).actions).toMatchObject([{ id: `${STEP}/code-given` }]);
  });

  it('is checked before it is used, when that is wanted', async () => {
    const { actions } = await look(journal().known({ ...WITH_CODE, verifyOtp: true }));
    expect(actions).toMatchObject([
      { id: `${STEP}/code-1` },
      {
        id: `${STEP}/check-1`,
        path: ['/security/otp/verify'],
        headers: {},
        body: {
          to: PHONE,
          code: { $secret: 'otpCode' },
          verificationId: { $ref: { step: 'auv-otp-request', output: 'verificationId' } },
        },
      },
    ]);
    const given = await look(journal().known({ ...GIVEN, verifyOtp: true }));
    expect(given.actions).toMatchObject([{ id: `${STEP}/check-given`, body: { verificationId: 'v-0' } }]);
  });

  it.each(['ok', 'unknown'] as const)('is not checked twice after a check that ended %s', async (status) => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/check-given`, START, { request: 'given' });
    lines.outcome(STEP, `${STEP}/check-given`, START, status, status === 'ok' ? {} : undefined);
    lines.done(STEP, {}, START);
    const { seen, actions } = await look(lines.known({ ...GIVEN, verifyOtp: true }));
    expect(seen.is).toBe('present');
    expect(actions).toEqual([]);
  });

  it('that was refused is checked again: it was mistyped', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/check-given`, START, { request: 'given' });
    lines.outcome(STEP, `${STEP}/check-given`, START, 'refused');
    const { actions } = await look(lines.known({ ...GIVEN, verifyOtp: true }));
    expect(actions).toMatchObject([{ id: `${STEP}/check-given` }]);
  });
});
