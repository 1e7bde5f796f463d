/** The profile that examples in help texts run, and that a rehearsal begins with. `main/` itself names no profile. */
export const EXAMPLE_PROFILE = 'uca-historical';
