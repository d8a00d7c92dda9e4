// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { listPersonalData } from '@reciproca/platform';

export interface ExportedTable {
  readonly lib: string;
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
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
  ) {}

  /** Throws `person.not_found`, or `access.forbidden` for anybody but the person and staff. */
  async execute(ctx: Ctx, personId: string): Promise<PersonalExport> {
    if (personId !== ctx.actor.personId && !isStaff(ctx)) throw forbidden();
    const person = await this.people.getPerson(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'export' } });
    const tables: ExportedTable[] = [];
    for (const { lib, tables: listed } of listPersonalData()) {
      for (const { table, read } of listed)
        tables.push({ lib, table, rows: await ctx.tx.query<Record<string, unknown>>(read, [person.id]) });
    }
    return { format: 'reciproca-personal-data', version: 1, personId, madeAt: ctx.clock.now().toISOString(), tables };
  }
}
