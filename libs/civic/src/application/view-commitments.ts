// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type PersonCard } from '@reciproca/identity';
import { actsAsStaff, beneficiaryOf, type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { maySee } from '../domain/civic.policy.js';
import type { Attendance, Certificate, Commitment } from '../domain/commitment.js';
import { type Balance, balanceOf } from '../domain/commitment.rules.js';
import { CivicRepository } from '../persistence/civic.repository.js';

export interface CommitmentView extends Commitment {
  readonly personName: string;
  readonly tutorName: string;
  readonly balance: Balance;
}

export interface CommitmentDetail {
  readonly commitment: CommitmentView;
  /** Newest day first. */
  readonly attendance: readonly Attendance[];
  readonly certificates: readonly Certificate[];
}

/** Commitments as staff, their tutors and those who made them see them. */
@Injectable()
export class ViewCommitments {
  constructor(
    private readonly civic: CivicRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** All of the ente for staff at their desk; for others those they watch over or made, of who is acted for theirs alone. Open ones first. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<CommitmentView>> {
    const { items, next } = actsAsStaff(ctx)
      ? await this.civic.listAll(ctx, page)
      : await this.civic.listWith(ctx, [beneficiaryOf(ctx)], page);
    if (items.length > 0)
      await this.accessLog.record(ctx, { action: 'search', personId: null, detail: { what: 'civic_returns' } });
    return { items: await this.withBalances(ctx, items), next };
  }

  /** A person's own; for anybody else than staff and themselves there are none. */
  async listOfPerson(ctx: Ctx, personId: string): Promise<CommitmentView[]> {
    const found = (await this.civic.listOf(ctx, personId)).filter((one) => maySee(ctx, one));
    return this.withBalances(ctx, found);
  }

  async get(ctx: Ctx, id: string): Promise<CommitmentDetail> {
    const found = await this.civic.find(ctx, id);
    if (!found || !maySee(ctx, found)) throw notFound('commitment');
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: found.personId,
      detail: { what: 'civic_return', commitmentId: id },
    });
    const [[commitment], attendance, certificates] = await Promise.all([
      this.withBalances(ctx, [found]),
      this.civic.listAttendance(ctx, id),
      this.civic.listCertificates(ctx, id),
    ]);
    return { commitment: commitment as CommitmentView, attendance, certificates };
  }

  /** For whoever may see its commitment. */
  async getAttendance(ctx: Ctx, id: string): Promise<Attendance> {
    const attendance = await this.civic.findAttendance(ctx, id);
    const commitment = attendance && (await this.civic.find(ctx, attendance.commitmentId));
    if (!commitment || !maySee(ctx, commitment)) throw notFound('attendance');
    return attendance;
  }

  /** Who may watch over a commitment, by name. */
  async listTutors(ctx: Ctx): Promise<PersonCard[]> {
    const ids = await this.people.listIdsWithRole(ctx, 'tutor', 'operator', 'coordinator');
    return [...(await this.people.listPeopleByIds(ctx, ids)).values()].toSorted((a, b) =>
      a.fullName.localeCompare(b.fullName, 'it'),
    );
  }

  private async withBalances(ctx: Ctx, commitments: readonly Commitment[]): Promise<CommitmentView[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      commitments.flatMap(({ personId, tutorId }) => [personId, tutorId]),
    );
    const attendance = await this.civic.listAttendanceOf(
      ctx,
      commitments.map(({ id }) => id),
    );
    return commitments.map((commitment) => ({
      ...commitment,
      // Whoever watches over the hours has no need of it.
      fiscalCode: isStaff(ctx) || commitment.personId === ctx.beneficiaryId ? commitment.fiscalCode : null,
      personName: people.get(commitment.personId)?.fullName ?? '',
      tutorName: people.get(commitment.tutorId)?.fullName ?? '',
      balance: balanceOf(
        commitment,
        attendance.filter(({ commitmentId }) => commitmentId === commitment.id),
      ),
    }));
  }
}
