import type { StepRecord } from '../../../../engine/step.ts';
import { textsOf } from '../../texts.ts';

export const STEP = 'alto-user-license';

/** Id of the action for one user. */
export function actionIdOf(user: string): string {
  return `${STEP}/${encodeURIComponent(user)}`;
}

/** The user that an action is for. */
export function userOfAction(action: string): string {
  return decodeURIComponent(action.slice(STEP.length + 1));
}

/**
 * Users to whom this engagement gave the licence, or may have given it: what the step said, and what was sent when a run
 * ended before it could say so. Some may have lost it since.
 */
export function givenBy(record: StepRecord | undefined): readonly string[] {
  const { answered = [], unanswered = [] } = record?.actions ?? {};
  const sent = [...answered, ...unanswered].filter((action) => action !== FOUND).map(userOfAction);
  return [...new Set([...textsOf(record?.out.usersGiven), ...sent])];
}

/** Recorded when a look tells that lost answers were not lost writes; no user. */
const FOUND = `${STEP}/found`;
