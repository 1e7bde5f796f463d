import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../main/vault/secret.ts';
import { requireFormat } from '../../../../main/vault/secret-format.ts';
import { Fault } from '../../../../shared/results/fault.ts';

const key = '0f4b7c52-6f3e-4a53-9d0e-5d3b9f0a7c11';

function problemOf(text: string) {
  try {
    requireFormat({ name: 'apiKey', format: 'uuid' }, new Secret(text));
    return undefined;
  } catch (error) {
    if (error instanceof Fault) return error.toProblem();
    throw error;
  }
}

describe('the form of a secret', () => {
  it('is not asked about where the parameter has none', () => {
    expect(() => requireFormat({ name: 'kaleyraPassword' }, new Secret('a'))).not.toThrow();
  });

  it('lets a whole key through', () => {
    expect(problemOf(key)).toBeUndefined();
  });

  it('tells a key that was cut while it was copied, and repeats nothing of it', () => {
    const problem = problemOf(key.slice(0, 30));
    expect(problem).toMatchObject({ code: 'parameter-rule-broken', field: 'apiKey' });
    expect(JSON.stringify(problem)).not.toContain(key.slice(0, 8));
  });

  it('offers no corrected key', () => {
    expect(problemOf(key.replaceAll('-', ''))).not.toHaveProperty('offer');
  });
});
