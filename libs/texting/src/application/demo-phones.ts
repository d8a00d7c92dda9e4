// SPDX-License-Identifier: AGPL-3.0-or-later
import { Inject, Injectable } from '@nestjs/common';
import { Enti, People, type PersonCard, SmsConsents } from '@reciproca/identity';
import { type Ctx, DomainError, newId, notFound } from '@reciproca/kernel';
import { SentTexts } from '@reciproca/notifications';
import { PLATFORM_CONFIG, type PlatformConfig } from '@reciproca/platform';
import { InboundRepository } from '../persistence/inbound.repository.js';
import { listTextable } from '../persistence/textable.read-model.js';
import { InboundSecrets } from './inbound-secrets.js';
import { ReceiveText } from './receive-text.js';
import { sign } from './signature.js';

const MOST_PHONES = 20;
const MOST_LINES = 12;

export interface PhoneLine {
  readonly id: string;
  readonly isOwn: boolean;
  readonly text: string;
  readonly at: Date;
}

export interface DemoPhone {
  readonly person: PersonCard;
  readonly lines: readonly PhoneLine[];
}

/** Telephones to play with, where the demo is on and nowhere else. */
@Injectable()
export class DemoPhones {
  constructor(
    private readonly people: People,
    private readonly enti: Enti,
    private readonly consents: SmsConsents,
    private readonly inbound: InboundRepository,
    private readonly outgoing: SentTexts,
    private readonly secrets: InboundSecrets,
    private readonly receive: ReceiveText,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  async listPeople(ctx: Ctx): Promise<PersonCard[]> {
    this.ensureDemo();
    const ids = await listTextable(ctx, MOST_PHONES);
    return [...(await this.people.listPeopleByIds(ctx, ids)).values()].sort((a, b) =>
      a.givenName.localeCompare(b.givenName, 'it'),
    );
  }

  /** Oldest line first, as a telephone shows them. */
  async show(ctx: Ctx, person: PersonCard): Promise<DemoPhone> {
    this.ensureDemo();
    const written = (await this.inbound.listOfPerson(ctx, person.id, MOST_LINES)).map(({ id, body, receivedAt }) => ({
      id,
      isOwn: true,
      text: body ?? '',
      at: receivedAt,
    }));
    const received = person.phone ? await this.outgoing.listTo(ctx, person.phone, MOST_LINES) : [];
    const lines = [
      ...written,
      ...received.map(({ id, body, createdAt }) => ({ id, isOwn: false, text: body, at: createdAt })),
    ];
    return { person, lines: lines.sort((a, b) => a.at.getTime() - b.at.getTime()).slice(-MOST_LINES) };
  }

  /** Whoever this would be written as: the text goes in by the signed door. */
  async findSender(ctx: Ctx, personId: string): Promise<{ slug: string; number: string }> {
    this.ensureDemo();
    const person = await this.people.getPerson(ctx, personId);
    const isTextable = person.phone !== null && (await this.consents.find(ctx, personId)) !== null;
    if (!isTextable || !person.phone) throw new DomainError('sms.not_consenting', 'conflict');
    return { slug: (await this.enti.getEnte(ctx)).slug, number: person.phone };
  }

  async write(from: { slug: string; number: string }, text: string): Promise<void> {
    const rawBody = Buffer.from(JSON.stringify({ messageId: newId(), from: from.number, text }));
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = sign(this.secrets.orNobodys(from.slug), timestamp, rawBody);
    await this.receive.execute(from.slug, { timestamp, signature, rawBody });
  }

  private ensureDemo(): void {
    if (!this.config.DEMO) throw notFound('page');
  }
}
