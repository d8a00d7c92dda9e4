// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { type Ctx, isStaff, romeDay } from '@reciproca/kernel';
import { formatDate, translator } from '@reciproca/ui';
import { refusalText } from '@reciproca/web';
import { ClosedPlaces } from './closed-places.js';
import { ServicePlugs } from './service-plugs.js';
import { ViewAgreements } from './view-agreements.js';

/** Why what was agreed will not do as things are: the same sentences wherever an agreement is shown to who gives, or to staff. */
@Injectable()
export class AgreementTroubles {
  constructor(
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly kinds: ValidityKinds,
    private readonly closedPlaces: ClosedPlaces,
  ) {}

  /** For who gives, and staff, all of it: it is theirs to mend. For others that a place is closed; nothing of what is over. */
  async list(ctx: Ctx, id: string): Promise<readonly string[]> {
    const agreement = await this.view.getForSystem(ctx, id);
    const { service, giverId, state, startsAt, endsAt, requestId, offerId } = agreement;
    if (!['agreed', 'under_way'].includes(state)) return [];
    const closed = await this.closedPlaces.ofAgreement(ctx, { requestId, offerId, startsAt, endsAt });
    const isTheirs = isStaff(ctx) || giverId === ctx.beneficiaryId;
    if (!isTheirs) return closed;
    const listed = (await this.plugs.get(service).listTroubles?.(ctx, id, ctx.language)) ?? [];
    const own = [...closed, ...listed];
    const untrusted = isStaff(ctx) ? await this.view.findTrustRefusal(ctx, agreement) : null;
    if (untrusted) return [refusalText(`agreement.${untrusted.code}`, ctx.language), ...own];
    return [...(await this.listBeyond(ctx, giverId, romeDay(endsAt))), ...own];
  }

  /** Papers of somebody that end before that day, yyyy-mm-dd; those of a service are told of by the service itself. */
  async listBeyond(ctx: Ctx, giverId: string, day: string): Promise<string[]> {
    const t = translator(ctx.language);
    const lines: string[] = [];
    for (const kind of this.ofEverybody()) {
      const until = await kind.find(ctx, giverId);
      if (until && until < day)
        lines.push(t('exchange:agreement.beyond', { what: t(kind.textKey), day: formatDate(until, ctx.language) }));
    }
    return lines;
  }

  /** Last days of whatever ends before `to`, yyyy-mm-dd, of everybody: what the board holds agreements against. */
  async listLastDays(ctx: Ctx, to: string): Promise<{ personId: string; until: string }[]> {
    const found = await Promise.all(this.ofEverybody().map((kind) => kind.listEnding(ctx, FIRST_DAY, to)));
    return found.flat();
  }

  private ofEverybody() {
    return this.kinds.list().filter(({ service }) => service === undefined);
  }
}

const FIRST_DAY = '1900-01-01';
