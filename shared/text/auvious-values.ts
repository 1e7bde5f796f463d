/**
 * What is said of a request to Auvious and of the values behind it. `what` is a sentence without its subject; each has
 * the next action beside it. The practice server answers with the same words.
 */
export const auviousValuesText = {
  notUtc: 'is not a time in UTC as yyyy-MM-ddTHH:mm:ss.SSSZ, on a date that the calendar has',
  notUtcFix: 'Give it as in 2026-03-01T09:30:00.000Z, or leave it empty for as soon as possible.',
  past: 'is not ahead of now',
  pastFix: 'Choose a later time, or leave it empty for as soon as possible.',
  tooFar: (days: number) => `is more than ${days} days ahead, which Genesys Cloud does not take`,
  tooFarFix: 'Choose an earlier time.',
  leapSecondFix: 'Give a second from 00 to 59: few systems know leap seconds.',
  dateOnlyFix: 'Add the time of day, for example T09:30 and the time zone.',
  noSuchDateFix: 'Give a date that the calendar has, as in 2026-03-01T09:30:00.000Z.',
  momentFix: (utc: string, said: string) => `Use ${utc}, which is ${said}.`,
  twiceFix: (earlier: string, later: string, said: string) =>
    `Clocks go back then, so that this time is there twice: use ${earlier} for the earlier one or ${later} for the later one (${said}).`,
  gapFix: (next: string, said: string) =>
    `Clocks go forward then, so that there is no such time. The next one is ${next}, which is ${said}.`,

  notInternational: 'is not a phone number in its international form',
  notInternationalItem: (item: number) => `has no phone number in its international form in item ${item}`,
  notInternationalFix: 'Give plus, country code and number without anything between, for example +493012345678.',
  giveNumbersFix: (numbers: readonly string[]) => `Use ${numbers.join(', ')}.`,
  unlikelyNumber: (item: number) => `has a number in item ${item} that its country is not known to have`,
  unlikelyNumberFix: 'Compare it with what the customer said.',
  numberTwice: (item: number) => `has item ${item} a second time`,
  numberTwiceFix: 'Leave it out once.',

  urlBaseFix: 'Give the address that links begin with; mostly it is the Auvious address.',
  noQueue: 'is needed and not given, and neither is the name of a queue',
  noQueueFix: 'Give queueId or queueName.',
  bothQueues: 'is given beside the queue’s ID, which counts',
  bothQueuesFix: 'Leave the name out, or make sure that both are the same queue.',
  queueElsewhere: 'is given although the queue is named outside the routing data already',
  queueElsewhereFix: 'Leave the routing data without a queue, or make sure that both are the same queue.',
  dataTwice: 'is there in an earlier row already',
  dataTwiceFix: 'Give every name once.',
  object: 'an object',

  roomByCode: 'is otp, and rooms take client credentials only',
  roomByCodeFix: 'Set signIn to client-credentials for a room.',
  codeWithoutId: 'is given without the verification ID it belongs to',
  codeWithoutIdFix: 'Give otpVerificationId too, or leave the code out: then one is sent and asked for.',
  bodyMissing: 'The request has no body.',
  bodyMissingFix: 'Send a JSON object.',
} as const;
