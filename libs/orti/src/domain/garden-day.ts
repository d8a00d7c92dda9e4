// SPDX-License-Identifier: AGPL-3.0-or-later

/** Something of a garden that has its hour: produce still free, kept for a second yes, agreed, or given as thanks until a day. */
export interface GardenDay {
  readonly id: string;
  readonly kind: 'free' | 'held' | 'agreed' | 'thanks';
  readonly crop: string;
  readonly grams: number;
  /** Whose it is; null for what is nobody's yet. */
  readonly personId: string | null;
  /** Where it is read whole. */
  readonly href: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
}
