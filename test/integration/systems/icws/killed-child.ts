import { createApp } from '../../../../main/app.ts';
import { rememberSessions } from '../../../../main/runs/remember-sessions.ts';
import { createIcws } from '../../../../main/systems/icws/system.ts';
import { practiceVault } from '../../../../main/vault/practice-vault.ts';
import { Secret } from '../../../../main/vault/secret.ts';

// Opens a session, says so, and waits to be killed.
const [origin = '', data = ''] = process.argv.slice(2);
const app = await createApp({ data, env: {}, cwd: data });
const icws = createIcws({
  origin,
  transportTo: () => app.transport([], 'practice'),
  account: async () => ({ user: 'admin', password: new Secret('right') }),
  sessions: rememberSessions(app, practiceVault({ origin, fetch: app.practiceFetch }), origin),
});
await icws.session();
process.stdout.write('open\n');
setInterval(() => {}, 1_000);
