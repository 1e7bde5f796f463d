import { z } from 'zod';
import { ApiError, badRequest, notFound } from '../api-error.ts';
import { parseBody } from '../body.ts';
import { pageOf } from '../paging.ts';
import { type ApiCall, noContent, ok, type Route } from '../route.ts';
import type { SmsPhoneNumber } from '../sms-world.ts';

const BASE = '/api/v2/routing/sms';
const NUMBERS = `${BASE}/phonenumbers`;
const TYPES = ['local', 'mobile', 'tollfree'] as const;
/** The vendor gives up to 30 at random. */
const MOST = 30;

const purchase = z.object({
  phoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/, 'E.164, with plus'),
  phoneNumberType: z.enum(TYPES),
  countryCode: z.string().regex(/^[A-Z]{2}$/, 'two capital letters'),
  name: z.string().nullish(),
});

/** Numbers for SMS as they are provisioned today. POST buys. */
export const smsPhoneNumberRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${BASE}/availablephonenumbers`,
    effect: 'read',
    // Whoever looks wants to buy: the permission is that of adding (reference, section 11).
    needs: { all: ['sms:phoneNumber:add'] },
    handle({ world, query }) {
      const type = required(query, 'phoneNumberType');
      const country = required(query, 'countryCode');
      if (!TYPES.some((one) => one === type))
        throw badRequest(`phoneNumberType is one of ${TYPES.join(', ')}`, 'invalid.value');
      const pattern = (query.get('areaCode') ?? '') + (query.get('pattern') ?? '');
      const found = world.sms.freePhoneNumbers.filter(
        ({ phoneNumber, phoneNumberType, countryCode }) =>
          phoneNumberType === type && countryCode === country && phoneNumber.includes(pattern),
      );
      return ok({ entities: found.slice(0, MOST).map((one) => ({ ...one, capabilities: ['sms'] })) });
    },
  },
  {
    method: 'GET',
    path: NUMBERS,
    effect: 'read',
    needs: { all: ['sms:phoneNumber:view'] },
    handle({ world, path, query }) {
      const [number, type] = [
        query.get('phoneNumber'),
        query.getAll('phoneNumberType').flatMap((each) => each.split(',')),
      ];
      const found = [...world.sms.phoneNumbers.values()].filter(
        ({ phoneNumber, phoneNumberType }) =>
          (number === null || phoneNumber === number) && (type.length === 0 || type.includes(phoneNumberType)),
      );
      return ok(pageOf(found.map(view), path, query));
    },
  },
  {
    method: 'POST',
    path: NUMBERS,
    effect: 'write',
    needs: { all: ['sms:phoneNumber:add'] },
    handle({ world, behaviour, body }) {
      const { phoneNumber, phoneNumberType, countryCode, name } = parseBody(purchase, body);
      const { freePhoneNumbers, phoneNumbers } = world.sms;
      const place = freePhoneNumbers.findIndex((one) => one.phoneNumber === phoneNumber);
      const free = freePhoneNumbers[place];
      if (free === undefined) {
        throw new ApiError(409, 'general.conflict', `The phone number ${phoneNumber} is not available.`);
      }
      if (free.phoneNumberType !== phoneNumberType || free.countryCode !== countryCode) {
        throw badRequest(`${phoneNumber} is a ${free.phoneNumberType} number of ${free.countryCode}.`, 'invalid.value');
      }
      freePhoneNumbers.splice(place, 1);
      const dateCreated = new Date(behaviour.now()).toISOString();
      const bought = { id: behaviour.uuid(), name: name ?? phoneNumber, ...free, dateCreated };
      phoneNumbers.set(bought.id, bought);
      return ok(view(bought));
    },
  },
  {
    method: 'GET',
    path: `${NUMBERS}/:phoneNumberId`,
    effect: 'read',
    needs: { all: ['sms:phoneNumber:view'] },
    handle: (call) => ok(view(numberOf(call))),
  },
  {
    method: 'DELETE',
    path: `${NUMBERS}/:phoneNumberId`,
    effect: 'write',
    needs: { all: ['sms:phoneNumber:delete'] },
    handle(call) {
      call.world.sms.phoneNumbers.delete(numberOf(call).id);
      return noContent();
    },
  },
];

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '') throw badRequest(`${name} is required`, 'missing.value');
  return value;
}

function numberOf({ world, param }: ApiCall): SmsPhoneNumber {
  const found = world.sms.phoneNumbers.get(param('phoneNumberId'));
  if (found === undefined) throw notFound('phone number', param('phoneNumberId'));
  return found;
}

function view(number: SmsPhoneNumber) {
  return {
    ...number,
    phoneNumberStatus: 'active',
    capabilities: ['sms'],
    supportsSms: true,
    provisionedThroughPureCloud: true,
    purchaseDate: number.dateCreated,
    version: 1,
    selfUri: `${NUMBERS}/${number.id}`,
  };
}
