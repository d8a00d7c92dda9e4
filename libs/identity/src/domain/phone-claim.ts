// SPDX-License-Identifier: AGPL-3.0-or-later

/** A number somebody has written on their own card: it counts once it is known to be theirs. */
export interface PhoneClaim {
  readonly personId: string;
  /** E.164. */
  readonly phone: string;
  /** Sealed; null where no code may go to that number, and staff have to say whose it is. */
  readonly code: string | null;
  readonly codeSentAt: Date | null;
  /** Of this code. */
  readonly tries: number;
  /** Codes since there was a day without any. */
  readonly codesSent: number;
  readonly claimedAt: Date;
}

export const CODE_LASTS_MINUTES = 30;
export const MOST_TRIES = 5;
/** Each is a text the ente pays for, and one to somebody who may not have asked for it. */
export const MOST_CODES_A_DAY = 3;
/** A number that was not confirmed by then is forgotten. */
export const CLAIM_LASTS_DAYS = 30;

export function canBeProved({ code, codeSentAt, tries }: PhoneClaim, now: Date): boolean {
  return (
    code !== null &&
    codeSentAt !== null &&
    tries < MOST_TRIES &&
    now.getTime() - codeSentAt.getTime() < CODE_LASTS_MINUTES * 60_000
  );
}
