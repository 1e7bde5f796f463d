import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiFault } from '../../../../main/systems/genesys-cloud/error-body.ts';
import { readReply } from '../../../../main/systems/http/read-reply.ts';
import { catalogueOf } from '../../../../shared/catalogue/catalogue.ts';
import { readInput } from '../../../../shared/coverage/read/read-input.ts';
import { Fault } from '../../../../shared/results/fault.ts';

const exchange = { method: 'GET', url: 'https://api.example.com/x', acted: 'unknown' } as const;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.constantFrom('', '<html>', '{"code":', 'null', '[]'),
);
const errorBody = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      status: fc.jsonValue({ maxDepth: 0 }),
      code: fc.oneof(
        fc.constantFrom('missing.permissions', 'missing.any.permissions', 'not.a.user', 'bad.request'),
        fc.jsonValue({ maxDepth: 1 }),
      ),
      message: fc.oneof(fc.constantFrom('missing a:b:c', '[a:b:*, c:d:e]'), fc.jsonValue({ maxDepth: 1 })),
      contextId: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: [] },
  ),
);

/** The fault is whole: it has words, a fix, and knows whether something may have happened. */
function expectWhole(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
  const { code, message, fix } = error.toProblem();
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(message.trim()).not.toBe('');
  expect(fix.trim()).not.toBe('');
}

describe('whatever arrives', () => {
  it('as an error body becomes a whole fault by cause', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 499 }), errorBody, (status, body) => {
        expectWhole(apiFault({ status, body, exchange: { ...exchange, status }, clean: (text) => text }));
      }),
      { numRuns: 500 },
    );
  });

  it('as an error body of a refusal names only permissions, and those of the call where it names none', () => {
    const needs = { all: ['oauth:client:add'] };
    const body = (message: unknown) => ({ code: 'missing.permissions', message });
    const faultOf = (message: unknown) =>
      apiFault({ status: 403, body: body(message), exchange: { ...exchange, status: 403 }, clean: String }, needs);
    expect(faultOf('missing routing:queue:view').message).toContain('routing:queue:view');
    for (const message of [undefined, null, 7, ['routing:queue:view'], 'nothing']) {
      expect(faultOf(message).message).toContain('oauth:client:add');
    }
  });

  it('as a reply is parsed, or becomes a whole fault', () => {
    const headers = fc.dictionary(
      fc.constantFrom('content-type', 'retry-after', 'location', 'inin-ratelimit-reset'),
      fc.oneof(
        fc.stringMatching(/^[ -~]{0,12}$/),
        fc.constantFrom('text/html', '-1', '1e400', 'http://[', '99999999999'),
      ),
    );
    const request = { origin: 'https://api.example.com', method: 'GET', path: '/x', effect: 'read' } as const;
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), headers, anyText, (status, given, text) => {
        try {
          const reply = readReply(request, { ...exchange, status }, new Headers(given), text, (each) => each, 0);
          expect(reply.status).toBe(status);
          expect(status < 300 || (status >= 400 && status < 500)).toBe(true);
        } catch (error) {
          expectWhole(error);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('as a file of grants is read as far as it goes, and the rest is listed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readInput(text, 'x.json', { catalogue: catalogueOf('bundled', '2026-11-21', []) });
        if (read.roles.length === 0) expect(read.unread.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
