import { z } from 'zod/mini';
import {
  catalogue,
  closing,
  coverageDifference,
  coverageMatrix,
  coverageReport,
  needSource,
  unread,
} from './coverage-answers.ts';
import { problem } from './results.ts';
import { flag, list, maybe, nothing, number, obj, text } from './schema.ts';

const format = z.enum([
  'roles',
  'subject',
  'user',
  'cx-as-code',
  'cx-as-code-json',
  'csv',
  'text',
  'audit',
  'catalogue',
  'unknown',
]);

/** One file, paste or live reading that is being compared. */
const coverageInput = obj({
  id: text,
  /** File name, `pasted`, or what was read live. */
  name: text,
  format,
  roles: number,
  /** Whose grants; absent for roles by themselves. */
  subject: maybe(text),
  unread: number,
  /** ISO 8601, where the file says so. */
  readAt: maybe(text),
  /** Why nothing, or not all, of it can be used. */
  problem: maybe(problem),
  /** It was read live in this window, and can be saved as a file. */
  live: maybe(flag),
});

const listedNeed = obj({ id: text, kind: needSource, title: text, source: text, rows: number });

/** What is compared: everything, one role, or one input by itself. Ids of roles and inputs are main's own. */
const scope = z.discriminatedUnion('is', [
  obj({ is: z.literal('all') }),
  obj({ is: z.literal('role'), role: text }),
  obj({ is: z.literal('input'), input: text }),
]);

const wantedNeed = z.discriminatedUnion('is', [
  obj({ is: z.literal('listed'), id: text }),
  obj({ is: z.literal('role'), role: text }),
  /** A pasted list, in any of the spellings. */
  obj({ is: z.literal('list'), text }),
]);

/** How far a live reading is. `done` of `total` requests; `total` grows while lists are read. */
const liveReading = obj({
  title: text,
  state: z.enum(['running', 'stopped', 'failed']),
  done: number,
  total: number,
  /** Seconds until the rate limit lets it go on; absent while it does. */
  waitSeconds: maybe(number),
  problem: maybe(problem),
});

/** Everything about the comparison but its answers. */
export const coverageState = obj({
  inputs: list(coverageInput),
  need: maybe(listedNeed),
  /** Lines of the pasted need that are no permission; they are asked for by nobody. */
  needUnread: list(unread),
  scope,
  /** Name of the role, where one by itself is compared. */
  scopeRole: maybe(text),
  /** Division id that grants must count in, or `all`; absent when any will do. */
  division: maybe(text),
  /** Divisions that the inputs name. */
  divisions: list(obj({ id: text, name: text })),
  catalogue,
  live: maybe(liveReading),
  /** Counts up with every change: an answer of another version is of another comparison. */
  version: number,
});

const side = z.discriminatedUnion('is', [
  obj({ is: z.literal('role'), role: text }),
  obj({ is: z.literal('input'), input: text }),
]);

/** Who or what can be read live in a signed-in engagement. */
const liveSubject = z.discriminatedUnion('is', [
  obj({ is: z.literal('organization') }),
  obj({ is: z.literal('role'), id: text }),
  obj({ is: z.literal('user'), id: text }),
  obj({ is: z.literal('client'), id: text }),
]);

export const coverageChannels = {
  'coverage.state': { request: nothing, reply: coverageState },
  /**
   * A part of a dropped file, in order; `data` is base64. The reply to the last part comes when the file has been read.
   * `upload` is the renderer's own name for it.
   */
  'coverage.upload': {
    request: obj({ upload: text, name: text, offset: number, size: number, data: text }),
    /** `input` and `state` come with the last part: what the file became. */
    reply: obj({ received: number, input: maybe(text), state: maybe(coverageState) }),
  },
  /** Pasted text, as something granted. */
  'coverage.paste': { request: obj({ text }), reply: coverageState },
  'coverage.remove': { request: obj({ input: text }), reply: coverageState },
  'coverage.clear': { request: nothing, reply: coverageState },
  /** Needs by name: profiles, and the permission sets of runbooks. */
  'coverage.needs': { request: nothing, reply: obj({ needs: list(listedNeed), problems: list(problem) }) },
  /**
   * Absent members stay as they are. `division: ''` means that any will do. `row`: what an uncertain row of the need is
   * taken for, by name; an empty permission takes the choice back. Another need begins without choices.
   */
  'coverage.choose': {
    request: obj({
      need: maybe(wantedNeed),
      scope: maybe(scope),
      division: maybe(text),
      row: maybe(obj({ row: number, permission: text })),
    }),
    reply: coverageState,
  },
  /**
   * Absent while there is nothing to compare. `beyondMore`: so many entries of `beyond` were left out, as only a file that
   * no organization has makes necessary; exports have all of them.
   */
  'coverage.report': {
    request: nothing,
    reply: obj({ version: number, report: maybe(coverageReport), beyondMore: maybe(number) }),
  },
  'coverage.matrix': { request: nothing, reply: obj({ version: number, matrix: maybe(coverageMatrix) }) },
  /** Roles for choosing, by name; at most `count` of `total`. */
  'coverage.roles': {
    request: obj({ search: text, count: number }),
    reply: obj({ roles: list(obj({ id: text, name: text, input: text, policies: number })), total: number }),
  },
  'coverage.compare': { request: obj({ left: side, right: side }), reply: coverageDifference },
  /** What would close the gaps; `role` is the existing role to extend, absent for a new one. */
  'coverage.closing': {
    request: obj({ is: z.enum(['api', 'cx-as-code']), role: maybe(text) }),
    reply: closing,
  },
  'coverage.export': {
    request: obj({ folder: text, formats: list(z.enum(['pdf', 'docx', 'csv', 'md', 'json', 'matrix'])) }),
    /** `problems`: forms that could not be made, although the others were written. */
    reply: obj({ files: list(text), problems: list(problem) }),
  },
  /** Engagements that are signed in, for live readings. */
  'coverage.live.places': {
    request: nothing,
    reply: obj({ places: list(obj({ engagement: text, customer: text, organization: text, practice: flag })) }),
  },
  /** Roles, users or clients by name, at most 50. */
  'coverage.live.find': {
    request: obj({ engagement: text, of: z.enum(['role', 'user', 'client']), search: text }),
    reply: obj({ found: list(obj({ id: text, name: text })) }),
  },
  /** Starts reading; progress comes as `coverage-state`. What was read becomes an input. */
  'coverage.live.start': { request: obj({ engagement: text, subject: liveSubject }), reply: coverageState },
  'coverage.live.stop': { request: nothing, reply: coverageState },
  /** Goes on where it was stopped or failed. */
  'coverage.live.resume': { request: nothing, reply: coverageState },
  /** The last whole reading of an organization as a file, to be used offline. */
  'coverage.live.save': { request: obj({ folder: text, input: text }), reply: obj({ file: text }) },
  /** The live permission catalogue of a signed-in engagement as a file, and used from now on. */
  'coverage.catalogue.save': {
    request: obj({ engagement: text, folder: text }),
    reply: obj({ file: text, state: coverageState }),
  },
} as const;
