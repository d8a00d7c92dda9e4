// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { Any, IsNull, Not, type Repository } from 'typeorm';
import type { MergedComune, NewComune } from '../domain/comune-merge.js';
import type { MergeKept } from '../domain/comune-parting.js';
import { ComuneEntity } from './comune.entity.js';

/** One that is part of no other. */
const APART = { mergedInto: null, mergedOn: null, mergedAt: null, mergeKept: null, takenOverAt: null };

/** Comuni that became part of others: nobody's rows, and the same for every ente. */
@Injectable()
export class ComuneMergeRepository {
  constructor(@InjectRepository(ComuneEntity) private readonly comuni: Repository<ComuneEntity>) {}

  /** Whoever merges one of them meanwhile waits; in one order. */
  lock(ctx: Ctx, codes: readonly string[]): Promise<ComuneEntity[]> {
    return repositoryOf(ctx, this.comuni).find({
      where: { code: Any([...codes]) },
      order: { code: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(ctx: Ctx, comune: NewComune & { readonly province: string }): Promise<void> {
    await repositoryOf(ctx, this.comuni).insert({ ...comune, ...APART, formerNames: [] });
  }

  /** What had become part of the one is part of the other with it. */
  async merge(ctx: Ctx, from: ComuneEntity, into: ComuneEntity, on: string, isNew: boolean): Promise<void> {
    const comuni = repositoryOf(ctx, this.comuni);
    const along = await comuni.find({ where: { mergedInto: from.code }, order: { code: 'ASC' } });
    const formerNames = [...new Set([...into.formerNames, from.name, ...from.formerNames])];
    const mergeKept: MergeKept = {
      intoCode: into.code,
      isNew,
      formerNames: from.formerNames,
      addedNames: formerNames.filter((name) => !into.formerNames.includes(name)),
      carried: along.map(({ code }) => code),
    };
    await comuni.update({ mergedInto: from.code }, { mergedInto: into.code });
    await comuni.update(
      { code: from.code },
      { mergedInto: into.code, mergedOn: on, mergedAt: ctx.clock.now(), mergeKept, formerNames: [] },
    );
    await comuni.update({ code: into.code }, { formerNames });
  }

  /** As they were before they were merged. */
  async part(ctx: Ctx, from: ComuneEntity, into: ComuneEntity, kept: MergeKept): Promise<void> {
    const comuni = repositoryOf(ctx, this.comuni);
    await comuni.update({ code: Any([...kept.carried]), mergedInto: into.code }, { mergedInto: from.code });
    await comuni.update({ code: from.code }, { ...APART, formerNames: kept.formerNames });
    const formerNames = into.formerNames.filter((name) => !kept.addedNames.includes(name));
    await comuni.update({ code: into.code }, { formerNames });
  }

  async remove(ctx: Ctx, code: string): Promise<void> {
    await repositoryOf(ctx, this.comuni).delete({ code });
  }

  /** Whoever parts the two at the same moment waits, or is waited for. */
  async noteTakenOver(ctx: Ctx, code: string): Promise<void> {
    await repositoryOf(ctx, this.comuni).update({ code }, { takenOverAt: ctx.clock.now() });
  }

  listThese(ctx: Ctx, codes: readonly string[]): Promise<ComuneEntity[]> {
    return repositoryOf(ctx, this.comuni).find({ where: { code: Any([...codes]) }, order: { code: 'ASC' } });
  }

  listMerged(ctx: Ctx): Promise<ComuneEntity[]> {
    return repositoryOf(ctx, this.comuni).findBy({ mergedInto: Not(IsNull()) });
  }

  /** The latest first. */
  async list(ctx: Ctx): Promise<MergedComune[]> {
    const comuni = repositoryOf(ctx, this.comuni);
    const merged = await comuni.find({
      where: { mergedInto: Not(IsNull()) },
      order: { mergedOn: 'DESC', name: 'ASC' },
    });
    const into = await comuni.findBy({ code: Any(merged.flatMap(({ mergedInto }) => mergedInto ?? [])) });
    return merged.flatMap(({ code, name, mergedInto, mergedOn }) => {
      const found = into.find((one) => one.code === mergedInto);
      return found && mergedOn ? [{ code, name, intoCode: found.code, intoName: found.name, on: mergedOn }] : [];
    });
  }

  /** Without what only the tables need. */
  async listAll(ctx: Ctx): Promise<Pick<ComuneEntity, 'code' | 'name' | 'province' | 'lat' | 'lon' | 'mergedInto'>[]> {
    return repositoryOf(ctx, this.comuni).find({
      select: { code: true, name: true, province: true, lat: true, lon: true, mergedInto: true },
      order: { code: 'ASC' },
    });
  }
}
