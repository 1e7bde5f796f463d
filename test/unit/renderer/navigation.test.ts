import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { back, go, navigation } from '../../../renderer/stores/navigation.ts';
import { fromHash, type Route, toHash } from '../../../renderer/stores/route.ts';

describe('the route in the address', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed());
  it('comes back as it was', () => {
    fc.assert(
      fc.property(id, fc.option(id), fc.option(id), (engagement, runbook, stage) => {
        const route: Route = {
          at: 'engagement',
          engagement,
          ...(runbook === null ? {} : { runbook }),
          ...(runbook === null || stage === null ? {} : { stage }),
        };
        expect(fromHash(toHash(route))).toEqual(route);
      }),
    );
  });
  it.each([
    { at: 'home' },
    { at: 'settings' },
    { at: 'about' },
    { at: 'coverage' },
    { at: 'coverage', view: 'matrix' },
    { at: 'profiles' },
    { at: 'profiles', profile: 'my guide/2' },
  ] as const)('%j', (route) => {
    expect(fromHash(toHash(route))).toEqual(route);
  });
  it.each(['', '#', '#/nowhere/x', '#/engagement', '#/engagement/%E0%A4%A'])('is home for %j', (hash) => {
    expect(fromHash(hash)).toEqual({ at: 'home' });
  });
});

describe('navigation', () => {
  beforeEach(() => navigation.setState({ route: { at: 'home' }, past: [] }));
  const here = (): Route => navigation.getState().route;

  it('goes there and back', () => {
    go({ at: 'engagement', engagement: 'e1' });
    go({ at: 'engagement', engagement: 'e1', runbook: 'r', stage: 's' });
    back();
    expect(here()).toEqual({ at: 'engagement', engagement: 'e1' });
    back();
    expect(here()).toEqual({ at: 'home' });
  });
  it('remembers a place once when it is gone to twice', () => {
    go({ at: 'settings' });
    go({ at: 'settings' });
    back();
    expect(here()).toEqual({ at: 'home' });
  });
  it('is home when there is nothing to go back to', () => {
    navigation.setState({ route: { at: 'about' }, past: [] });
    back();
    expect(here()).toEqual({ at: 'home' });
  });
  it('forgets the oldest places rather than growing for ever', () => {
    for (let turn = 0; turn < 300; turn += 1) go({ at: 'engagement', engagement: `e${turn}` });
    expect(navigation.getState().past).toHaveLength(100);
  });
});
