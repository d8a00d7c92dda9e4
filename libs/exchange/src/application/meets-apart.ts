// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { KeptApart, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { Span } from '../domain/span.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import type { Match } from './score-matches.js';
import { ServicePlugs } from './service-plugs.js';
import type { TwoListings } from './trust.js';

/** Whom somebody would meet whom staff keep apart from them: who gives, and who else is there, such as in the same car. */
@Injectable()
export class MeetsApart {
  constructor(
    private readonly keptApart: KeptApart,
    private readonly people: People,
    private readonly agreements: AgreementRepository,
    private readonly plugs: ServicePlugs,
  ) {}

  /** Who it is, for staff; null where nobody is. */
  async findName(ctx: Ctx, { offer, request }: TwoListings, span: Span): Promise<string | null> {
    const apart = (await this.keptApart.listFor(ctx, [request.personId])).get(request.personId);
    if (!apart) return null;
    const shares = this.plugs.get(offer.service).sharesPlace?.(request.details) ?? false;
    const along = shares ? await this.agreements.listDuring(ctx, [offer.id], span) : [];
    const met = [offer.personId, ...along.map(({ receiverId }) => receiverId)].find((id) => apart.has(id));
    return met ? (await this.people.getPerson(ctx, met)).fullName : null;
  }

  /** Those of these matches in which nobody meets whom they are kept apart from. */
  async leaveOut(ctx: Ctx, matches: readonly Match[]): Promise<Match[]> {
    const kept: Match[] = [];
    for (const match of matches) {
      const { offer, request, fit } = match;
      const isApart =
        request.apartFrom && (await this.findName(ctx, { offer: offer.listing, request: request.listing }, fit));
      if (!isApart) kept.push(match);
    }
    return kept;
  }
}
