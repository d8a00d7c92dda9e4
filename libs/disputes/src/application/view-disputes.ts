// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Agreements, titleIn } from '@reciproca/exchange';
import { AccessLog, People } from '@reciproca/identity';
import {
  actsAsStaff,
  beneficiaryOf,
  type Ctx,
  forbidden,
  hasRole,
  isStaff,
  type PageAsk,
  type PageOf,
} from '@reciproca/kernel';
import { type Dispute, type DisputeAct, type DisputeVersion, readableVersions } from '../domain/dispute.js';
import { type DisputeReader, readerOf } from '../domain/dispute.policy.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';

export interface NamedDispute extends Dispute {
  readonly title: string;
  readonly startsAt: Date;
  /** As the agreement has them. */
  readonly agreedMinutes: number;
  readonly minutesMoved: boolean;
  readonly giverName: string;
  readonly receiverName: string;
  readonly mediatorName: string | null;
}

export interface WholeDispute {
  readonly dispute: NamedDispute;
  readonly reader: DisputeReader;
  /** Whether who reads may have the last word: staff who have spoken for neither of the two. */
  readonly mayDecide: boolean;
  readonly versions: readonly DisputeVersion[];
  /** Whether the other side has written, even where it cannot be read yet. */
  readonly written: readonly DisputeVersion['side'][];
  readonly history: readonly DisputeAct[];
}

/** Disputes as their two people, their mediator and staff see them. */
@Injectable()
export class ViewDisputes {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly agreements: Agreements,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** Staff as themselves see the ente's, everybody else their own. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedDispute>> {
    return this.listNamed(ctx, { partyId: actsAsStaff(ctx) ? null : beneficiaryOf(ctx), mediatorId: null }, page);
  }

  /** Those given to a mediator, and no others. */
  async listToMediate(ctx: Ctx, page: PageAsk): Promise<PageOf<NamedDispute>> {
    if (!hasRole(ctx, 'mediator') || !ctx.actor.personId) throw forbidden();
    return this.listNamed(ctx, { partyId: null, mediatorId: ctx.actor.personId }, page);
  }

  /** The one that was opened last about an agreement, for who may read it. */
  async findOf(ctx: Ctx, agreementId: string): Promise<Dispute | null> {
    const dispute = await this.disputes.findLatestOf(ctx, agreementId);
    const mine = beneficiaryOf(ctx);
    if (!dispute || !(isStaff(ctx) || mine === dispute.giverId || mine === dispute.receiverId)) return null;
    return dispute;
  }

  async get(ctx: Ctx, id: string): Promise<WholeDispute> {
    const dispute = await this.disputes.getDispute(ctx, id);
    const reader = readerOf(ctx, dispute);
    const versions = await this.disputes.listVersions(ctx, id);
    if (reader.as !== 'party') {
      for (const personId of [dispute.giverId, dispute.receiverId]) {
        await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'dispute', disputeId: id } });
      }
    }
    const [named] = await this.named(ctx, [dispute]);
    const actorId = ctx.actor.personId;
    const mayDecide = reader.as === 'staff' && actorId !== null && !(await this.disputes.hasSpoken(ctx, id, actorId));
    return {
      dispute: named as NamedDispute,
      reader,
      mayDecide,
      versions: readableVersions(dispute, reader.side, versions),
      written: versions.map(({ side }) => side),
      history: await this.disputes.listActs(ctx, id),
    };
  }

  private async listNamed(
    ctx: Ctx,
    of: { partyId: string | null; mediatorId: string | null },
    page: PageAsk,
  ): Promise<PageOf<NamedDispute>> {
    const { items, next } = await this.disputes.list(ctx, of, page);
    return { items: await this.named(ctx, items), next };
  }

  private async named(ctx: Ctx, disputes: readonly Dispute[]): Promise<NamedDispute[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      disputes.flatMap(({ giverId, receiverId, mediatorId }) => [
        giverId,
        receiverId,
        ...(mediatorId ? [mediatorId] : []),
      ]),
    );
    const nameOf = (id: string | null): string => (id ? (people.get(id)?.displayName ?? '') : '');
    const named: NamedDispute[] = [];
    for (const dispute of disputes) {
      const agreement = await this.agreements.get(ctx, dispute.agreementId);
      named.push({
        ...dispute,
        title: titleIn(agreement, ctx.language),
        startsAt: agreement.startsAt,
        agreedMinutes: agreement.minutes,
        minutesMoved: agreement.transferId !== null,
        giverName: nameOf(dispute.giverId),
        receiverName: nameOf(dispute.receiverId),
        mediatorName: dispute.mediatorId ? nameOf(dispute.mediatorId) : null,
      });
    }
    return named;
  }
}
