// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { HeldWords } from '@reciproca/platform';
import { listHeld, listTables } from '../persistence/held-data.js';

export interface ExportedTable {
  readonly lib: string;
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The column that is a code, which `in_words` of each row says as people read it. */
  readonly code?: string;
}

export interface PersonalExport {
  readonly format: 'reciproca-personal-data';
  readonly version: 1;
  readonly personId: string;
  readonly madeAt: string;
  readonly tables: readonly ExportedTable[];
}

/** Everything held about a person, table by table, for the person and for staff on their behalf. */
@Injectable()
export class ExportPersonalData {
  constructor(
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly words: HeldWords,
  ) {}

  /** As {@link execute}, with what no page shows: pictures as they are. */
  file(ctx: Ctx, personId: string): Promise<PersonalExport> {
    return this.execute(ctx, personId, true);
  }

  /** Throws `person.not_found`, or `access.forbidden` for anybody but the person and staff. */
  async execute(ctx: Ctx, personId: string, isFile = false): Promise<PersonalExport> {
    if (personId !== ctx.actor.personId && !isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'export' } });
    const tables: ExportedTable[] = [];
    for (const held of listTables()) {
      const rows = await listHeld(ctx, held, person.id, isFile);
      const coded = this.words.find(held.table);
      tables.push({
        lib: held.lib,
        table: held.table,
        rows: coded ? rows.map((row) => ({ ...row, in_words: coded.wordsOf(row, ctx.language) })) : rows,
        ...(coded && { code: coded.column }),
      });
    }
    return { format: 'reciproca-personal-data', version: 1, personId, madeAt: ctx.clock.now().toISOString(), tables };
  }
}
