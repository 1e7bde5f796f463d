import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a process and its descendants have open, as Linux tells it. */
export interface Sockets {
  /** `address:port` of every socket that takes connections. */
  readonly listening: readonly string[];
  /** `address:port` of every other end. */
  readonly peers: readonly string[];
}

const LISTEN = '0A';

/** Looks once. */
export function socketsOf(pid: number): Sockets {
  const inodes = new Set(tree(pid).flatMap(socketInodes));
  const lines = ['tcp', 'tcp6']
    .flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((parts) => inodes.has(parts[9] ?? ''));
  const listens = (parts: readonly string[]) => parts[3] === LISTEN;
  return {
    listening: lines.filter(listens).map((parts) => address(parts[1] ?? '')),
    peers: lines.filter((parts) => !listens(parts)).map((parts) => address(parts[2] ?? '')),
  };
}

/** The process and all that it started, directly or not. */
export function tree(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(readOr(`/proc/${name}/stat`).split(') ')[1]?.split(' ')[1]) }));
  const found = [pid];
  for (const one of found) found.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid));
  return found;
}

/** How each was started. */
export function commandLines(pid: number): string {
  return tree(pid)
    .map((one) => readOr(`/proc/${one}/cmdline`).replaceAll('\0', ' '))
    .join('\n');
}

function socketInodes(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      const inode = /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${name}`))?.[1];
      return inode === undefined ? [] : [inode];
    });
  } catch {
    return [];
  }
}

/** A process may end while it is looked at. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** From `0100007F:1F90`; the bytes of each group of four are the other way round. */
function address(text: string): string {
  const [bytes = '', port = ''] = text.split(':');
  const groups = bytes.match(/.{8}/g) ?? [];
  const turned = groups.map((group) => (group.match(/../g) ?? []).reverse());
  const ip =
    turned.length === 1
      ? (turned[0] ?? []).map((byte) => Number.parseInt(byte, 16)).join('.')
      : turned.flat().join('').toLowerCase();
  return `${ip}:${Number.parseInt(port, 16)}`;
}
