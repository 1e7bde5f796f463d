import type { Step } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';
import { STEP, writeAction } from './actions.ts';
import { byHandOut, checkByHand, observeByHand } from './by-hand.ts';
import { beforeIn, leftBy, leftIn, leftOut, together } from './left.ts';
import { observeRows } from './observe.ts';
import { wantedRows } from './rows.ts';
import { addByHand } from './script.ts';
import { inverseOf, observeForUndo } from './undo.ts';
import { checkRows } from './verify.ts';

/**
 * The row by which Digital Channels finds nexus_client (S003:179-185): looked up first, added once, never overwritten
 * unasked. Without a connection string the database administrator adds it.
 */
export function gapisStep(context: TenantContext): Step {
  const wanted = (isWide: boolean) => wantedRows(context.places, isWide);
  return {
    ...tenantTitle(STEP),
    after: ['ten-secret', 'ten-client', 'ten-verify'],
    async observe(read, known, signal) {
      if (context.purpose === 'undo') return observeForUndo(context, read, known, signal);
      return context.database === undefined ? observeByHand(context, known) : observeRows(context, read, known, signal);
    },
    plan(seen) {
      if (context.purpose !== 'run') return [];
      if (seen.is === 'absent') return [addByHand(context.places)];
      const before = seen.is === 'different' ? beforeIn(seen.before) : undefined;
      return before === undefined ? [] : [writeAction(context, before)];
    },
    settle(replies, known) {
      const reply = replies.get(`${STEP}/1`);
      if (reply === undefined || reply === null) return byHandOut(context);
      const left = together(leftBy(known.record(STEP), wanted), leftIn(reply));
      return { gapisRow: 'added', gapisFor: context.places.gwsURL, ...leftOut(left) };
    },
    async verify(read, known, signal) {
      const checks =
        context.database === undefined ? checkByHand(context, known) : await checkRows(context, read, known, signal);
      return { checks };
    },
    inverse: (done, known) => inverseOf(context, done, known),
  };
}
