// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound } from '@reciproca/kernel';
import type { KeptStop, Round, RoundState, RoundStop } from '../domain/round.js';

type RoundRow = Omit<Round, 'ride'> & { readonly offerId: string | null; readonly offerSlotId: string | null };

const COLUMNS = `id, driver_id AS "driverId", offer_id AS "offerId", offer_slot_id AS "offerSlotId", from_place_id AS "fromPlaceId", to_place_id AS "toPlaceId",
  room, leaves_at AS "leavesAt", back_at AS "backAt", minutes, metres, estimated, state, proposed_by AS "proposedBy", created_at AS "createdAt"`;

/** Delivery rounds and their stops. */
@Injectable()
export class RoundRepository {
  async insert(ctx: Ctx, round: Round, stops: readonly RoundStop[]): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO rounds (id, ente_id, driver_id, offer_id, offer_slot_id, from_place_id, to_place_id, room, leaves_at, back_at, minutes, metres, estimated, state, proposed_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        round.id,
        ctx.enteId,
        round.driverId,
        round.ride?.offerId ?? null,
        round.ride?.slotId ?? null,
        round.fromPlaceId,
        round.toPlaceId,
        round.room,
        round.leavesAt,
        round.backAt,
        round.minutes,
        round.metres,
        round.estimated,
        round.state,
        round.proposedBy,
        round.createdAt,
      ],
    );
    await ctx.tx.query(
      `INSERT INTO round_stops (round_id, request_id, collect_position, collect_at, deliver_position, deliver_at, state)
       SELECT $1, row."requestId", row."collectPosition", row."collectAt", row."deliverPosition", row."deliverAt", 'planned'
       FROM jsonb_to_recordset($2::jsonb) AS row("requestId" uuid, "collectPosition" int, "collectAt" timestamptz, "deliverPosition" int, "deliverAt" timestamptz)`,
      [round.id, JSON.stringify(stops)],
    );
  }

  async getRound(ctx: Ctx, id: string, forUpdate = false): Promise<Round> {
    const [row] = await ctx.tx.query<RoundRow>(
      `SELECT ${COLUMNS} FROM rounds WHERE id = $1 AND ente_id = $2${forUpdate ? ' FOR UPDATE' : ''}`,
      [id, ctx.enteId],
    );
    if (!row) throw notFound('round');
    return roundOf(row);
  }

  /** The latest first; of one driver, or of everybody. */
  async listRounds(ctx: Ctx, driverId: string | null, most = 40): Promise<Round[]> {
    const rows = await ctx.tx.query<RoundRow>(
      `SELECT ${COLUMNS} FROM rounds WHERE ente_id = $1 AND ($2::uuid IS NULL OR driver_id = $2) ORDER BY leaves_at DESC, id LIMIT $3`,
      [ctx.enteId, driverId, most],
    );
    return rows.map(roundOf);
  }

  /** Until the transaction ends nobody else plans for this driver, so that two who plan at once cannot give them the same hours. */
  async lockDriver(ctx: Ctx, driverId: string): Promise<void> {
    await ctx.tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `rounds of ${ctx.enteId} ${driverId}`,
    ]);
  }

  /** Whether the driver is asked or engaged for another round at that time. */
  async hasRoundBetween(ctx: Ctx, driverId: string, from: Date, until: Date): Promise<boolean> {
    const rows = await ctx.tx.query(
      `SELECT 1 FROM rounds WHERE ente_id = $1 AND driver_id = $2 AND state IN ('proposed','accepted') AND leaves_at < $4 AND back_at > $3 AND (state = 'accepted' OR leaves_at > $5) LIMIT 1`,
      [ctx.enteId, driverId, from, until, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  /** The stops of some rounds, by the halt at which they are brought. */
  async listStops(ctx: Ctx, roundIds: readonly string[]): Promise<(KeptStop & { readonly roundId: string })[]> {
    return ctx.tx.query(
      `SELECT s.round_id AS "roundId", s.request_id AS "requestId", s.collect_position AS "collectPosition", s.collect_at AS "collectAt", s.deliver_position AS "deliverPosition",
         s.deliver_at AS "deliverAt", s.state, s.agreement_id AS "agreementId", a.state AS "agreementState"
       FROM round_stops s JOIN rounds r ON r.id = s.round_id AND r.ente_id = $1 LEFT JOIN agreements a ON a.id = s.agreement_id
       WHERE s.round_id = ANY($2::uuid[]) ORDER BY s.round_id, s.deliver_position, s.request_id`,
      [ctx.enteId, roundIds],
    );
  }

  async setState(ctx: Ctx, id: string, state: RoundState, ride: Round['ride'] = null): Promise<void> {
    await ctx.tx.query(
      'UPDATE rounds SET state = $3, answered_at = $4, offer_id = coalesce($5, offer_id), offer_slot_id = coalesce($6, offer_slot_id) WHERE id = $1 AND ente_id = $2',
      [id, ctx.enteId, state, ctx.clock.now(), ride?.offerId ?? null, ride?.slotId ?? null],
    );
  }

  async setStop(ctx: Ctx, roundId: string, requestId: string, agreementId: string | null): Promise<void> {
    await ctx.tx.query('UPDATE round_stops SET state = $3, agreement_id = $4 WHERE round_id = $1 AND request_id = $2', [
      roundId,
      requestId,
      agreementId ? 'agreed' : 'dropped',
      agreementId,
    ]);
  }
}

function roundOf({ offerId, offerSlotId, ...row }: RoundRow): Round {
  return { ...row, ride: offerId && offerSlotId ? { offerId, slotId: offerSlotId } : null };
}
