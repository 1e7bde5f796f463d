/** Words of the page that shows the tracking snippet and checks a page of the site. */
export const snippetScreenText = {
  title: 'Tracking snippet',
  lead: 'The snippet for the site’s templates, made for this organization and region, and a check of a page that should carry it. The site itself is never changed.',
  loading: 'Reading the values',
  again: 'Try again',
  snippet: {
    title: 'Snippet for the site’s templates',
    where:
      'It goes into the head of every page that is to be tracked, once. The widget script goes beside it, not into it.',
    code: 'Tracking snippet',
    organization: 'Organization',
    region: 'Region',
    rendering: 'Making the snippet',
    copy: 'Copy the snippet',
    what: 'of the tracking snippet',
  },
  site: { title: 'About the site', lead: 'Saved as you leave each field.' },
  check: {
    title: 'Check a page',
    lead: 'The page has to carry the snippet once, for this organization and this region; and the widget script, where one is given above.',
    how: 'Page to check',
    ways: {
      address: {
        label: 'An address',
        text: 'One page is read, as any visitor would read it. Nothing is sent with it.',
      },
      text: { label: 'Its source, pasted', text: 'Nothing is fetched: for a page that only the customer can open.' },
    },
    url: 'Address of the page',
    urlWhere: 'https. Empty: the page of the site above.',
    source: 'Source of the page',
    sourceWhere: 'In the browser: View page source, select all, copy.',
    action: 'Check the page',
    busy: 'Checking the page',
    results: 'What was found',
    none: 'Nothing was checked yet',
    noneText: 'Give an address or paste a page’s source. The run looks at the page of the site, too.',
    said: (ok: number, all: number) => `Checked: ${ok} of ${all} in order.`,
    summary: {
      ok: 'The page is in order.',
      'not-ok': 'The page is not in order.',
      unchecked: 'Not everything could be checked.',
    },
  },
  goTo: (page: string) => `Go to ${page}`,
  continue: 'Continue',
} as const;
