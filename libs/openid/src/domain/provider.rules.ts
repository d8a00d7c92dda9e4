// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { type ProviderInput, SECRET_VARIABLE } from './provider.js';

const refusal = (code: string, field: string): DomainError => new DomainError(`provider.${code}`, 'invalid', { field });

/**
 * Throws `provider.address_wrong`, `.variable_wrong`, `.decryption_needed`, `.level_needed`, `.method_needed` and `.scope_wrong`
 * at the field that has to be mended.
 */
export function ensureProvider(input: ProviderInput, allowsPlainHttp: boolean): void {
  if (!isAddress(input.issuer, allowsPlainHttp)) throw refusal('address_wrong', 'issuer');
  if (!SECRET_VARIABLE.test(input.secretVariable)) throw refusal('variable_wrong', 'secretVariable');
  if (input.decryptionVariable !== null && !SECRET_VARIABLE.test(input.decryptionVariable))
    throw refusal('variable_wrong', 'decryptionVariable');
  if (input.userinfo === 'encrypted' && input.decryptionVariable === null)
    throw refusal('decryption_needed', 'decryptionVariable');
  if (!input.scope.split(' ').includes('openid')) throw refusal('scope_wrong', 'scope');
  if (input.kind === 'citizens' && input.levels.length === 0) throw refusal('level_needed', 'levels');
  if (input.kind === 'citizens' && input.methods.length === 0) throw refusal('method_needed', 'methods');
}

function isAddress(issuer: string, allowsPlainHttp: boolean): boolean {
  const address = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!address || address.search || address.hash || address.username || address.password) return false;
  return address.protocol === 'https:' || (allowsPlainHttp && address.protocol === 'http:');
}
