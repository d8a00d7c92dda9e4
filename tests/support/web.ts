// SPDX-License-Identifier: AGPL-3.0-or-later
import { SESSION_COOKIE } from '@reciproca/platform';
import type { TestApp } from './app.js';
import { openForm, openSession } from './sessions.js';
import type { TestEnte } from './world.js';

export interface PageAnswer {
  readonly status: number;
  /** Where a form sends on to; empty where it shows itself again. */
  readonly location: string;
  readonly html: string;
  /** What a person reads of it, in one line. */
  readonly text: string;
}

/** Somebody who looks at pages and sends forms with scripts switched off. */
export class WebVisitor {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly csrf: string,
    private readonly language: string,
  ) {}

  static async open(app: TestApp, ente: TestEnte, personId: string, language = 'it'): Promise<WebVisitor> {
    const form = await openForm(app.url);
    const token = await openSession(ente, personId, 'web');
    return new WebVisitor(app.url, `${form.cookie}; ${SESSION_COOKIE}=${token}`, form.token, language);
  }

  get(path: string): Promise<PageAnswer> {
    return this.send(path, {});
  }

  post(path: string, fields: Record<string, string>, more: Record<string, string> = {}): Promise<PageAnswer> {
    const body = new URLSearchParams({ ...fields, _csrf: this.csrf }).toString();
    return this.send(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
    });
  }

  private async send(path: string, init: RequestInit): Promise<PageAnswer> {
    const headers = { cookie: this.cookie, 'accept-language': this.language, ...init.headers };
    const answer = await fetch(this.url + path, { ...init, redirect: 'manual', headers });
    const html = await answer.text();
    return { status: answer.status, location: answer.headers.get('location') ?? '', html, text: textOf(html) };
  }
}

function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
