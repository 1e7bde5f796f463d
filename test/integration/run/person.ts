import { PassThrough, Writable } from 'node:stream';

/** A person at a terminal: answers each question when it appears. Each pair is used once, in order; '' only waits. */
export function person(answers: readonly (readonly [question: string, keys: string])[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin });
  const left = [...answers];
  let seen = '';
  const shown: string[] = [];
  const look = (text: string) => {
    seen += text;
    shown.push(text);
    const [next] = left;
    if (next === undefined || !seen.includes(next[0])) return;
    left.shift();
    seen = '';
    if (next[1] !== '') setTimeout(() => stdin.write(next[1]), 20);
  };
  const screen = () => {
    const stream = new Writable({
      write: (chunk, _encoding, done) => {
        look(String(chunk));
        done();
      },
    });
    // A pipe never ends the process's own streams; it must not end these either.
    return Object.assign(stream, { isTTY: true, columns: 200, end: () => stream });
  };
  return { io: { stdin, stdout: screen(), stderr: screen() } as never, text: () => shown.join(''), left };
}
