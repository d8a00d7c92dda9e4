// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { beneficiaryOf, type Ctx, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Thanks } from '../domain/thanks.js';
import { THANKS_REPORTED } from '../domain/thanks.events.js';
import { ThanksRepository } from '../persistence/thanks.repository.js';

export interface ShownThanks {
  readonly id: string;
  /** First name of who wrote them. */
  readonly name: string;
  readonly words: string;
  readonly at: Date;
  readonly canReport: boolean;
}

/** The words of thanks somebody has received: theirs to read, to take off their page and to report, and nobody else's to see. */
@Injectable()
export class MyThanks {
  constructor(
    private readonly people: People,
    private readonly thanks: ThanksRepository,
  ) {}

  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<ShownThanks>> {
    const { items, next } = await this.thanks.listReceived(ctx, beneficiaryOf(ctx), page);
    const people = await this.people.listPeopleByIds(
      ctx,
      items.map(({ senderId }) => senderId),
    );
    return {
      next,
      items: items.map(({ id, senderId, words, at, reportedAt }) => ({
        ...{ id, words, at },
        name: people.get(senderId)?.givenName ?? '—',
        canReport: reportedAt === null,
      })),
    };
  }

  /** Throws `thanks.not_found`. */
  async remove(ctx: Ctx, id: string): Promise<void> {
    await this.thanks.remove(ctx, ensureOwn(ctx, await this.thanks.lock(ctx, id)));
  }

  /** Throws `thanks.not_found`, `thanks.wrong_state` where they are reported already. */
  async report(ctx: Ctx, id: string, why: string | null): Promise<void> {
    ensureOwn(ctx, await this.thanks.lock(ctx, id));
    await this.thanks.report(ctx, id, why);
    await emit(ctx, { topic: THANKS_REPORTED, payload: { thanksId: id } });
  }

  /** Throws `thanks.not_found` for what is not theirs to report. */
  async ensureMayReport(ctx: Ctx, id: string): Promise<void> {
    ensureOwn(ctx, await this.thanks.get(ctx, id));
  }
}

function ensureOwn(ctx: Ctx, thanks: Thanks): Thanks {
  if (thanks.recipientId !== beneficiaryOf(ctx) || thanks.removedAt || thanks.outcome === 'hidden')
    throw notFound('thanks');
  return thanks;
}
