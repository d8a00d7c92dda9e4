// SPDX-License-Identifier: AGPL-3.0-or-later

/** A slot of an offer with who has a part in it, as the slot book has it. */
export interface CountedSlot {
  readonly id: string;
  readonly placeId: string;
  readonly toPlaceId: string | null;
  readonly capacity: number;
  readonly taken: number;
  /** The proposals, agreed or held. */
  readonly holderIds: readonly string[];
}
