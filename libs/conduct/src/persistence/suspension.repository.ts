// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type DueRow, listPage, ownRows, repositoryOf } from '@reciproca/platform';
import { IsNull, LessThan, MoreThan, type Repository } from 'typeorm';
import type { AppealOutcome, Suspension, SuspensionEnd } from '../domain/suspension.js';
import { SuspensionEntity } from './suspension.entity.js';

const COLUMNS = `id, person_id AS "personId", listing_id AS "listingId", reason, to_char(until, 'YYYY-MM-DD') AS until, suspended_by AS "suspendedBy",
  suspended_at AS "suspendedAt", hidden_listing_ids AS "hiddenListingIds", appeal, appealed_at AS "appealedAt", appeal_outcome AS "appealOutcome",
  appeal_answer AS "appealAnswer", appeal_decided_by AS "appealDecidedBy", ended_at AS "endedAt", end_why AS "endWhy"`;

@Injectable()
export class SuspensionRepository {
  constructor(@InjectRepository(SuspensionEntity) private readonly suspensions: Repository<SuspensionEntity>) {}

  async getSuspension(ctx: Ctx, id: string): Promise<Suspension> {
    const suspension = await ownRows(ctx, this.suspensions).findOneBy({ id });
    if (!suspension) throw notFound('suspension');
    return suspension;
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Suspension> {
    const suspension = await ownRows(ctx, this.suspensions).lockOneBy({ id });
    if (!suspension) throw notFound('suspension');
    return suspension;
  }

  /** The one that is on now, of a person or of one listing. */
  findActive(
    ctx: Ctx,
    about: { readonly personId: string } | { readonly listingId: string },
  ): Promise<Suspension | null> {
    return ownRows(ctx, this.suspensions).lockOneBy({ listingId: IsNull(), ...about, endedAt: IsNull() });
  }

  /** Those that stay hidden until a suspension ends. */
  async listHiddenListingIds(ctx: Ctx): Promise<string[]> {
    const active = await ownRows(ctx, this.suspensions).find({
      select: { id: true, listingId: true, hiddenListingIds: true },
      where: { endedAt: IsNull() },
    });
    return active.flatMap(({ listingId, hiddenListingIds }) => [
      ...(listingId ? [listingId] : []),
      ...hiddenListingIds,
    ]);
  }

  /** What somebody is kept out of, newest first. */
  listOf(ctx: Ctx, personId: string): Promise<Suspension[]> {
    return ctx.tx.query<Suspension>(
      `SELECT ${COLUMNS} FROM suspensions WHERE person_id = $1 AND ente_id = $2 ORDER BY ended_at IS NOT NULL, suspended_at DESC`,
      [personId, ctx.enteId],
    );
  }

  /** Appeals that wait first, then what is on, then the past. */
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Suspension>> {
    return listPage<Suspension>(
      ctx,
      `SELECT ${COLUMNS} FROM suspensions WHERE ente_id = $1
       ORDER BY ended_at IS NOT NULL, (appeal IS NOT NULL AND appeal_outcome IS NULL) DESC, suspended_at DESC, id`,
      [ctx.enteId],
      page,
    );
  }

  /** Of all enti: what has ended by itself. */
  listOver(ctx: Ctx, today: string, after: string | null, most: number): Promise<DueRow[]> {
    return repositoryOf(ctx, this.suspensions).find({
      select: { id: true, enteId: true },
      where: { until: LessThan(today), endedAt: IsNull(), ...(after && { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: most,
    });
  }

  /** Throws `suspension.active_already` when somebody was faster. */
  async insert(ctx: Ctx, suspension: Suspension): Promise<void> {
    const hiddenListingIds = [...suspension.hiddenListingIds];
    if (!(await ownRows(ctx, this.suspensions).insertNew({ ...suspension, hiddenListingIds })))
      throw new DomainError('suspension.active_already', 'conflict');
  }

  async setHidden(ctx: Ctx, id: string, listingIds: readonly string[]): Promise<void> {
    await ownRows(ctx, this.suspensions).update({ id }, { hiddenListingIds: [...listingIds] });
  }

  /** Throws `suspension.wrong_state` where there is an appeal already. */
  saveAppeal(ctx: Ctx, id: string, appeal: string): Promise<void> {
    const { channel: appealChannel, actor, clock } = ctx;
    const change = { appeal, appealChannel, appealedBy: actor.personId, appealedAt: clock.now() };
    return ownRows(ctx, this.suspensions).move('suspension', { id, appealedAt: IsNull() }, change);
  }

  /** Throws `suspension.wrong_state` where somebody has decided meanwhile. */
  saveDecision(ctx: Ctx, id: string, appealOutcome: AppealOutcome, appealAnswer: string): Promise<void> {
    const change = {
      appealOutcome,
      appealAnswer,
      appealDecidedBy: ctx.actor.personId,
      appealDecidedAt: ctx.clock.now(),
    };
    return ownRows(ctx, this.suspensions).move('suspension', { id, appealDecidedAt: IsNull() }, change);
  }

  /** Throws `suspension.wrong_state` where it has ended meanwhile. */
  end(ctx: Ctx, id: string, endWhy: SuspensionEnd): Promise<void> {
    const change = { endedAt: ctx.clock.now(), endedBy: ctx.actor.personId, endWhy };
    return ownRows(ctx, this.suspensions).move('suspension', { id, endedAt: IsNull() }, change);
  }
}
