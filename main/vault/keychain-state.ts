/**
 * Whether the operating system's keychain can keep a secret.
 * `no-bus`: no D-Bus session; `no-service`: a bus, but no Secret Service; `no-collection`: a service without a keyring;
 * `locked`: nobody opened it; `timed-out`: a call did not return in time (usually an open unlock prompt);
 * `other`: it refused for a reason not known here, in its own words.
 */
export type KeychainState =
  | { readonly is: 'usable' }
  | { readonly is: 'no-bus' }
  | { readonly is: 'no-service' }
  | { readonly is: 'no-collection' }
  | { readonly is: 'locked' }
  | { readonly is: 'timed-out'; readonly afterMs: number }
  | { readonly is: 'other'; readonly said: string };

/** Every state but `usable`. */
export type UnusableState = Exclude<KeychainState, { readonly is: 'usable' }>;

const LONGEST_QUOTE = 160;

/**
 * The binding gives every failure the same code, so its words are all there is to tell them apart; this is the only
 * place that reads them (each case is provoked against a real keyring in test/integration/vault).
 */
const WORDS: readonly (readonly [RegExp, 'no-bus' | 'no-service' | 'no-collection' | 'locked'])[] = [
  [/not provided by any \.service files|ServiceUnknown|NameHasNoOwner/, 'no-service'],
  [/DBUS_SESSION_BUS_ADDRESS|Failed to connect to|[Aa]utolaunch/, 'no-bus'],
  [/Secret Service: no result found/, 'no-collection'],
  [/unlock prompt was dismissed|Secret\.Error\.IsLocked/, 'locked'],
  // macOS without a desktop session (ssh): the login keychain is locked and may not ask.
  [/User interaction is not allowed/, 'locked'],
];

/** The state that a failure of the binding stands for. */
export function stateOf(failure: unknown): UnusableState {
  const said = failure instanceof Error ? failure.message : String(failure);
  const match = WORDS.find(([words]) => words.test(said));
  return match === undefined ? { is: 'other', said: said.slice(0, LONGEST_QUOTE) } : { is: match[1] };
}

/** What was found, and what to do about it (nothing when usable), in words for the operator. */
export function describeKeychain(state: KeychainState): { readonly found: string; readonly remedy?: string } {
  switch (state.is) {
    case 'usable':
      return { found: 'The keychain works.' };
    case 'no-bus':
      return {
        found: 'There is no D-Bus session, so there is no keychain.',
        remedy: 'Start Groundwork from a desktop session, or run it under dbus-run-session with an unlocked keyring.',
      };
    case 'no-service':
      return {
        found: 'No keychain service answers in this session.',
        remedy: 'Install and start a Secret Service, for example gnome-keyring or KWallet.',
      };
    case 'no-collection':
      return {
        found: 'The keychain service has no keyring yet.',
        remedy: 'Create a default keyring, for example in "Passwords and Keys", or sign in to the desktop once.',
      };
    case 'locked':
      return { found: 'The keychain is locked.', remedy: 'Unlock the keychain, then try again.' };
    case 'timed-out':
      return {
        found: `The keychain did not answer within ${state.afterMs / 1000} s.`,
        remedy: 'Look for an open unlock prompt and answer it, then try again.',
      };
    case 'other':
      return {
        found: `The keychain refused: ${state.said}`,
        remedy: 'Check that you can store a password with the keychain program of this computer, then try again.',
      };
  }
}
