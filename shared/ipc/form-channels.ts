import { z } from 'zod/mini';
import { problem } from './results.ts';
import { flag, list, maybe, obj, text } from './schema.ts';

/** The form as the documents show it (main/forms/outline.ts). */
export const formView = obj({
  banner: maybe(text),
  title: text,
  intro: text,
  head: list(obj({ label: text, text })),
  region: maybe(obj({ label: text, prompt: text, boxes: list(obj({ label: text, ticked: flag })) })),
  /** `secret`: the field holds one, and `text` says how it is treated. */
  fields: list(obj({ label: text, text, secret: flag })),
  tables: list(obj({ title: text, head: list(text), rows: list(list(text)) })),
  missing: list(text),
  notes: list(text),
  footer: text,
  journal: text,
  vendor: obj({ name: text, email: text }),
  /** The secret is at hand; else why not. */
  secret: obj({ atHand: flag, why: maybe(text), are: maybe(z.literal('links')) }),
  /** What the form could be about, where there are several; the first one unless another is asked for. */
  subjects: list(obj({ id: text, label: text })),
  /** It has an appointment, so that there is a calendar file. */
  hasEvent: flag,
  /** What must be typed to export the secret in clear text. */
  orgShortName: text,
});

/** What exported files do with the secret. The passphrase was handed over by `secrets.set`. */
export const secretChoice = z.discriminatedUnion('is', [
  obj({ is: z.literal('omit') }),
  obj({ is: z.literal('age-recipient'), recipient: text }),
  obj({ is: z.literal('age-passphrase') }),
  obj({ is: z.literal('clear'), typed: text }),
]);

export const formChannels = {
  /** `subject`: one of `subjects`. */
  'form.preview': { request: obj({ engagement: text, runbook: text, subject: maybe(text) }), reply: formView },
  'form.export': {
    request: obj({
      engagement: text,
      runbook: text,
      formats: list(z.enum(['docx', 'pdf', 'eml', 'md', 'csv', 'json', 'ics'])),
      folder: text,
      secret: secretChoice,
      subject: maybe(text),
    }),
    reply: obj({ files: list(text), notes: list(text), problems: list(problem) }),
  },
} as const;
