// SPDX-License-Identifier: AGPL-3.0-or-later
import { type ProviderInput, USUAL_CLAIMS } from '../../../libs/openid/src/domain/provider.js';
import { ensureProvider, wellKnownAddress } from '../../../libs/openid/src/domain/provider.rules.js';

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
