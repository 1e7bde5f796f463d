import type { Socket } from 'node:net';
import { DatabaseEngineEnded } from './faults.ts';
import { greetingFor } from './greeting.ts';
import { fatal, type Message, message, messagesIn, textsIn } from './messages.ts';
import type { DatabaseBehaviour } from './options.ts';
import { ownNames } from './own-names.ts';
import { ASK_PASSWORD, type Passwords, refusalOf, type SignedIn, SUPERUSER, signIn } from './sign-in.ts';
import { readFirst } from './startup.ts';
import { type Client, keepSetting, SettingsRefused, type Turn, type Turns } from './turns.ts';

/** What a connection meets. */
export interface Front {
  readonly passwords: Passwords;
  readonly behaviour: () => DatabaseBehaviour;
  /** Starts PostgreSQL with the first who asks. @throws DatabaseEngineEnded */
  readonly database: () => Promise<Turns>;
  /** Hears each statement of the user, before it is carried out. @returns whether and when the connection is cut */
  readonly heard: (statement: string) => 'before' | 'after' | undefined;
  readonly nextId: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Serves one connection until it ends. Never rejects. */
export async function serve(socket: Socket, front: Front): Promise<void> {
  // It may break off at any time; reading then ends.
  socket.on('error', () => undefined);
  socket.setNoDelay(true);
  try {
    await new Connection(socket, front).run();
  } catch (error) {
    if (error instanceof SettingsRefused) socket.write(message('E', error.error));
    else if (error instanceof DatabaseEngineEnded) socket.write(SHUT_DOWN);
  } finally {
    socket.destroySoon();
  }
}

const SHUT_DOWN = fatal('57P01', 'terminating connection due to administrator command', 'ProcessInterrupts');

class Connection {
  readonly #socket: Socket;
  readonly #front: Front;
  readonly #chunks: AsyncIterator<Buffer>;
  #received: Buffer = Buffer.alloc(0);
  #queue: readonly Message[] = [];
  #turn: Turn | undefined;

  constructor(socket: Socket, front: Front) {
    this.#socket = socket;
    this.#front = front;
    this.#chunks = socket[Symbol.asyncIterator]();
  }

  async run(): Promise<void> {
    const who = await this.#begin();
    if (who === undefined) return;
    const client: Client = { id: this.#front.nextId(), ...who };
    // The first sign-in waits until PostgreSQL is there: clients are more patient with it than with a statement.
    const turns = await this.#front.database();
    this.#socket.write(greetingFor(client));
    try {
      for (;;) {
        const next = await this.#next();
        if (next === undefined || next.kind === 'X') return;
        if (!(await this.#carryOut(next, client, turns))) return;
      }
    } finally {
      await this.#giveUp();
    }
  }

  /** Everything before the first statement. */
  async #begin(): Promise<SignedIn | undefined> {
    for (;;) {
      const read = readFirst(this.#received);
      if (read === undefined) {
        if (!(await this.#receive())) return undefined;
        continue;
      }
      this.#received = read.rest;
      const { first } = read;
      if (first.is === 'encryption') this.#socket.write('N');
      else if (first.is === 'start') return this.#identify(first.minor, first.parameters);
      else return undefined;
    }
  }

  async #identify(minor: number, parameters: ReadonlyMap<string, string>): Promise<SignedIn | undefined> {
    const ours = parameters.get('user') === SUPERUSER;
    const behaviour = ours ? {} : this.#front.behaviour();
    if (behaviour.refuse === 'hang-up') return undefined;
    // A newer client is told that 3.0 is what there is.
    if (minor > 0) this.#socket.write(message('v', 0, 0));
    const refused = refusalOf(behaviour);
    if (refused === undefined) this.#socket.write(ASK_PASSWORD);
    const answer = refused ?? (await this.#next());
    if (answer === undefined) return undefined;
    const outcome = Buffer.isBuffer(answer) ? answer : signIn(parameters, answer, this.#front.passwords);
    if (!Buffer.isBuffer(outcome)) return outcome;
    this.#socket.write(outcome);
    return undefined;
  }

  /** @returns false when the connection is cut */
  async #carryOut(next: Message, client: Client, turns: Turns): Promise<boolean> {
    const statement = client.role === undefined ? undefined : statementOf(next);
    const cut = statement === undefined ? undefined : this.#front.heard(statement);
    if (cut === 'before') return this.#cut();
    this.#turn ??= await turns.take(client);
    const replies = await this.#turn.ask(ownNames(next, client.id));
    for (const { kind, body } of replies) {
      const [name = '', value = ''] = kind === 'S' ? textsIn(body) : [];
      if (name !== '') keepSetting(client, name, value);
    }
    const ready = replies.find(({ kind }) => kind === 'Z');
    const latencyMs = client.role === undefined ? 0 : (this.#front.behaviour().latencyMs ?? 0);
    if (ready !== undefined && String(ready.body) === 'I') this.#release();
    if (cut === 'after') return this.#cut();
    if (ready !== undefined && latencyMs > 0) await this.#front.sleep(latencyMs);
    this.#socket.write(Buffer.concat(replies.map(({ bytes }) => bytes)));
    return true;
  }

  #cut(): false {
    this.#socket.resetAndDestroy();
    return false;
  }

  #release(): void {
    this.#turn?.release();
    this.#turn = undefined;
  }

  /** A client that goes away in the middle of a transaction takes it back. */
  async #giveUp(): Promise<void> {
    const turn = this.#turn;
    if (turn === undefined) return;
    try {
      await turn.ask(message('S'));
      await turn.ask(message('Q', 'ROLLBACK'));
    } catch {
      // PostgreSQL has ended, and the transaction with it.
    } finally {
      this.#release();
    }
  }

  async #next(): Promise<Message | undefined> {
    for (;;) {
      const [first, ...more] = this.#queue;
      if (first !== undefined) {
        this.#queue = more;
        return first;
      }
      const { messages, rest } = messagesIn(this.#received);
      this.#received = rest;
      this.#queue = messages;
      if (messages.length === 0 && !(await this.#receive())) return undefined;
    }
  }

  /** @returns false at the end */
  async #receive(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done === true) return false;
    this.#received = Buffer.concat([this.#received, value]);
    return true;
  }
}

/** The text of a query, or of a statement to be prepared. */
function statementOf({ kind, body }: Message): string | undefined {
  if (kind === 'Q') return textsIn(body)[0];
  return kind === 'P' ? textsIn(body)[1] : undefined;
}
