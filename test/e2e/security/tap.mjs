/**
 * Loaded into the app by `--import`: writes down every address that this process connects to, looks up or listens on,
 * one a line, to the file that GROUNDWORK_TAP names.
 */

import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const file = process.env.GROUNDWORK_TAP ?? '';
/** @param {string} line */
const note = (line) => appendFileSync(file, `${line}\n`);

/** @type {any} */
const sockets = net.Socket.prototype;
const { connect } = sockets;
/** @this {unknown} @param {...any} given */
sockets.connect = function (...given) {
  // Normalised by `net.connect` into a list, or as a caller gave it.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given;
  const { host = 'localhost', port, path } = typeof first === 'object' ? first : { port: first, host: second };
  note(path === undefined ? `connect ${host}:${port}` : `local ${path}`);
  return connect.apply(this, given);
};

/** @type {any} */
const servers = net.Server.prototype;
const { listen } = servers;
/** @this {net.Server} @param {...any} given */
servers.listen = function (...given) {
  this.once('listening', () => {
    const address = this.address();
    note(typeof address === 'object' && address !== null ? `listen ${address.address}` : `local ${address}`);
  });
  return listen.apply(this, given);
};

/** @type {any} */
const names = dns;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const ask = names[name];
  names[name] = (/** @type {any[]} */ ...given) => {
    if (net.isIP(String(given[0])) === 0) note(`name ${given[0]}`);
    return ask(...given);
  };
}

/** @type {any} */
const packets = dgram.Socket.prototype;
const { send, bind } = packets;
/** @this {unknown} @param {...any} given */
packets.send = function (...given) {
  note('packet');
  return send.apply(this, given);
};
/** @this {unknown} @param {...any} given */
packets.bind = function (...given) {
  note('listen udp');
  return bind.apply(this, given);
};
syncBuiltinESMExports();
