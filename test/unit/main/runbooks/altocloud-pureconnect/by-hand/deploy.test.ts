import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../../../main/engine/call.ts';
import { deployStep } from '../../../../../../main/runbooks/altocloud-pureconnect/by-hand/deploy.ts';
import { snippetNow, snippetStep } from '../../../../../../main/runbooks/altocloud-pureconnect/snippet/step.ts';
import { NameNotResolved } from '../../../../../../main/systems/faults/network.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { knownWith, noReader, ORG_ID, signal, TARGET } from '../known.ts';

const SITE = 'https://shop.example/?visitor=7';
const SCRIPT = '<script src="https://widgets.example/cxbus.min.js"></script>';
const progress = { finding: () => undefined, notYet: () => undefined };
const context = (siteUrl: string | undefined, purpose: 'run' | 'undo' = 'run') => ({
  target: TARGET,
  siteUrl,
  purpose,
});
const html = snippetNow({ target: TARGET }, knownWith({ orgId: ORG_ID })).html;
const page = (...parts: readonly string[]) => `<!doctype html><html><head>${parts.join('')}</head></html>`;

function readerOf(source: string | undefined) {
  return {
    read: async <T>(call: Call<'read', T>): Promise<T> => {
      if (source === undefined) throw new NameNotResolved({ method: 'GET', url: call.path, acted: 'no' });
      return call.reply({ url: 'https://shop.example/', html: source });
    },
  };
}

/** What is asked, and what verifying says, for a page; `confirmed`: somebody confirmed exactly this before. */
async function deployed(source: string | undefined, values: JsonObject, confirmed = false) {
  const all = { orgId: ORG_ID, ...values };
  const step = deployStep(context(SITE));
  const out = step.settle?.(new Map(), knownWith(all)) ?? {};
  const known = knownWith(all, confirmed ? { 'alto-deploy': out } : {});
  const reader = readerOf(source);
  const actions = step.plan(await step.observe(reader, known, signal), known);
  const { checks = [] } = (await step.verify?.(reader, known, signal, progress)) ?? {};
  return { actions, asked: actions.length, results: new Set(checks.map(({ result }) => result)), checks };
}

describe('snippet and widget script on the site', () => {
  it('are not asked for when the page carries both', async () => {
    const { asked, results } = await deployed(page(html, SCRIPT), { widgetScript: SCRIPT });
    expect([asked, [...results]]).toEqual([0, ['ok']]);
  });

  it('are asked for while nobody knows the widget script, and no more once somebody confirmed', async () => {
    const first = await deployed(page(html), {});
    expect([first.asked, [...first.results]]).toEqual([1, ['ok', 'unchecked']]);
    const later = await deployed(page(html), {}, true);
    expect([later.asked, [...later.results]]).toEqual([0, ['ok']]);
  });

  it.each([
    ['none', page('')],
    ['two', page(html, html)],
    ['another organization’s', page(html.replace(ORG_ID, '0'.repeat(8) + ORG_ID.slice(8)))],
  ])('are asked for again when the page carries %s, although they were confirmed', async (_what, source) => {
    const { asked, results } = await deployed(source, {}, true);
    expect(asked).toBe(1);
    expect(results).toContain('not-ok');
  });

  it('stay confirmed when the site cannot be reached, and that is said', async () => {
    const { asked, checks } = await deployed(undefined, {}, true);
    expect(asked).toBe(0);
    expect(checks.map(({ result }) => result)).toEqual(['unchecked', 'ok']);
    // The query of an address may say who somebody is.
    expect(JSON.stringify(checks)).not.toContain('visitor');
  });

  it('are asked for again when the snippet has become another one', async () => {
    const step = deployStep(context(undefined));
    const out = step.settle?.(new Map(), knownWith({ orgId: ORG_ID })) ?? {};
    const known = knownWith({ orgId: ORG_ID, singlePageSite: true }, { 'alto-deploy': out });
    expect(step.plan(await step.observe(noReader, known, signal), known)).toHaveLength(1);
  });

  it('are offered to be copied as they are', async () => {
    const { actions } = await deployed(page(''), { widgetScript: SCRIPT });
    const copy = actions.flatMap((action) => (action.kind === 'manual' ? action.copy : []));
    expect(copy.map(({ value }) => value)).toEqual([html, SCRIPT, SITE]);
  });

  it('are looked at by nobody at undo, which lists what stays', async () => {
    const step = deployStep(context(SITE, 'undo'));
    const out = step.settle?.(new Map(), knownWith({ orgId: ORG_ID })) ?? {};
    const known = knownWith({ orgId: ORG_ID }, { 'alto-deploy': out });
    const seen = await step.observe(noReader, known, signal);
    expect(step.inverse?.({ out, before: undefined, seen }, known)).toHaveProperty('cannot');
    expect(step.inverse?.({ out, before: undefined, seen }, knownWith({ orgId: ORG_ID }))).toEqual({ actions: [] });
  });
});

describe('the tracking snippet', () => {
  it('names organization and region, and needs both', async () => {
    const step = snippetStep({ target: TARGET });
    const known = knownWith({ orgId: ORG_ID });
    const seen = await step.observe(noReader, known, signal);
    expect(seen).toMatchObject({ is: 'present', out: { trackingSnippet: expect.stringContaining(ORG_ID) } });
    expect((await step.verify?.(noReader, known, signal, progress))?.checks).toEqual([
      expect.objectContaining({ result: 'ok' }),
    ]);
    expect(await step.observe(noReader, knownWith({}), signal)).toMatchObject({
      is: 'unknown',
      why: { problem: { code: 'snippet-organization-unknown' } },
    });
    const nowhere = { target: { ...TARGET, region: null, apiOrigin: 'https://api.cloud.example' } };
    expect(await snippetStep(nowhere).observe(noReader, known, signal)).toMatchObject({
      is: 'unknown',
      why: { problem: { code: 'snippet-region-unknown', field: 'region' } },
    });
  });
});
