// SPDX-License-Identifier: AGPL-3.0-or-later
import { Secret, TOTP } from 'otpauth';
import { ApiClient } from './app.js';
import { type PageAnswer, readPage } from './page-client.js';
import { type OpenForm, openForm } from './sessions.js';
import { PASSWORD } from './world.js';

/** Pages and routes as who looks after the installation gets them. */
export class InstallationClient {
  private constructor(
    private readonly url: string,
    private readonly form: OpenForm,
    private readonly token: string,
  ) {}

  /** Comes in by that link: app, password and code, then a session of its own. */
  static async join(url: string, path: string, name: string): Promise<InstallationClient> {
    const outside = new InstallationClient(url, await openForm(url), '');
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec((await outside.get(path)).html)?.[1]?.replaceAll(' ', '') ?? '';
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const login = name.toLowerCase().replace(' ', '.');
    const joined = await outside.post(path, { name, login, password: PASSWORD, code: totp.generate() });
    if (joined.status !== 303) throw new Error(`Joining answered ${joined.status}: ${joined.text}`);
    const code = totp.generate({ timestamp: Date.now() + 30_000 });
    const signedIn = await new ApiClient(url, null).post<{ token: string }>('/installation/sessions', {
      login,
      password: PASSWORD,
      code,
    });
    if (signedIn.status !== 201)
      throw new Error(`Signing in answered ${signedIn.status}: ${JSON.stringify(signedIn.body)}`);
    return new InstallationClient(url, outside.form, signedIn.body.token);
  }

  get api(): ApiClient {
    return new ApiClient(this.url, this.token);
  }

  get cookie(): string {
    return `${this.form.cookie}; reciproca_installation=${this.token}`;
  }

  async enteId(slug: string): Promise<string> {
    const { items } = (await this.api.get<{ items: { id: string; slug: string }[] }>('/installation/enti')).body;
    return items.find((one) => one.slug === slug)?.id ?? '';
  }

  get(path: string): Promise<PageAnswer> {
    return readPage(this.url + path, this.cookie);
  }

  post(path: string, fields: Readonly<Record<string, string>>): Promise<PageAnswer> {
    return readPage(
      this.url + path,
      this.cookie,
      new URLSearchParams({ ...fields, _csrf: this.form.token }).toString(),
    );
  }
}
