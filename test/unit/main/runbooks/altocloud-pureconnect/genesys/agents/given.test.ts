import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepRecord } from '../../../../../../../main/engine/step.ts';
import {
  givenBy,
  grantId,
  KINDS,
  type Kind,
  noteOf,
  ROLE_COMPLETED,
  ROLE_CREATED,
  readGrantId,
  withGrant,
} from '../../../../../../../main/runbooks/altocloud-pureconnect/genesys/agents/given.ts';

const user = fc.oneof(fc.uuid(), fc.string({ minLength: 1 })).filter((id) => !['role', 'found'].includes(id));
const kinds = fc.constantFrom<readonly Kind[]>(['ai'], ['routing'], KINDS);
const grant = fc.tuple(user, kinds);
const record = (answered: readonly string[], unanswered: readonly string[] = [], grants: unknown = []): StepRecord => ({
  out: { grants: grants as never },
  owned: true,
  before: undefined,
  unanswered: unanswered.length > 0,
  actions: { answered, unanswered },
});

describe('the id of a write that gives roles', () => {
  it('tells the user and the roles', () => {
    fc.assert(
      fc.property(grant, ([id, wanted]) => {
        expect(readGrantId(grantId(id, wanted))).toEqual({ userId: id, kinds: wanted });
      }),
    );
  });

  it('is never that of a write on the role itself, or of something found in place', () => {
    for (const id of [ROLE_CREATED, ROLE_COMPLETED, 'alto-agent-roles/found', 'alto-admin-perms/1'])
      expect(readGrantId(id)).toBeUndefined();
  });
});

describe('what this engagement gave', () => {
  it('is what it noted and what was answered; of lost answers, what is there', () => {
    fc.assert(
      fc.property(fc.array(grant), fc.array(grant), fc.array(grant), fc.boolean(), (noted, answered, lost, there) => {
        const ids = (list: typeof noted) => list.map(([id, wanted]) => grantId(id, wanted));
        const notes = withGrant([], ids(noted));
        const given = givenBy(record(ids(answered), ids(lost), notes), () => there);
        const wanted = new Map<string, Set<Kind>>();
        for (const [id, each] of [...noted, ...answered, ...(there ? lost : [])])
          wanted.set(id, new Set([...(wanted.get(id) ?? []), ...each]));
        expect(given).toEqual(wanted);
        expect(givenBy(record([], [], noteOf(given)), () => false)).toEqual(wanted);
      }),
    );
  });

  it('is nothing before anything was sent', () => {
    expect(givenBy(undefined, () => true).size).toBe(0);
  });
});
