/** Values that are entered on the page of the request, in its order; `signIn` stands among the details as well. */
export const REQUEST_VALUES = {
  code: ['customerPhone', 'otpLocale', 'otpCustomName', 'verifyOtp'],
  givenCode: ['otpVerificationId', 'otpCode'],
  customer: ['callbackUserName', 'callbackNumbers', 'countryCode', 'validateCallbackNumbers'],
  when: ['callbackScheduledTime', 'customerTimeZone'],
  queue: ['queueId', 'queueName'],
  routing: [
    'skillIds',
    'languageId',
    'preferredAgentIds',
    'priority',
    'scriptId',
    'routingQueueId',
    'routingQueueName',
  ],
  data: ['data'],
  room: ['cdestination', 'interactionId', 'customerId'],
  validity: ['ticketExpirationSeconds'],
} as const;

/** A part of the page. */
export type RequestPart = keyof typeof REQUEST_VALUES;

const PARTS: Readonly<Record<'callback' | 'room', readonly RequestPart[]>> = {
  callback: ['customer', 'when', 'queue', 'routing', 'data', 'validity'],
  room: ['room', 'validity'],
};

/** Every value of the page. */
export const REQUEST_NAMES: ReadonlySet<string> = new Set(['operation', ...Object.values(REQUEST_VALUES).flat()]);

/** Whether a value counts for the operation and the way to sign in that are chosen. */
export function isAsked(name: string, operation: 'callback' | 'room', signIn: string): boolean {
  if (name === 'operation' || name === 'signIn') return true;
  const isCode = operation === 'callback' && signIn === 'otp';
  const parts: readonly RequestPart[] = [...(isCode ? (['code', 'givenCode'] as const) : []), ...PARTS[operation]];
  return parts.some((part) => (REQUEST_VALUES[part] as readonly string[]).includes(name));
}
