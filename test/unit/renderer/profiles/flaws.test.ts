import { describe, expect, it } from 'vitest';
import { flawAt, PARTS, partOf, placeOf, rowOf } from '../../../../renderer/screens/profiles/flaws.ts';
import { validateProfile } from '../../../../shared/profiles/validate.ts';
import { bundledJson } from '../../shared/profiles/bundled.ts';

// biome-ignore lint/suspicious/noExplicitAny: the changes break the type on purpose.
function problemsAfter(change: (profile: any) => void) {
  const profile = bundledJson();
  change(profile);
  const checked = validateProfile(profile);
  return checked.ok ? [] : checked.problems;
}

describe('what is wrong with a profile', () => {
  it('stands at its field, without repeating where it is', () => {
    const problems = problemsAfter((p) => {
      p.rows[6].policy = 'analytics';
    });
    expect(placeOf(['rows', 6, 'policy'])).toBe('rows[6].policy');
    expect(flawAt(problems, ['rows', 6, 'policy'])).toBe(
      'Must be domain:entity:action in letters, digits, - and _; only the action may be *; it is "analytics". Write for example analytics:queueObservation:view.',
    );
    expect(flawAt(problems, ['rows', 6, 'name'])).toBeUndefined();
    expect(flawAt(problems, ['rows', 60, 'policy'])).toBeUndefined();
  });

  it('is of an empty field that it is empty, and what could stand there', () => {
    const problems = problemsAfter((p) => {
      p.rows[6].level = '';
    });
    expect(flawAt(problems, ['rows', 6, 'level'])).toBe('This is still empty. Write it as text, for example “View”.');
  });

  it('of an item stands at its list, each once', () => {
    const problems = problemsAfter((p) => {
      p.rows[26].candidates = ['wfm:adhocForecast:view', 'x', 'x'];
    });
    expect(problems).toHaveLength(2);
    expect(flawAt(problems, ['rows', 26, 'candidates'])?.match(/Must be/g)).toHaveLength(1);
    expect(flawAt(problems, ['rows', 2])).toBeUndefined();
  });

  it('is said without the file’s spelling where the form has its own', () => {
    const problems = problemsAfter((p) => {
      p.mandatoryGroups[0].rows = [];
    });
    const path = ['mandatoryGroups', 0, 'rows'];
    expect(flawAt(problems, path)).toContain('square brackets');
    expect(flawAt(problems, path, 'own')).toBe('Must be a list of at least one row number; it is an empty list.');
  });

  it('is found in one of the parts, whatever it is', () => {
    const problems = problemsAfter((p) => {
      p.title = '';
      p.client.allowedIps = ['x'];
      p.rows[3].row = 9;
      p.rows[4].probe.path = 'x';
      p.mandatoryGroups[0].rows.push(99);
      p.form.region.boxes[0].label = '';
      p.surprise = 1;
    });
    expect(problems.map(partOf)).toEqual(expect.arrayContaining([...PARTS]));
    const shown = { title: ['title'], ips: ['client', 'allowedIps'], box: ['form', 'region', 'boxes'] };
    for (const path of Object.values(shown)) expect(flawAt(problems, path)).toMatch(/^[A-Z].*[.]/);
    expect(problems.map(rowOf).filter((row) => row !== undefined)).toEqual(expect.arrayContaining([3, 4]));
  });
});
