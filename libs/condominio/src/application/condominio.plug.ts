// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  type AnswerDraft,
  type Answered,
  type Category,
  Categories,
  type DetailLine,
  type EngineSettings,
  Engine,
  type FitResult,
  type GiverAsIf,
  type Listing,
  type ListingKind,
  listNearbyIds,
  type Party,
  type Plan,
  type Posting,
  type Questions,
  type Reason,
  ServicePlugs,
  type ServicePlug,
  type Slot,
  type Span,
  spansOf,
  type Stays,
} from '@reciproca/exchange';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, type Language, romeDay } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import {
  type CondominioOffer,
  condominioOfferShape,
  type CondominioRequest,
  condominioRequestShape,
} from '../domain/condominio.details.js';
import { fitCondominio } from '../domain/condominio.fit.js';
import { trustRefusals } from '../domain/trust.rules.js';
import { CONDOMINIO } from '../condominio.service.js';

/** Condominio solidale, as the exchange core sees it. */
@Injectable()
export class CondominioPlug implements ServicePlug<CondominioOffer, CondominioRequest> {
  readonly service = CONDOMINIO;
  readonly offerShape = condominioOfferShape;
  readonly requestShape = condominioRequestShape;
  readonly inPartOfHours = true;
  readonly words = {
    agreedToGiver: 'condominio:agreed.to_giver',
    agreedToReceiver: 'condominio:agreed.to_receiver',
    done: { giver: 'condominio:done.giver', receiver: 'condominio:done.receiver', other: 'condominio:done.other' },
  } as const;

  constructor(
    plugs: ServicePlugs,
    private readonly people: People,
    private readonly categories: Categories,
    private readonly engine: Engine,
  ) {
    plugs.register(this);
  }

  questions(kind: ListingKind): Questions {
    const asks = kind === 'request';
    return {
      timing: 'window',
      place: true,
      destination: false,
      repeats: true,
      duration: asks,
      needs: asks,
      visibility: true,
    };
  }

  plan(ctx: Ctx, kind: ListingKind, posting: Posting, category: Category): Promise<Plan> {
    if (!posting.when) throw new DomainError('when.needed', 'invalid', { field: 'when' });
    const spans = spansOf(posting.when, ctx.clock.now());
    const most = Math.max(...spans.map(({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 60_000));
    if (kind === 'request' && posting.durationMinutes && posting.durationMinutes > most)
      throw new DomainError('when.longer_than_window', 'invalid', { field: 'durationMinutes', most });
    return Promise.resolve({
      spans,
      capacity: 1,
      units: 1,
      durationMinutes: posting.durationMinutes ?? Math.min(category.minutesGuide, most),
      followers: [],
    });
  }

  /** At the place the other has chosen; who asks would rather have it at home. */
  answer({ kind, details }: Answered, span: Span): AnswerDraft {
    const when = { windows: [{ start: span.startsAt.toISOString(), end: span.endsAt.toISOString() }] };
    if (kind === 'request') {
      const { where, people } = condominioRequestShape.parse(details);
      return { when, details: { where: [where], mostPeople: people } };
    }
    const { where } = condominioOfferShape.parse(details);
    return { when, details: { where: where.includes('receiver_home') ? 'receiver_home' : where[0] } };
  }

  listCandidateIds(ctx: Ctx, listing: Listing, slots: readonly Slot[], most: number): Promise<string[]> {
    return listNearbyIds(ctx, listing, slots, most);
  }

  /** At whose home it is, or out from where it is asked for. */
  stays(offer: Listing, request: Listing, { startsAt, endsAt }: Span): Stays {
    const { where } = condominioRequestShape.parse(request.details);
    const { lat, lon } = where === 'giver_home' ? offer : request;
    const stay = { startsAt, endsAt, begins: { lat, lon }, ends: { lat, lon } };
    return { giver: stay, receiver: stay };
  }

  isAtGivers({ where }: Readonly<Record<string, unknown>>): boolean {
    return where === 'giver_home';
  }

  fit(
    offer: Party<CondominioOffer>,
    request: Party<CondominioRequest>,
    category: Category,
    engine: EngineSettings,
  ): FitResult {
    return fitCondominio(offer, request, category, engine);
  }

  /** `not_vetted` or `not_covered`. */
  async findGiverRefusal(ctx: Ctx, offer: Listing, at: Date, asIf?: GiverAsIf): Promise<Reason | null> {
    const category = await this.categories.get(ctx, offer.categoryId);
    if (!category.vettingRequired) return null;
    const helper = { ...(await this.people.getPerson(ctx, offer.personId)), ...asIf };
    return trustRefusals(helper, romeDay(at), category, await this.engine.getSettings(ctx))[0] ?? null;
  }

  publicDetails({ note: _, ...others }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return others;
  }

  describe(listing: Pick<Listing, 'kind' | 'details'>, language: Language): readonly DetailLine[] {
    const t = translator(language);
    if (listing.kind === 'offer') {
      const { where, mostPeople } = condominioOfferShape.parse(listing.details);
      return [
        { label: t('condominio:where'), text: where.map((place) => t(`condominio:where.${place}`)).join(', ') },
        ...(mostPeople > 1 ? [{ label: t('condominio:most_people'), text: String(mostPeople) }] : []),
      ];
    }
    const { where, people, note } = condominioRequestShape.parse(listing.details);
    return [
      { label: t('condominio:where'), text: t(`condominio:where.${where}`) },
      ...(people > 1 ? [{ label: t('condominio:people'), text: String(people) }] : []),
      ...(note ? [{ label: t('condominio:note'), text: note }] : []),
    ];
  }
}
