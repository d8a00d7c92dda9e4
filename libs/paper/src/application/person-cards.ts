// SPDX-License-Identifier: AGPL-3.0-or-later
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessLog, Enti, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, newId } from '@reciproca/kernel';
import { overAllEnti, UnitOfWork } from '@reciproca/platform';
import { CARD_ALPHABET, CARD_LENGTH, cardCodeFrom } from '../domain/card-code.js';
import { PersonCardRepository, type PrintedCard } from '../persistence/person-card.repository.js';
import { PublicAddress } from './public-address.js';
import { qrSvg } from './qr-code.js';

/** Eight on a sheet, five sheets at a time. */
const MOST_AT_ONCE = 40;

export interface CardFace {
  readonly card: PrintedCard;
  readonly person: PersonCard;
  readonly qr: string;
  readonly enteName: string;
  readonly officePhone: string;
}

/** Cards that help an operator find a person's record. A card opens nothing: whoever holds it is still a stranger to the site. */
@Injectable()
export class PersonCards {
  constructor(
    private readonly cards: PersonCardRepository,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly addresses: PublicAddress,
    private readonly accessLog: AccessLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The person with their card, if they have one; throws `person.not_found`. */
  async show(ctx: Ctx, personId: string): Promise<{ person: PersonCard; face: CardFace | null }> {
    ensureStaff(ctx);
    const person = await this.people.getPerson(ctx, personId);
    const card = await this.cards.findOfPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'card' } });
    return { person, face: card && ((await this.facesOf(ctx, [card]))[0] ?? null) };
  }

  /** One's own, to be shown from a screen; null for who has none. Nobody sees another's by it. */
  async findMine(ctx: Ctx): Promise<CardFace | null> {
    const card = await this.cards.findOfPerson(ctx, ctx.actor.personId as string);
    return card && ((await this.facesOf(ctx, [card]))[0] ?? null);
  }

  /** A new card; the one before stops working. */
  async make(ctx: Ctx, personId: string): Promise<PrintedCard> {
    ensureStaff(ctx);
    await this.people.keepPerson(ctx, personId);
    await this.cards.lockPerson(ctx, personId);
    await this.cards.revoke(ctx, personId);
    const code = cardCodeFrom(Array.from({ length: CARD_LENGTH }, () => randomInt(CARD_ALPHABET.length)));
    const card = {
      id: newId(),
      personId,
      code,
      madeAt: ctx.clock.now(),
      madeBy: ctx.actor.personId as string,
      printedAt: null,
    };
    await this.cards.insert(ctx, card);
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'card_made' } });
    return card;
  }

  /** Throws `card.none`. */
  async revoke(ctx: Ctx, personId: string): Promise<void> {
    ensureStaff(ctx);
    await this.people.getPerson(ctx, personId);
    await this.cards.lockPerson(ctx, personId);
    if (!(await this.cards.revoke(ctx, personId))) throw new DomainError('card.none', 'conflict');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'card_revoked' } });
  }

  /** New cards that nobody has printed yet. */
  async listToPrint(ctx: Ctx): Promise<CardFace[]> {
    ensureStaff(ctx);
    const cards = await this.cards.listToPrint(ctx, MOST_AT_ONCE);
    await this.accessLog.record(ctx, { action: 'read', personId: null, detail: { what: 'cards_to_print' } });
    return this.facesOf(ctx, cards);
  }

  async setPrinted(ctx: Ctx, ids: readonly string[]): Promise<void> {
    ensureStaff(ctx);
    await this.cards.setPrinted(ctx, ids);
  }

  /** For staff of the card's ente whose it is; for everybody else only whom to telephone. Null for a code that is none. */
  async find(
    ctx: Ctx,
    code: string,
  ): Promise<{ readonly personId: string | null; readonly officePhone: string; readonly enteName: string } | null> {
    // Who is not signed in is of no ente yet.
    const seed = ctx.actor.personId ? ctx : overAllEnti(ctx);
    const card = await this.unitOfWork.read(seed, (whose) => this.cards.findByCode(whose, code));
    if (!card || (ctx.actor.personId && card.enteId !== ctx.enteId)) return null;
    const { name, settings } = await this.enti.getEnte({ ...ctx, enteId: card.enteId });
    const office = { officePhone: settings.officePhone, enteName: name };
    if (!isStaff(ctx)) return { ...office, personId: null };
    await this.accessLog.record(ctx, { action: 'search', personId: card.personId, detail: { what: 'card' } });
    return { ...office, personId: card.personId };
  }

  private async facesOf(ctx: Ctx, cards: readonly PrintedCard[]): Promise<CardFace[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      cards.map(({ personId }) => personId),
    );
    const { name, settings } = await this.enti.getEnte(ctx);
    const faces = cards.map(async (card): Promise<CardFace[]> => {
      const person = people.get(card.personId);
      const qr = await qrSvg(this.addresses.of(`/paper/cards/${card.code}`));
      return person ? [{ card, person, qr, enteName: name, officePhone: settings.officePhone }] : [];
    });
    return (await Promise.all(faces)).flat();
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
