import { describe, expect, it } from 'vitest';
import { pastedCredentials } from '../../../../renderer/screens/stages/connect/pasted-credentials.ts';
import { gapsFirst, gapsOf, type Right } from '../../../../renderer/screens/stages/connect/rights-order.ts';
import { skewText } from '../../../../renderer/screens/stages/connect/skew-text.ts';

const ID = '4f1c2f0e-7d1c-4f55-9f0a-0c5f1e2d3c4b';

describe('pastedCredentials', () => {
  it.each([
    ['labelled lines', `Client ID: ${ID}\nClient Secret: s3cr-et_X`],
    ['JSON', `{"clientId": "${ID}", "clientSecret": "s3cr-et_X"}`],
    ['variables', `CLIENT_ID=${ID}\nCLIENT_SECRET=s3cr-et_X`],
    ['one below the other', `  ${ID}\n s3cr-et_X \n`],
  ])('finds both in %s', (_, text) => {
    expect(pastedCredentials(text)).toEqual({ clientId: ID, secret: 's3cr-et_X' });
  });

  it.each([
    ['an ID alone', ID],
    ['two words', 'hello world'],
    ['a secret alone', 'secret: abc'],
  ])('leaves %s to the field', (_, text) => {
    expect(pastedCredentials(text)).toBeUndefined();
  });
});

describe('rights', () => {
  const right = (permission: string, held: Right['held']): Right => ({ permission, why: '', held });
  const rights = [
    right('a', 'granted'),
    right('b', 'unchecked'),
    right('c', 'missing'),
    right('d', 'conditional'),
    right('e', 'missing'),
  ];

  it('shows gaps first, the surest first, else in the order of the run', () => {
    expect(gapsFirst(rights).map(({ permission }) => permission)).toEqual(['c', 'e', 'd', 'b', 'a']);
  });

  it('counts what is not certain as a gap', () => {
    expect(gapsOf(rights).map(({ permission }) => permission)).toEqual(['b', 'c', 'd', 'e']);
  });
});

describe('skewText', () => {
  it('says the direction, in seconds below two minutes', () => {
    expect(skewText(90)).toBe('It is 90 seconds ahead of the organization’s servers.');
    expect(skewText(-1)).toBe('It is 1 second behind the organization’s servers.');
    expect(skewText(-340)).toBe('It is 6 minutes behind the organization’s servers.');
  });
});
