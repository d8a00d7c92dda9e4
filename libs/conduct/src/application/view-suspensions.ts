// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ahead, type CalledOff, listCalledOff, Listings, titleIn, WhatLiesAhead } from '@reciproca/exchange';
import { AccessLog, Enti, type PersonCard, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, type PageAsk, type PageOf } from '@reciproca/kernel';
import type { Suspension } from '../domain/suspension.js';
import { SuspensionRepository } from '../persistence/suspension.repository.js';

export interface NamedSuspension extends Suspension {
  readonly personName: string;
  readonly listingTitle: string | null;
  readonly suspendedByName: string | null;
  readonly decidedByName: string | null;
}

export interface SuspensionSubject {
  readonly title: string;
  readonly href: string;
  /** What is called off and hidden with a person; null for a listing. */
  readonly ahead: Ahead | null;
  /** What is agreed about a listing, and stays. */
  readonly standing: Ahead['agreements'];
}

/** Suspensions as staff see them, and one's own. */
@Injectable()
export class ViewSuspensions {
  constructor(
    private readonly suspensions: SuspensionRepository,
    private readonly people: People,
    private readonly listings: Listings,
    private readonly ahead: WhatLiesAhead,
    private readonly enti: Enti,
    private readonly accessLog: AccessLog,
  ) {}

  /** One's own, and the office's number to call. */
  async listOwn(ctx: Ctx): Promise<{ items: NamedSuspension[]; officePhone: string | null }> {
    const items = ctx.actor.personId
      ? await this.named(ctx, await this.suspensions.listOf(ctx, ctx.actor.personId))
      : [];
    const { settings } = await this.enti.getEnte(ctx);
    return { items, officePhone: settings.officePhone ?? null };
  }

  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedSuspension>> {
    ensureStaff(ctx);
    const { items, next } = await this.suspensions.list(ctx, page);
    return { items: await this.named(ctx, items), next };
  }

  /** With what was called off for it and may still stand again. */
  async get(ctx: Ctx, id: string): Promise<NamedSuspension & { readonly calledOff: readonly CalledOff[] }> {
    ensureStaff(ctx);
    const suspension = await this.suspensions.getSuspension(ctx, id);
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: suspension.personId,
      detail: { what: 'suspension', suspensionId: id },
    });
    const [named] = await this.named(ctx, [suspension]);
    const { personId, listingId, suspendedAt: since, endedAt } = suspension;
    const calledOff = listingId ? [] : await listCalledOff(ctx, personId, { since, until: endedAt ?? ctx.clock.now() });
    return { ...(named as NamedSuspension), calledOff };
  }

  /** What a new suspension would be about, and what it would bring about. */
  async subject(ctx: Ctx, kind: 'person' | 'listing', id: string): Promise<SuspensionSubject> {
    ensureStaff(ctx);
    if (kind === 'person') {
      const { fullName } = await this.people.getPerson(ctx, id);
      return { title: fullName, href: `/people/${id}`, ahead: await this.ahead.execute(ctx, id), standing: [] };
    }
    const listing = await this.listings.get(ctx, id);
    const { agreements } = await this.ahead.execute(ctx, listing.personId);
    const standing = agreements.filter(({ requestId, offerId }) => [requestId, offerId].includes(id));
    return { title: titleIn(listing, ctx.language), href: `/${listing.kind}s/${id}`, ahead: null, standing };
  }

  private async named(ctx: Ctx, suspensions: readonly Suspension[]): Promise<NamedSuspension[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      suspensions.flatMap((one) => [one.personId, one.suspendedBy, one.appealDecidedBy]).filter((id) => id !== null),
    );
    const listings = await this.listings.listByIds(
      ctx,
      suspensions.flatMap(({ listingId }) => listingId ?? []),
    );
    const nameOf = (id: string | null): string | null =>
      (id && (people.get(id) as PersonCard | undefined)?.fullName) || null;
    const titles = new Map(listings.map((listing) => [listing.id, titleIn(listing, ctx.language)]));
    return suspensions.map((one) => ({
      ...one,
      personName: nameOf(one.personId) ?? '',
      listingTitle: titles.get(one.listingId ?? '') ?? null,
      suspendedByName: nameOf(one.suspendedBy),
      decidedByName: nameOf(one.appealDecidedBy),
    }));
  }
}

function ensureStaff(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
