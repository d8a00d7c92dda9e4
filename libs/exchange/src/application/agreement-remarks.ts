// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';

/** Something open about an agreement that stands on a page of its own. */
export interface AgreementRemark {
  readonly textKey: TextKey;
  readonly linkKey: TextKey;
  readonly href: string;
}

type FindRemark = (ctx: Ctx, agreementId: string) => Promise<AgreementRemark | null>;

/** What other libs know of an agreement that its own page must not keep quiet about. */
@Injectable()
export class AgreementRemarks {
  private readonly finders: FindRemark[] = [];

  add(find: FindRemark): void {
    this.finders.push(find);
  }

  async list(ctx: Ctx, agreementId: string): Promise<AgreementRemark[]> {
    const remarks: AgreementRemark[] = [];
    for (const find of this.finders) {
      const remark = await find(ctx, agreementId);
      if (remark) remarks.push(remark);
    }
    return remarks;
  }
}
