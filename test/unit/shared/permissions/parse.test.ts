import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PermissionMalformed, requirePermission } from '../../../../shared/permissions/malformed.ts';
import { parsePermission, printPermission } from '../../../../shared/permissions/parse.ts';
import { isWildcard, normalise, partsOf } from '../../../../shared/permissions/permission.ts';

const why = (text: string): string => {
  const parsed = parsePermission(text);
  return parsed.is === 'malformed' ? parsed.why : `read as ${parsed.permission}`;
};

describe('parsePermission', () => {
  it.each([
    ['analytics:conversationDetail:view', 'analytics:conversationDetail:view'],
    ['  analytics : conversationDetail:view\n', 'analytics:conversationDetail:view'],
    ['analytics:*:view', 'analytics:*:view'],
    ['analytics:conversationProperties:*', 'analytics:conversationProperties:*'],
    ['chat:1on1:edit', 'chat:1on1:edit'],
    ['purecloudvoiceinternal:service-provider:add', 'purecloudvoiceinternal:service-provider:add'],
  ])('reads %j', (text, permission) => {
    expect(parsePermission(text)).toEqual({ is: 'permission', permission });
  });

  it.each([
    ['', 'three words'],
    ['employee', 'legacy'],
    ['analytics:view', 'this has 2'],
    ['a:b:c:d', 'this has 4'],
    ['analytics::view', 'entity is empty'],
    [':queue:view', 'domain is empty'],
    ['routing:queue: ', 'action is empty'],
    ['*:queue:view', 'domain must be named'],
    ['routing:que*:view', 'entity mixes *'],
    ['routing:queue:view!', 'action may hold'],
    ['routing:que ue:view', 'entity may hold'],
    ['\u212Arouting:queue:view', 'domain may hold'],
  ])('rejects %j and says why', (text, reason) => {
    expect(why(text)).toContain(reason);
  });

  it('gives back what was printed', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,12}$/);
    const wild = fc.oneof(word, fc.constant('*'));
    fc.assert(
      fc.property(word, wild, wild, (domain, entity, action) => {
        const permission = requirePermission(`${domain}:${entity}:${action}`);
        expect(parsePermission(printPermission(permission))).toEqual({ is: 'permission', permission });
        expect(partsOf(permission)).toEqual({ domain, entity, action });
        expect(isWildcard(permission)).toBe(entity === '*' || action === '*');
        expect(normalise(permission)).toBe(normalise(requirePermission(permission.toUpperCase())));
      }),
    );
  });

  it('never throws, and accepts only what it prints alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ab:* ]{0,8}$/)), (text) => {
        const parsed = parsePermission(text);
        if (parsed.is === 'permission') expect(parsed.permission).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('requirePermission', () => {
  it('throws with the text and the field', () => {
    expect(() => requirePermission('nope:x', 'rows.3')).toThrow(PermissionMalformed);
    try {
      requirePermission('nope:x', 'rows.3');
    } catch (fault) {
      expect((fault as PermissionMalformed).toProblem()).toMatchObject({
        code: 'permission-malformed',
        field: 'rows.3',
      });
    }
  });
});
