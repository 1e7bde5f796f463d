/** What can be looked up by name in Genesys Cloud, in the order of the form. */
export const CHOICE_KINDS = ['queues', 'skills', 'languages', 'scripts', 'agents'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** Something to choose: its id goes into the request. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What tells it from others of the same name: the division of a queue, an agent's address. */
  readonly detail?: string;
}

/** What a search found. `more`: there are others, and a longer search text finds them. */
export interface Choices {
  readonly items: readonly Choice[];
  readonly more: boolean;
}
