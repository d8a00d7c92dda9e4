// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const APP_IO_KEY = 'chiave-di-servizio-0123456789';

export interface AppIoContent {
  readonly subject: string;
  readonly markdown: string;
  readonly require_secure_channels?: boolean;
}
export interface TakenMessage {
  readonly id: string;
  readonly fiscalCode: string;
  readonly featureLevel: string;
  readonly content: AppIoContent;
}
/** An answer in place of the usual one; `hang` never answers. */
type Refusal = { readonly status: number; readonly retryAfter?: string } | 'hang' | null;

/** App IO on this machine, as its papers have it: profiles, messages and what became of them. */
export class AppIoServer {
  readonly taken: TakenMessage[] = [];
  readonly asked: string[] = [];
  key = APP_IO_KEY;
  /** What the profile of everybody says. */
  profile: 'takes' | 'refuses' | 'missing' = 'takes';
  refusal: { profiles: Refusal; messages: Refusal } = { profiles: null, messages: null };
  status = 'PROCESSED';
  private url = '';
  private readonly server = createServer((request, response) => void this.answer(request, response));

  /** What a server of ours is told to reach it. */
  async open(): Promise<Record<string, string>> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/api/v1`;
    return { APP_IO_URL: this.url, SECRETS_KEY: 'una-chiave-lunga-solo-per-le-prove-0123456789' };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** As on the first day. */
  reset(): void {
    this.taken.length = 0;
    this.asked.length = 0;
    this.profile = 'takes';
    this.refusal = { profiles: null, messages: null };
    this.status = 'PROCESSED';
    this.key = APP_IO_KEY;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = (request.url ?? '').replace(/^\/api\/v1/, '');
    this.asked.push(`${request.method} ${path}`);
    const say = (status: number, said: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (request.headers['ocp-apim-subscription-key'] !== this.key) return say(401, { title: 'Unauthorized' });
    const body = JSON.parse(String(Buffer.concat(parts)) || '{}') as Record<string, unknown>;
    const refusal = this.refusal[path === '/profiles' ? 'profiles' : 'messages'];
    if (refusal === 'hang') return;
    if (refusal) {
      if (refusal.retryAfter) response.setHeader('retry-after', refusal.retryAfter);
      return say(refusal.status, { title: 'Refused', detail: String(body['fiscal_code']) });
    }
    if (path === '/profiles') return this.sayProfile(say);
    if (request.method === 'POST' && path === '/messages') return this.take(body, say);
    const found = this.taken.find(({ id, fiscalCode }) => path === `/messages/${fiscalCode}/${id}`);
    say(found ? 200 : 404, found ? { message: { id: found.id }, status: this.status } : { title: 'Not found' });
  }

  private sayProfile(say: (status: number, said: object) => void): void {
    if (this.profile === 'missing') say(404, { title: 'Not found' });
    else say(200, { sender_allowed: this.profile === 'takes', preferred_languages: ['it_IT'] });
  }

  private take(body: Record<string, unknown>, say: (status: number, said: object) => void): void {
    const content = body['content'] as AppIoContent;
    const fits = (text: string, least: number, most: number): boolean => text.length >= least && text.length <= most;
    if (!fits(content.subject, 10, 120) || !fits(content.markdown, 80, 10_000)) return say(400, { title: 'Invalid' });
    const id = randomUUID();
    const [fiscalCode, featureLevel] = [String(body['fiscal_code']), String(body['feature_level_type'])];
    this.taken.push({ id, fiscalCode, featureLevel, content });
    say(201, { id });
  }
}
