import { altocloudSnippetText as text } from '../text/altocloud-snippet.ts';
import type { PageFinding } from './finding.ts';
import { type PageScript, pageScripts } from './page-scripts.ts';
import { readPage } from './read-page.ts';
import { scriptTokens } from './script-tokens.ts';

/**
 * Whether a page carries the script that Interaction Connect gave, once. Blanks, comments and the kind of quotes do not
 * count; a script that was minified into other names is not recognised.
 * @param script as it was pasted, with or without its tags
 */
export function checkWidgetScript(html: string, script: string): readonly PageFinding[] {
  const what = text.widget;
  const pasted = /<script[\s/>]/i.test(script) ? pageScripts(script) : [{ src: undefined, code: script, runs: true }];
  const wanted = pasted.filter(isSomething);
  if (wanted.length === 0) return [{ what, result: 'unchecked', reason: text.widgetEmpty }];
  const there = pageScripts(html).filter(({ runs }) => runs);
  const counts = wanted.map((each) => countOf(each, there));
  const least = Math.min(...counts);
  if (least === 1) return [{ what, result: 'ok' }];
  if (least > 1) return [{ what, result: 'not-ok', reason: text.widgetSeveral(least) }];
  const managers = readPage(html).tagManagers.join(', ');
  if (managers !== '') return [{ what, result: 'unchecked', reason: text.widgetMissingBut(managers) }];
  return [{ what, result: 'not-ok', reason: text.widgetMissing }];
}

function isSomething({ src, code }: PageScript): boolean {
  return src !== undefined || scriptTokens(code).length > 0;
}

function countOf({ src, code }: PageScript, there: readonly PageScript[]): number {
  if (src !== undefined) return there.filter((each) => each.src !== undefined && plain(each.src) === plain(src)).length;
  const wanted = written(code);
  return there.reduce((count, each) => count + written(each.code).split(wanted).length - 1, 0);
}

/** With and without a scheme it is one address. */
function plain(src: string): string {
  return src.replace(/^https?:/i, '');
}

/** A script in the one spelling that all its spellings have. */
function written(code: string): string {
  return scriptTokens(code)
    .map(({ is, value }) => `\u0001${is}\u0002${value}\u0003`)
    .join('');
}
