// SPDX-License-Identifier: AGPL-3.0-or-later
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AdministratorLinks } from '@reciproca/installation';
import { systemSeed, UnitOfWork } from '@reciproca/platform';
import { fiscalCodeFor } from '../../support/fiscal-code.js';
import { IdentityProvider } from '../../support/identity-provider.js';
import { InstallationClient } from '../../support/installation-client.js';
import { PageClient } from '../../support/page-client.js';
import { Door, LEVEL_2 } from '../../api/openid/door.js';
import { OutsideVisitor } from '../../api/openid/outside-stage.js';

let door: Door;
const code = fiscalCodeFor('1985-12-10');

beforeAll(async () => {
  door = await Door.open();
  const mario = await door.ente.person({ withLogin: false, birthDate: '1985-12-10' });
  await door.carla.send('PUT', `/people/${mario.id}/fiscal-code`, { fiscalCode: code });
});
afterAll(() => door?.close());

const visitor = () => new OutsideVisitor(door.app);
const isLetIn = async (
  claims: Readonly<Record<string, unknown>>,
  method = 'spid',
  level?: string,
): Promise<boolean> => {
  door.idp.next = { claims, ...(level !== undefined && { level }) };
  const one = visitor();
  await one.enter('alba', method);
  return one.isIn();
};
const marios = { sub: 'mario', fiscal_number: `TINIT-${code}`, given_name: 'Mario', birthdate: '1985-12-10' };
const key = (of: Door['keys']['signing']) => ({ jwks: { keys: [of.jwk] } });

describe('a provider', () => {
  it('may want our key in place of a secret', async () => {
    const change = { authMethod: 'private_key_jwt', secretVariable: 'OIDC_TEST_KEY' };
    const { kid: _, ...jwk } = door.keys.signing.jwk;
    await door.add(change, {
      client_secret: undefined,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS256',
      jwks: { keys: [jwk] },
    });
    expect(await isLetIn(marios, 'spid', LEVEL_2)).toBe(true);
  });

  it('may sign what it says of people; unsigned it is not believed then', async () => {
    await door.add({ userinfo: 'signed' }, { userinfo_signed_response_alg: 'RS256' });
    expect(await isLetIn(marios, 'spid', LEVEL_2)).toBe(true);
    await door.add({ userinfo: 'signed' });
    expect(await isLetIn(marios, 'spid', LEVEL_2)).toBe(false);
  });

  it('may sign it and shut it for us alone', async () => {
    await door.add(
      { userinfo: 'encrypted', decryptionVariable: 'OIDC_TEST_DECRYPTION' },
      {
        ...key(door.keys.decryption),
        userinfo_signed_response_alg: 'RS256',
        userinfo_encrypted_response_alg: 'RSA-OAEP-256',
        userinfo_encrypted_response_enc: 'A256GCM',
      },
    );
    expect(await isLetIn(marios, 'spid', LEVEL_2)).toBe(true);
  });

  it('may call everything otherwise, and write days and names otherwise', async () => {
    const claims = {
      fiscalCode: 'https://attributes.eid.gov.it/fiscal_number',
      givenName: 'nome',
      familyName: 'cognome',
      birthDate: 'data_nascita',
    };
    await door.add({ claims, methods: ['spid', 'cie', 'eidas'] }, {}, Object.values(claims));
    const said = {
      sub: 'mario',
      'https://attributes.eid.gov.it/fiscal_number': code.toLowerCase(),
      nome: 'MARIO',
      cognome: 'ROSSI',
      data_nascita: '10/12/1985',
    };
    expect(await isLetIn(said, 'cie', LEVEL_2)).toBe(true);
  });

  it('is asked anew for who somebody is where that is wanted, and hinted at by which button they came', async () => {
    await door.add({ asksAnew: true, hintParameter: 'idp_hint' });
    const { searchParams } = await visitor().begin('alba', 'cie');
    expect([searchParams.get('prompt'), searchParams.get('max_age'), searchParams.get('idp_hint')]).toEqual([
      'login',
      '300',
      'cie',
    ]);
    expect(await isLetIn(marios, 'spid', LEVEL_2)).toBe(true);
  });
});

