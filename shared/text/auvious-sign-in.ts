/** Words about signing in to Auvious: as a client, or with a code that the customer gets. */
export const auviousSignInText = {
  token: {
    notNeeded: 'the callback is created with the customer’s code, so no client signs in',
    signsIn: 'The client signs in to Auvious',
    proof: 'POST /security/oauth/token',
  },
  otp: {
    notNeeded: 'the client signs in, so no code is needed',
    given: 'the code was given, with its verification ID',
    notDue: 'no callback is to be created, so no code is sent',
    sentBefore: 'a code was sent before and has not been used yet',
    stillOpen: (to: string) =>
      `A code was sent to ${to} before and has not been used: it is asked for, and no other one is sent.`,
    stillOpenFix: (typed: string) =>
      `If it did not arrive or no longer holds, accept step "auv-otp-request" with “${typed}” to send another one.`,
    checkedThen: 'the code is checked when the callback is created',
    checkedBefore: 'the code was sent for a check before, and is not checked twice',
    verificationId: 'verification ID of the code',
    send: (to: string) => `Send a code by SMS to ${to}; each message costs`,
    enter: (to: string) => `Enter the code that ${to} got`,
    enterGiven: 'Enter the code that belongs to the given verification ID',
    check: 'Check the code; it may be used up by that',
    label: 'Code',
    practiceCode: 'Code of the practice message',
    clicks: {
      ask: 'Ask the customer for the code in the message, and tell them that it is for this callback.',
      enter: 'Enter it here. It is kept in memory for this run only.',
    },
  },
} as const;

/** What a set-up check says about Auvious. */
export const auviousSetUpText = {
  answers: (host: string) => `${host} answers as Auvious does`,
  accepts: 'Auvious accepts the client’s token',
  permits: 'The client may create callbacks and rooms',
  permitsUnchecked: 'only creating one would show it; the client needs the role Agent at least',
  application: 'The application is known to Auvious',
  applicationUnchecked: 'Auvious looks at it only when something is created',
  code: 'The customer can be sent a code',
  codeUnchecked: 'only sending one would show it, and each message costs',
  notSent: 'nothing was sent for it',
  anyTicket: 'it takes even a ticket that cannot exist, which Auvious does not',
  noGuard: 'it does not ask who is there, so it may be another server',
  noProof: 'no request can show it without creating something',
  getTicket: 'GET /security/ticket/…',
} as const;
