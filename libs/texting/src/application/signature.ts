// SPDX-License-Identifier: AGPL-3.0-or-later
import { createHmac, timingSafeEqual } from 'node:crypto';

export const TIMESTAMP_HEADER = 'x-sms-timestamp';
export const SIGNATURE_HEADER = 'x-sms-signature';
const WINDOW_SECONDS = 300;

export interface SignedBody {
  /** Seconds since 1970, as sent. */
  readonly timestamp: string;
  /** Hexadecimal HMAC-SHA256 over timestamp, a point, and the body as it came. */
  readonly signature: string;
  readonly rawBody: Buffer;
}

export function sign(secret: string, timestamp: string, rawBody: Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(rawBody).digest('hex');
}

/** Compared in constant time; outside five minutes even the right signature is worth nothing. */
export function isSigned(secret: string, signed: SignedBody, now: Date): boolean {
  const right = Buffer.from(sign(secret, signed.timestamp, signed.rawBody), 'hex');
  const given = Buffer.from(/^[0-9a-f]{64}$/.test(signed.signature) ? signed.signature : '', 'hex');
  const isRight = given.length === right.length && timingSafeEqual(given, right);
  const age = Math.abs(now.getTime() / 1000 - Number(signed.timestamp));
  return isRight && /^\d{1,12}$/.test(signed.timestamp) && age <= WINDOW_SECONDS;
}
