// SPDX-License-Identifier: AGPL-3.0-or-later
import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import webPush from 'web-push';

interface Sealed {
  decrypt(body: Buffer, how: { version: string; privateKey: ECDH; authSecret: string }): Buffer;
}
// The other half of what web-push seals with; it has no types.
const ece = createRequire(import.meta.url)('http_ece') as Sealed;

/** What an installation that pushes is told: keys of its own, and that push services of this machine are good enough. */
export function pushSettings(): Record<string, string> {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  return {
    PUSH_PUBLIC_KEY: publicKey,
    PUSH_PRIVATE_KEY: privateKey,
    PUSH_CONTACT: 'mailto:server@example.org',
    PUSH_PLAIN_HTTP: 'on',
  };
}

export interface Pushed {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came, which only the device can read. */
  readonly sealed: Buffer;
}

/** A browser's push service on this machine: answers as told, remembers what it was given. */
export class PushService {
  readonly pushed: Pushed[] = [];
  answer = 201;
  retryAfter: string | null = null;
  private url = '';
  private readonly server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.pushed.push({ path: request.url ?? '', headers: request.headers, sealed: Buffer.concat(parts) });
      if (this.retryAfter) response.setHeader('retry-after', this.retryAfter);
      response.writeHead(this.answer).end();
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** A browser that has asked this service for an address. */
  newBrowser(): PushBrowser {
    return new PushBrowser(`${this.url}/${randomBytes(8).toString('hex')}`);
  }
}

export class PushBrowser {
  private readonly privateKey = createECDH('prime256v1');
  private readonly authSecret = randomBytes(16).toString('base64url');
  private readonly publicKey = this.privateKey.generateKeys('base64url');

  constructor(readonly endpoint: string) {}

  /** What its page sends to be told of news. */
  get fields(): Record<'endpoint' | 'p256dh' | 'auth', string> {
    return { endpoint: this.endpoint, p256dh: this.publicKey, auth: this.authSecret };
  }

  read<Message>({ sealed }: Pushed): Message {
    const { privateKey, authSecret } = this;
    return JSON.parse(String(ece.decrypt(sealed, { version: 'aes128gcm', privateKey, authSecret }))) as Message;
  }
}
