// SPDX-License-Identifier: AGPL-3.0-or-later
import { ApiClient, startTestApp, type TestApp } from '../../support/app.js';
import { type ServedApp, serveApp } from '../../support/served.js';
import { IdentityProvider, newKey, type TestKey } from '../../support/identity-provider.js';
import { openAdministratorSession, openSession } from '../../support/sessions.js';
import { TestEnte } from '../../support/world.js';
import { PUBLIC_URL_OF_TESTS } from './public-url.js';

export const LEVEL_2 = 'https://www.spid.gov.it/SpidL2';
export const SECRET = 'a-secret-that-only-these-two-know-of';

interface Keys {
  readonly signing: TestKey;
  readonly decryption: TestKey;
}

function environmentWith({ signing, decryption }: Keys): Record<string, string> {
  return {
    SECRETS_KEY: 'a key of thirty-two characters or more',
    OIDC_PLAIN_HTTP: 'on',
    OIDC_TEST_SECRET: SECRET,
    // As panels that know one line only want it.
    OIDC_TEST_KEY: signing.pem.replaceAll('\n', '\\n'),
    OIDC_TEST_DECRYPTION: decryption.privateJwk,
  };
}

/** A house with an ente whose people come in by another’s word, and that other. */
export class Door<App extends TestApp | ServedApp = TestApp> {
  private constructor(
    readonly app: App,
    readonly ente: TestEnte,
    readonly idp: IdentityProvider,
    readonly ada: ApiClient,
    readonly carla: ApiClient,
    readonly carlaId: string,
    readonly keys: Keys,
    /** As whom people know it. */
    readonly site: string,
  ) {}

  static async open(): Promise<Door> {
    const keys = { signing: newKey('sig'), decryption: newKey('enc') };
    const app = await startTestApp({ ...environmentWith(keys), PUBLIC_URL: PUBLIC_URL_OF_TESTS });
    return Door.of(app, keys, PUBLIC_URL_OF_TESTS);
  }

  /** In a process of its own, for browsers. */
  static async serve(): Promise<Door<ServedApp>> {
    const keys = { signing: newKey('sig'), decryption: newKey('enc') };
    const app = await serveApp(environmentWith(keys));
    return Door.of(app, keys, app.url.replace('127.0.0.1', 'localhost'));
  }

  private static async of<App extends TestApp | ServedApp>(app: App, keys: Keys, site: string): Promise<Door<App>> {
    const ente = await TestEnte.create(app.database.url);
    const carla = await ente.person({ roles: ['coordinator'], withLogin: false });
    return new Door(
      app,
      ente,
      await IdentityProvider.listen(),
      new ApiClient(app.url, await openAdministratorSession(ente)),
      new ApiClient(app.url, await openSession(ente, carla.id, 'api')),
      carla.id,
      keys,
      site,
    );
  }

  /** The row of a provider as an administrator writes it. */
  row(change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
    return {
      name: 'SPID di prova',
      kind: 'citizens',
      issuer: this.idp.issuer,
      clientId: 'reciproca',
      authMethod: 'client_secret_basic',
      secretVariable: 'OIDC_TEST_SECRET',
      levels: LEVEL_2,
      userinfo: 'plain',
      methods: ['spid', 'cie'],
      ...change,
    };
  }

  /** Adds it and lets it know us; its id. */
  async register(
    change: Readonly<Record<string, unknown>> = {},
    client: Readonly<Record<string, unknown>> = {},
    claims: readonly string[] = ['fiscal_number', 'given_name', 'family_name', 'birthdate', 'email', 'eidas_id'],
  ): Promise<string> {
    const row = this.row(change);
    const added = await this.ada.post<{ id: string }>('/installation/providers', row);
    if (added.status !== 201) throw new Error(`Adding answered ${added.status}: ${JSON.stringify(added.body)}`);
    const { id } = added.body;
    this.idp.serve({
      client: {
        client_id: 'reciproca',
        client_secret: SECRET,
        token_endpoint_auth_method: row['authMethod'] as 'client_secret_basic' | 'private_key_jwt',
        redirect_uris: [`${this.site}/sign-in/callback/${id}`],
        post_logout_redirect_uris: [`${this.site}/sign-in`],
        ...client,
      },
      claims,
      levels: [LEVEL_2, 'https://www.spid.gov.it/SpidL1'],
    });
    return id;
  }

  /** The same, tried and chosen by the ente. */
  async add(...given: Parameters<Door['register']>): Promise<string> {
    const id = await this.register(...given);
    await this.try(id);
    const choice = await this.choose(id, this.row(given[0])['kind'] === 'staff' ? 'staff' : 'citizens');
    if (choice.status !== 200) throw new Error(`Choosing answered ${choice.status}: ${JSON.stringify(choice.body)}`);
    return id;
  }

  choose(id: string, kind: 'citizens' | 'staff' = 'citizens') {
    return this.carla.send<{ code: string; errors: { field: string }[] }>('PUT', '/ente/sign-in', {
      ...{ citizens: null, staff: null },
      [kind]: id,
    });
  }

  /** What an administrator does before any ente may choose it; which checks went wrong. */
  async try(id: string): Promise<string[]> {
    const { body } = await this.ada.get<{ items: { check: string; result: string }[] }>(
      `/installation/providers/${id}/trial`,
    );
    return body.items.filter(({ result }) => result === 'fail').map(({ check }) => check);
  }

  /** A session of the coordinator's for the pages. */
  openWeb(): Promise<string> {
    return openSession(this.ente, this.carlaId, 'web');
  }

  async close(): Promise<void> {
    await this.idp.close();
    await this.ente.close();
    await this.app.close();
  }
}
