import { expect, test } from 'vitest';
import * as ageFaults from '../../../../main/vault/age-faults.ts';
import * as faults from '../../../../main/vault/faults.ts';
import * as inputFaults from '../../../../main/vault/input-faults.ts';
import { describeKeychain, type UnusableState } from '../../../../main/vault/keychain-state.ts';
import { Fault } from '../../../../shared/results/fault.ts';

const STATES: readonly UnusableState[] = [
  { is: 'no-bus' },
  { is: 'no-service' },
  { is: 'no-collection' },
  { is: 'locked' },
  { is: 'timed-out', afterMs: 5000 },
  { is: 'other', said: 'Something new' },
];

const ALL: readonly Fault[] = [
  ...STATES.map((state) => faults.keychainFault('store', state)),
  new faults.ReadBackDiffers('clientSecret', 'nothing'),
  new faults.EmptySecret('clientSecret'),
  new faults.PracticeVaultNotLocal('https://example.com'),
  new faults.PracticeVaultFailed('read', 500),
  new inputFaults.SecretReferenceInvalid('apiKey'),
  new inputFaults.SecretVariableMissing('apiKey', 'NAME'),
  new inputFaults.SecretEntryMissing('apiKey', 'mine', true),
  new inputFaults.SecretPromptImpossible('apiKey'),
  new ageFaults.AgeRecipientInvalid('damaged'),
  new ageFaults.AgePassphraseWrong(),
  new ageFaults.AgeFileUnreadable(),
  new ageFaults.AgeWorkerFailed(),
];

const kebab = (name: string) => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

test('every fault class of the vault is looked at here', () => {
  const classes = [faults, inputFaults, ageFaults]
    .flatMap((module) => Object.values(module) as unknown[])
    .filter((value): value is new () => Fault => typeof value === 'function' && value.prototype instanceof Fault);
  expect(new Set(ALL.map((fault) => fault.constructor))).toEqual(new Set(classes));
});

test.each(ALL.map((fault) => [fault.code, fault] as const))(
  '%s has the name of its class and a next action',
  (_, fault) => {
    expect(fault.code).toBe(kebab(fault.constructor.name));
    expect(fault.message).toMatch(/^\S.*[.\w]$/);
    expect(fault.fix.length).toBeGreaterThan(10);
  },
);

test('every state has its own words, and only a usable keychain needs no remedy', () => {
  expect(new Set(STATES.map((state) => describeKeychain(state).found)).size).toBe(STATES.length);
  expect(STATES.filter((state) => describeKeychain(state).remedy === undefined)).toEqual([]);
  expect(describeKeychain({ is: 'usable' })).toEqual({ found: 'The keychain works.' });
});
