// SPDX-License-Identifier: AGPL-3.0-or-later

export const INVITED_ROLES = ['operator', 'coordinator'] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** A link for who is to work here, or for a colleague who cannot get in any more. */
export interface StaffInvitation {
  readonly id: string;
  /** Whose access it is about, or became; null while nobody has used it. */
  readonly personId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Null where only the password is chosen anew. */
  readonly role: InvitedRole | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When a mail server took it; null where nobody has been written to. */
  readonly sentAt: Date | null;
  readonly usedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export const INVITATION_DAYS = 7;
/** After its end, who never came is forgotten. */
export const KEPT_UNUSED_DAYS = 30;

export type InvitationState = 'open' | 'over' | 'used' | 'withdrawn';

export function invitationState(
  { usedAt, withdrawnAt, expiresAt }: Pick<StaffInvitation, 'usedAt' | 'withdrawnAt' | 'expiresAt'>,
  now: Date,
): InvitationState {
  if (usedAt) return 'used';
  if (withdrawnAt) return 'withdrawn';
  return expiresAt <= now ? 'over' : 'open';
}

export function invitationEnd(from: Date): Date {
  return new Date(from.getTime() + INVITATION_DAYS * 24 * 3_600_000);
}

export function invitationPath(token: string): string {
  return `/invitation/${token}`;
}
