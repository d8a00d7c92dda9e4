// SPDX-License-Identifier: AGPL-3.0-or-later
import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;

/** What an authenticator app needs to be set up. */
export interface TotpSetup {
  /** Base32, for typing by hand. */
  readonly secret: string;
  /** otpauth:// address, for the QR code. */
  readonly uri: string;
}

export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

export function totpSetup(secret: string, login: string, enteName: string): TotpSetup {
  return { secret, uri: totpOf(secret, login, `Reciproca ${enteName}`).toString() };
}

/** The time step a code is right for (one step either way for slow clocks), or null. */
export function findTotpStep(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

function totpOf(secret: string, label = 'Reciproca', issuer = 'Reciproca'): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_SECONDS });
}
