/** A role as the platform's API returns it; permissions as `domain:entity:action`. */
export function role(name: string, ...permissions: readonly string[]) {
  return {
    id: `role-${name.toLowerCase().replaceAll(/\W+/g, '-')}`,
    name,
    permissionPolicies: permissions.map((permission) => {
      const [domain, entityName, action] = permission.split(':');
      return { domain, entityName, actionSet: [action], allowConditions: false };
    }),
  };
}

/** A page of the listing of roles. */
export function page(...roles: readonly object[]): string {
  return JSON.stringify({ entities: roles, pageSize: 100, pageNumber: 1, total: roles.length, pageCount: 1 });
}

/** A listing of at least so many bytes; every role has a name of its own. */
export function bigPage(bytes: number): string {
  const one = role('Agent', ...Array.from({ length: 60 }, (_, at) => `routing:queue${at}:view`));
  const text = JSON.stringify(one);
  const count = Math.ceil(bytes / text.length);
  const roles = Array.from({ length: count }, (_, at) =>
    text.replace('role-agent', `role-${at}`).replace('"Agent"', `"Agent ${at}"`),
  );
  return `{"entities":[${roles.join(',')}],"pageSize":${count},"pageNumber":1,"total":${count},"pageCount":1}`;
}
