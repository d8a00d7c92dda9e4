// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { io } from 'socket.io-client';
import { wait } from './http-load.mjs';
import { percentile, result } from './table.mjs';

const HOSTILE = 20;
const LOOK_SECONDS = 10;

/** What twenty clients of one kind at once do to everybody else: how long /health takes meanwhile, beside a calm minute. */
export async function measure({ startServer, quick }) {
  const seconds = quick ? 3 : LOOK_SECONDS;
  // As an installation has it: limits are what is measured.
  const server = await startServer({ JOBS: 'off', REQUESTS_PER_MINUTE: '12000' });
  try {
    const calm = percentile(await lookFor(server.url, seconds), 0.99);
    const results = [];
    for (const [kind, attack] of Object.entries(ATTACKS)) {
      let isOver = false;
      const until = () => isOver;
      const attackers = Array.from({ length: HOSTILE }, (_, nth) => attack(server, until, nth));
      await wait(1);
      const latencies = await lookFor(server.url, seconds);
      isOver = true;
      await Promise.all(attackers);
      const p99 = percentile(latencies, 0.99);
      results.push(
        result(`siege.${kind}`, 'ms p99', p99, calm, { p50: percentile(latencies, 0.5), p99, n: latencies.length }),
      );
    }
    return results;
  } finally {
    await server.stop();
  }
}

function lookFor(url, seconds) {
  const looker = new Worker(new URL('./siege-looker.mjs', import.meta.url), { workerData: { url, seconds } });
  return new Promise((resolve, reject) => looker.once('message', resolve).once('error', reject));
}

const json = { 'content-type': 'application/json' };
const post = (url, body, headers = json) =>
  fetch(url, { method: 'POST', body, headers }).then(
    (answer) => answer.text(),
    () => undefined,
  );
const unknownFields = (count) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1])));

/** Each goes on until it is over, as fast as answers come. */
const ATTACKS = {
  async fields({ url }, isOver) {
    const body = unknownFields(300);
    while (!isOver()) await post(`${url}/api/v1/sessions`, body);
  },
  async bodies({ url }, isOver) {
    const body = unknownFields(250_000);
    while (!isOver()) await post(`${url}/api/v1/sessions`, body);
  },
  async guesses({ url }, isOver, nth) {
    for (let turn = 0; !isOver(); turn += 1)
      await post(`${url}/api/v1/sessions`, JSON.stringify({ login: `nobody${nth}`, password: `wrong${turn}` }));
  },
  async files({ url }, isOver) {
    const body = new Uint8Array(8 * 1024 * 1024);
    while (!isOver()) await post(`${url}/me/documents`, body, { 'content-type': 'multipart/form-data; boundary=x' });
  },
  async tokens({ url }, isOver, nth) {
    for (let turn = 0; !isOver(); turn += 1)
      await fetch(`${url}/api/v1/me`, { headers: { authorization: `Bearer ${nth}-${turn}` } }).then(
        (answer) => answer.text(),
        () => undefined,
      );
  },
  /** Fifty requests each that never come to an end. */
  async slow({ port }, isOver) {
    const sockets = Array.from({ length: 50 }, () => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.write(
        'POST /api/v1/sessions HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: 4000\r\n\r\n{',
      );
      return socket;
    });
    while (!isOver()) {
      await wait(0.2);
      for (const socket of sockets) if (socket.writable) socket.write(' ');
    }
    for (const socket of sockets) socket.destroy();
  },
  /** Sockets that never say who they are, opened again and again. */
  async sockets({ url }, isOver) {
    while (!isOver()) {
      const open = Array.from({ length: 10 }, () =>
        io(url, { transports: ['websocket'], forceNew: true, reconnection: false }),
      );
      await wait(0.3);
      for (const socket of open) socket.disconnect();
    }
  },
};
