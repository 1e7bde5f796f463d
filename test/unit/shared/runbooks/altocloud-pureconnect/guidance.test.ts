import { describe, expect, it } from 'vitest';
import { allowedLink } from '../../../../../main/shell/external-link.ts';
import { ALTOCLOUD_DOCUMENTS } from '../../../../../shared/runbooks/altocloud-pureconnect/documents.ts';
import { ALTOCLOUD_STEPS } from '../../../../../shared/runbooks/altocloud-pureconnect/steps.ts';

describe('what stands beside the steps', () => {
  it.each(Object.values(ALTOCLOUD_DOCUMENTS).map(({ title, url }) => [title, url] as const))(
    '%s opens from the window',
    (_title, url) => expect(allowedLink(url, [])).toBe(url),
  );

  it('every document stands beside a step, and no step has one twice', () => {
    const used = ALTOCLOUD_STEPS.map(({ links = [] }) => links.map(({ url }) => url));
    expect(new Set(used.flat())).toEqual(new Set(Object.values(ALTOCLOUD_DOCUMENTS).map(({ url }) => url)));
    expect(used.filter((urls) => new Set(urls).size < urls.length)).toEqual([]);
  });

  it('what was retired comes with what to do instead, each as a sentence', () => {
    const notes = ALTOCLOUD_STEPS.flatMap(({ retired }) =>
      retired === undefined ? [] : [retired.what, retired.instead],
    );
    expect(notes.length).toBeGreaterThan(8);
    expect(notes.filter((note) => !/^[A-Z].*\.$/.test(note))).toEqual([]);
  });
});
