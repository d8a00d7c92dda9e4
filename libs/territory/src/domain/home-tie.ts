// SPDX-License-Identifier: AGPL-3.0-or-later

/** What becomes of something that hangs on the old home: it goes on from the new one, stays as it is, or ends. */
export const TIE_CHOICES = ['follows', 'stays', 'ends'] as const;
export type TieChoice = (typeof TIE_CHOICES)[number];

/** Something open that begins, ends or happens where its person lives. */
export interface HomeTie {
  readonly id: string;
  readonly kind: 'request' | 'offer' | 'agreement';
  readonly title: string;
  readonly href: string;
  /** The other of the two, where there is one already. */
  readonly otherName: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** How many other days of the same go with it. */
  readonly more: number;
  /** What can become of it; the first is what is usual. */
  readonly choices: readonly TieChoice[];
}

/** A person's way from one home to the next. */
export interface HouseMove {
  readonly personId: string;
  readonly fromPlaceId: string;
  readonly toPlaceId: string;
}

/** What was chosen for each, by its id; what nobody chose for is done as is usual. */
export type TieChoices = Readonly<Record<string, TieChoice>>;
