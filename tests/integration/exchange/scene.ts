// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import type { ExchangeStage, Row } from './exchange-stage.js';

const DAY_MS = 86_400_000;

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

interface Tables {
  readonly people: Row[];
  readonly listings: Row[];
  readonly slots: Row[];
  readonly proposals: Row[];
  readonly agreements: Row[];
}

/** Many scenes at once, written straight into the tables. */
export async function layOut(stage: ExchangeStage, count: number): Promise<Scene[]> {
  const tables: Tables = { people: [], listings: [], slots: [], proposals: [], agreements: [] };
  const scenes = Array.from({ length: count }, () => drawUp(stage, tables));
  for (const [table, rows] of Object.entries(tables)) await stage.insert(table, rows as Row[]);
  await stage.rows(
    `UPDATE listings SET free_when = coalesce((SELECT range_agg(tstzrange(starts_at, ends_at)) FROM slots
       WHERE listing_id = listings.id AND taken < capacity), '{}')`,
  );
  return scenes;
}

/** Everything is as if it had never been. */
export async function clear(stage: ExchangeStage): Promise<void> {
  await stage.rows('TRUNCATE listings, exchange_acts, outbox CASCADE');
}

function drawUp(stage: ExchangeStage, tables: Tables): Scene {
  const make = maker(stage, tables);
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
    disputedId: make.agreement(missed, offer, 'disputed', new Date().toISOString()),
  };
}

interface Listed {
  readonly id: string;
  readonly slotId: string;
  readonly personId: string;
}

function maker(stage: ExchangeStage, tables: Tables) {
  const now = new Date().toISOString();
  const span = {
    starts_at: new Date(Date.now() + 5 * DAY_MS).toISOString(),
    ends_at: new Date(Date.now() + 6 * DAY_MS).toISOString(),
  };
  const common = { ente_id: stage.ente.id, created_at: now, updated_at: now };
  const pair = (request: Listed, offer: Listed): Row => ({
    service: 'condominio',
    request_id: request.id,
    offer_id: offer.id,
    request_slot_id: request.slotId,
    offer_slot_id: offer.slotId,
    units: 1,
    minutes: 60,
    ...span,
  });
  const add = (table: keyof Tables, row: Row): string => {
    const id = newId();
    tables[table].push({ id, ...row });
    return id;
  };
  const proposal = (request: Listed, offer: Listed, state: string): string =>
    add('proposals', {
      ...common,
      ...pair(request, offer),
      requester_id: request.personId,
      offerer_id: offer.personId,
      score: 0.5,
      parts: {},
      reasons: [],
      state,
      // Over already: whoever expires it may.
      expires_at: new Date(Date.now() - 60_000).toISOString(),
    });
  return {
    person: (): string =>
      add('people', {
        ente_id: stage.ente.id,
        given_name: 'Nome',
        family_name: 'Cognome',
        birth_date: '1980-05-05',
        gender: 'f',
        spoken_languages: ['it'],
        devices: 'smartphone',
        channels: ['socket'],
      }),
    listing: (kind: string, personId: string, state: string, capacity: number, taken: number): Listed => {
      const id = add('listings', {
        ...common,
        kind,
        service: 'condominio',
        category_id: stage.ente.categories['shopping'],
        person_id: personId,
        channel: 'web',
        title: 'Spesa',
        state,
        visibility: 'ente',
        place_id: stage.ente.places['market'],
        lat: 44.69,
        lon: 8.03,
        units: 1,
        duration_minutes: 60,
        needs: [],
        details: {},
        urgent: false,
        auto_accept: false,
        confirmed_at: now,
        expires_at: span.ends_at,
        free_when: '{}',
      });
      return {
        id,
        personId,
        slotId: add('slots', { ente_id: stage.ente.id, listing_id: id, ...span, capacity, taken }),
      };
    },
    proposal,
    agreement: (request: Listed, offer: Listed, state: string, releasedAt: string | null): string =>
      add('agreements', {
        ...common,
        ...pair(request, offer),
        category_id: stage.ente.categories['shopping'],
        proposal_id: proposal(request, offer, 'agreed'),
        giver_id: offer.personId,
        receiver_id: request.personId,
        title: 'Spesa',
        state,
        released_at: releasedAt,
      }),
  };
}
