/** A web site with the tracking snippet, as `practice` prints it (under `site`). */
export interface SiteSamples {
  /** A page that has snippet and widget script, each once; see `pages.ts` for those that have not. */
  readonly url: string;
  /** The widget script that the page carries. */
  readonly widgetScript: string;
}
