import { tickClicks } from '../../../shared/coverage/answers/tick-clicks.ts';
import type { RowView } from '../../../shared/ipc/views.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';

/** The profile's rows as the window shows them. */
export function rowViews({ rows, mandatoryGroups }: Profile): readonly RowView[] {
  return rows.map(({ row, type, name, level, policy, purpose, note }) => {
    const mandatory = mandatoryGroups.find((group) => group.rows.includes(row))?.note;
    return {
      row,
      type,
      name,
      level,
      policy,
      purpose,
      ...(mandatory === undefined ? {} : { mandatory }),
      ...(note === undefined ? {} : { note }),
      clicks: [...tickClicks({ type, name, level })],
    };
  });
}
