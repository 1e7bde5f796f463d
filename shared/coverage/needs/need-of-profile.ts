import type { Profile } from '../../profiles/profile.ts';
import { coverageNeedsText as text } from '../../text/coverage-needs.ts';
import type { Need } from '../need.ts';

/** What a profile asks for: its rows in the guide's words, and the rows that must all be granted. */
export function needOfProfile(profile: Profile): Need {
  const { id, title, source, version, rows, mandatoryGroups } = profile;
  return {
    id,
    kind: 'profile',
    title,
    source: text.source(source, version),
    rows: rows.map(({ row, type, name, level, policy, confidence, candidates, expandsTo, note }) => ({
      row,
      type,
      name,
      level,
      policy,
      confidence,
      ...(candidates === undefined ? {} : { candidates }),
      ...(expandsTo === undefined ? {} : { expandsTo }),
      ...(note === undefined ? {} : { note }),
    })),
    mandatory: mandatoryGroups.map((group) => ({ rows: group.rows, note: group.note, source: group.source })),
  };
}
