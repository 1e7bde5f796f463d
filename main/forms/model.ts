import type { Secret } from '../vault/secret.ts';

/** A field of the details form. `value` is undefined while the run has not produced it. */
export interface FormField {
  readonly label: string;
  readonly value: string | Secret | undefined;
}

/** A table of a form, for example the sections of the sender ids. Cells by row, as many as `head` names. */
export interface FormTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The rows are the lines of one text, which is copied as a whole: its blanks and breaks count. */
  readonly isText?: true;
}

/**
 * The details form that goes to the vendor, independent of its file format.
 * A half-completed form is a form too: `missing` says what is not filled in.
 */
export interface DetailsForm {
  readonly title: string;
  readonly intro: string;
  readonly vendor: { readonly name: string; readonly email: string };
  readonly customer: string;
  /** Absent where the runbook knows no region. */
  readonly region?: {
    readonly label: string;
    /** Heading over the boxes, as the guide prints it. */
    readonly prompt?: string;
    readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
  };
  readonly fields: readonly FormField[];
  /** After the fields. */
  readonly tables?: readonly FormTable[];
  /** What the form could be about, where there are several: ids with words. */
  readonly subjects?: readonly { readonly id: string; readonly label: string }[];
  /** Only a form with one can be written as a calendar file. */
  readonly event?: FormEvent;
  /** What its secrets are, where they are not that of a client. */
  readonly secretsAre?: 'links';
  /** Names places of secrets at most: there is nothing to withhold or to encrypt. */
  readonly withoutSecret?: true;
  readonly missing: readonly string[];
  /** What the vendor should know, for example rows that the organization does not offer. */
  readonly notes: readonly string[];
  readonly footer: string;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Made on the practice organization: said on every format. */
  readonly practice: boolean;
  /** Head hash of the run's journal. */
  readonly journalHead: string;
}

/** An appointment that a calendar can hold. */
export interface FormEvent {
  /** The same for the same appointment, whenever and wherever the file is made. */
  readonly uid: string;
  /** ISO 8601. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly summary: string;
  readonly lines: readonly string[];
  /** What its participant opens; treated as exports treat secrets. */
  readonly link?: FormField;
}

/** A form that has an appointment. */
export type EventForm = DetailsForm & { readonly event: FormEvent };

/** Whether a calendar can hold it. */
export function hasEvent(form: DetailsForm): form is EventForm {
  return form.event !== undefined;
}

/** How an export treats secrets. */
export type SecretHandling =
  | { readonly is: 'omit' }
  | { readonly is: 'age'; readonly to: { readonly recipient: string } | { readonly passphrase: Secret } }
  | { readonly is: 'clear' };

/** The formats a form can be written in. */
export type FormFormat = 'docx' | 'pdf' | 'eml' | 'md' | 'csv' | 'json' | 'ics';
