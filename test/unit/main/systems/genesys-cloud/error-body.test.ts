import fc from 'fast-check';
import { expect, it } from 'vitest';
import { permissionsIn } from '../../../../../main/systems/genesys-cloud/error-body.ts';

it('reads both forms of the message', () => {
  const all =
    'Unable to perform the requested action. You are missing the following permission(s): routing:queue:view, wfm:agent:edit';
  expect(permissionsIn(all)).toEqual(['routing:queue:view', 'wfm:agent:edit']);
  const any =
    'Unable to perform the requested action. You must have at least one of: [analytics:conversationDetail:view, a:b:*].';
  expect(permissionsIn(any)).toEqual(['analytics:conversationDetail:view', 'a:b:*']);
});

it('names each once, and nothing where there is none', () => {
  expect(permissionsIn('a:b:c a:b:c')).toEqual(['a:b:c']);
  expect(permissionsIn('at 10:23:45 in https://api.example.com:443')).toEqual([]);
});

it('finds every permission of a list', () => {
  const permission = fc
    .tuple(...[1, 2, 3].map(() => fc.stringMatching(/^[a-z][A-Za-z0-9]{1,8}$/)))
    .map((words) => words.join(':'));
  fc.assert(
    fc.property(fc.uniqueArray(permission, { minLength: 1 }), (permissions) => {
      expect(permissionsIn(`missing: [${permissions.join(', ')}]`)).toEqual(permissions);
    }),
  );
});
