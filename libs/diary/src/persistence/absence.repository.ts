// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, MoreThanOrEqual, type Repository } from 'typeorm';
import type { Absence } from '../domain/absence.js';
import { AbsenceEntity } from './absence.entity.js';

@Injectable()
export class AbsenceRepository {
  constructor(@InjectRepository(AbsenceEntity) private readonly absences: Repository<AbsenceEntity>) {}

  insert(ctx: Ctx, absence: Absence): Promise<void> {
    return ownRows(ctx, this.absences).insert(absence);
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Absence> {
    const absence = await ownRows(ctx, this.absences).lockOneBy({ id });
    if (!absence) throw notFound('absence');
    return absence;
  }

  /** Those not over on that day, the next first. */
  listSince(ctx: Ctx, personId: string, day: string): Promise<Absence[]> {
    return ownRows(ctx, this.absences).find({
      where: { personId, endsOn: MoreThanOrEqual(day) },
      order: { startsOn: 'ASC', id: 'ASC' },
    });
  }

  listAllSince(ctx: Ctx, day: string): Promise<Absence[]> {
    return ownRows(ctx, this.absences).findBy({ endsOn: MoreThanOrEqual(day) });
  }

  listByIds(ctx: Ctx, ids: readonly string[]): Promise<Absence[]> {
    return ownRows(ctx, this.absences).findBy({ id: Any([...ids]) });
  }

  async setEnd(ctx: Ctx, id: string, endsOn: string): Promise<void> {
    await ownRows(ctx, this.absences).update({ id }, { endsOn });
  }

  async remove(ctx: Ctx, id: string): Promise<void> {
    await ownRows(ctx, this.absences).delete({ id });
  }
}
