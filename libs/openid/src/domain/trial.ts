// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is looked at when a provider is tried, in the order in which it can go wrong. */
export const TRIAL_CHECKS = [
  'key',
  'public_address',
  'address',
  'own_network',
  'discovery',
  'inner_address',
  'issuer',
  'endpoints',
  'keys',
  'algorithms',
  'pkce',
  'authentication',
  'secret',
  'decryption',
  'client',
  'levels',
  'claims',
  'sign_out',
  'redirect',
] as const;
export type TrialCheck = (typeof TRIAL_CHECKS)[number];

/** `note`: nothing is wrong, and there is something to know or to do. */
export interface TrialLine {
  readonly check: TrialCheck;
  readonly result: 'pass' | 'fail' | 'note';
  /** As the words of the line want them. */
  readonly facts: Readonly<Record<string, string>>;
}
