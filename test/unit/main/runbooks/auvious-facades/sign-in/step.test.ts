import { describe, expect, it, vi } from 'vitest';
import type { Reader } from '../../../../../../main/engine/call.ts';
import { accessOf } from '../../../../../../main/runbooks/auvious-facades/sign-in/access.ts';
import { tokenStep } from '../../../../../../main/runbooks/auvious-facades/sign-in/step.ts';
import { AuviousSignInFailed, AuviousSignInRefused } from '../../../../../../main/systems/faults/auvious.ts';
import type { Exchange } from '../../../../../../main/systems/faults/remote-fault.ts';
import { context, journal, WITH_CODE } from '../otp/known.ts';

const reader = {} as Reader;
const signal = new AbortController().signal;
const exchange: Exchange = {
  method: 'POST',
  url: 'https://auvious.video/security/oauth/token',
  status: 401,
  acted: 'no',
};
const AS_CLIENT = { ...WITH_CODE, signIn: 'client-credentials' };

function at(error?: Error, more: Parameters<typeof context>[0] = {}) {
  const signIn = vi.fn(async () => {
    if (error !== undefined) throw error;
  });
  return { signIn, step: tokenStep(context({ session: { signIn }, ...more }).context) };
}

describe('the step that signs in', () => {
  it('signs in while a plan is made, and plans nothing', async () => {
    const { signIn, step } = at();
    const known = journal().known(AS_CLIENT);
    const seen = await step.observe(reader, known, signal);
    expect(seen).toEqual({ is: 'present', out: {} });
    expect(signIn).toHaveBeenCalledOnce();
    expect(step.plan(seen, known)).toEqual([]);
  });

  it('has nothing to do where the customer’s code lets the request in', async () => {
    const { signIn, step } = at();
    const known = journal().known();
    expect(await step.observe(reader, known, signal)).toMatchObject({ is: 'present', reason: expect.any(String) });
    expect((await step.verify?.(reader, known, signal, { finding() {}, notYet() {} }))?.checks).toEqual([]);
    expect(signIn).not.toHaveBeenCalled();
  });

  it('lets an undo go on without the client’s secret', async () => {
    const { signIn, step } = at(undefined, { purpose: 'undo' });
    expect((await step.observe(reader, journal().known(AS_CLIENT), signal)).is).toBe('present');
    expect(signIn).not.toHaveBeenCalled();
  });

  it.each([
    [undefined, 'ok'],
    [new AuviousSignInRefused(exchange, ''), 'not-ok'],
    [new AuviousSignInFailed(exchange, ''), 'unchecked'],
  ])('verifies a sign-in that ends with %s as %s', async (error, result) => {
    const { step } = at(error);
    const verdict = await step.verify?.(reader, journal().known(AS_CLIENT), signal, { finding() {}, notYet() {} });
    expect(verdict?.checks).toMatchObject([{ step: 'auv-token', result }]);
  });
});

describe('what lets a request in', () => {
  it('is one way only, whatever else was given', () => {
    const both = { ...WITH_CODE, otpVerificationId: 'v-0', otpCode: { env: 'CODE' }, auviousClientId: 'c' };
    expect(accessOf(journal().known(both))).toEqual({
      'X-OtpVerificationId': 'v-0',
      'X-OtpCode': { $secret: 'otpCode' },
    });
    const asClient = accessOf(journal().known({ ...both, signIn: 'client-credentials' }));
    expect(asClient).toEqual({ authorization: { bearer: { $secret: 'auviousToken' } } });
    expect(accessOf(journal().known({ ...both, operation: 'room' }))).toEqual(asClient);
  });
});
