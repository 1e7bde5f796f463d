import type { RowView } from '../../../shared/ipc/views.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { integrationText } from '../../../shared/text/integration.ts';
import { rowsText as text } from '../../../shared/text/rows.ts';

/** The profile's rows as the window shows them. The way to the page is the guide's own (S000 section 3.3). */
export function rowViews({ rows, mandatoryGroups }: Profile): readonly RowView[] {
  const [logOn, openRoles] = integrationText.clicks.role;
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
      clicks: [logOn, openRoles, text.openRole, text.tick(type, name, level), text.save],
    };
  });
}
