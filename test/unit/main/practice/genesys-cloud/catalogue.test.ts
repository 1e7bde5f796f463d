import { expect, test } from 'vitest';
import { catalogueFrom } from '../../../../../main/practice/genesys-cloud/catalogue.ts';

const bundled = {
  facts: {
    routing: { queue: { view: 'current', join: 'current', old: 'removed-from-docs' } },
    wfm: { agent: { view: 'current' }, adhocForecast: { view: 'preview-2023' } },
    gone: { thing: { view: 'third-party-only' } },
  },
};

test('only what is documented today is offered', () => {
  const { permissions, domains } = catalogueFrom(bundled, []);
  expect([...permissions]).toEqual(['routing:queue:join', 'routing:queue:view', 'wfm:agent:view']);
  expect([...domains.keys()]).toEqual(['routing', 'wfm']);
  expect([...(domains.get('wfm')?.keys() ?? [])]).toEqual(['agent']);
});

test('a product that was not bought takes its domain with it', () => {
  expect([...catalogueFrom(bundled, ['wfm']).domains.keys()]).toEqual(['routing']);
});

test('a product that only a preview build lists is offered where it was bought', () => {
  const offered = [...catalogueFrom(bundled, [], ['wfm:adhoc']).permissions];
  expect(offered).toContain('wfm:adhocForecast:view');
  expect(offered).not.toContain('gone:thing:view');
  expect([...catalogueFrom(bundled, ['wfm'], ['wfm:']).domains.keys()]).toEqual(['routing']);
});

test('another shape is refused', () => {
  expect(() => catalogueFrom({ routing: {} }, [])).toThrow();
});
