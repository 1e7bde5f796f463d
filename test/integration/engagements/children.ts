import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

type Message = { readonly [member: string]: unknown };

/** A child process of `child.ts`; killed when the test ends. */
export class Child {
  readonly #process: ChildProcess;
  readonly #waiting: Message[] = [];

  constructor(...args: string[]) {
    this.#process = fork(fileURLToPath(new URL('child.ts', import.meta.url)), args, { execArgv: [] });
    this.#process.on('message', (message) => this.#waiting.push(message as Message));
    onTestFinished(() => this.kill());
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  go(): void {
    this.#process.send('go');
  }

  /** The next message not yet taken. */
  async next(): Promise<Message> {
    while (this.#waiting.length === 0) await once(this.#process, 'message');
    return this.#waiting.shift() as Message;
  }

  /** Everything said so far. */
  said(): readonly Message[] {
    return this.#waiting;
  }

  /** Like a power cut for the process: no handler runs. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
