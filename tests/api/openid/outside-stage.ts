// SPDX-License-Identifier: AGPL-3.0-or-later
import { PUBLIC_URL_OF_TESTS } from './public-url.js';
import type { TestApp } from '../../support/app.js';
import type { PageAnswer } from '../../support/page-client.js';

type Jar = Map<string, string>;

function keep(jar: Jar, answer: Response): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const isGone = /max-age=0|expires=thu, 01 jan 1970/i.test(line);
    if (isGone) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const cookieOf = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

/** Somebody at a browser, with one drawer of cookies for us and one for the provider. */
export class OutsideVisitor {
  readonly ours: Jar = new Map();
  private readonly theirs: Jar = new Map();

  constructor(private readonly app: Pick<TestApp, 'url'>) {}

  get cookie(): string {
    return cookieOf(this.ours);
  }

  /** The button: where it leads. */
  async begin(slug = 'alba', method = 'spid', next = ''): Promise<URL> {
    const answer = await this.visit(`/sign-in/with/${slug}/${method}${next && `?next=${encodeURIComponent(next)}`}`);
    if (answer.status !== 303) throw new Error(`Beginning answered ${answer.status}: ${answer.text}`);
    return new URL(answer.location ?? '');
  }

  /** Through the provider: where it sends back to. */
  async through(address: URL): Promise<string> {
    let at = address.href;
    while (!at.startsWith(PUBLIC_URL_OF_TESTS)) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: cookieOf(this.theirs) } });
      keep(this.theirs, answer);
      const next = answer.headers.get('location');
      if (!next) throw new Error(`The provider answered ${answer.status} at ${at}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
    return at.slice(PUBLIC_URL_OF_TESTS.length);
  }

  /** The whole way: the answer to coming back. */
  async enter(slug?: string, method?: string, next?: string): Promise<PageAnswer> {
    return this.visit(await this.through(await this.begin(slug, method, next)));
  }

  async visit(path: string): Promise<PageAnswer> {
    const answer = await fetch(this.app.url + path, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'it', cookie: this.cookie },
    });
    keep(this.ours, answer);
    const html = await answer.text();
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
    const text = main
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#39;|&#x27;/g, '’')
      .replace(/[\s\u00a0]+/g, ' ');
    return { status: answer.status, location: answer.headers.get('location'), html, text, flash: null };
  }

  /** A form of the page at that address. */
  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<PageAnswer> {
    let token = '';
    for (const page of ['/me', '/sign-in']) token ||= await this.tokenOf(page);
    const answer = await fetch(this.app.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: this.cookie, 'accept-language': 'it' },
      body: new URLSearchParams({ ...fields, _csrf: token }).toString(),
    });
    keep(this.ours, answer);
    const html = await answer.text();
    return { status: answer.status, location: answer.headers.get('location'), html, text: html, flash: null };
  }

  private async tokenOf(path: string): Promise<string> {
    const { html } = await this.visit(path);
    return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  }

  /** Whether they are signed in. */
  async isIn(): Promise<boolean> {
    return this.ours.has('reciproca_session') && (await this.visit('/me')).status === 200;
  }
}
