/** Words about toll-free numbers of SMS Aggregation: summaries, warnings, checks. */
export const numbersText = {
  order: (number: string) =>
    `Order toll-free number ${number}; it costs, and charges may remain after it is given back`,
  release: (number: string) => `Give toll-free number ${number} back`,
  releaseWarning: 'Nobody gets the number back afterwards, and charges for it may remain.',
  undoPending: (numbers: readonly string[]) =>
    `The order of ${numbers.join(', ')} is still pending. Ask your Genesys representative to cancel it, or undo again once the number is there.`,
  notYetListed: 'The organization’s numbers can be listed only once the OAuth client exists and may do so.',
  notYetOrdered: (number: string) =>
    `The organization’s numbers can be listed only once the OAuth client exists and may do so. Whether ${number} is still free, or yours already, is looked up just before it is ordered.`,
  notYetFix: 'Nothing to do now: the plan is compared with what is there before anything is sent.',
  notOwn: (numbers: readonly string[]) =>
    `${numbers.join(', ')} ${numbers.length === 1 ? 'is' : 'are'} not among the organization’s own numbers.`,
  notOwnFix: 'Check the number, order it (orderNumber), or ask your Genesys representative to register it.',
  chooseOne: (free: readonly string[]) =>
    free.length === 0 ? 'No toll-free number is free at the moment.' : `Free toll-free numbers: ${free.join(', ')}.`,
  chooseOneFix: 'Set tfn to a number that you have. To order one, set orderNumber to one of the free numbers.',
  signInFirst: 'Sign in first, or give the client’s secret: then the organization’s numbers can be listed.',
  waiting: 'the client may not list numbers yet',
  waitingForOrder: (numbers: readonly string[]) =>
    `${numbers.join(', ')} ${numbers.length === 1 ? 'does' : 'do'} not show yet`,
  checks: {
    signsIn: 'The client of the integration signs in',
    lists: 'The client can list the organization’s toll-free numbers',
    own: (number: string) => `Number ${number} is among the organization’s own`,
    noClient: 'there is no OAuth client whose secret is at hand',
    refused: 'the client’s secret is refused',
    pending: (status: string) => `its order is not complete (${status})`,
    noAnswer: 'the answer to its order is not known, and it does not show',
    gone: 'it is not there',
  },
} as const;

/** Words of the `numbers` command. */
export const numbersTerminal = {
  description: 'list an engagement’s toll-free numbers, and free ones; orders nothing',
  search: 'also list numbers that could be ordered',
  vanity: 'digits or letters that a free number should hold',
  vanityNeedsText: 'give digits or letters, for example 0150 or HELP',
  own: 'Own numbers:',
  none: '  none',
  free: 'Free numbers:',
  orders: 'Ordered by this engagement:',
  as: { client: 'Read as the integration’s client.', operator: 'Read as the operator.', nobody: 'Nobody could look.' },
  noAnswer: 'the answer is not known',
  order: 'To order one, set "orderNumber" in the values and run; it costs.',
} as const;
