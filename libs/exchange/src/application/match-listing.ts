// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { bestOf } from '@reciproca/matching';
import { CategoryRepository } from '../persistence/category.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import { ListingRepository } from '../persistence/listing.repository.js';
import { SlotRepository } from '../persistence/slot.repository.js';
import { LoadParties } from './load-parties.js';
import type { Proposal } from '../domain/proposal.js';
import { type AskedAnew, ProposeMatches } from './propose-matches.js';
import { type Match, ScoreMatches } from './score-matches.js';
import type { Party } from './service-plug.js';
import { ServicePlugs } from './service-plugs.js';

/** How many neighbours are looked at, and how many are proposed. */
const MOST_CANDIDATES = 24;
const MOST_PROPOSALS = 8;
/** How many of the best are looked at more thoroughly, where a service can. */
const MOST_SHORTLISTED = 12;

/** Finds who fits a listing that has just opened and proposes the best, with reasons. Called again, it only adds what is new. */
@Injectable()
export class MatchListing {
  constructor(
    private readonly plugs: ServicePlugs,
    private readonly parties: LoadParties,
    private readonly scores: ScoreMatches,
    private readonly categories: CategoryRepository,
    private readonly listings: ListingRepository,
    private readonly slots: SlotRepository,
    private readonly engine: EngineSettingsRepository,
    private readonly propose: ProposeMatches,
  ) {}

  /** Of one listing, or of several listed together, with what had been answered of them before they were changed. */
  async execute(ctx: Ctx, listingIds: readonly string[], anew: readonly AskedAnew[] = []): Promise<Proposal[]> {
    const best: Match[] = [];
    for (const id of listingIds) best.push(...(await this.listBest(ctx, id)));
    return this.propose.execute(ctx, best, { anew });
  }

  /** The best matches there are now, without writing anything. */
  async listBest(ctx: Ctx, listingId: string): Promise<Match[]> {
    const { own, matches, rate } = await this.findMatches(ctx, listingId);
    if (!own || !this.plugs.get(own.listing.service).prepare) return bestWishes(matches, MOST_PROPOSALS);
    const [party, ...few] = await this.parties.prepare(ctx, [own, ...othersOf(own, matches)], true);
    return party ? bestWishes(await rate(party, few), MOST_PROPOSALS) : [];
  }

  /** The listing and the few best for it, who are worth asking somebody outside about; nobody when it is not open any more. */
  async listShortlist(ctx: Ctx, listingId: string): Promise<Party[]> {
    const { own, matches } = await this.findMatches(ctx, listingId);
    return own ? [own, ...othersOf(own, matches)] : [];
  }

  private async findMatches(ctx: Ctx, listingId: string): Promise<Found> {
    const [listing, slots] = await Promise.all([
      this.listings.getListing(ctx, listingId),
      this.slots.list(ctx, [listingId], ctx.clock.now()),
    ]);
    if (listing.state !== 'open') return NOBODY;
    const ids = await this.plugs.get(listing.service).listCandidateIds(ctx, listing, slots, MOST_CANDIDATES);
    if (ids.length === 0) return NOBODY;
    const all = listing.kind === 'offer' ? await this.listings.withOpenSeries(ctx, ids) : ids;
    const [parties, category, engine] = await Promise.all([
      this.parties.execute(ctx, [listingId, ...all]),
      this.categories.getCategory(ctx, listing.categoryId),
      this.engine.getSettings(ctx),
    ]);
    const own = parties.find((one) => one.listing.id === listingId);
    if (!own) return NOBODY;
    const rate = (party: Party, others: readonly Party[]): Promise<Match[]> =>
      this.scores.execute(ctx, party, others, category, engine);
    const others = parties.filter((one) => one !== own);
    return { own, matches: await rate(own, others), rate };
  }
}

interface Found {
  readonly own: Party | null;
  readonly matches: readonly Match[];
  readonly rate: (party: Party, others: readonly Party[]) => Promise<Match[]>;
}
const NOBODY: Found = { own: null, matches: [], rate: () => Promise.resolve([]) };

function othersOf(own: Party, matches: readonly Match[]): Party[] {
  return bestWishes(matches, MOST_SHORTLISTED).map(({ offer, request }) => (offer === own ? request : offer));
}

/** The best few, where all occurrences of one request and the same offer count as one. */
function bestWishes(matches: readonly Match[], most: number): Match[] {
  const wishOf = ({ request, offer }: Match): string =>
    `${request.listing.seriesId ?? request.listing.id}:${offer.listing.id}`;
  const wishes = new Map<string, Match[]>();
  for (const match of bestOf(matches, matches.length))
    wishes.set(wishOf(match), [...(wishes.get(wishOf(match)) ?? []), match]);
  return [...wishes.values()].slice(0, most).flat();
}
