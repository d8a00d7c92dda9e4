// SPDX-License-Identifier: AGPL-3.0-or-later
import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Ctx, fixedClock, newId, type Role } from '@reciproca/kernel';
import { JobSchedule, OutboxRelay, UnitOfWork } from '@reciproca/platform';

interface Inhabitant {
  readonly id: string;
  readonly devices: string;
  readonly roles: readonly Role[] | null;
}

/** One ente while its month goes by: who lives there, what time it is, and how somebody does something. */
export class LifeTown {
  private people = new Map<string, Inhabitant>();
  private moment: Date;

  private constructor(
    private readonly app: INestApplicationContext,
    readonly enteId: string,
    private readonly staffId: string,
    private readonly coordinatorId: string,
    start: Date,
  ) {
    this.moment = start;
  }

  static async open(
    app: INestApplicationContext,
    enteId: string,
    [staffId, coordinatorId]: readonly [string, string],
    start: Date,
  ): Promise<LifeTown> {
    const town = new LifeTown(app, enteId, staffId, coordinatorId, start);
    const rows = await town.look<Inhabitant>(
      `SELECT p.id, p.devices, (SELECT array_agg(role ORDER BY role) FROM role_grants g WHERE g.person_id = p.id) AS roles
       FROM people p WHERE p.ente_id = $1`,
    );
    town.people = new Map(rows.map((row) => [row.id, row]));
    return town;
  }

  get now(): Date {
    return new Date(this.moment);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  /** Time goes on; it never goes back. */
  goOnTo(moment: Date): void {
    if (moment > this.moment) this.moment = moment;
  }

  /** That person's own act; who has no smartphone telephones, and staff do it for them. */
  as<T>(personId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const isOwn = this.people.get(personId)?.devices === 'smartphone';
    return this.run(isOwn ? personId : this.staffId, personId, isOwn ? 'web' : 'phone', work);
  }

  asStaff<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.run(this.staffId, this.staffId, 'web', work);
  }

  asCoordinator<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.run(this.coordinatorId, this.coordinatorId, 'web', work);
  }

  /** `$1` is the ente; the rest follows from `$2` on. */
  look<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    const seed = this.seed(this.staffId, this.staffId, 'web');
    return this.app.get(UnitOfWork).read(seed, (ctx) => ctx.tx.query<Row>(sql, [this.enteId, ...values]));
  }

  /** Whatever follows from what was done, until nothing more does. */
  async settle(): Promise<void> {
    await this.app.get(OutboxRelay).drain(fixedClock(this.moment));
  }

  /** The jobs whose turn has come, and what follows. */
  async workJobs(): Promise<void> {
    await this.app.get(JobSchedule).tick(this.moment);
    await this.settle();
  }

  private run<T>(
    actorId: string,
    beneficiaryId: string,
    channel: Ctx['channel'],
    work: (ctx: Ctx) => Promise<T>,
  ): Promise<T> {
    return this.app.get(UnitOfWork).run(this.seed(actorId, beneficiaryId, channel), work);
  }

  private seed(actorId: string, beneficiaryId: string, channel: Ctx['channel']): Omit<Ctx, 'tx'> {
    return {
      enteId: this.enteId,
      actor: { personId: actorId, roles: this.people.get(actorId)?.roles ?? [], sessionId: null },
      beneficiaryId,
      channel,
      language: 'it',
      requestId: newId(),
      clock: fixedClock(this.moment),
    };
  }
}
