// SPDX-License-Identifier: AGPL-3.0-or-later
import type { AgreementState, Listing, ProposalState } from '@reciproca/exchange';
import { agreement, listing, proposal, slot } from '../../builders/exchange.js';
import { person } from '../../builders/identity.js';
import { ago, ahead, type Row } from '../../builders/row.js';
import type { ExchangeStage } from './exchange-stage.js';

/** An offer of two places, all that can stand about it at once, and whose each thing is. */
export interface Scene {
  readonly giverId: string;
  readonly offerId: string;
  readonly offerSlotId: string;
  /** Asked by `keeperId`, kept in two offers. */
  readonly keptRequestId: string;
  readonly keeperId: string;
  readonly keptId: string;
  readonly keptElsewhereId: string;
  readonly elsewhereGiverId: string;
  readonly elsewhereSlotId: string;
  /** Asked by `waiterId`: nobody has answered. */
  readonly waitingId: string;
  readonly waitingRequestId: string;
  readonly waiterId: string;
  /** Agreed with `receiverId`, ahead. */
  readonly agreementId: string;
  readonly receiverId: string;
  /** Somebody did not come, and says that it was not so; the request was opened again. */
  readonly disputedId: string;
}

/** Many scenes at once, written straight into the tables. */
export async function layOut(stage: ExchangeStage, count: number): Promise<Scene[]> {
  const rows: Row[] = [];
  const scenes = Array.from({ length: count }, () => drawUp(stage, rows));
  await stage.ente.addAll(rows);
  await stage.rows(
    `UPDATE listings SET free_when = coalesce((SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots
       WHERE listing_id = listings.id AND taken < capacity), '{}')`,
  );
  return scenes;
}

/** Everything is as if it had never been. */
export async function clear(stage: ExchangeStage): Promise<void> {
  await stage.rows('TRUNCATE listings, exchange_acts, diary_entries, outbox CASCADE');
}

function drawUp(stage: ExchangeStage, rows: Row[]): Scene {
  const make = maker(stage, rows);
  const [giver, other] = [make.person(), make.person()];
  const [offer, elsewhere] = [make.listing('offer', giver, 'open', 2, 2), make.listing('offer', other, 'open', 1, 1)];
  const kept = make.listing('request', make.person(), 'open', 1, 0);
  const waiting = make.listing('request', make.person(), 'open', 1, 0);
  const agreed = make.listing('request', make.person(), 'matched', 1, 1);
  const missed = make.listing('request', make.person(), 'open', 1, 0);
  return {
    giverId: giver,
    offerId: offer.id,
    offerSlotId: offer.slotId,
    keptRequestId: kept.id,
    keeperId: kept.personId,
    keptId: make.proposal(kept, offer, 'accepted_by_request'),
    keptElsewhereId: make.proposal(kept, elsewhere, 'accepted_by_offer'),
    waitingId: make.proposal(waiting, offer, 'proposed'),
    elsewhereGiverId: elsewhere.personId,
    elsewhereSlotId: elsewhere.slotId,
    waitingRequestId: waiting.id,
    waiterId: waiting.personId,
    agreementId: make.agreement(agreed, offer, 'agreed', null),
    receiverId: agreed.personId,
    disputedId: make.agreement(missed, offer, 'disputed', new Date()),
  };
}

interface Listed {
  readonly id: string;
  readonly slotId: string;
  readonly personId: string;
}

function maker({ ente }: ExchangeStage, rows: Row[]) {
  const categoryId = ente.categories['shopping'] ?? '';
  const placeId = ente.places['market'] ?? '';
  const span = { startsAt: ahead({ days: 5 }), endsAt: ahead({ days: 6 }) };
  const pair = (request: Listed, offer: Listed) => ({
    requestId: request.id,
    offerId: offer.id,
    requestSlotId: request.slotId,
    offerSlotId: offer.slotId,
    ...span,
  });
  const add = (row: Row<{ id: string }>): string => {
    rows.push(row);
    return row.fields.id;
  };
  const addProposal = (request: Listed, offer: Listed, state: ProposalState): string =>
    add(
      proposal({
        ...pair(request, offer),
        requesterId: request.personId,
        offererId: offer.personId,
        state,
        // Over already: whoever expires it may.
        expiresAt: ago({ minutes: 1 }),
      }),
    );
  return {
    person: (): string => add(person({ devices: 'smartphone', channels: ['socket'] })),
    listing: (
      kind: Listing['kind'],
      personId: string,
      state: Listing['state'],
      capacity: number,
      taken: number,
    ): Listed => {
      const id = add(listing({ kind, personId, state, categoryId, placeId, expiresAt: span.endsAt }));
      return { id, personId, slotId: add(slot({ listingId: id, ...span, capacity, taken })) };
    },
    proposal: addProposal,
    agreement: (request: Listed, offer: Listed, state: AgreementState, releasedAt: Date | null): string =>
      add(
        agreement({
          ...pair(request, offer),
          categoryId,
          proposalId: addProposal(request, offer, 'agreed'),
          giverId: offer.personId,
          receiverId: request.personId,
          state,
          releasedAt,
        }),
      ),
  };
}