describe('a provider as an administrator writes it down', () => {
  it('names variables of its own only, an address with TLS, and what citizens cannot come in without', async () => {
    for (const [change, field, refusal] of [
      [{ secretVariable: 'DATABASE_URL' }, 'secretVariable', 'provider.variable_wrong'],
      [{ secretVariable: 'OIDC_X; rm' }, 'secretVariable', 'provider.variable_wrong'],
      [{ issuer: 'ftp://example.org' }, 'issuer', 'provider.address_wrong'],
      [{ issuer: 'https://user:pass@example.org' }, 'issuer', 'provider.address_wrong'],
      [{ levels: null }, 'levels', 'provider.level_needed'],
      [{ methods: [] }, 'methods', 'provider.method_needed'],
      [{ scope: 'profile' }, 'scope', 'provider.scope_wrong'],
      [{ userinfo: 'encrypted' }, 'decryptionVariable', 'provider.decryption_needed'],
    ] as const) {
      const { status, body } = await door.ada.post<{ errors: { field: string; code: string }[] }>(
        '/installation/providers',
        door.row(change),
      );
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ field, code: refusal })]]);
    }
  });

  it('may end its address in a slash: where it is asked for is said without two of them', async () => {
    const id = await door.register({ issuer: 'http://127.0.0.1:9/idp/' });
    const { items } = (
      await door.ada.get<{ items: { check: string; facts: Record<string, string> }[] }>(
        `/installation/providers/${id}/trial`,
      )
    ).body;
    expect(items.find(({ check }) => check === 'discovery')?.facts).toMatchObject({
      issuer: 'http://127.0.0.1:9/idp/',
      address: 'http://127.0.0.1:9/idp/.well-known/openid-configuration',
    });
  });

  it('is written, tried, chosen and taken away on pages, and all of it is in the log', async () => {
    await door.add();
    const address = await door.app.app
      .get(UnitOfWork)
      .run(systemSeed('test'), (ctx) => door.app.app.get(AdministratorLinks).make(ctx, 'added', null));
    const bice = await InstallationClient.join(door.app.url, new URL(address).pathname, 'Bice Conti');
    const wrong = await bice.post('/installation/providers/new', { name: 'Prova', kind: 'citizens' });
    expect([wrong.status, wrong.html.includes('id="f-issuer-error"')]).toEqual([422, true]);
    expect(wrong.html).toContain('value="Prova"');
    const fields = {
      ...{
        name: 'Proxy',
        kind: 'staff',
        issuer: door.idp.issuer,
        clientId: 'reciproca',
        authMethod: 'client_secret_basic',
      },
      ...{ secretVariable: 'OIDC_TEST_SECRET', scope: 'openid', userinfo: 'none' },
      ...Object.fromEntries(
        ['fiscalCode', 'foreignId', 'givenName', 'familyName', 'birthDate', 'email', 'level'].map((name) => [
          `claims.${name}`,
          name,
        ]),
      ),
    };
    const { location } = await bice.post('/installation/providers/new', fields);
    const path = (location ?? '').replace('/trial', '');
    expect((await bice.get(location ?? '')).text).toContain('Indirizzo di ritorno');
    const enteId = await bice.enteId('alba');
    const id = path.split('/').at(-1) ?? '';
    expect((await bice.post(`/installation/enti/${enteId}/providers`, { staff: id })).status).toBe(303);
    expect((await bice.get(`/installation/enti/${enteId}`)).html).toContain(`value="${id}" selected`);
    expect((await bice.post(`${path}/remove`, {})).status).toBe(409);
    expect((await bice.post(`/installation/enti/${enteId}/providers`, {})).status).toBe(303);
    expect((await bice.post(`${path}/remove`, {})).location).toBe('/installation/providers');
    const { text } = await bice.get('/installation/log');
    for (const said of [
      'ha aggiunto l’accesso Proxy',
      'ha scelto gli accessi dell’ente alba',
      'ha tolto l’accesso Proxy',
    ])
      expect(text).toContain(said);
  });

  it('is chosen by the coordinator too, on the page', async () => {
    const id = await door.add();
    const carlas = await PageClient.open(door.app.url, door.ente, door.carlaId);
    expect((await carlas.post('/settings/sign-in', {})).status).toBe(303);
    expect((await visitor().visit('/sign-in')).text).not.toContain('Entra con SPID');
    expect((await carlas.post('/settings/sign-in', { citizens: door.carlaId })).status).toBe(404);
    expect((await carlas.post('/settings/sign-in', { citizens: id })).status).toBe(303);
    expect((await visitor().visit('/sign-in')).text).toContain('Entra con SPID');
    expect((await carlas.get('/settings/sign-in/records')).text).toContain('SPID di prova');
  });
});

describe('what an ente may choose', () => {
  it('was tried and went well as it is now; what it has chosen already stays', async () => {
    const id = await door.register();
    const said = async () => {
      const { status, body } = await door.choose(id);
      return [status, body.code, body.errors?.map(({ field }) => field)];
    };
    const put = (change: object) => door.ada.send('PUT', `/installation/providers/${id}`, door.row(change as never));
    expect(await said()).toEqual([409, 'provider.untried', ['citizens']]);
    await put({ secretVariable: 'OIDC_NOT_THERE' });
    expect(await door.try(id)).toContain('secret');
    expect(await said()).toEqual([409, 'provider.trial_failed', ['citizens']]);
    await put({});
    expect(await said()).toEqual([409, 'provider.untried', ['citizens']]);
    expect(await door.try(id)).toEqual([]);
    expect((await door.choose(id)).status).toBe(200);
    await put({ secretVariable: 'OIDC_NOT_THERE' });
    expect((await door.choose(id)).status).toBe(200);
  });
});

