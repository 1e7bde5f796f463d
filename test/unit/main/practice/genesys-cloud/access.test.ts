import { describe, expect, test } from 'vitest';
import { type Held, permit } from '../../../../../main/practice/genesys-cloud/access.ts';
import { ApiError } from '../../../../../main/practice/genesys-cloud/api-error.ts';
import { policiesFor } from '../../../../../main/practice/genesys-cloud/policy.ts';
import { customRole } from '../../../../../main/practice/genesys-cloud/seed/roles.ts';

function held(divisionId: string, ...permissions: string[]): Held {
  const role = customRole(divisionId, divisionId, policiesFor(permissions));
  const grant = {
    subjectId: 's',
    subjectType: 'PC_USER',
    roleId: role.id,
    divisionId,
    madeAt: 0,
    effectiveAt: 0,
  } as const;
  return { grant, role };
}

function refusal(act: () => unknown): ApiError {
  try {
    act();
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error('it was permitted');
}

describe('permit', () => {
  test('all permissions must meet in a division', () => {
    const grants = [held('north', 'a:b:view'), held('south', 'a:b:view', 'a:b:edit')];
    expect([...permit(grants, { all: ['a:b:view'] })].sort()).toEqual(['north', 'south']);
    expect([...permit(grants, { all: ['a:b:view', 'a:b:edit'] })]).toEqual(['south']);
    expect([...permit([...grants, held('*', 'a:b:edit')], { all: ['a:b:view', 'a:b:edit'] })].sort()).toEqual([
      'north',
      'south',
    ]);
  });

  test('the refusal names only what is missing', () => {
    const error = refusal(() => permit([held('*', 'a:b:view')], { all: ['a:b:view', 'a:b:edit'] }));
    expect([error.status, error.code]).toEqual([403, 'missing.permissions']);
    expect(error.message).toMatch(/\(s\): a:b:edit$/);
  });

  test('one of several is enough', () => {
    expect([...permit([held('*', 'a:b:edit')], { any: ['a:b:view', 'a:b:edit'] })]).toEqual(['*']);
    const error = refusal(() => permit([], { any: ['a:b:view', 'a:b:edit'] }));
    expect(error.code).toBe('missing.any.permissions');
    expect(error.message).toMatch(/\[a:b:view, a:b:edit\]$/);
  });
});
