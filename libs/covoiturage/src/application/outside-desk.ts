// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { JobSchedule } from '@reciproca/platform';
import { OutsideBookingRepository } from '../persistence/outside-booking.repository.js';
import {
  type DeskBooking,
  type DeskMessage,
  findDeskBooking,
  listDeskBookings,
  listDeskMessages,
  listPassengers,
  type Passenger,
} from '../persistence/outside-desk.read-model.js';
import { OutsideMessageRepository } from '../persistence/outside-message.repository.js';

export interface ShownBooking extends DeskBooking {
  /** Whom of those the driver takes it may stand for. */
  readonly passengers: readonly Passenger[];
}

const KEPT_DAYS = 90;
const DAY_MS = 86_400_000;

/** What other platforms ask and write, answered by the office. */
@Injectable()
export class OutsideDesk implements OnModuleInit {
  constructor(
    private readonly bookings: OutsideBookingRepository,
    private readonly messages: OutsideMessageRepository,
    private readonly schedule: JobSchedule,
  ) {}

  onModuleInit(): void {
    this.schedule.every('35 2 * * *', 'forget-outside-rides', (ctx) =>
      this.messages.forgetBefore(ctx, new Date(ctx.clock.now().getTime() - KEPT_DAYS * DAY_MS)),
    );
  }

  async list(ctx: Ctx): Promise<{ bookings: DeskBooking[]; messages: DeskMessage[] }> {
    mayAnswer(ctx);
    return { bookings: await listDeskBookings(ctx), messages: await listDeskMessages(ctx) };
  }

  /** Throws `outside_booking.not_found`. */
  async get(ctx: Ctx, id: string): Promise<ShownBooking> {
    mayAnswer(ctx);
    const [shown, booking] = [await findDeskBooking(ctx, id), await this.bookings.find(ctx, id)];
    if (!shown || !booking) throw notFound('outside_booking');
    return { ...shown, passengers: shown.state === 'waiting' ? await listPassengers(ctx, booking.slotId) : [] };
  }

  /**
   * The seat is taken by an appointment that stands: who rides is known to the ente, as everybody in its cars.
   * Throws `outside_booking.not_found`, `.wrong_state`, `.no_appointment`.
   */
  async confirm(ctx: Ctx, id: string, agreementId: string): Promise<void> {
    const { passengers } = await this.get(ctx, id);
    if (!passengers.some((one) => one.agreementId === agreementId))
      throw new DomainError('outside_booking.no_appointment', 'conflict', { field: 'agreementId' });
    await this.bookings.answer(ctx, id, { state: 'confirmed', agreementId });
  }

  /** Throws `outside_booking.not_found`, `.wrong_state`. */
  async refuse(ctx: Ctx, id: string): Promise<void> {
    await this.get(ctx, id);
    await this.bookings.answer(ctx, id, { state: 'refused' });
  }

  /** Throws `outside_message.not_found`, `.wrong_state`. */
  async passOn(ctx: Ctx, id: string): Promise<void> {
    mayAnswer(ctx);
    if (!(await this.messages.isThere(ctx, id))) throw notFound('outside_message');
    await this.messages.passOn(ctx, id);
  }
}

function mayAnswer(ctx: Ctx): void {
  if (!isStaff(ctx)) throw forbidden();
}
