// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';
import { isPublicName } from '@reciproca/platform';
import { type LastTrial, type ProviderInput, SECRET_VARIABLE } from './provider.js';

const refusal = (code: string, field: string): DomainError => new DomainError(`provider.${code}`, 'invalid', { field });

/**
 * Throws `provider.address_wrong`, `.own_network`, `.variable_wrong`, `.decryption_needed`, `.level_needed`, `.method_needed` and `.scope_wrong`
 * at the field that has to be mended.
 */
export function ensureProvider(input: ProviderInput, allowsPlainHttp: boolean): void {
  if (!isAddress(input.issuer, allowsPlainHttp)) throw refusal('address_wrong', 'issuer');
  if (!allowsPlainHttp && !isPublicName(input.issuer)) throw refusal('own_network', 'issuer');
  if (!SECRET_VARIABLE.test(input.secretVariable)) throw refusal('variable_wrong', 'secretVariable');
  if (input.decryptionVariable !== null && !SECRET_VARIABLE.test(input.decryptionVariable))
    throw refusal('variable_wrong', 'decryptionVariable');
  if (input.userinfo === 'encrypted' && input.decryptionVariable === null)
    throw refusal('decryption_needed', 'decryptionVariable');
  if (!input.scope.split(' ').includes('openid')) throw refusal('scope_wrong', 'scope');
  if (input.kind === 'citizens' && input.levels.length === 0) throw refusal('level_needed', 'levels');
  if (input.kind === 'citizens' && input.methods.length === 0) throw refusal('method_needed', 'methods');
}

/** Where a provider says that people and servers are to go; of some no connection of ours looks at the address. */
const ADDRESSES = [
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'userinfo_endpoint',
  'end_session_endpoint',
  'revocation_endpoint',
] as const;
type Addresses = { readonly [Name in (typeof ADDRESSES)[number]]?: string | undefined };

/** The first of them that is none of the public net, with what the provider has written there; null where all are. */
export function findInnerAddress(metadata: Addresses): { readonly field: string; readonly said: string } | null {
  for (const field of ADDRESSES) {
    const said = metadata[field];
    if (said !== undefined && !(URL.canParse(said) && isPublicName(said))) return { field, said };
  }
  return null;
}

/** What an ente may newly choose. Throws `provider.untried` and `provider.trial_failed` at the field. */
export function ensureTried({ trialPassed }: LastTrial, field: string): void {
  if (trialPassed === null) throw new DomainError('provider.untried', 'conflict', { field });
  if (!trialPassed) throw new DomainError('provider.trial_failed', 'conflict', { field });
}

function isAddress(issuer: string, allowsPlainHttp: boolean): boolean {
  const address = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!address || address.search || address.hash || address.username || address.password) return false;
  return address.protocol === 'https:' || (allowsPlainHttp && address.protocol === 'http:');
}

/** Where a provider says of itself how it is called, whether its address ends in a slash or not. */
export const wellKnownAddress = (issuer: string): string =>
  `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
