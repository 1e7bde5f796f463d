/** Words about the check of a gateway's webhook, in the window and the terminal. */
export const webhookText = {
  command: 'send one signed sample to a custom gateway, and judge its answer',
  engagementArgument: 'id of an engagement with the custom gateway runbook; or give --values or --practice',
  what: 'The gateway answers a signed sample',
  proof: (signature: string, status: number | undefined) =>
    `POST with X-Hub-Signature ${signature}${status === undefined ? '' : `, answered ${status}`}`,
  noProof: 'nothing was sent',
  /** Inside the sample, so that nobody takes it for a customer's message. */
  sample: 'Groundwork webhook check: please do not deliver this message.',
  reasons: {
    redirect: (host: string) =>
      `It redirects${host === '' ? '' : ` to ${host}`}, and redirects are not followed. Enter the address that answers by itself.`,
    refused: (status: number) =>
      `It refused the sample (${status}). Compare the signature below with the one it computes: the key must be the same, it must sign the raw body and not a parsed copy, and read the header X-Hub-Signature.`,
    notThere: (status: number) =>
      `It does not take a POST at this address (${status}). Check the path, to the letter and including its end.`,
    client: (status: number) =>
      `It refused the sample (${status}). Its own log says why; the body and the signature are below.`,
    server: (status: number) =>
      `It failed inside (${status}). Digital Channels would take that for a request to deliver again; its own log says why.`,
    odd: (status: number) => `It answered with status ${status}, where 2xx is expected.`,
    page: 'It answered with a web page where JSON with a messageId is expected. Perhaps a proxy or a sign-in page answers instead.',
    notJson: 'Its answer is not JSON. It has to be an object with a messageId.',
    noMessageId:
      'Its answer has no messageId. Delivery receipts refer to the message by it, so the gateway has to answer with one.',
    slow: (seconds: string) =>
      `It took ${seconds} s, and Digital Channels waits 10 s. The gateway has to answer first and deliver afterwards.`,
  },
  unanswered: (message: string, fix: string) => `${message} ${fix}`,
  skipped: 'The webhook check is switched off (webhookCheck is false).',
  skippedFix: 'Switch it on to send the gateway a signed sample.',
  verdicts: { ok: 'ok', 'not-ok': 'not ok', unchecked: 'not checked' },
  lines: {
    to: 'to',
    body: 'body',
    signature: 'X-Hub-Signature',
    answer: 'answer',
    messageId: 'messageId',
    none: 'none',
    after: (ms: number) => (ms < 1000 ? `after ${Math.round(ms)} ms` : `after ${(ms / 1000).toFixed(1)} s`),
  },
} as const;
