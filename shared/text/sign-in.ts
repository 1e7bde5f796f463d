/** Words of the sign-in by browser: the page that Groundwork answers with, and the sign-in page of practice. */
export const signInText = {
  language: 'en',
  back: {
    signedIn: {
      title: 'Back to Groundwork',
      text: 'Groundwork has what it needs to finish the sign-in. You can close this page.',
    },
    refused: {
      title: 'Not signed in',
      text: 'The sign-in was refused; Groundwork shows why. You can close this page.',
    },
    mismatch: {
      title: 'Another sign-in',
      text: 'This answer does not belong to the sign-in that is open, so it was not used. Close this page and start again in Groundwork.',
    },
  },
  practice: {
    title: 'Sign in to the practice organization',
    what: (organization: string) =>
      `This is ${organization}, the practice organization of Groundwork. It is made up, runs on this computer, and asks for no password.`,
    application: (name: string) => `The application “${name}” asks to act in your name.`,
    who: 'Who signs in?',
    administrator: (name: string) => `${name}, administrator`,
    colleague: (name: string, lacks: readonly string[]) => `${name}, colleague without ${lacks.join(' and ')}`,
    signIn: 'Sign in',
    refuse: 'Refuse',
    brokenTitle: 'This sign-in cannot begin',
    clientOrRedirect: 'The OAuth client ID or the redirect URI is not valid.',
    clientOrRedirectFix:
      'Use a client of the grant type Code, and a redirect URI that is registered on it, letter for letter.',
    nobody: 'None of the listed people was chosen.',
    nobodyFix: 'Go back, choose one of them and sign in again.',
  },
} as const;
