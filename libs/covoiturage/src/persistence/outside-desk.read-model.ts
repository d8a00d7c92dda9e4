// SPDX-License-Identifier: AGPL-3.0-or-later
import { TITLE_OF } from '@reciproca/exchange';
import { type Ctx, noteSeen } from '@reciproca/kernel';
import type { BookingState } from '../domain/booking-status.js';
import type { OutsideMessage } from '../domain/outside-booking.js';

/** The ride it is about, and whose that is. */
interface OfRide {
  readonly partner: string;
  readonly listingId: string | null;
  readonly title: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
}

export interface DeskBooking extends OfRide {
  readonly id: string;
  readonly alias: string;
  readonly state: BookingState;
  readonly agreementId: string | null;
  readonly pickUpAt: Date;
  readonly askedAt: Date;
  /** Its driver does not go then any more. */
  readonly isCalledOff: boolean;
}

export type DeskMessage = OfRide & Pick<OutsideMessage, 'id' | 'alias' | 'words' | 'sentAt'>;

/** Somebody the driver has agreed to take at that time. */
export interface Passenger {
  readonly agreementId: string;
  readonly personId: string;
  readonly name: string;
}

const OF_RIDE = (language: string): string =>
  `w.name AS partner, l.id AS "listingId", ${TITLE_OF('l', language)} AS title, p.id AS "personId", p.given_name || ' ' || p.family_name AS "personName"`;

const BOOKINGS = `
  SELECT b.id, b.alias, b.state, b.agreement_id AS "agreementId", b.pick_up_at AS "pickUpAt", b.asked_at AS "askedAt",
    coalesce(s.called_off_at IS NOT NULL OR l.state NOT IN ('open','matched'), true) AS "isCalledOff", ${OF_RIDE('$3')}
  FROM outside_bookings b JOIN ride_partners w ON w.id = b.partner_id LEFT JOIN slots s ON s.id = b.slot_id
  LEFT JOIN listings l ON l.id = s.listing_id LEFT JOIN people p ON p.id = l.person_id
  WHERE b.ente_id = $1 AND `;

/** Those whose time has not come; what waits for an answer first. */
export async function listDeskBookings(ctx: Ctx): Promise<DeskBooking[]> {
  const rows = await ctx.tx.query<DeskBooking>(
    `${BOOKINGS} b.pick_up_at > $2 ORDER BY b.state <> 'waiting', b.pick_up_at, b.id`,
    [ctx.enteId, ctx.clock.now(), ctx.language],
  );
  return seen(ctx, rows);
}

export async function findDeskBooking(ctx: Ctx, id: string): Promise<DeskBooking | null> {
  const rows = await ctx.tx.query<DeskBooking>(`${BOOKINGS} b.id = $2`, [ctx.enteId, id, ctx.language]);
  return seen(ctx, rows)[0] ?? null;
}

/** What nobody has passed on yet, the oldest first. */
export async function listDeskMessages(ctx: Ctx): Promise<DeskMessage[]> {
  const rows = await ctx.tx.query<DeskMessage>(
    `SELECT m.id, m.alias, m.words, m.sent_at AS "sentAt", ${OF_RIDE('$2')}
     FROM outside_messages m JOIN ride_partners w ON w.id = m.partner_id
     LEFT JOIN listings l ON l.id = m.listing_id LEFT JOIN people p ON p.id = l.person_id
     WHERE m.ente_id = $1 AND m.passed_on_at IS NULL ORDER BY m.sent_at, m.id`,
    [ctx.enteId, ctx.language],
  );
  return seen(ctx, rows);
}

/** Whom the driver takes at the time of a booking, but for those another booking stands for. */
export async function listPassengers(ctx: Ctx, slotId: string): Promise<Passenger[]> {
  const rows = await ctx.tx.query<Passenger>(
    `SELECT a.id AS "agreementId", r.id AS "personId", r.given_name || ' ' || r.family_name AS name
     FROM agreements a JOIN people r ON r.id = a.receiver_id
     WHERE a.ente_id = $1 AND a.offer_slot_id = $2 AND a.state IN ('agreed','under_way')
       AND NOT EXISTS (SELECT 1 FROM outside_bookings b WHERE b.agreement_id = a.id)
     ORDER BY r.family_name, r.given_name, a.id`,
    [ctx.enteId, slotId],
  );
  return seen(ctx, rows);
}

function seen<Row extends { readonly personId: string | null }>(ctx: Ctx, rows: Row[]): Row[] {
  noteSeen(
    ctx,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows;
}
