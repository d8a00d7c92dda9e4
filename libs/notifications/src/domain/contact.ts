// SPDX-License-Identifier: AGPL-3.0-or-later

export const CONTACT_CHANNELS = ['web', 'phone', 'counter', 'home_visit', 'sms', 'email', 'paper'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export interface NewContact {
  readonly personId: string;
  readonly channel: ContactChannel;
  /** `in`: the person began it. */
  readonly direction: 'in' | 'out';
  readonly about?: { readonly kind: string; readonly id: string } | null;
  /** A word of lower-case letters and underscores, such as those of calls. */
  readonly outcome: string;
  readonly note?: string | null;
  readonly nextStep?: string | null;
  readonly nextAt?: Date | null;
}

export interface Contact extends Required<Omit<NewContact, 'about'>> {
  readonly id: string;
  readonly aboutKind: string | null;
  readonly aboutId: string | null;
  readonly byId: string | null;
  readonly at: Date;
}
