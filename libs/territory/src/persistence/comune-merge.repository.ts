// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { repositoryOf } from '@reciproca/platform';
import { In, IsNull, Not, type Repository } from 'typeorm';
import type { MergedComune, NewComune } from '../domain/comune-merge.js';
import { ComuneEntity } from './comune.entity.js';

/** Comuni that became part of others: nobody's rows, and the same for every ente. */
@Injectable()
export class ComuneMergeRepository {
  constructor(@InjectRepository(ComuneEntity) private readonly comuni: Repository<ComuneEntity>) {}

  /** Whoever merges one of them meanwhile waits; in one order. */
  lock(ctx: Ctx, codes: readonly string[]): Promise<ComuneEntity[]> {
    return repositoryOf(ctx, this.comuni).find({
      where: { code: In([...codes]) },
      order: { code: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async insert(ctx: Ctx, comune: NewComune & { readonly province: string }): Promise<void> {
    await repositoryOf(ctx, this.comuni).insert({ ...comune, mergedInto: null, mergedOn: null, formerNames: [] });
  }

  /** What had become part of the one is part of the other with it. */
  async merge(ctx: Ctx, from: ComuneEntity, into: ComuneEntity, on: string): Promise<void> {
    const comuni = repositoryOf(ctx, this.comuni);
    await comuni.update({ mergedInto: from.code }, { mergedInto: into.code });
    await comuni.update({ code: from.code }, { mergedInto: into.code, mergedOn: on, formerNames: [] });
    const formerNames = [...new Set([...into.formerNames, from.name, ...from.formerNames])];
    await comuni.update({ code: into.code }, { formerNames });
  }

  /** The latest first. */
  async list(ctx: Ctx): Promise<MergedComune[]> {
    const comuni = repositoryOf(ctx, this.comuni);
    const merged = await comuni.find({
      where: { mergedInto: Not(IsNull()) },
      order: { mergedOn: 'DESC', name: 'ASC' },
    });
    const into = await comuni.findBy({ code: In(merged.map(({ mergedInto }) => mergedInto)) });
    return merged.flatMap(({ code, name, mergedInto, mergedOn }) => {
      const found = into.find((one) => one.code === mergedInto);
      return found && mergedOn ? [{ code, name, intoCode: found.code, intoName: found.name, on: mergedOn }] : [];
    });
  }

  /** Without what only the tables need. */
  async listAll(ctx: Ctx): Promise<Omit<ComuneEntity, 'mergedOn' | 'formerNames'>[]> {
    return repositoryOf(ctx, this.comuni).find({
      select: { code: true, name: true, province: true, lat: true, lon: true, mergedInto: true },
      order: { code: 'ASC' },
    });
  }
}
