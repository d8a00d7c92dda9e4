// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { titleIn } from '../domain/title.js';
import { type AgreedApartRow, listAgreedApart } from '../persistence/agreed-apart.read-model.js';
import { CancelAgreement } from './cancel-agreement.js';
import { ServicePlugs } from './service-plugs.js';

export interface AheadApart extends Omit<AgreedApartRow, 'titles' | 'service' | 'besideDetails'> {
  /** Both are driven by somebody else, at the same time. */
  readonly isInOneCar: boolean;
}

/**
 * What two had agreed before staff said that they are not to meet, and the rides they have in one car: it stands until staff call it
 * off, of a car for the one whose page it is.
 */
@Injectable()
export class AgreedApart {
  constructor(
    private readonly cancel: CancelAgreement,
    private readonly people: People,
    private readonly plugs: ServicePlugs,
  ) {}

  async list(ctx: Ctx, personId: string): Promise<AheadApart[]> {
    if (!isStaff(ctx)) throw forbidden();
    const rows = await listAgreedApart(ctx, personId);
    return rows
      .filter(({ service, besideDetails }) => !besideDetails || this.plugs.get(service).sharesPlace?.(besideDetails))
      .map(({ titles, service: _, besideDetails, ...row }) => ({
        ...row,
        title: titleIn({ ...row, titles }, ctx.language),
        isInOneCar: besideDetails !== null,
      }));
  }

  /** All of it; whoever needs something is looked for anew. Throws `person.not_found` and `agreement.none_apart`. */
  async callOff(ctx: Ctx, personId: string): Promise<number> {
    const ahead = await this.list(ctx, personId);
    await this.people.getPerson(ctx, personId);
    if (ahead.length === 0) throw new DomainError('agreement.none_apart', 'conflict');
    // Of one car there may be several.
    const ids = new Set(ahead.map(({ id }) => id));
    for (const id of ids) await this.cancel.callOff(ctx, id, {});
    return ids.size;
  }
}
