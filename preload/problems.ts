import type { Problem } from '../shared/results/problem.ts';

/** An answer that stands for one that main did not give. */
interface NoAnswer {
  readonly ok: false;
  readonly problem: Problem;
}

const again = 'Close Groundwork and start it again; if it happens again, it is a mistake in Groundwork.';

function noAnswer(code: string, message: string, fix: string): NoAnswer {
  return Object.freeze({ ok: false, problem: Object.freeze({ code, message, fix }) });
}

/** The page asked for what the contract does not have. */
export const callRefused = noAnswer(
  'ipc-refused',
  'The window asked for something that Groundwork does not do.',
  again,
);

export const tooLarge = noAnswer(
  'ipc-refused',
  'This is more than Groundwork takes in at once (64 million characters).',
  'Split it into smaller files.',
);

export const answerNotInContract = noAnswer(
  'reply-not-in-contract',
  'Groundwork gave an answer that the window cannot read.',
  'This is a mistake in Groundwork. What was done is in the journal: look at it before you repeat anything.',
);

export const mainGone = noAnswer(
  'main-gone',
  'The part of Groundwork behind this window does not answer.',
  'Close the window and start Groundwork again; what was done so far is in the journal.',
);
