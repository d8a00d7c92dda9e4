// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People, type PersonCard } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { trustRefusals } from '../domain/child.rules.js';
import type { Listing } from '../domain/listing.js';
import type { Reason } from '../domain/proposal.js';
import type { Span } from '../domain/span.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import type { GiverAsIf } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';

export interface TwoListings {
  readonly offer: Listing;
  readonly request: Listing;
}

/** What is taken as if it were so already. */
export interface AsIf {
  readonly helper?: GiverAsIf;
  readonly helped?: Pick<PersonCard, 'vettedHelpersOnly'>;
}

/**
 * Whether these two may do this: with a child, or whom staff have marked so, only whom the ente vouches for; and what asks for its
 * word, or for papers, is given by nobody without.
 */
@Injectable()
export class Trust {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly people: People,
    private readonly engine: EngineSettingsRepository,
  ) {}

  /**
   * Null where nothing is against it.
   * @param asIf what of the two may be otherwise soon
   */
  async findRefusal(ctx: Ctx, two: TwoListings, span: Span, asIf: AsIf = {}): Promise<Reason | null> {
    const { offer } = two;
    return (
      (await this.findMeetingRefusal(ctx, two, span, asIf)) ??
      (await this.plugs.get(offer.service).findGiverRefusal?.(ctx, offer, span.endsAt, asIf.helper)) ??
      null
    );
  }

  /** Null as well where the two never meet. */
  private async findMeetingRefusal(
    ctx: Ctx,
    { offer, request }: TwoListings,
    span: Span,
    asIf: AsIf,
  ): Promise<Reason | null> {
    const { receiver } = this.plugs.stays(offer, request, span, await this.engine.getSettings(ctx));
    if (!receiver) return null;
    const people = await this.people.listPeopleByIds(ctx, [offer.personId, request.personId]);
    const [helper, helped] = [people.get(offer.personId), people.get(request.personId)];
    if (!helper || !helped) return null;
    return (
      trustRefusals({ ...helper, ...asIf.helper }, { ...helped, ...asIf.helped }, romeDay(span.startsAt))[0] ?? null
    );
  }
}
