/** Words of the commands `preflight` and `links`. */
export const auviousTerminal = {
  preflight: {
    description: 'look whether the set-up works, by the safest calls; creates and sends nothing',
    engagementArgument: 'the engagement whose values count',
    result: { ok: 'works', 'not-ok': 'does not work', unchecked: 'not checked' },
  },
  links: {
    description: 'list the callbacks and rooms of an engagement and until when their links are good; sends nothing',
    qr: 'also show the customer’s link of this callback or room as a QR code',
    none: 'No callback or room was created yet.',
    operation: { callback: 'callback', room: 'room' },
    asSoonAsPossible: 'as soon as possible',
    unknown: 'may have been created: the answer was lost',
    cancelled: 'cancelled',
    ended: (at: string) => `links ended ${at}`,
    good: (at: string, left: string) => `links good until ${at}, ${left} more`,
    notKept: 'no link is kept',
    kept: (names: readonly string[]) => `kept: ${names.join(', ')}`,
    handedOver: (by: string, at: string) => `handed over by ${by}, ${at}`,
    open: 'not handed over yet',
    qrOf: (what: string) => `Customer link of ${what}:`,
  },
} as const;
