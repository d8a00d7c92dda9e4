// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';

/** A thing staff work on, by what it is and its id. */
export interface CardSubject {
  readonly kind: string;
  readonly id: string;
}

/** Throws when a colleague has it in hand. */
export type CardGuard = (ctx: Ctx, subject: CardSubject) => Promise<void>;

/** Where a lib asks, in the transaction of what staff do to a thing, whether a colleague has that thing in hand. */
@Injectable()
export class CardHolds {
  private guard: CardGuard | null = null;

  guardWith(guard: CardGuard): void {
    this.guard = guard;
  }

  /** Residents are never in the way of anybody: only staff are asked to leave a colleague's card alone. */
  async ensureFree(ctx: Ctx, subject: CardSubject): Promise<void> {
    if (ctx.actor.personId && isStaff(ctx)) await this.guard?.(ctx, subject);
  }
}
