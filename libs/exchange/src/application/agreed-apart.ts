// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { titleIn } from '../domain/title.js';
import { type AgreedApartRow, listAgreedApart } from '../persistence/agreed-apart.read-model.js';
import { CancelAgreement } from './cancel-agreement.js';

/** What two had agreed before staff said that they are not to meet: it stands until staff call it off. */
@Injectable()
export class AgreedApart {
  constructor(
    private readonly cancel: CancelAgreement,
    private readonly people: People,
  ) {}

  async list(ctx: Ctx, personId: string): Promise<Omit<AgreedApartRow, 'titles'>[]> {
    if (!isStaff(ctx)) throw forbidden();
    const rows = await listAgreedApart(ctx, personId);
    return rows.map(({ titles, ...row }) => ({ ...row, title: titleIn({ ...row, titles }, ctx.language) }));
  }

  /** All of it; whoever needs something is looked for anew. Throws `person.not_found` and `agreement.none_apart`. */
  async callOff(ctx: Ctx, personId: string): Promise<number> {
    const ahead = await this.list(ctx, personId);
    await this.people.getPerson(ctx, personId);
    if (ahead.length === 0) throw new DomainError('agreement.none_apart', 'conflict');
    for (const { id } of ahead) await this.cancel.callOff(ctx, id, {});
    return ahead.length;
  }
}
