// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Server, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

const ANSWERS_WITHIN_MS = 4_000;

/** Knows which requests are under way, so that a server that stops answers them before it cuts whatever else is connected. */
export class Drain {
  private readonly open = new Set<ServerResponse>();
  private isDraining = false;
  private whenEmpty: () => void = () => undefined;

  constructor(private readonly fastify: FastifyInstance) {
    fastify.addHook('onRequest', (_request, { raw }, done) => {
      if (this.isDraining) raw.shouldKeepAlive = false;
      this.open.add(raw);
      raw.once('close', () => this.left(raw));
      done();
    });
  }

  /**
   * Takes in nothing new and waits for the answers under way, but not for long: a body that never ends would never be
   * answered. Then every connection is cut, those that have not asked anything among them.
   */
  async run(withinMs = ANSWERS_WITHIN_MS): Promise<void> {
    const server = this.fastify.server as Server;
    this.isDraining = true;
    server.close();
    for (const response of this.open) if (!response.headersSent) response.shouldKeepAlive = false;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.whenEmpty = resolve;
      timer = setTimeout(resolve, withinMs);
      if (this.open.size === 0) resolve();
    });
    clearTimeout(timer);
    server.closeAllConnections();
  }

  private left(response: ServerResponse): void {
    this.open.delete(response);
    if (this.open.size === 0) this.whenEmpty();
  }
}