describe('the trial of a provider', () => {
  type Line = { check: string; result: string; facts: Record<string, string> };
  const tryIt = async (id: string): Promise<Record<string, string>> => {
    const { items } = (await door.ada.get<{ items: Line[] }>(`/installation/providers/${id}/trial`)).body;
    return Object.fromEntries(items.map(({ check, result }) => [check, result]));
  };

  it('passes where everything is right, and says what to register', async () => {
    const id = await door.add();
    const lines = await tryIt(id);
    expect(Object.entries(lines).filter(([, result]) => result === 'fail')).toEqual([]);
    expect(lines).toMatchObject({
      discovery: 'pass',
      issuer: 'pass',
      keys: 'pass',
      pkce: 'pass',
      client: 'pass',
      redirect: 'note',
    });
  });

  it('finds the line that is wrong', async () => {
    const id = await door.add();
    const put = (change: object) => door.ada.send('PUT', `/installation/providers/${id}`, door.row(change as never));
    await put({ clientId: 'somebody-else' });
    expect(await tryIt(id)).toMatchObject({ client: 'fail', discovery: 'pass' });
    await put({ secretVariable: 'OIDC_NOT_THERE' });
    expect(await tryIt(id)).toMatchObject({ secret: 'fail' });
    await put({ levels: 'https://example.org/level-9' });
    expect(await tryIt(id)).toMatchObject({ levels: 'fail' });
    await put({ issuer: `${door.idp.issuer}/` });
    expect(await tryIt(id)).toMatchObject({ discovery: 'pass', issuer: 'fail' });
    const nobody = await IdentityProvider.listen();
    await nobody.close();
    await put({ issuer: nobody.issuer });
    expect(await tryIt(id)).toMatchObject({ discovery: 'fail', secret: 'pass', redirect: 'note' });
    door.idp.goDown();
    await put({});
    expect(await tryIt(id)).toMatchObject({ discovery: 'fail' });
  });
});

describe('staff', () => {
  it('come in as whom a coordinator has written down, and nobody becomes staff by it', async () => {
    await door.add({ kind: 'staff', methods: [], levels: null }, {}, ['email', 'email_verified']);
    const olga = await door.ente.person({ roles: ['operator'], withLogin: false });
    const resident = await door.ente.person({ withLogin: false });
    const claims = { sub: 'u-17', email: 'Olga.Dutto@consorzio.example', email_verified: true };
    expect(await isLetIn(claims, 'staff')).toBe(false);
    const carlas = await PageClient.open(door.app.url, door.ente, door.carlaId);
    expect((await carlas.get(`/people/${olga.id}`)).text).toContain('Accesso con il nome dell’ente');
    const set = { outsideName: 'olga.dutto@consorzio.example' };
    expect((await carlas.post(`/people/${olga.id}/outside-name`, set)).status).toBe(303);
    expect(await isLetIn(claims, 'staff')).toBe(true);
    expect(await isLetIn({ ...claims, sub: 'u-18', email_verified: false }, 'staff')).toBe(false);
    const other = await carlas.post(`/people/${door.carlaId}/outside-name`, set);
    expect([other.status, other.html.includes('id="f-outsideName-error"')]).toEqual([409, true]);
    expect((await carlas.post(`/people/${resident.id}/outside-name`, { outsideName: 'x' })).status).toBe(409);
    await door.carla.send('PUT', `/people/${olga.id}/outside-name`, { outsideName: 'u-17' });
    expect(await isLetIn({ sub: 'u-17' }, 'staff')).toBe(true);
    await door.ente.query('UPDATE role_grants SET revoked_at = now() WHERE person_id = $1', [olga.id]);
    expect(await isLetIn({ sub: 'u-17' }, 'staff')).toBe(false);
  });

  it('of an ente that requires a second factor come in where the provider’s level says so', async () => {
    const olga = await door.ente.person({ roles: ['operator'], withLogin: false });
    const demand = (staffSecondFactor: string) =>
      door.ente.query('UPDATE enti SET settings = settings || $2 WHERE id = $1', [door.ente.id, { staffSecondFactor }]);
    for (const [levels, isEnough] of [
      [null, false],
      [LEVEL_2, true],
    ] as const) {
      await demand('offered');
      await door.add({ kind: 'staff', methods: [], levels }, {}, ['email']);
      await door.carla.send('PUT', `/people/${olga.id}/outside-name`, { outsideName: 'u-9' });
      await demand('required');
      expect([levels, await isLetIn({ sub: 'u-9' }, 'staff', LEVEL_2)]).toEqual([levels, isEnough]);
    }
    await demand('offered');
  });
});
