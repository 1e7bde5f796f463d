import { Fault } from '../../../shared/results/fault.ts';
import type { Call, Reader, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import { SecretNotGiven } from '../../runs/faults.ts';
import { Secret } from '../../vault/secret.ts';
import type { Clock } from '../http/time.ts';
import { type LookBody, NEXUS_DATABASE } from './call.ts';
import { connect, type Session } from './connect.ts';
import type { ToldStatement, ToldTransaction, TransactionListener } from './told.ts';
import { LOCK_SECONDS, readOnly, runTransaction, STATEMENT_SECONDS } from './transaction.ts';

/** The database of Digital Channels: looks are read-only transactions, a write is one transaction. */
export type NexusDatabase = Reader & Writer<Secret>;

/** What a connection to it is made of. */
export interface NexusDatabaseParts {
  /** The connection string; asked when something is sent. */
  readonly url: () => Promise<Secret | undefined>;
  /** For places of secrets in looks. */
  readonly secretFor: (name: string) => Promise<Secret | undefined>;
  /** In a rehearsal, the connection string of the practice database: nothing else may be named. */
  readonly only?: string | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly told?: TransactionListener | undefined;
}

/** For an answer the server gives up first, and says why. */
const LIMITS = {
  lockSeconds: LOCK_SECONDS,
  answerSeconds: STATEMENT_SECONDS + 10,
  // The practice database starts only when somebody signs in.
  connectSeconds: { here: 60, elsewhere: 15 },
};

/** A reader and writer over one connection string. Each look and each transaction has a connection of its own. */
export function createNexusDatabase({ url, secretFor, only, clock, told }: NexusDatabaseParts): NexusDatabase {
  /** A connection for one piece of work, which is told when it is over. */
  async function within<T>(
    about: { readonly effect: 'read' | 'write'; readonly table: string; readonly signal?: AbortSignal | undefined },
    work: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { effect, ...how } = about;
    const began = clock.now();
    const statements: ToldStatement[] = [];
    let address = '';
    const report = (outcome: ToldTransaction['outcome']) => {
      const at = new Date(began).toISOString();
      // A listener's failure is not the transaction's.
      try {
        told?.({ at, durationMs: clock.now() - began, effect, address, statements, outcome });
      } catch {}
    };
    try {
      const string = await url();
      if (string === undefined) throw new SecretNotGiven('databaseUrl');
      const session = await connect(string, { ...how, ...LIMITS, only });
      address = session.place.url;
      try {
        const done = await work(listening(session, statements));
        report({ is: 'answered' });
        return done;
      } finally {
        await session.close();
      }
    } catch (error) {
      report({ is: 'failed', fault: error instanceof Fault ? error.code : 'unexpected' });
      throw error;
    }
  }

  async function filled(param: unknown): Promise<unknown> {
    const name = (param as { readonly $secret?: unknown } | null)?.$secret;
    if (typeof name !== 'string') return param;
    const secret = await secretFor(name);
    if (secret === undefined) throw new SecretNotGiven(name);
    return secret;
  }

  return {
    async read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
      const { statements } = ours(call).body as unknown as LookBody;
      const ready = await Promise.all(
        statements.map(async ({ text, params }) => ({ text, params: await Promise.all(params.map(filled)) })),
      );
      const about = { effect: 'read', table: tableOf(call.path), signal } as const;
      return call.reply(await within(about, (session) => readOnly(session, ready)));
    },
    async sendWrite(request: WriteRequest): Promise<WriteReply<Secret>> {
      const write = ours(request);
      if (write.kind !== 'sql') throw new Error(`A request by HTTP reached ${NEXUS_DATABASE}.`);
      // No signal: a stop takes effect between writes, so that no answer is thrown away.
      const { rows, secrets } = await within({ effect: 'write', table: write.table }, (session) =>
        runTransaction(session, write),
      );
      return { status: 200, body: rows, secrets };
    },
  };
}

/** The same session, which notes what is said on it, but for what merely frames it. */
function listening(session: Session, statements: ToldStatement[]): Session {
  return {
    ...session,
    async query(text, params = [], acted) {
      const said = { text, params: params.map((param) => (typeof param === 'object' ? shown(param) : String(param))) };
      const isFrame = /^(?:BEGIN|SET LOCAL|ROLLBACK)\b/.test(text);
      const place = isFrame ? -1 : statements.push(said) - 1;
      const answer = await session.query(text, params, acted);
      if (!isFrame) statements[place] = { ...said, rows: answer.count };
      return answer;
    },
  };
}

/** A `Secret` is a mask. */
function shown(param: unknown): string {
  return param instanceof Secret ? String(param) : JSON.stringify(param);
}

function tableOf(path: string): string {
  return path.replace(/^\//, '').replace(/[/.].*$/, '');
}

/** A request of another system here is a programming fault. */
function ours<T extends { readonly system: string }>(request: T): T {
  if (request.system !== NEXUS_DATABASE) throw new Error(`A request for ${request.system} reached ${NEXUS_DATABASE}.`);
  return request;
}
