import { describe, expect, it } from 'vitest';
import { checkWidgetScript } from '../../../../shared/snippet/check-widget-script.ts';

const WIDGET = `<script src="https://apps.company.example/widgets/9.0/cxbus.min.js"></script>
<script>
  // Copied from Interaction Connect
  window._genesys = { widgets: { webchat: { transport: { type: 'pureconnect-v3-rest', dataURL: "https://cic1.company.example:8019" } } } };
  CXBus.loadPlugin('widgets-core');
</script>`;
const GTM = '<script src="https://www.googletagmanager.com/gtm.js"></script>';
const result = (html: string, script = WIDGET) => checkWidgetScript(html, script)[0]?.result;

describe('the widget script of a page', () => {
  it.each([
    ['as copied', `<html>${WIDGET}</html>`],
    ['with other blanks and no comment', WIDGET.replace(/\s*\/\/ .*\n/, '').replace(/\n\s*/g, '\n')],
    ['with other quotes', WIDGET.replaceAll("'", '"')],
    [
      'among other code',
      WIDGET.replace('<script>', '<script>var before = 1;').replace('</script>\n<', '</script>\n<p>x</p><'),
    ],
    ['with an address without scheme', WIDGET.replace('https://apps', '//apps')],
  ])('is there %s', (_how, html) => expect(result(html)).toBe('ok'));

  it('is found by its code alone when no tags were copied', () => {
    expect(result(WIDGET, "CXBus.loadPlugin( 'widgets-core' )")).toBe('ok');
  });

  it.each([
    ['nowhere', '<p>x</p>'],
    ['in a comment', `<!-- ${WIDGET} -->`],
    ['for another server', WIDGET.replace('cic1', 'cic2')],
    ['by half', WIDGET.slice(0, WIDGET.indexOf('</script>') + 9)],
  ])('is missing: %s', (_how, html) => expect(result(html)).toBe('not-ok'));

  it('is there twice', () => {
    expect(checkWidgetScript(WIDGET + WIDGET, WIDGET)).toEqual([
      expect.objectContaining({ result: 'not-ok', reason: expect.stringMatching(/twice/) }),
    ]);
  });

  it('is unchecked where a tag manager may add it, or where nothing was pasted that could be found', () => {
    expect(result(GTM)).toBe('unchecked');
    expect(result(WIDGET, '<script></script>')).toBe('unchecked');
    expect(result(WIDGET, ' ')).toBe('unchecked');
    expect(result(WIDGET, '<p>Copy Script</p><script>/* nothing */</script>')).toBe('unchecked');
  });
});
