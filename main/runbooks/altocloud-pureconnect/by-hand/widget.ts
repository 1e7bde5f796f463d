import { MINIMUM_WIDGETS_VERSION, showsContentOffers } from '../../../../shared/cic/widgets-version.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { altocloudTitle } from '../title.ts';
import { copyOf } from './copies.ts';
import { handStep, manual } from './hand-step.ts';

/** A widget of Interaction Connect; whoever has its script has one (S001, "PureConnect Widgets"). */
export function widgetStep(): Step {
  const text = altocloudByHandText.widget;
  return handStep({
    id: 'alto-widget',
    after: ['alto-license-load'],
    fact: 'widgetConfigured',
    about: (known) => (filled(known, 'widgetScript') === undefined ? true : undefined),
    ask: (known) => ({ summary: text.summary, clicks: text.clicks, copy: copyOf('server', known.value('cicServer')) }),
    stays: () => text.stays,
  });
}

/**
 * Only content offers need a recent version (S001:83): then an older one is refused, else it is a warning. Nothing is
 * asked for as long as nobody uses them.
 */
export function widgetVersionStep(): Step {
  const text = altocloudByHandText.widgetVersion;
  const id = 'alto-widget-version';
  return {
    ...altocloudTitle(id),
    after: ['alto-widget'],
    async observe(_read, known) {
      const version = filled(known, 'widgetsVersion');
      if (version !== undefined) {
        const isOlder = showsContentOffers(version) === false;
        if (isOlder && !usesOffers(known)) {
          const message = text.older(version, MINIMUM_WIDGETS_VERSION);
          known.warn(id, { code: 'widgets-version-older', message, field: 'widgetsVersion', fix: text.olderFix });
        }
        return { is: 'present', out: { widgetsVersion: version } };
      }
      return usesOffers(known) ? { is: 'absent' } : { is: 'present', out: {}, reason: text.unneeded };
    },
    plan: (seen) =>
      seen.is === 'absent'
        ? [manual(id, { summary: text.summary, clicks: text.clicks, copy: copyOf('version', MINIMUM_WIDGETS_VERSION) })]
        : [],
    async verify(_read, known) {
      if (!usesOffers(known)) return { checks: [] };
      const version = filled(known, 'widgetsVersion');
      const check = { step: id, what: text.check(MINIMUM_WIDGETS_VERSION), proof: text.proof };
      return { checks: [judged(check, version)] };
    },
  };

  function judged(check: Pick<Check, 'step' | 'what' | 'proof'>, version: string | undefined): Check {
    const shows = version === undefined ? undefined : showsContentOffers(version);
    if (version === undefined || shows === undefined) return { ...check, result: 'unchecked', reason: text.notKnown };
    if (shows) return { ...check, result: 'ok' };
    return { ...check, result: 'not-ok', reason: text.tooOld(version, MINIMUM_WIDGETS_VERSION) };
  }
}

function usesOffers(known: Knowledge): boolean {
  return known.value('contentOffers') === true;
}

function filled(known: Knowledge, name: string): string | undefined {
  const value = known.value(name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
