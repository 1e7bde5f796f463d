import { describe, expect, it } from 'vitest';
import { allowedLink } from '../../../../../main/shell/external-link.ts';
import { AUVIOUS_DOCUMENTS } from '../../../../../shared/runbooks/auvious-facades/documents.ts';
import { AUVIOUS_STEPS } from '../../../../../shared/runbooks/auvious-facades/steps.ts';

describe('what stands beside the steps of Auvious', () => {
  it.each(Object.values(AUVIOUS_DOCUMENTS).map(({ title, url }) => [title, url] as const))(
    '%s opens from the window',
    (_title, url) => expect(allowedLink(url, [])).toBe(url),
  );

  it('every document stands beside a step, and every step has one', () => {
    const used = AUVIOUS_STEPS.map(({ links = [] }) => links.map(({ url }) => url));
    expect(new Set(used.flat())).toEqual(new Set(Object.values(AUVIOUS_DOCUMENTS).map(({ url }) => url)));
    expect(used.filter((urls) => urls.length === 0 || new Set(urls).size < urls.length)).toEqual([]);
  });

  it('whoever schedules a callback learns that the vendor offers appointments now', () => {
    const retired = AUVIOUS_STEPS.find(({ id }) => id === 'auv-callback')?.retired;
    expect(retired?.what).toMatch(/^[A-Z].*Appointments.*\.$/);
    expect(retired?.instead).toMatch(/^[A-Z].*still work.*\.$/);
  });
});
