// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { readOnce, repositoryOf } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { AmbitoEntity } from './ambito.entity.js';
import { ComuneEntity } from './comune.entity.js';

export interface ComuneRow {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly lat: number;
  readonly lon: number;
  /** Of comuni that are part of it now. */
  readonly formerNames: readonly string[];
}

const SELECT = 'SELECT c.code, c.name, c.province, c.lat, c.lon, c.former_names AS "formerNames" FROM comuni c';

@Injectable()
export class ComuneRepository {
  constructor(
    @InjectRepository(ComuneEntity) private readonly comuni: Repository<ComuneEntity>,
    @InjectRepository(AmbitoEntity) private readonly ambiti: Repository<AmbitoEntity>,
  ) {}

  find(ctx: Ctx, code: string): Promise<ComuneRow | null> {
    return readOnce(ctx, `comune ${code}`, () => repositoryOf(ctx, this.comuni).findOneBy({ code }));
  }

  /** Comuni of Piedmont whose name, or one of before, begins with the text, those of the ente first where one asks. */
  async search(ctx: Ctx, query: string, limit: number): Promise<ComuneRow[]> {
    return ctx.tx.query<ComuneRow>(
      `${SELECT} LEFT JOIN ente_comuni e ON e.comune_code = c.code AND e.ente_id = nullif($1::text, '')::uuid
       WHERE c.merged_into IS NULL AND EXISTS (SELECT FROM unnest(c.name || c.former_names) AS called(name)
         WHERE starts_with(unaccent(lower(called.name)), unaccent(lower($2))))
       ORDER BY e.comune_code IS NULL, c.name LIMIT $3`,
      [ctx.enteId, query, limit],
    );
  }

  async listOfEnte(ctx: Ctx): Promise<ComuneRow[]> {
    return ctx.tx.query<ComuneRow>(
      `${SELECT} JOIN ente_comuni e ON e.comune_code = c.code
       WHERE e.ente_id = $1 ORDER BY c.name`,
      [ctx.enteId],
    );
  }

  async assignToEnte(ctx: Ctx, codes: readonly string[]): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO ente_comuni (ente_id, comune_code) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [ctx.enteId, [...codes]],
    );
  }

  async takeFromEnte(ctx: Ctx, code: string): Promise<void> {
    await ctx.tx.query('DELETE FROM ente_comuni WHERE ente_id = $1 AND comune_code = $2', [ctx.enteId, code]);
  }

  async ensureAmbito(ctx: Ctx, code: string, name: string): Promise<void> {
    await repositoryOf(ctx, this.ambiti).upsert({ code, name }, ['code']);
  }
}
