/** Words of the note that hands a callback or a room over. */
export const auviousNoteText = {
  title: 'Hand-over note',
  intro: 'What was created in Auvious, and how the customer and the agent join. Whoever has a link can use it.',
  nothing: 'A callback or a room',
  operation: { callback: 'Video callback', room: 'Video room' },
  fields: {
    what: 'What',
    customer: 'Customer',
    numbers: 'Phone numbers',
    customerTime: 'When, for the customer',
    ownTime: 'When, here',
    queue: 'Queue',
    ticketUrl: 'Customer link',
    agentUrl: 'Agent link',
    recordingUrl: 'Recording link',
    validUntil: 'Links end',
    validUntilHere: 'Links end, here',
    conversationId: 'Conversation in Genesys Cloud',
    cdestination: 'Opened from',
    customerId: 'Customer ID',
    interactionId: 'Interaction ID',
    applicationId: 'Application',
    handedOver: 'Handed over',
  },
  asSoonAsPossible: 'as soon as possible',
  handedOver: (by: string, at: string, note: string) => `by ${by}, ${at}${note === '' ? '' : `: ${note}`}`,
  join: {
    customer:
      'The customer opens the customer link in a browser on a phone or computer, and allows camera and microphone.',
    agent: {
      callback: 'The agent takes the callback from the queue in Genesys Cloud, or opens the agent link.',
      room: 'The agent opens the agent link, signed in to Auvious.',
    },
    ended: 'The links have ended: joining needs another callback or room.',
  },
  unknown:
    'The answer was lost: it may not have been created. Look for it in Genesys Cloud before anybody counts on it.',
  cancelled: 'The callback was cancelled in Genesys Cloud; the links stay until they end.',
  event: (customer: string) => `Video callback: ${customer}`,
  footer: (source: string) => `Facts by ${source}.`,
} as const;
