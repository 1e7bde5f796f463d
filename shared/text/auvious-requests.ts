/** Words about callbacks and rooms that are asked for, handed over and undone. */
export const auviousRequestsText = {
  callbackFor: (customer: string, time: string | undefined) =>
    `the callback for ${customer}${time === undefined ? ' (as soon as possible)' : ` at ${time}`}`,
  roomFor: (interaction: string | undefined) =>
    interaction === undefined ? 'the room' : `the room for interaction ${interaction}`,

  schedule: (what: string, numbers: string, queue: string) =>
    `Make ${what}: ${numbers}, queue ${queue}; its links are kept as secrets`,
  create: (what: string) => `Make ${what}; its links are kept as secrets`,
  another: (summary: string) => `${summary}. One like it was sent before`,

  otherOperation: { callback: 'a room is wanted', room: 'a callback is wanted' },
  handOverOpen: (key: string) => `it was made before (${key}); only its hand-over is open`,
  leftAsIs: (key: string) => `nothing was sent: request ${key} is left as it is`,

  checks: {
    made: (what: string) => `Auvious made ${what}`,
    answered: (path: string) => `the answer to POST ${path}`,
    inDoubt: 'the answer was lost, and nobody looked whether it was made',
    ticket: (what: string) => `The customer’s link is good: ${what}`,
    ticketGone: 'Auvious does not know its ticket any more',
    noTicket: 'the answer had no ticket id, or it was not kept',
    withoutClient: 'tickets can be looked at only with the client’s credentials',
    conversation: (what: string) => `Genesys Cloud has ${what}`,
    conversationUnknown: 'Genesys Cloud does not show its conversation',
    conversationOver: 'it was held, or cancelled, since',
    noConversation: 'the answer had no id of a conversation',
    notSignedIn: 'nobody is signed in to Genesys Cloud',
    waiting: (what: string) => `${what} does not show in Genesys Cloud yet`,
    noLinks: (what: string) => `The links are at hand: ${what}`,
    noLinksWhy: 'the answer had none, or they could not be kept; it was left so',
    ended: (what: string, at: string) => `The links ended at ${at}, as they should: ${what}`,
    byClock: 'the clock of this computer',
    handedOver: (what: string) => `The links are handed over: ${what}`,
  },

  undo: {
    byHand: (what: string, conversation: string) =>
      `Cancel ${what} in Genesys Cloud (conversation ${conversation}), or sign in to Genesys Cloud and undo again.`,
    notShown: (what: string, conversation: string) =>
      `Genesys Cloud does not know conversation ${conversation} of ${what}. Cancel it there, or sign in to its organization and undo again.`,
    withoutId: (what: string) =>
      `Look for ${what} in Genesys Cloud and cancel it there: its conversation is not known.`,
    ticket: (what: string, at: string) =>
      `Auvious offers no way to end the links of ${what}. They end by themselves at ${at}.`,
    room: (what: string, at: string) => `Auvious offers no way to end ${what}. Its links end by themselves at ${at}.`,
  },

  handOver: {
    summary: (what: string) => `Hand the links over: ${what}`,
    clicks: [
      'Send the customer’s link to the customer, by a way that only they read.',
      'Give the agent’s link to the agent who takes the call.',
      'Whoever has a link can join: put neither where others see it.',
    ],
    byPerson: 'somebody confirmed it',
    nobody: 'nobody confirmed it',
    until: 'Valid until',
    customerLink: 'Customer’s link',
    agentLink: 'Agent’s link',
  },
} as const;
