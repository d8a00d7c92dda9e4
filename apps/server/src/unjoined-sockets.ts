// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';

/** An office behind one address comes back all at once after a restart, a few hundred pages at most. */
const MOST_OF_AN_ADDRESS = 300;

interface EngineSocket {
  readonly request: IncomingMessage;
  once(event: 'close', then: () => void): void;
}

/** Sockets that have come in and not yet said who they are, by address: so that nobody fills the house with them. */
export class UnjoinedSockets {
  private readonly addresses = new Map<object, string>();

  constructor(private readonly addressOf: (request: IncomingMessage) => string) {}

  hasRoomFor(request: IncomingMessage): boolean {
    const address = this.addressOf(request);
    let count = 0;
    for (const other of this.addresses.values()) if (other === address) count += 1;
    return count < MOST_OF_AN_ADDRESS;
  }

  watch(server: Server): void {
    server.engine.on('connection', (socket: EngineSocket) => {
      this.addresses.set(socket, this.addressOf(socket.request));
      socket.once('close', () => this.addresses.delete(socket));
    });
    server.on('new_namespace', (namespace) =>
      namespace.on('connection', ({ conn }) => this.addresses.delete(conn as object)),
    );
  }
}
