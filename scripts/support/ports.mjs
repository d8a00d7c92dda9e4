// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer } from 'node:net';

/**
 * Tries to listen for an instant.
 * @param {number} port 0 asks the system for a free one
 * @param {string} [host] without it, every address
 * @returns {Promise<number>} the port that answered; rejects with the system's error (EADDRINUSE, EACCES)
 */
export function tryPort(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : port;
      probe.close(() => resolve(found));
    });
  });
}
