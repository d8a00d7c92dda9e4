// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProviderInput, USUAL_CLAIMS } from '../../../libs/openid/src/domain/provider.js';
import { ensureProvider, findInnerAddress, wellKnownAddress } from '../../../libs/openid/src/domain/provider.rules.js';

const written = (issuer: string): ProviderInput => ({
  name: 'Proxy',
  kind: 'staff',
  issuer,
  clientId: 'reciproca',
  authMethod: 'client_secret_basic',
  secretVariable: 'OIDC_PROXY',
  decryptionVariable: null,
  scope: 'openid',
  levels: [],
  userinfo: 'none',
  methods: [],
  hintParameter: null,
  asksAnew: false,
  claims: USUAL_CLAIMS,
});
const refusal = (issuer: string, allowsPlainHttp = false): string | null => {
  try {
    ensureProvider(written(issuer), allowsPlainHttp);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('the address of a provider', () => {
  it.each([
    'https://localhost/idp',
    'https://127.0.0.1:8443',
    'https://169.254.169.254/latest',
    'https://[fd00:ec2::254]/',
    'https://10.1.2.3/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://0x7f000001/',
    'https://idp.internal/',
    'https://metadata/',
  ])('that leads into a network of one’s own is refused at its field: %s', (issuer) => {
    expect(refusal(issuer)).toBe('provider.own_network');
    // Where a provider is tried out on one machine it is just what is wanted.
    expect(refusal(issuer, true)).toBeNull();
  });

  it('of the public net is taken, with a slash at its end or not', () => {
    expect([refusal('https://idp.example.org/realm/'), refusal('https://idp.example.org')]).toEqual([null, null]);
    expect(['https://idp.example.org/realm/', 'https://idp.example.org'].map(wellKnownAddress)).toEqual([
      'https://idp.example.org/realm/.well-known/openid-configuration',
      'https://idp.example.org/.well-known/openid-configuration',
    ]);
  });
});

describe('what a provider says of itself', () => {
  const outside = {
    authorization_endpoint: 'https://idp.example.org/auth',
    token_endpoint: 'https://idp.example.org/token',
    jwks_uri: 'https://idp.example.org/jwks',
    userinfo_endpoint: 'https://idp.example.org/me',
    end_session_endpoint: 'https://idp.example.org/end',
    revocation_endpoint: 'https://idp.example.org/revoke',
  };

  it('is taken where all of it is outside, and what it leaves out is nothing', () => {
    expect(findInnerAddress(outside)).toBeNull();
    expect(findInnerAddress({ token_endpoint: outside.token_endpoint })).toBeNull();
  });

  it.each(
    Object.keys(outside).flatMap((field) =>
      ['https://10.0.0.7/x', 'https://127.0.0.1/', 'nowhere'].map((said) => ({ field, said })),
    ),
  )('is refused by the name of the field: $field as $said', ({ field, said }) =>
    expect(findInnerAddress({ ...outside, [field]: said })).toEqual({ field, said }),
  );
});
