import { commandOf, signInOf } from '../../../../shared/auvious/command.ts';
import { originOf } from '../../../../shared/auvious/origin.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Template } from '../../../../shared/plan/action.ts';
import { auviousByHandText } from '../../../../shared/text/auvious-by-hand.ts';
import { CALLBACK_PATH, OTP_PATH, OTP_VERIFY_PATH, ROOM_PATH, TOKEN_PATH } from '../../../systems/auvious/paths.ts';
import { type HandRequest, handCurl, hole } from '../../nexus/hand-curl.ts';

const text = auviousByHandText.commands;

/** What is asked of Auvious by curl. */
export type HandOrder = keyof typeof text;

/** A request as a command. Secrets, and values that nobody gave yet, are its variables. */
export function orderCurl(order: HandOrder, values: JsonObject): string {
  return handCurl({ title: text[order], method: 'POST', ...requestOf(order, values) });
}

type Parts = Pick<HandRequest, 'url' | 'headers' | 'body' | 'form'>;

function requestOf(order: HandOrder, values: JsonObject): Parts {
  const address = known(values, 'auviousUrl');
  // Paths begin with a slash, so that one at the end of the address would be there twice.
  const at = (path: string): Parts['url'] => [typeof address === 'string' ? originOf(address) : address, path];
  const bearer = { authorization: ['Bearer ', hole('auviousToken')] };
  const code = { code: hole('otpCode'), verificationId: known(values, 'otpVerificationId') };
  switch (order) {
    case 'token':
      return {
        url: at(TOKEN_PATH),
        headers: {},
        form: {
          grant_type: 'client_credentials',
          client_id: known(values, 'auviousClientId'),
          client_secret: hole('auviousClientSecret'),
        },
      };
    case 'otp':
      return { url: at(OTP_PATH), headers: {}, body: { to: phone(values), channel: 'SMS', ...words(values) } };
    case 'verify':
      return { url: at(OTP_VERIFY_PATH), headers: {}, body: { to: phone(values), ...code } };
    case 'callback': {
      const { headers, body } = commandOf({ ...values, operation: 'callback' });
      const byCode = { 'X-OtpVerificationId': code.verificationId, 'X-OtpCode': code.code };
      const access = signInOf(values) === 'otp' ? byCode : bearer;
      return {
        url: at(CALLBACK_PATH),
        headers: { 'X-ApplicationId': known(values, 'applicationId'), ...headers, ...access },
        body: { callbackUserName: known(values, 'callbackUserName'), ...body },
      };
    }
    case 'room': {
      const { body } = commandOf({ ...values, operation: 'room' });
      return { url: at(ROOM_PATH), headers: bearer, body: { applicationId: known(values, 'applicationId'), ...body } };
    }
  }
}

function words({ otpLocale, otpCustomName }: JsonObject): JsonObject {
  return {
    locale: isGiven(otpLocale) ? otpLocale : 'en',
    ...(isGiven(otpCustomName) ? { customName: otpCustomName } : {}),
  };
}

function phone(values: JsonObject): Template {
  return known(values, 'customerPhone');
}

function known(values: JsonObject, name: string): Template {
  const value = values[name];
  return isGiven(value) ? value : hole(name);
}

function isGiven(value: JsonObject[string] | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
