// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect } from 'node:net';

/** As many requests as answers allow, over plain sockets so that the client costs little. Resolves to requests a second. */
export async function load({ port, request, connections = 32, seconds = 6, warmUpSeconds = 2 }) {
  const message = Buffer.from(request);
  let answered = 0;
  let failed = 0;
  const latencies = [];
  let counting = false;
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  let running = true;
  for (const socket of sockets) {
    let began = 0;
    let rest = Buffer.alloc(0);
    const send = () => {
      began = performance.now();
      socket.write(message);
    };
    socket.on('data', (chunk) => {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = lengthOf(rest);
      if (end === null || rest.length < end) return;
      if (!rest.subarray(9, 12).equals(Buffer.from('200'))) failed += 1;
      if (counting) {
        answered += 1;
        latencies.push(performance.now() - began);
      }
      rest = rest.subarray(end);
      if (running) send();
    });
    send();
  }
  await wait(warmUpSeconds);
  counting = true;
  await wait(seconds);
  counting = false;
  running = false;
  for (const socket of sockets) socket.destroy();
  if (failed > 0) throw new Error(`${failed} answers were not 200`);
  return { perSecond: answered / seconds, latencies };
}

/** Length of the first answer in the buffer, head and body; null while its head is not complete. */
function lengthOf(buffer) {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const length = /content-length: (\d+)/i.exec(buffer.subarray(0, head).toString('latin1'));
  if (!length) throw new Error('The answer says no length');
  return head + 4 + Number(length[1]);
}

function open(port) {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

export function wait(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
