import type { Json, JsonObject } from '../../../../shared/json.ts';
import type { Outputs, StepRecord } from '../../../engine/step.ts';
import type { GapisRow, WantedRow } from '../../../systems/nexus-database/gapis.ts';

/** What a look found, as it is kept with the intent of a write: undo restores it. */
export interface Before {
  readonly isWide: boolean;
  readonly rows: readonly GapisRow[];
}

/** A row that was changed, and what it was; the former secret is kept elsewhere. */
export interface Changed {
  readonly url: string;
  readonly secret: boolean;
  /** It had none. */
  readonly wasEmpty: boolean;
  /** Undefined where the addresses of Auth were not touched. */
  readonly auth?: { readonly authinturl: string | null; readonly authexturl: string | null };
}

/** What this engagement left in the table. */
export interface Left {
  readonly added: readonly string[];
  readonly changed: readonly Changed[];
}

/** What a write leaves that starts from `before`. */
function leftFrom({ rows, isWide }: Before, wanted: readonly WantedRow[]): Left {
  const added: string[] = [];
  const changed: Changed[] = [];
  for (const one of wanted) {
    const row = rows.find(({ url }) => url === one.url);
    if (row === undefined) {
      added.push(one.url);
      continue;
    }
    const { authinturl = null, authexturl = null } = row;
    const moved = isWide && (authinturl !== one.authinturl || authexturl !== one.authexturl);
    if (row.same && !moved) continue;
    const auth = moved ? { auth: { authinturl, authexturl } } : {};
    changed.push({ url: one.url, secret: !row.same, wasEmpty: row.empty, ...auth });
  }
  return { added, changed };
}

/** What a transaction left, by the rows that its statements gave back. */
export function leftIn(reply: Json): Left {
  const rows = (reply as readonly (readonly JsonObject[])[]).flat();
  const added = rows.filter((row) => row.added === true).map(({ url }) => String(url));
  const changed = rows
    .filter((row) => row.added === false)
    .map(({ url, secretset, wasempty, authinturl, authexturl }): Changed => {
      const auth =
        authinturl === undefined ? {} : { auth: { authinturl: textOf(authinturl), authexturl: textOf(authexturl) } };
      return { url: String(url), secret: secretset === true, wasEmpty: wasempty === true, ...auth };
    });
  return { added, changed };
}

/**
 * What earlier writes and this one left together. What counts of a row is how it was before the first of them; only a
 * secret that somebody else put there meanwhile counts instead of what was there before it, as it is the one that is kept.
 */
export function together(earlier: Left, now: Left): Left {
  const changedBefore = (url: string) => earlier.changed.find((each) => each.url === url);
  const isNew = (url: string) => !earlier.added.includes(url) && changedBefore(url) === undefined;
  const counts = now.changed.filter(({ url, secret, wasEmpty }) => isNew(url) || (secret && !wasEmpty));
  const isCounted = (url: string) => counts.some((each) => each.url === url);
  return {
    added: [...earlier.added.filter((url) => !isCounted(url)), ...now.added.filter(isNew)],
    changed: [
      ...earlier.changed.filter(({ url }) => !isCounted(url)),
      ...counts.map((each) => ({ ...each, ...authIn(changedBefore(each.url)) })),
    ],
  };
}

function authIn(earlier: Changed | undefined): Pick<Changed, 'auth'> {
  return earlier?.auth === undefined ? {} : { auth: earlier.auth };
}

/**
 * What this engagement left by its record. A write whose answer was lost, and which is known to have happened, left no
 * outputs: then it is told from what was there before it.
 */
export function leftBy(record: StepRecord | undefined, wanted: (isWide: boolean) => readonly WantedRow[]): Left {
  if (record === undefined) return { added: [], changed: [] };
  const told = toldIn(record.out);
  if (told !== undefined) return told;
  const before = beforeIn(record.before);
  return before === undefined ? { added: [], changed: [] } : leftFrom(before, wanted(before.isWide));
}

/** As an output of the step. */
export function leftOut({ added, changed }: Left): Outputs {
  return { gapisLeft: JSON.parse(JSON.stringify({ added, changed })) as Json };
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function beforeIn(before: Json | undefined): Before | undefined {
  return typeof before === 'object' && before !== null && 'rows' in before ? (before as unknown as Before) : undefined;
}

function toldIn(out: Outputs): Left | undefined {
  const left = out.gapisLeft;
  return typeof left === 'object' && left !== null && 'added' in left ? (left as unknown as Left) : undefined;
}
