// SPDX-License-Identifier: AGPL-3.0-or-later
import { connect, createServer, type Server, type Socket } from 'node:net';

const HEADER_BYTES = 5;
const NOTIFICATION = 'A'.charCodeAt(0);

/** Stands between a program and Postgres as a pooler in transaction mode does: everything passes but what is said by NOTIFY. */
export class DeafProxy {
  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly sockets: Set<Socket>,
  ) {}

  static open(databaseUrl: string): Promise<DeafProxy> {
    const target = new URL(databaseUrl);
    const sockets = new Set<Socket>();
    const server = createServer((client) => {
      const postgres = connect(Number(target.port), target.hostname);
      for (const socket of [client, postgres]) sockets.add(socket.on('error', () => undefined));
      client.pipe(postgres);
      postgres.on(
        'data',
        withoutNotifications((rest) => client.write(rest)),
      );
      postgres.on('close', () => client.destroy());
      client.on('close', () => postgres.destroy());
    });
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const url = new URL(databaseUrl);
        url.port = String((server.address() as { port: number }).port);
        resolve(new DeafProxy(server, url.href, sockets));
      });
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Messages of Postgres are a letter, four bytes that say how long the rest is with themselves, and the rest. */
function withoutNotifications(pass: (rest: Buffer) => void): (chunk: Buffer) => void {
  let held = Buffer.alloc(0);
  return (chunk) => {
    held = Buffer.concat([held, chunk]);
    while (held.length >= HEADER_BYTES) {
      const length = 1 + held.readUInt32BE(1);
      if (held.length < length) return;
      if (held[0] !== NOTIFICATION) pass(held.subarray(0, length));
      held = held.subarray(length);
    }
  };
}
