import { createHash } from 'node:crypto';
import type { Check } from '../../../../shared/results/check.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge, Outputs, Step } from '../../../engine/step.ts';
import type { AltocloudContext } from '../context.ts';
import { checkSite } from '../snippet/check-site.ts';
import { snippetNow } from '../snippet/step.ts';
import { altocloudTitle } from '../title.ts';
import { copyOf } from './copies.ts';
import { confirmedFor, doneByPerson, manual } from './hand-step.ts';

const text = altocloudByHandText.deploy;
const ID = 'alto-deploy';
/** Output: which snippet and script were confirmed to be on the site. */
const FOR = 'siteUpdatedFor';

type Context = Pick<AltocloudContext, 'target' | 'siteUrl' | 'purpose'>;

/**
 * Snippet and widget script on the site (S001:145-148). Where a page was named, it is looked at: what it carries already
 * is not asked for, and what was confirmed and does not show is asked for again.
 */
export function deployStep(context: Context): Step {
  return {
    ...altocloudTitle(ID),
    after: ['alto-widget', 'alto-snippet'],
    async observe(read, known, signal) {
      // Undo takes nothing from the site: it says what is left there.
      if (context.purpose === 'undo') return { is: 'present', out: known.record(ID)?.out ?? {} };
      const subject = subjectOf(context, known);
      const out = { siteUpdated: true, [FOR]: subject };
      const isConfirmed = confirmedFor(known, ID, FOR) === subject;
      const checks = await checksOf(context, read, known, signal);
      const isThere = checks.length > 0 && checks.every(({ result }) => result === 'ok');
      if (isThere && (isConfirmed || scriptOf(known) !== undefined)) return { is: 'present', out };
      const isMissing = checks.some(({ result }) => result === 'not-ok');
      return isConfirmed && !isMissing ? { is: 'present', out } : { is: 'absent' };
    },
    plan(seen, known) {
      if (seen.is !== 'absent') return [];
      const script = scriptOf(known);
      const clicks =
        script === undefined ? [...text.clicks.slice(0, -1), text.noScript, ...text.clicks.slice(-1)] : text.clicks;
      const copy = [
        ...copyOf('snippet', snippetNow(context, known).html),
        ...copyOf('script', script),
        ...copyOf('page', context.siteUrl),
      ];
      return [manual(ID, { summary: text.summary, clicks, copy })];
    },
    settle: (_replies, known): Outputs => ({ siteUpdated: true, [FOR]: subjectOf(context, known) }),
    async verify(read, known, signal) {
      const checks = await checksOf(context, read, known, signal);
      // A page that shows both needs nobody's word.
      if (checks.length > 0 && scriptOf(known) !== undefined) return { checks };
      const isConfirmed = confirmedFor(known, ID, FOR) === subjectOf(context, known);
      return { checks: [...checks, doneByPerson(ID, isConfirmed)] };
    },
    inverse: (_done, known) => (confirmedFor(known, ID, FOR) === undefined ? { actions: [] } : { cannot: text.stays }),
  };
}

async function checksOf(
  context: Context,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  if (context.siteUrl === undefined) return [];
  const { wanted } = snippetNow(context, known);
  return (await checkSite(read, context.siteUrl, { snippet: wanted, script: scriptOf(known) }, signal)).checks;
}

/** Short, for the record: which snippet and script it was. */
function subjectOf(context: Context, known: Knowledge): string {
  const parts = [snippetNow(context, known).html, scriptOf(known) ?? ''];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function scriptOf(known: Knowledge): string | undefined {
  const script = known.value('widgetScript');
  return typeof script === 'string' && script.trim() !== '' ? script : undefined;
}
