import { readTag } from './read-tag.ts';

/** A script of a page as a browser comes upon it. */
export interface PageScript {
  /** Its address; what stands between the tags does not count then. */
  readonly src: string | undefined;
  readonly code: string;
  /** False for a type that browsers do not run, as consent managers set it until a visitor agrees. */
  readonly runs: boolean;
}

const COMMENT_END = /--!?>/g;

/** Elements whose content is text to the browser, so that tags in it are none. */
const TEXT_ONLY: ReadonlySet<string> = new Set([
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
]);

/**
 * The scripts of a page, in order; none of those in comments, templates and elements of text, and none that never ends.
 * It reads as a browser does, forward only, so that no page takes longer than its length.
 */
export function pageScripts(html: string): readonly PageScript[] {
  const scripts: PageScript[] = [];
  let templates = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    let next = at + 1;
    if (html.startsWith('<!--', at)) next = endOfComment(html, at);
    else if (/[!?/]/.test(html[next] ?? '')) {
      if (/^<\/template[\s/>]/i.test(html.slice(at, at + 12))) templates = Math.max(0, templates - 1);
      next = after(html, '>', next);
    } else if (/[a-z]/i.test(html[next] ?? '')) {
      const tag = readTag(html, at);
      next = tag.end;
      if (tag.name === 'template') templates += 1;
      else if (tag.name === 'script') {
        const end = endOfScript(html, tag.end);
        if (end.isClosed && templates === 0) scripts.push(scriptOf(tag.attributes, html.slice(tag.end, end.at)));
        next = end.at;
      } else if (TEXT_ONLY.has(tag.name)) next = endOfText(html, tag.name, tag.end);
    }
    at = html.indexOf('<', next);
  }
  return scripts;
}

function scriptOf(attributes: ReadonlyMap<string, string>, code: string): PageScript {
  const type = (attributes.get('type') ?? '').split(';', 1)[0]?.trim() ?? '';
  const src = attributes.get('src')?.trim();
  const runs = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/jscript)?$/i.test(type);
  return { src: src === '' ? undefined : src, code: src === undefined ? code : '', runs };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** `<!-->` and `<!--->` are whole comments. */
function endOfComment(html: string, at: number): number {
  const short = /^<!--(-?>)/.exec(html.slice(at, at + 6))?.[0];
  if (short !== undefined) return at + short.length;
  COMMENT_END.lastIndex = at + 4;
  return COMMENT_END.exec(html) === null ? html.length : COMMENT_END.lastIndex;
}

function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Inside `<!--` a script may hold a whole script element as text; `-->` ends that. */
function endOfScript(html: string, from: number): { readonly at: number; readonly isClosed: boolean } {
  const mark = /<!--|-->|<script(?=[\s/>])|<\/script(?=[\s/>])/gi;
  mark.lastIndex = from;
  let escaped = false;
  let inner = false;
  for (let found = mark.exec(html); found !== null; found = mark.exec(html)) {
    const text = found[0].toLowerCase();
    if (text === '<!--') escaped = true;
    else if (text === '-->') [escaped, inner] = [false, false];
    else if (text === '<script') inner = escaped;
    else if (inner) inner = false;
    else return { at: found.index, isClosed: true };
  }
  return { at: html.length, isClosed: false };
}
