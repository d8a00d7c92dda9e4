// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { clashesOf, freeSpans, inSteps, withWay } from '@reciproca/diary';
import { DomainError, listServices, romeDay } from '@reciproca/kernel';
import { z } from 'zod';
import type { Category } from '../domain/category.js';
import { trustRefusals } from '../domain/child.rules.js';
import { stayAtRequest, wantedTimes } from '../domain/diary.rules.js';
import type { EngineSettings } from '../domain/engine-settings.js';
import { isMeantForOther, type Listing, type ListingKind, type Service } from '../domain/listing.js';
import { closedSpans } from '../domain/said-no.js';
import type { Span } from '../domain/span.js';
import { type PostingShape, postingShapeFor } from './posting.input.js';
import type { FitResult, Party, ServicePlug, Stays } from './service-plug.js';

/** Other hours of the same offer that are looked at when somebody is busy in the first. */
const MOST_TRIES = 4;

/** The services of this installation; each announces itself when it is made. */
@Injectable()
export class ServicePlugs {
  private readonly plugs = new Map<Service, ServicePlug>();
  private readonly shapes = new Map<ListingKind, PostingShape>();

  register<OfferDetails, RequestDetails>(plug: ServicePlug<OfferDetails, RequestDetails>): void {
    this.plugs.set(plug.service, plug as unknown as ServicePlug);
    this.shapes.clear();
  }

  get(service: Service): ServicePlug {
    const plug = this.plugs.get(service);
    if (!plug) throw new DomainError('service.unknown', 'invalid', { field: 'service' });
    return plug;
  }

  /** The hours of a proposal as its two people may know them before both have said yes. */
  proposedSpan(service: Service, span: Span): Span {
    const { proposedInMinutes } = this.get(service);
    return proposedInMinutes ? inSteps(span, proposedInMinutes) : span;
  }

  /** What the service says of the pair, in hours that both have free of what they promised elsewhere: else `busy_then`. Pure. */
  fit(offer: Party, request: Party, category: Category, engine: EngineSettings): FitResult {
    if (isMeantForOther(offer.listing, request.listing))
      return { fits: false, refusals: [{ code: 'meant_for_other' }] };
    if (offer.apartFrom?.has(request.person.id)) return { fits: false, refusals: [{ code: 'kept_apart' }] };
    if (offer.rests || request.rests) return { fits: false, refusals: [{ code: 'day_of_rest' }] };
    const plug = this.get(offer.listing.service);
    const busy = [...(offer.busy ?? []), ...(request.busy ?? [])];
    const closed = closedSpans(offer.listing, request.listing, offer.saidNo ?? []);
    let tried = offer;
    let refusal: FitResult | null = null;
    for (let more = MOST_TRIES; more > 0; more -= 1) {
      const result = plug.fit(tried, request, category, engine);
      if (!result.fits) return refusal ?? result;
      const { fit } = result;
      const stays = this.stays(offer.listing, request.listing, fit, engine);
      const wanted = wantedTimes(offer.listing, request.listing, stays, []);
      const unfit = stays.receiver ? trustRefusals(offer.person, request.person, romeDay(fit.startsAt)) : [];
      if (unfit.length > 0) return { fits: false, refusals: unfit };
      const busyThen = wanted.flatMap((one) =>
        clashesOf(one, busy, engine).map((entry) => withWay(one, entry, engine)),
      );
      // What takes nobody's time is not somebody's hour to refuse: another crate is another thing.
      const saidNo = wanted.length > 0 ? closed.filter((span) => overlap(span, fit)) : [];
      if (busyThen.length + saidNo.length === 0) return result;
      if (saidNo.length > 0) refusal = { fits: false, refusals: [{ code: 'said_no' }] };
      if (!plug.inPartOfHours && saidNo.length === 0) break;
      tried = {
        ...tried,
        slots: plug.inPartOfHours
          ? tried.slots.flatMap((slot) =>
              freeSpans(slot, [...busyThen, ...saidNo]).map((span) => ({ ...slot, ...span })),
            )
          : tried.slots.filter(({ id }) => id !== fit.offerSlotId),
      };
    }
    return refusal ?? { fits: false, refusals: [{ code: 'busy_then' }] };
  }

  /** What of the two people's time such an act takes. Pure. */
  stays(offer: Listing, request: Listing, span: Span, engine: EngineSettings): Stays {
    const plug = this.get(offer.service);
    return plug.stays ? plug.stays(offer, request, span, engine) : stayAtRequest(request, span);
  }

  /** In the order of the services, whichever was made first. */
  list(): readonly ServicePlug[] {
    return listServices().flatMap((service) => this.plugs.get(service) ?? []);
  }

  /** The shape of a posted offer or request: one alternative a service. Put together once: every post asks for it. */
  postingShape(kind: ListingKind): PostingShape {
    const known = this.shapes.get(kind);
    if (known) return known;
    const alternatives = this.list().map((plug) =>
      postingShapeFor(plug.service, kind === 'offer' ? plug.offerShape : plug.requestShape),
    );
    const shape = z.discriminatedUnion('service', alternatives as never) as unknown as PostingShape;
    this.shapes.set(kind, shape);
    return shape;
  }
}

function overlap(one: Span, other: Span): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
