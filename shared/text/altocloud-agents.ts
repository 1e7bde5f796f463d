/** Words of the `agents` command. */
export const agentsTerminal = {
  description: 'list the users and workgroups of a CIC server and the users of Genesys Cloud; changes nothing',
  runbookArgument: 'the runbook, for example altocloud-pureconnect',
  engagementArgument: 'the engagement whose values count',
  users: 'Users of the CIC server (userIds):',
  workgroups: 'Workgroups (workgroupIds):',
  synced: 'Users of Genesys Cloud (gcUserIds):',
  none: '  none',
  licensed: 'has the licence',
  inactive: 'licence not active or no client access',
  members: (count: number, licensed: number) =>
    `${count === 1 ? '1 member' : `${count} members`}, ${licensed} with the licence`,
  noQueue: 'no queue',
  roles: (count: number) => (count === 0 ? 'no role' : count === 1 ? '1 role' : `${count} roles`),
  nothing: 'There is nowhere to look. Give cicServer, cicUser and cicPassword, or region and who signs in there.',
} as const;
