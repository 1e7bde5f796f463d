import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseUsers } from '../../../../../../../main/runbooks/altocloud-pureconnect/genesys/agents/choose-users.ts';

const users = Array.from({ length: 5 }, (_, place) => ({
  id: `0000000${place}-aaaa-4000-8000-000000000000`,
  name: `U${place}`,
  email: `u${place}@here.example`,
}));
const entry = fc.oneof(
  fc.constantFrom(
    ...users.flatMap(({ id, email }) => [id, id.toUpperCase(), email, email.toUpperCase(), ` ${email} `]),
  ),
  fc.constantFrom('nobody@here.example', '00000009-aaaa-4000-8000-000000000000'),
);

describe('choosing synced users', () => {
  it('places every entry: a user once, or unknown, or listed again', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { chosen, unknown, doubled } = chooseUsers(entries, users);
        expect(chosen.length + unknown.length + doubled.length).toBe(entries.length);
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
        for (const each of unknown) expect(each).toMatch(/^(nobody|00000009)/);
      }),
    );
  });

  it('takes nobody for an address that two users have', () => {
    const twins = [...users, { id: 'x', name: 'Twin', email: 'U0@here.example' }];
    expect(chooseUsers(['u0@here.example'], twins)).toMatchObject({ chosen: [], unknown: ['u0@here.example'] });
  });
});
