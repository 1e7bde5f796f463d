/** Words of the steps in Genesys Cloud: summaries, clicks as the guide gives them (S001), reasons. */
export const altocloudGenesysText = {
  bundled: 'the organization’s permission catalogue could not be read',
  otherLongName: (wanted: string, found: string) =>
    `The organization is named “${found}”; “${wanted}” was given as its long name.`,
  otherLongNameFix: 'Correct orgLongName, or leave it empty: Interaction Administrator needs the name as it is.',
  lacksGiven: (permissions: readonly string[]) =>
    `You lack ${permissions.length} of the permissions that you are about to give: ${permissions.join(', ')}.`,
  lacksGivenFix: 'Go on; if it is refused, let somebody run this who has them.',
  admin: {
    holds: (role: string, count: number) => `Role “${role}” holds all ${count} journey permissions`,
    missing: (permissions: readonly string[]) => `missing: ${permissions.join(', ')}`,
  },
  agents: {
    routingDescription: 'Lets agents of PureConnect go on queue for Altocloud.',
    completeRouting: (role: string, count: number) =>
      `Add ${count} missing routing ${count === 1 ? 'permission' : 'permissions'} to role “${role}”; nothing is removed`,
    routingRoleId: (role: string) => `id of role “${role}”`,
    grant: (who: string, roles: readonly string[]) => `Give ${who} the ${named(roles)}`,
    takeBack: (role: string, who: string) => `Take role “${role}” back from ${who}`,
    deleteRole: (role: string) => `Delete role “${role}”`,
    roleHeldByOthers: (role: string, others: number) =>
      `Role “${role}” stays: ${others} ${others === 1 ? 'other has' : 'others have'} it by now. Delete it under Admin > Roles/Permissions once nobody needs it.`,
    roleHoldsMore: (role: string, count: number) =>
      `Role “${role}” holds ${count} more ${count === 1 ? 'permission' : 'permissions'} than the four for routing. Whoever gets the role gets them too.`,
    roleHoldsMoreFix: 'Look at the role under Admin > Roles/Permissions, or enter another name in routingRoleName.',
    nobody:
      'No synced user was chosen. Synced users arrive in Genesys Cloud without any role, and see no journey until they have two.',
    noneChosen: 'nothing to do: no synced user was chosen',
    nobodyFix: 'Choose them in gcUserIds once they are synced, or give the roles by hand under Admin > People.',
    aiRoleHolds: (role: string, count: number) =>
      `Role “${role}” holds the ${count} of the guide’s permissions that the organization offers`,
    aiRoleLacks: (permissions: readonly string[]) =>
      `missing: ${permissions.join(', ')}; restore the default role under Admin > Roles/Permissions`,
    usersHold: (count: number) => `${synced(count)} what agents need of Altocloud and routing`,
    usersHoldProof: 'GET /api/v2/users?expand=authorization, GET /api/v2/authorization/roles/{id}/subjectgrants',
    usersLack: (names: readonly string[], more: number) =>
      `not yet: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    waiting: 'the roles do not show at every user yet',
  },
  journey: {
    summary: 'Create an action map and activate it; segments and outcomes are optional',
    clicks: [
      'Optional: in the Altocloud Admin UI, create segments, which identify visitors with shared characteristics or behaviour.',
      'Optional: create business outcomes, by which Altocloud tells which visitors achieve your goals.',
      'Required: create an action map with the activity that triggers it and the action that results, and activate it.',
    ],
    oneActive: 'At least one action map is active',
    noMap: 'there is no action map',
    noneActive: (count: number) =>
      count === 1 ? 'the only action map is not active' : `none of ${count} action maps is active`,
    notListed: (why: string) => `Action maps could not be listed yet: ${why}`,
    notListedFix: 'Go on: they are looked at again once the permissions are there.',
    stays: 'Segments, outcomes and action maps stay. Delete them in the Altocloud Admin UI if nobody needs them.',
  },
} as const;

function synced(count: number): string {
  if (count === 1) return 'The synced user holds';
  return count === 2 ? 'Both synced users hold' : `All ${count} synced users hold`;
}

function named(roles: readonly string[]): string {
  const quoted = roles.map((role) => `“${role}”`).join(' and ');
  return roles.length === 1 ? `role ${quoted}` : `roles ${quoted}`;
}
