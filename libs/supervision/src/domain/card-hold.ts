// SPDX-License-Identifier: AGPL-3.0-or-later

/** A card in hand is free again when its holder shows no sign for so long. */
export const HOLD_MINUTES = 10;
/** Somebody who looks is thought gone when their page has not asked again for so long. */
export const LOOK_SECONDS = 90;

/** What was said when a card was taken over is read for so long. */
export const HANDOVER_DAYS = 30;

/** Why somebody took a card over from a colleague, in their words. */
export interface CardHandover {
  readonly fromId: string;
  readonly byId: string;
  readonly word: string;
  readonly at: Date;
}

export interface CardState {
  readonly assigneeId: string | null;
  readonly holderId: string | null;
  readonly heldUntil: Date | null;
}

export const UNTOUCHED_CARD: CardState = { assigneeId: null, holderId: null, heldUntil: null };

/** The page of a card itself. */
export function cardPath({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `/board/cards/${kind}/${id}`;
}

export function cardKey({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}
