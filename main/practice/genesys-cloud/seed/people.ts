import type { User } from '../world.ts';

const FIRST = ['Ada', 'Ben', 'Chloe', 'Dev', 'Elif', 'Finn', 'Grace', 'Hugo', 'Imani', 'Jonas'];
const LAST = ['Abbott', 'Bianchi', 'Carver', 'Dietrich', 'Ellery', 'Fournier'];

/**
 * Sixty made-up users, more than two pages of the default size, and as many more as it takes for `atLeast`. The first is
 * the administrator.
 */
export function people(
  domain: string,
  homeDivisionId: string,
  otherDivisionId: string,
  uuid: () => string,
  atLeast = 0,
): User[] {
  const known = named(domain, homeDivisionId, otherDivisionId, uuid);
  const more = Array.from({ length: Math.max(0, atLeast - known.length) }, (_, index): User => {
    const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]} ${index + 2}`;
    const email = `${name.replaceAll(' ', '.')}@${domain}`.toLowerCase();
    return { id: uuid(), name, email, divisionId: homeDivisionId, state: 'active', skills: [] };
  });
  return [...known, ...more];
}

/** What the practice CIC server calls its users, so that both are seen to be the same people. */
const SYNCED_DOMAIN = 'practice.example';

/** Users whom the link with a CIC server brought (S001:236). */
export function syncedPeople(homeDivisionId: string, uuid: () => string, count: number): User[] {
  return Array.from({ length: count }, (_, index) => ({
    id: uuid(),
    name: `Practice Agent ${index + 1}`,
    email: `agent${index + 1}@${SYNCED_DOMAIN}`,
    divisionId: homeDivisionId,
    state: 'active' as const,
    skills: [],
  }));
}

function named(domain: string, homeDivisionId: string, otherDivisionId: string, uuid: () => string): User[] {
  return LAST.flatMap((last, row) =>
    FIRST.map((first, column) => ({
      id: uuid(),
      name: `${first} ${last}`,
      email: `${first}.${last}@${domain}`.toLowerCase(),
      divisionId: row === LAST.length - 1 ? otherDivisionId : homeDivisionId,
      state: row === LAST.length - 1 && column > 6 ? ('inactive' as const) : ('active' as const),
      skills: column % 2 === 0 ? ['Billing enquiries'] : ['Technical support', 'Complaints'],
    })),
  );
}
