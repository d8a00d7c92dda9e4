// SPDX-License-Identifier: AGPL-3.0-or-later

export interface Administrator {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly createdAt: Date;
}

/** `first`: printed while nobody looks after the installation yet, and worth nothing once somebody does. */
export type LinkKind = 'first' | 'added';

export interface AdministratorLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** Of the authenticator app that is set up with it. */
  readonly totpSecret: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

const LASTS_HOURS: Readonly<Record<LinkKind, number>> = { first: 24, added: 7 * 24 };

export function linkEnd(kind: LinkKind, from: Date): Date {
  return new Date(from.getTime() + LASTS_HOURS[kind] * 3_600_000);
}

export function isLinkOpen(
  { kind, usedAt, expiresAt }: Pick<AdministratorLink, 'kind' | 'usedAt' | 'expiresAt'>,
  hasAdministrator: boolean,
  now: Date,
): boolean {
  return usedAt === null && expiresAt > now && !(kind === 'first' && hasAdministrator);
}

export function joinPath(token: string): string {
  return `/installation/join/${token}`;
}

export const LOGGED = [
  'joined',
  'invited',
  'removed',
  'signed_in',
  'opened',
  'open',
  'suspended',
  'closed',
  'coordinator',
  'practice_ended',
  'provider_added',
  'provider_changed',
  'provider_removed',
  'providers_chosen',
  'comune_merged',
  'comune_parted',
] as const;
/** What is written down of their doings. */
export type Logged = (typeof LOGGED)[number];
