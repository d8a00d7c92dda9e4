// SPDX-License-Identifier: AGPL-3.0-or-later
import { createPrivateKey, type webcrypto } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment, readConfig } from '@reciproca/platform';
import { SECRET_VARIABLE } from '../domain/provider.js';
import { openidConfigShape } from './openid.config.js';

export interface SigningKey {
  readonly key: webcrypto.CryptoKey;
  readonly kid?: string;
}

type Jwk = webcrypto.JsonWebKey & { readonly kid?: string; readonly alg?: string };

/** What is secret between us and a provider: read from the environment by the name that stands in its row, and kept nowhere. */
@Injectable()
export class ProviderSecrets {
  readonly allowsPlainHttp: boolean;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {
    this.allowsPlainHttp = readConfig(openidConfigShape, environment).OIDC_PLAIN_HTTP === 'on';
  }

  /** Null where the environment has nothing of that name. */
  find(variable: string): string | null {
    return (SECRET_VARIABLE.test(variable) && this.environment[variable]) || null;
  }

  /** To sign what we say of ourselves with. @throws Error where it cannot be read. */
  async readSigningKey(variable: string): Promise<SigningKey> {
    const jwk = this.readKey(variable);
    const algorithm =
      jwk.kty === 'EC'
        ? { name: 'ECDSA', namedCurve: jwk.crv ?? 'P-256' }
        : { name: jwk.alg?.startsWith('PS') ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const key = await importKey(jwk, algorithm, ['sign']);
    return { key, ...(jwk.kid && { kid: jwk.kid }) };
  }

  /** To open what only we may read with: one for each way it may have been shut. @throws Error where it cannot be read. */
  async readDecryptionKeys(variable: string): Promise<SigningKey[]> {
    const jwk = this.readKey(variable);
    const named = jwk.kid ? { kid: jwk.kid } : {};
    if (jwk.kty === 'EC') {
      const ecdh = { name: 'ECDH', namedCurve: jwk.crv ?? 'P-256' };
      return [{ key: await importKey(jwk, ecdh, ['deriveBits']), ...named }];
    }
    const hashes = ['SHA-256', 'SHA-1'];
    return Promise.all(
      hashes.map(async (hash) => ({
        key: await importKey(jwk, { name: 'RSA-OAEP', hash }, ['decrypt', 'unwrapKey']),
        ...named,
      })),
    );
  }

  /** As PEM or as a JSON Web Key; in one line with `\n` for its ends too, as some panels want it. */
  private readKey(variable: string): Jwk {
    const text = this.find(variable)?.trim();
    if (!text) throw new Error('There is no such key');
    if (text.startsWith('{')) return JSON.parse(text) as Jwk;
    return createPrivateKey(text.replaceAll('\\n', '\n')).export({ format: 'jwk' });
  }
}

function importKey(
  jwk: Jwk,
  algorithm: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams,
  usages: webcrypto.KeyUsage[],
): Promise<webcrypto.CryptoKey> {
  const { alg: _, use: __, key_ops: ___, ...plain } = jwk;
  return crypto.subtle.importKey('jwk', plain, algorithm, false, usages);
}
