// SPDX-License-Identifier: AGPL-3.0-or-later
import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { networkOf, type PlatformConfig } from '@reciproca/platform';
import type { Server, ServerOptions } from 'socket.io';
import { UnjoinedSockets } from './unjoined-sockets.js';

/** A client says who it is right after it has come in; who does not is put out. */
const JOIN_WITHIN_MS = 5_000;

/** Sockets on the server's own port; only pages of our own origin may open one with a cookie. */
class LiveAdapter extends IoAdapter {
  constructor(
    app: NestFastifyApplication,
    private readonly config: PlatformConfig,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const unjoined = new UnjoinedSockets((request) => this.addressOf(request));
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 10_000,
      connectTimeout: JOIN_WITHIN_MS,
      transports: ['websocket', 'polling'],
      allowRequest: (request, decide) => {
        decide(null, this.isOwnOrigin(request.headers.origin, request.headers.host) && unjoined.hasRoomFor(request));
      },
    } as ServerOptions) as Server;
    unjoined.watch(server);
    // Nothing is told there: whoever joined it would stay for ever without a session.
    server.of('/').use((_socket, next) => next(new Error('sign_in_needed')));
    return server;
  }

  /** As the one proxy there may be has it; each further one would be the client's own word. */
  private addressOf({ headers, socket }: IncomingMessage): string {
    const forwarded = this.config.TRUST_PROXY
      ? String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : '';
    return networkOf(forwarded || (socket.remoteAddress ?? ''));
  }

  /** Programs send no origin; browsers always do. */
  private isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
    if (!origin) return true;
    if (this.config.PUBLIC_URL && origin === new URL(this.config.PUBLIC_URL).origin) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

export function attachSockets(app: NestFastifyApplication, config: PlatformConfig): void {
  app.useWebSocketAdapter(new LiveAdapter(app, config));
}
