// SPDX-License-Identifier: AGPL-3.0-or-later
import { type OpenForm, openForm, openSession } from './sessions.js';
import type { TestEnte } from './world.js';

export interface PageAnswer {
  readonly status: number;
  readonly location: string | null;
  /** What a reader sees, without the marks. */
  readonly text: string;
  readonly html: string;
  /** The line that the next page begins with. */
  readonly flash: string | null;
}

/** Pages as a signed-in person gets them, without a browser. */
export class PageClient {
  private constructor(
    private readonly url: string,
    private readonly form: OpenForm,
    private readonly session: string,
  ) {}

  static async open(url: string, ente: TestEnte, personId: string): Promise<PageClient> {
    return new PageClient(url, await openForm(url), await openSession(ente, personId, 'web'));
  }

  get(path: string): Promise<PageAnswer> {
    return this.ask(path);
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return this.ask(path, new URLSearchParams({ ...fields, _csrf: this.form.token }).toString());
  }

  /** A form that waited on a device, as a script brings it. */
  bring(path: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return this.ask(path, new URLSearchParams({ ...fields, _csrf: this.form.token }).toString(), { 'x-waited': '1' });
  }

  /** A page as a device fetches it to keep it. */
  getAhead(path: string): Promise<PageAnswer> {
    return this.ask(path, undefined, { 'x-kept-ahead': '1' });
  }

  /** A form with a file, as a browser sends it. */
  upload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file?: { name: string; content: Buffer | string },
  ): Promise<PageAnswer> {
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: this.form.token, ...fields })) body.append(name, value);
    if (file) body.append('file', new Blob([new Uint8Array(Buffer.from(file.content as string))]), file.name);
    return this.ask(path, body);
  }

  private ask(path: string, body?: string | FormData, headers?: Record<string, string>): Promise<PageAnswer> {
    return readPage(this.url + path, `${this.form.cookie}; reciproca_session=${this.session}`, body, headers);
  }
}

/** A page as whoever has these cookies gets it; with a body, what a form of theirs is answered. */
export async function readPage(
  url: string,
  cookie: string,
  body?: string | FormData,
  more: Readonly<Record<string, string>> = {},
): Promise<PageAnswer> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    headers: {
      accept: 'text/html',
      'accept-language': 'it',
      cookie,
      ...more,
      ...(typeof body === 'string' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(body !== undefined && { body }),
  });
  const html = await answer.text();
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  const { status, headers } = answer;
  return { status, location: headers.get('location'), html, text: plain(main), flash: flashOf(headers) };
}

function flashOf(headers: Headers): string | null {
  const cookie = headers.getSetCookie().find((one) => one.includes('reciproca_flash='));
  return cookie ? (/"text":"([^"]*)"/.exec(decodeURIComponent(cookie))?.[1] ?? null) : null;
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0]+/g, ' ');
}

/** What a hidden field of a page holds; nothing where there is none. */
export function hiddenIn(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
}
