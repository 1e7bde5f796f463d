import type { FreePhoneNumber, SmsWorld, TollfreeNumber } from '../sms-world.ts';

/** The toll-free number that the practice organization comes with; a rehearsal needs no order. */
export const OWN_NUMBER = '18005550199';

/** Toll-free codes of North America in use today. */
const CODES = ['833', '844', '855', '866', '877', '888'];
const OF_EACH_CODE = 8;

/** One own number, and some four dozen that can be ordered; none of them is anybody's. */
export function smsWorld(product: boolean, now: number, uuid: () => string): SmsWorld {
  const dateCreated = new Date(now).toISOString();
  const own: TollfreeNumber = {
    id: uuid(),
    tollfreeNumber: OWN_NUMBER,
    status: 'active',
    comment: 'Meridian Practice Services',
    emailAddress: 'messaging@meridianpractice.example',
    dateCreated,
  };
  const free = CODES.flatMap((code) =>
    Array.from({ length: OF_EACH_CODE }, (_, index) => `1${code}55501${String(10 + index * 3).padStart(2, '0')}`),
  );
  const mobile = (index: number): FreePhoneNumber => ({
    phoneNumber: `+6149157${String(100 + index)}`,
    phoneNumberType: 'mobile',
    countryCode: 'AU',
  });
  const tollfree = (index: number): FreePhoneNumber => ({
    phoneNumber: `+180055501${String(20 + index)}`,
    phoneNumberType: 'tollfree',
    countryCode: 'US',
  });
  const phone = { id: uuid(), name: 'Appointments', ...mobile(0), dateCreated };
  return {
    product,
    own: new Map(product ? [[OWN_NUMBER, own]] : []),
    orders: new Map(),
    free: new Set(free),
    phoneNumbers: new Map([[phone.id, phone]]),
    freePhoneNumbers: [1, 2, 3, 4].flatMap((index) => [mobile(index), tollfree(index)]),
  };
}
