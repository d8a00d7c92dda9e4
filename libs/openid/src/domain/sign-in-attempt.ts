// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Method } from './provider.js';

/** What the browser keeps, under our signature, between leaving for a provider and coming back. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly enteId: string;
  readonly providerId: string;
  readonly method: Method;
  /** Where they wanted to go. */
  readonly next: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Long enough to look for the telephone with the codes. */
export const ATTEMPT_MINUTES = 15;

export function writeAttempt(attempt: SignInAttempt): string {
  return JSON.stringify(attempt);
}

/** Another of our cookies put in its place bears our signature too: null for what is none. */
export function readAttempt(text: string): SignInAttempt | null {
  try {
    const { state, nonce, verifier, enteId, providerId, method, next, until } = JSON.parse(text) as SignInAttempt;
    const texts = [state, nonce, verifier, enteId, providerId, method, next];
    if (texts.some((one) => typeof one !== 'string') || typeof until !== 'number') return null;
    return { state, nonce, verifier, enteId, providerId, method, next, until };
  } catch {
    return null;
  }
}
