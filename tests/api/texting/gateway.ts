// SPDX-License-Identifier: AGPL-3.0-or-later
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A provider of texts on this machine: answers as told, remembers what it was asked. */
export class Gateway {
  readonly asked: Asked[] = [];
  answer = 200;
  private readonly server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      this.asked.push({ headers: request.headers, body });
      response.statusCode = this.answer;
      response.end('{"error":"number +39333 refused"}');
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/send`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
