// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const THEIR_KEY = 'chiave-di-un-altra-piattaforma';

export interface Called {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown> | null;
}
/** In place of the usual answer; `hang` never answers. */
type Instead = { readonly status: number; readonly body: string } | 'hang' | null;

/** Another platform on this machine, which speaks the standard: it answers with the rides it is given. */
export class CovoiturageServer {
  readonly calls: Called[] = [];
  journeys: object[] = [];
  instead: Instead = null;
  bookingStatus = 'WAITING_CONFIRMATION';
  private readonly server = createServer((request, response) => void this.answer(request, response));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  reset(): void {
    this.calls.length = 0;
    this.journeys = [];
    this.instead = null;
    this.bookingStatus = 'WAITING_CONFIRMATION';
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://here');
    const text = Buffer.concat(parts).toString();
    const body = text ? (JSON.parse(text) as Record<string, unknown>) : null;
    const path = pathname.replace(/^\/v1\//, '');
    this.calls.push({ method: request.method ?? '', path, query, body });
    if (this.instead === 'hang') return;
    const say = (status: number, said: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof said === 'string' ? said : JSON.stringify(said));
    };
    if (this.instead) return say(this.instead.status, this.instead.body);
    if (path === 'status') return say(200, { status: 'up' });
    if (request.headers['x-api-key'] !== THEIR_KEY) return say(401, { error: 'invalid_key' });
    if (path === 'driver_journeys') return say(200, this.journeys);
    if (path === 'bookings') return say(201, { ...body, status: this.bookingStatus });
    if (path === 'messages') return say(201, {});
    if (path.startsWith('bookings/')) return say(200, {});
    return say(404, { error: 'not_found' });
  }
}
