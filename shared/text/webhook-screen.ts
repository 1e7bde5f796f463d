import type { WebhookChecked } from '../ipc/views.ts';

type Result = WebhookChecked['result'];

/** Words of the page that tries a custom gateway. */
export const webhookScreenText = {
  title: 'Webhook',
  lead: 'Digital Channels posts every outgoing message to the gateway. A signed sample shows whether the gateway takes it; the sample is marked as one, and it goes out only when you send it.',
  loading: 'Reading the details',
  again: 'Try again',
  nothing: {
    title: 'There is no webhook to try yet',
    text: 'The gateway’s address and number are among the details. With the signature key, a sample can be sent from here.',
    action: (page: string) => `Go to ${page}`,
  },
  goes: {
    title: 'What goes out',
    to: 'To',
    number: 'Number',
    key: 'Signed with',
    keptIn: {
      none: 'no key yet',
      memory: 'the webhook signature key, kept in memory until Groundwork closes',
      keychain: 'the webhook signature key, kept in the system keychain',
      practice: 'the practice gateway’s key',
    },
    keyMissing: 'Enter the webhook signature key among the details first.',
    body: 'Sample as it would be sent now',
    send: 'Send a signed sample',
    sending: 'Waiting for the gateway; it has 10 seconds.',
    off: 'The run leaves the webhook check out, because the details say so. It can be made here all the same.',
  },
  verdict: {
    ok: 'The gateway takes signed messages',
    'not-ok': 'The gateway answered, but Digital Channels could not work with it',
    unchecked: 'The gateway could not be tried',
  } satisfies Record<Result, string>,
  okText: 'It answered in time, with a messageId. It can check the signature below against its own.',
  uncheckedText: 'Nothing is known about the gateway. It may be reachable from Digital Channels all the same.',
  said: (verdict: string) => `The sample was sent. ${verdict}.`,
  result: {
    title: 'What came back',
    sent: 'Sent',
    answered: 'Answered',
    status: (status: number | undefined, ms: number) =>
      status === undefined ? `nothing within ${seconds(ms)}` : `${status} after ${seconds(ms)}`,
    messageId: 'messageId',
    none: 'none',
    reply: 'Reply',
  },
  signed: {
    title: 'What was signed',
    signature: 'X-Hub-Signature',
    body: 'Body as it was sent, byte for byte',
    curl: 'Copy as curl',
    curlWhat: 'the request as a command',
  },
  compare: {
    label: 'How the other side compares',
    title: 'How the other side compares',
    text: 'Both sides compute HMAC-SHA1 over the raw body with the same key, write it in hexadecimal, and put “sha1=” before it.',
    command: 'With the body of the last sample, and the key as $WEBHOOK_SIGNATURE_KEY',
    commandWhat: 'the command that computes the signature',
    before: 'Once a sample was sent, the command that computes its signature is here.',
    wants: 'What Digital Channels expects',
    rules: [
      'Status 2xx within 10 seconds; 200 is usual.',
      'A JSON object with the messageId under which the gateway keeps the message.',
      '5xx only when the message should be delivered again.',
      'A comparison over the bytes that arrived, not over JSON that was parsed and written again.',
    ],
  },
  status: {
    none: 'No sample was sent from this window yet.',
    keyMissing: 'A sample needs the signature key.',
  },
  continue: 'Continue',
} as const;

function seconds(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
