// Another process, told on its command line what to do. It reports by lines of JSON and ends with its parent.
import { randomBytes } from 'node:crypto';
import { openJournal } from '../../../main/engagements/journal.ts';
import { acquireLock } from '../../../main/engagements/lock.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import { nodeProcesses } from '../../../main/engagements/processes.ts';

const [task, path = '', journalPath = ''] = process.argv.slice(2);
const parts = { files: nodeFiles, processes: nodeProcesses, clock: Date, random: (n: number) => randomBytes(n) };
const say = (message: object) => process.send?.(message);
const stay = () => setInterval(() => undefined, 1000);
process.on('disconnect', () => process.exit());

const wish = { path, what: 'engagement "acme-1"', command: `child ${task}` };

if (task === 'hold') {
  const { who } = await acquireLock(parts, wish);
  say({ who });
  stay();
}

if (task === 'race') {
  process.once('message', async () => {
    const won = await acquireLock(parts, wish).then(
      () => true,
      (error: { code?: string }) => error.code ?? String(error),
    );
    say({ won });
  });
  say({ ready: true });
  stay();
}

if (task === 'append') {
  const lock = await acquireLock(parts, wish).catch((error: { code?: string }) => say({ refused: error.code }));
  if (typeof lock === 'object') {
    const journal = await openJournal(nodeFiles, journalPath, Date);
    if (journal.lines().length === 0) {
      const names = { engagement: 'acme-1', run: 'r1', runbook: 'uca', customer: 'Acme' };
      await journal.append({ kind: 'opened', ...names, practice: false });
    }
    for (let n = 1; ; n += 1) {
      const head = await journal.append({
        kind: 'intent',
        action: `role/${n}`,
        step: 'role',
        request: 'x'.repeat(5000),
      });
      say({ n, head });
    }
  } else process.disconnect();
}
