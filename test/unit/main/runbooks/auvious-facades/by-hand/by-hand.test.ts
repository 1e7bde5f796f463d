import { describe, expect, it } from 'vitest';
import { byHand } from '../../../../../../main/runbooks/auvious-facades/by-hand/by-hand.ts';
import { commandOf } from '../../../../../../shared/auvious/command.ts';
import { AUVIOUS_STEPS } from '../../../../../../shared/runbooks/auvious-facades/steps.ts';

const VALUES = {
  auviousUrl: 'https://auvious.video',
  applicationId: 'app-1',
  urlBase: 'https://auvious.video',
  auviousClientId: 'client-1',
  callbackUserName: 'Ελένη O’Neill',
  callbackNumbers: ['+302101234567'],
  queueName: 'Service Callback',
};

const commandIn = (values: object, step: string) =>
  byHand(values as never).find((each) => each.step === step)?.copy[0]?.value;
const sentBy = (command = '') => JSON.parse(/--data '(.*)'$/s.exec(command)?.[1] ?? 'null');

describe('Auvious by hand', () => {
  it('has every step, in order, whatever was typed so far', () => {
    for (const values of [{}, VALUES, { operation: 'room' }, { signIn: 'otp' }]) {
      expect(byHand(values).map(({ step }) => step)).toEqual(AUVIOUS_STEPS.map(({ id }) => id));
      for (const { clicks } of byHand(values)) expect(clicks.length).toBeGreaterThan(0);
    }
  });

  it('sends what the app sends, with the token as a variable', () => {
    const command = commandIn(VALUES, 'auv-callback');
    expect(sentBy(command)).toEqual(commandOf(VALUES).body);
    expect(command).toContain('authorization: Bearer $AUVIOUS_TOKEN');
    expect(command).toContain('x-urlbase: https://auvious.video');
    const room = commandIn({ ...VALUES, operation: 'room', cdestination: 'embedded' }, 'auv-room');
    expect(sentBy(room)).toEqual(commandOf({ ...VALUES, operation: 'room', cdestination: 'embedded' }).body);
  });

  it('sends no path with two slashes for an address that ends with one', () => {
    const command = commandIn({ ...VALUES, auviousUrl: 'https://auvious.video/' }, 'auv-callback');
    expect(command).toContain('https://auvious.video/security/');
  });

  it('signs in one way only', () => {
    const byCode = commandIn({ ...VALUES, signIn: 'otp' }, 'auv-callback') ?? '';
    expect(byCode).toContain('x-otpcode: $OTP_CODE');
    expect(byCode).not.toContain('uthorization');
    expect(commandIn(VALUES, 'auv-callback')).not.toContain('otp');
    expect(commandIn({ ...VALUES, signIn: 'otp' }, 'auv-token')).toBeUndefined();
    expect(commandIn(VALUES, 'auv-otp-request')).toBeUndefined();
  });

  it('names what nobody gave yet as variables to be set', () => {
    const command = commandIn({}, 'auv-callback') ?? '';
    for (const name of ['AUVIOUS_URL', 'APPLICATION_ID', 'CALLBACK_USER_NAME']) expect(command).toContain(`$${name}`);
  });
});
