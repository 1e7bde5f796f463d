import MailComposer from 'nodemailer/lib/mail-composer';
import type { DetailsForm } from './model.ts';
import { printableLine } from './printable.ts';
import { renderText } from './render-text.ts';
import type { SecretPart } from './secret-part.ts';

/** A file that travels with the e-mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The form as an e-mail draft to the vendor's address (S000 section 5). `X-Unsent: 1` makes mail programs open it for
 * editing; there is no sender, since the mail program fills in the operator's own.
 */
export async function renderEml(
  form: DetailsForm,
  part: SecretPart,
  attachments: readonly Attachment[],
): Promise<Uint8Array> {
  const to = { name: printableLine(form.vendor.name), address: printableLine(form.vendor.email) };
  const mark = form.practice ? '[Practice] ' : '';
  const node = new MailComposer({
    ...(to.address !== '' && { to: [to] }),
    subject: `${mark}${printableLine(form.title)}: ${printableLine(form.customer)}`,
    ...(!Number.isNaN(Date.parse(form.madeAt)) && { date: new Date(form.madeAt) }),
    text: renderText(form, part),
    headers: { 'X-Unsent': '1' },
    attachments: attachments.map(({ name, bytes }) => ({ filename: name, content: Buffer.from(bytes) })),
    // Text comes from customers' systems: nothing in it may name a file or an address to load.
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  return node.build();
}
