// Loaded before everything else in every process of a run: notes that it was, and makes any use of a network throw.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

const log = process.env.NO_NETWORK_LOG;

const forbid = (owner, names) => {
  for (const name of names) {
    owner[name] = () => {
      appendFileSync(log, `used ${name}\n`);
      throw new Error(`network: ${name}`);
    };
  }
};

appendFileSync(log, `guarded ${process.pid}\n`);
forbid(net, ['connect', 'createConnection']);
forbid(net.Socket.prototype, ['connect']);
forbid(net.Server.prototype, ['listen']);
forbid(tls, ['connect']);
forbid(http, ['request', 'get']);
forbid(https, ['request', 'get']);
forbid(http2, ['connect']);
forbid(dgram, ['createSocket']);
forbid(dns, ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']);
forbid(globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
syncBuiltinESMExports();
