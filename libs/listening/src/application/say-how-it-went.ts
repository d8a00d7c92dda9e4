// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ViewAgreements } from '@reciproca/exchange';
import { beneficiaryOf, type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { plainText } from '@reciproca/platform';
import { z } from 'zod';
import { HOW_IT_WENT, isTimeToSay, MOST_LETTERS } from '../domain/impression.js';
import { ImpressionRepository } from '../persistence/impression.repository.js';

export const impressionShape = z.strictObject({
  how: z.enum(HOW_IT_WENT),
  words: plainText(MOST_LETTERS).optional(),
});
export type ImpressionInput = z.output<typeof impressionShape>;

export interface ImpressionDue {
  readonly title: string;
  readonly service: string;
  /** Neither over nor said, and the ente asks. */
  readonly isOpen: boolean;
}

/** After an act each of the two says once how it went: to the office, never to the other. */
@Injectable()
export class SayHowItWent {
  constructor(
    private readonly agreements: ViewAgreements,
    private readonly impressions: ImpressionRepository,
  ) {}

  /** Null for staff who are none of the two. */
  async find(ctx: Ctx, agreementId: string): Promise<ImpressionDue | null> {
    const { side, title, state, endsAt, service } = await this.agreements.get(ctx, agreementId);
    if (side === null) return null;
    const isTime = isTimeToSay({ state, endsAt: new Date(endsAt) }, ctx.clock.now());
    const isOpen =
      isTime &&
      (await this.impressions.asksAfter(ctx)) &&
      !(await this.impressions.hasSaid(ctx, agreementId, beneficiaryOf(ctx)));
    return { title, service, isOpen };
  }

  /** Throws `agreement.not_found` for whoever is none of the two. */
  async look(ctx: Ctx, agreementId: string): Promise<ImpressionDue> {
    const due = await this.find(ctx, agreementId);
    if (!due) throw notFound('agreement');
    return due;
  }

  /** Throws `agreement.not_found`, `impression.not_now`. */
  async execute(ctx: Ctx, agreementId: string, { how, words }: ImpressionInput): Promise<void> {
    const { service, isOpen } = await this.look(ctx, agreementId);
    const isNew =
      isOpen &&
      (await this.impressions.insertNew(ctx, {
        ...{ id: newId(), agreementId, personId: beneficiaryOf(ctx), service, how, words: words ?? null },
        ...{ saidAt: ctx.clock.now(), settledAt: null, settledBy: null, note: null },
      }));
    if (!isNew) throw new DomainError('impression.not_now', 'conflict');
  }
}
