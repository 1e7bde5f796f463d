import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../../main/engine/call.ts';
import type { Notebook } from '../../../../../../main/engine/knowledge.ts';
import { otpRequestStep } from '../../../../../../main/runbooks/auvious-facades/otp/request.ts';
import type { HttpAction } from '../../../../../../shared/plan/action.ts';
import { context, journal, PHONE, START, WITH_CODE } from './known.ts';

const STEP = 'auv-otp-request';
const reader: Reader = {
  read: () => {
    throw new Error('Nothing is read for a code.');
  },
};
const signal = new AbortController().signal;

function at(more: Parameters<typeof context>[0] = {}, isDue = true) {
  const { time, context: parts } = context(more);
  const step = otpRequestStep(parts, () => isDue);
  return {
    time,
    step,
    async look(known: Notebook) {
      const seen = await step.observe(reader, known, signal);
      return { seen, actions: step.plan(seen, known) as readonly HttpAction[] };
    },
  };
}

const codeOf = (seen: Awaited<ReturnType<ReturnType<typeof at>['look']>>['seen']) =>
  seen.is === 'unknown' ? seen.why.problem.code : seen.is;

describe('a code for a customer', () => {
  it('is asked for once: to the number, in the language, typed because it costs', async () => {
    const { actions, seen } = await at().look(journal().known({ ...WITH_CODE, otpCustomName: 'Bank' }));
    expect(seen).toMatchObject({ is: 'different', before: { to: PHONE } });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      id: `${STEP}/1`,
      path: ['/security/otp'],
      headers: {},
      body: { to: PHONE, channel: 'SMS', customName: 'Bank', locale: 'en' },
      cost: 'money',
      typed: PHONE,
      reversible: false,
    });
  });

  it.each([
    ['a client signs in', { ...WITH_CODE, signIn: 'client-credentials' }, {}, true],
    ['a room is made', { ...WITH_CODE, operation: 'room' }, {}, true],
    ['one was given', { ...WITH_CODE, otpVerificationId: 'v-0', otpCode: { env: 'CODE' } }, {}, true],
    ['no callback is to be made', WITH_CODE, {}, false],
    ['it is only looked', WITH_CODE, { purpose: 'verify' as const }, true],
    ['it is undone', WITH_CODE, { purpose: 'undo' as const }, true],
  ])('is not asked for when %s', async (_why, values, more, isDue) => {
    const { seen, actions } = await at(more, isDue).look(journal().known(values));
    expect(seen.is).toBe('present');
    expect(actions).toEqual([]);
  });

  it('that was sent a moment ago is used, also by a run that was killed before', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/1`, START, { to: PHONE });
    lines.outcome(STEP, `${STEP}/1`, START, 'ok', { id: 'v-1' });
    const { time, look } = at();
    time.at = START + 60_000;
    const known = lines.known();
    expect((await look(known)).seen).toMatchObject({ is: 'present', out: { verificationId: 'v-1', otpRequest: 1 } });
    expect(known.warnings.map(({ problem }) => problem.code)).toEqual(['otp-still-open']);
    // It did not arrive: another one is asked for in words.
    const { actions } = await look(lines.known(WITH_CODE, { [STEP]: 'again 2' }));
    expect(actions[0]).toMatchObject({ id: `${STEP}/2`, typed: 'again 2' });
  });

  it('that is old, or may have made a callback, asks: another one or the same', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/1`, START, { to: PHONE });
    lines.outcome(STEP, `${STEP}/1`, START, 'ok', { id: 'v-1' });
    const old = at();
    old.time.at = START + 121_000;
    const { seen } = await old.look(lines.known());
    expect(seen).toMatchObject({ is: 'unknown', why: { accept: 'again 2', keep: 'code 1' } });
    expect(codeOf(seen)).toBe('otp-sent-before');
    expect((await old.look(lines.known(WITH_CODE, { [STEP]: 'code 1' }))).seen).toMatchObject({
      is: 'present',
      out: { verificationId: 'v-1' },
    });
    lines.intent('auv-callback', 'auv-callback/0123456789ab', START + 1, {});
    lines.outcome('auv-callback', 'auv-callback/0123456789ab', START + 2, 'refused');
    expect((await at().look(lines.known())).seen.is).toBe('present');
    lines.intent('auv-callback', 'auv-callback/0123456789ab', START + 3, {});
    lines.outcome('auv-callback', 'auv-callback/0123456789ab', START + 4, 'unknown');
    expect(codeOf((await at().look(lines.known())).seen)).toBe('otp-sent-before');
  });

  it('whose answer was lost is not sent again by itself, nor by a run that had nothing to do in between', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/1`, START, { to: PHONE });
    lines.outcome(STEP, `${STEP}/1`, START, 'unknown');
    expect(codeOf((await at().look(lines.known())).seen)).toBe('otp-request-in-doubt');
    // Client credentials meanwhile: the step had nothing to do and ended done.
    lines.done(STEP, {}, START);
    expect(codeOf((await at().look(lines.known())).seen)).toBe('otp-request-in-doubt');
    const { actions } = await at().look(lines.known(WITH_CODE, { [STEP]: 'again 2' }));
    expect(actions.map(({ id }) => id)).toEqual([`${STEP}/2`]);
  });

  it('that was refused was not sent', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/1`, START, { to: PHONE });
    lines.outcome(STEP, `${STEP}/1`, START, 'refused');
    expect((await at().look(lines.known())).actions).toMatchObject([{ id: `${STEP}/1`, typed: PHONE }]);
  });

  it('that made a callback is used up: the next callback gets another one, which is typed by its number', async () => {
    const lines = journal();
    lines.intent(STEP, `${STEP}/1`, START, { to: PHONE });
    lines.outcome(STEP, `${STEP}/1`, START, 'ok', { id: 'v-1' });
    lines.intent('auv-callback', 'auv-callback/0123456789ab', START + 1, {});
    lines.outcome('auv-callback', 'auv-callback/0123456789ab', START + 2, 'ok', {});
    expect((await at().look(lines.known())).actions).toMatchObject([{ id: `${STEP}/2`, typed: 'again 2' }]);
    // Another customer has not been sent anything yet.
    const other = lines.known({ ...WITH_CODE, customerPhone: '+4915112345678' });
    expect((await at().look(other)).actions).toMatchObject([{ id: `${STEP}/2`, typed: '+4915112345678' }]);
  });

  it('goes out a second time only when that very one was typed, whatever became of the others', async () => {
    const fate = fc.constantFrom('answered', 'lost', 'killed', 'refused', 'tried', 'waited');
    const round = fc.record({ fate, types: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }) });
    await fc.assert(
      fc.asyncProperty(fc.array(round, { maxLength: 12 }), async (rounds) => {
        const lines = journal();
        const { time, look } = at();
        let sent = 0;
        for (const { fate: became, types } of rounds) {
          time.at += became === 'waited' ? 600_000 : 1_000;
          const accepted = types === undefined ? {} : { [STEP]: `again ${types}` };
          const { actions } = await look(lines.known(WITH_CODE, accepted));
          if (actions.length === 0) {
            if (became === 'tried') lines.intent('auv-callback', 'auv-callback/0123456789ab', time.at, {});
            continue;
          }
          const id = actions[0]?.id ?? '';
          if (sent > 0) expect({ id, types }).toEqual({ id: `${STEP}/${sent + 1}`, types: sent + 1 });
          lines.intent(STEP, id, time.at, { to: PHONE });
          if (became === 'refused') lines.outcome(STEP, id, time.at, 'refused');
          else sent += 1;
          if (became === 'lost') lines.outcome(STEP, id, time.at, 'unknown');
          if (became === 'answered' || became === 'tried' || became === 'waited') {
            lines.outcome(STEP, id, time.at, 'ok', { id: `v-${sent}` });
          }
        }
      }),
    );
  });
});
