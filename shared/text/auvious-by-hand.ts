const shell = 'In a shell, set the variables that are named in the first lines of the command; then paste the command.';
const once = 'Send it once: every request that is sent makes another one, also when no answer arrived.';
const links = 'Keep the links of the answer as secrets: whoever has one can join.';

/** What to do for somebody who creates callbacks and rooms without the API of this program. */
export const auviousByHandText = {
  command: 'Command',
  commands: {
    token: 'Token of the Auvious client',
    otp: 'A code for the customer',
    verify: 'Check of the code',
    callback: 'Callback',
    room: 'Room',
  },
  token: [shell, 'Keep the access_token of the answer in the variable AUVIOUS_TOKEN.'],
  otp: [
    shell,
    'The customer gets a message with a code. Keep the id of the answer in the variable OTP_VERIFICATION_ID, and the code that the customer reads to you in OTP_CODE.',
  ],
  verify: ['Not needed for the callback, and a code may be good for one use only.', shell],
  callback: [
    'Look in Genesys Cloud first whether the callback is there already.',
    shell,
    once,
    links,
    'genesys.conversation.id of the answer finds the callback in Genesys Cloud.',
  ],
  room: [shell, once, links],
  handOver: [
    'Give the customer the ticketUrl of the answer, and the agent the agentUrl.',
    'Tell them until when the links are good: four hours, unless the request says otherwise; for a callback with a time, counted from then.',
  ],
  other: {
    token: ['Nothing to do: the code of the customer signs the request in.'],
    otp: ['Nothing to do: the client’s token signs the request in.'],
    callback: ['Nothing to do: a room is created.'],
    room: ['Nothing to do: a callback is created.'],
  },
} as const;
