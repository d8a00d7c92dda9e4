// SPDX-License-Identifier: AGPL-3.0-or-later
import WebSocket from 'ws';

/** A client of /live that speaks just enough of the protocol to cost little; calls back with each event. */
export function openLive(port, token, onEvent) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    socket.once('error', reject);
    socket.on('message', (raw) => {
      const text = String(raw);
      if (text.startsWith('0')) socket.send(`40/live,${JSON.stringify({ token, lastSeq: 0 })}`);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('40/live')) resolve(socket);
      else if (text.startsWith('44/live')) reject(new Error(text));
      else if (text.startsWith('42/live,')) onEvent(JSON.parse(text.slice(8)), performance.now());
    });
  });
}

/** Opens many, some at a time. */
export async function openMany(port, tokens, onEvent, atOnce = 50) {
  const sockets = [];
  for (let n = 0; n < tokens.length; n += atOnce) {
    const batch = tokens
      .slice(n, n + atOnce)
      .map((token, index) => openLive(port, token, (event, at) => onEvent(n + index, event, at)));
    sockets.push(...(await Promise.all(batch)));
  }
  return sockets;
}
