// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import type { AuditFilter, AuditRow } from '../domain/audit.js';
import {
  listAuditActors,
  listAuditRows,
  listLookings,
  listPeopleNamed,
  type Looking,
} from '../persistence/audit.read-model.js';

/** The audit as the coordinator reads it; who reads it stands in it too. */
@Injectable()
export class ListAudit {
  constructor(private readonly accessLog: AccessLog) {}

  async execute(ctx: Ctx, filter: AuditFilter): Promise<PageOf<AuditRow>> {
    const fields = Object.entries(filter).flatMap(([name, value]) =>
      value !== undefined && name !== 'limit' && name !== 'after' ? [name] : [],
    );
    await this.accessLog.record(ctx, { action: 'search', personId: null, detail: { what: 'audit', fields } });
    return listAuditRows(ctx, filter);
  }

  listActors(ctx: Ctx): Promise<{ id: string; name: string }[]> {
    return listAuditActors(ctx);
  }

  listPeopleNamed(ctx: Ctx, name: string): Promise<{ id: string; name: string }[]> {
    return listPeopleNamed(ctx, name);
  }

  /** Who looked at somebody's data, for the person themselves and for staff at their side. */
  listLookings(ctx: Ctx, personId: string, page: PageAsk): Promise<PageOf<Looking>> {
    return listLookings(ctx, personId, page);
  }
}
