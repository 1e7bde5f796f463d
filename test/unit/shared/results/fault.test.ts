import { expect, it } from 'vitest';
import { Fault } from '../../../../shared/results/fault.ts';

class Broken extends Fault {
  readonly code = 'broken';
  readonly family = 'remote';
  readonly fix = 'Mend it.';
}

class BrokenField extends Broken {
  override readonly field = 'name';
}

it('is a problem in words, with a field only where it has one', () => {
  expect(new Broken('It broke.').toProblem()).toEqual({ code: 'broken', message: 'It broke.', fix: 'Mend it.' });
  expect(new BrokenField('It broke.').toProblem()).toMatchObject({ field: 'name' });
  expect('field' in new Broken('It broke.').toProblem()).toBe(false);
});

it('is an error, and says nothing of having acted', () => {
  const fault = new Broken('It broke.');
  expect(fault).toBeInstanceOf(Error);
  expect(fault.acted).toBeUndefined();
});
