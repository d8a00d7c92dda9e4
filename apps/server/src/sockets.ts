// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { PlatformConfig } from '@reciproca/platform';
import type { Server, ServerOptions } from 'socket.io';

/** Sockets on the server's own port; only pages of our own origin may open one with a cookie. */
class LiveAdapter extends IoAdapter {
  constructor(
    app: NestFastifyApplication,
    private readonly config: PlatformConfig,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      serveClient: false,
      maxHttpBufferSize: 10_000,
      transports: ['websocket', 'polling'],
      allowRequest: (request, decide) => {
        decide(null, this.isOwnOrigin(request.headers.origin, request.headers.host));
      },
    } as ServerOptions) as Server;
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
