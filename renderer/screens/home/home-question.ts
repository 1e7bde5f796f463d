import type { EngagementCard } from '../../../shared/ipc/views.ts';

/** What a dialog of the first page asks. */
export type HomeQuestion =
  | { readonly is: 'create' }
  | { readonly is: 'rename' | 'duplicate' | 'export' | 'delete'; readonly card: EngagementCard };
