// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, readablePhone } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import { BoardSignal, SentTexts } from '@reciproca/notifications';
import type { InboundText } from '../domain/inbound-text.js';
import { InboundRepository } from '../persistence/inbound.repository.js';

const MOST_LINES = 20;

export interface WaitingText {
  readonly text: InboundText;
  /** Whose it is, or the number where nobody knows. */
  readonly from: string;
  /** Where to call them, as it is dialled. */
  readonly phone: string | null;
}

/** One line of what was written to and fro with a number. */
export interface TalkLine {
  readonly at: Date;
  readonly isOurs: boolean;
  /** Null where the words have been forgotten. */
  readonly words: string | null;
}

/** Texts that wait for a person of the staff. */
@Injectable()
export class WaitingTexts {
  constructor(
    private readonly inbound: InboundRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly board: BoardSignal,
    private readonly sent: SentTexts,
  ) {}

  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<WaitingText>> {
    ensureStaff(ctx);
    const { items, next } = await this.inbound.listWaiting(ctx, page);
    return { items: await this.named(ctx, items), next };
  }

  count(ctx: Ctx): Promise<number> {
    ensureStaff(ctx);
    return this.inbound.countWaiting(ctx);
  }

  /** With the words, whose reading is written down. */
  async read(ctx: Ctx, id: string): Promise<WaitingText> {
    ensureStaff(ctx);
    const text = await this.inbound.getText(ctx, id);
    await this.accessLog.record(ctx, { action: 'read', personId: text.personId, detail: { what: 'text', textId: id } });
    const [named] = await this.named(ctx, [text]);
    const phone = text.personId ? (await this.people.getPerson(ctx, text.personId)).phone : text.number;
    return { text, from: named?.from ?? '', phone };
  }

  /** What was written to and fro with the number of this text, the oldest first. */
  async listTalk(ctx: Ctx, { text, phone }: WaitingText): Promise<TalkLine[]> {
    ensureStaff(ctx);
    const theirs = await this.inbound.listFromSameNumber(ctx, text.id, MOST_LINES);
    const ours = phone ? await this.sent.listTo(ctx, phone, MOST_LINES) : [];
    return [
      ...theirs.map(({ receivedAt, body }) => ({ at: receivedAt, isOurs: false, words: body })),
      ...ours.map(({ createdAt, body }) => ({ at: createdAt, isOurs: true, words: body })),
    ]
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .slice(-MOST_LINES);
  }

  /** Throws `text.already_done` when a colleague was quicker. */
  async finish(ctx: Ctx, id: string): Promise<void> {
    ensureStaff(ctx);
    await this.inbound.getText(ctx, id);
    if (!(await this.inbound.setDone(ctx, id))) throw new DomainError('text.already_done', 'conflict');
    this.board.touch(ctx);
  }

  private async named(ctx: Ctx, texts: readonly InboundText[]): Promise<WaitingText[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      texts.flatMap(({ personId }) => personId ?? []),
    );
    return texts.map((text) => ({
      text,
      phone: text.number,
      from: people.get(text.personId ?? '')?.fullName ?? (text.number ? readablePhone(text.number) : '—'),
    }));
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
