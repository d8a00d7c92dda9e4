// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, notFound, type PageAsk, type PageOf, romeDay } from '@reciproca/kernel';
import { type CaseAhead, type CaseView, listAhead, listCases } from '../persistence/case.read-model.js';

/** The people a partner's staff were assigned; anybody else does not exist for them. */
@Injectable()
export class ViewCases {
  list(ctx: Ctx, page: PageAsk): Promise<PageOf<CaseView>> {
    return listCases(ctx, romeDay(ctx.clock.now()), null, page);
  }

  /** Throws `case.not_found`. */
  async get(ctx: Ctx, personId: string, page: PageAsk): Promise<{ found: CaseView; ahead: PageOf<CaseAhead> }> {
    const [found] = (await listCases(ctx, romeDay(ctx.clock.now()), personId, { limit: 1 })).items;
    if (!found) throw notFound('case');
    return { found, ahead: await listAhead(ctx, personId, found.services, page) };
  }
}
