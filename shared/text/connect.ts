/** Words about signing in: why a right is needed, and what is wrong with a secret. */
export const connectText = {
  rights: {
    'authorization:role:view': 'See whether the role is already there.',
    'authorization:role:add': 'Create the role.',
    'authorization:role:edit': 'Add what is missing to the role that is already there.',
    'authorization:grant:add': 'Lend the role to yourself, so that you may put it on the OAuth client.',
    'authorization:grant:delete': 'Take the role back from yourself afterwards.',
    'oauth:client:view': 'See whether the OAuth client is already there.',
    'oauth:client:add': 'Create the OAuth client.',
  } as { readonly [permission: string]: string | undefined },
  otherRight: 'The run uses it.',
  rightsUnchecked: (why: string) => `Your own rights could not be read: ${why}`,
  rightsUncheckedFix: 'Sign in again, or go on: the plan looks at them once more.',
  practiceMemory: 'In practice nothing is saved: what you type is kept until this window closes.',
  practiceMemoryFix: 'Nothing to do.',
  keychainWaiting: 'The keychain has not answered yet.',
  keychainWaitingFix: 'Look for an open unlock prompt and answer it. Until then nothing is remembered.',
  notSaved: (why: string) => `${why} It is kept until this window closes.`,
} as const;
