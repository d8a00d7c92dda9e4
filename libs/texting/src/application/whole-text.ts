// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { Places } from '@reciproca/territory';
import { romeNow } from '../domain/calendar.js';
import { isOneText, joined } from '../domain/cut-text.js';
import type { InboundText } from '../domain/inbound-text.js';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { placesToKnow } from './known-places.js';

/** How long the same words are not answered again. */
const SAME_MS = 10 * 60_000;

export interface WholeText {
  readonly body: string;
  /** The part before, where the network has cut it in two. */
  readonly first: InboundText | null;
  /** The very words they have sent a moment ago. */
  readonly isRepeated: boolean;
}

/** A text together with what came just before it. */
@Injectable()
export class WholeTexts {
  constructor(
    private readonly inbound: InboundRepository,
    private readonly places: Places,
  ) {}

  async read(ctx: Ctx, text: InboundText): Promise<WholeText> {
    const body = text.body ?? '';
    const first = await this.inbound.findBefore(ctx, text, new Date(text.receivedAt.getTime() - SAME_MS));
    const before = first?.body ?? '';
    if (!first || !isOneText(first, text)) return { body, first: null, isRepeated: before !== '' && before === body };
    const { day: today } = romeNow(ctx.clock.now());
    return {
      body: joined(before, body, { today, places: await placesToKnow(ctx, this.places) }),
      first,
      isRepeated: false,
    };
  }
}
