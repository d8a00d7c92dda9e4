// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, isStaff } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { z } from 'zod';
import type { otherTimeFormShape } from '../api/agreement.request.js';
import { AgreedTimes, type OtherTimeDesk, TimesBefore } from '../api/other-time.desk.js';
import type { AgreementResponse } from '../application/agreement.response.js';
import { AskOtherTime } from '../application/ask-other-time.js';
import { CallOffSeries } from '../application/call-off-series.js';
import { ServicePlugs } from '../application/service-plugs.js';
import { ViewAgreements } from '../application/view-agreements.js';
import type { YesToTime } from '../domain/other-time.js';
import type { OtherTimePageProps } from './other-time.page.js';
import { valuesOfTime, wantedIn } from './other-time-form.js';

type Typed = z.output<typeof otherTimeFormShape>;
/** What the page shows beside what was typed. */
type Shown = Omit<OtherTimePageProps, 'path' | 'isStaff' | 'idempotencyKey' | 'typed' | 'errors' | 'general'> & {
  readonly values: Record<string, unknown>;
};
interface Said {
  readonly agreementId: string | null;
  readonly key: TextKey;
}

/** What the form of another time has to know of the thing it is for. */
export interface OtherTimeForm {
  readonly desk: Pick<OtherTimeDesk<unknown, unknown>, 'decline' | 'takeBack'>;
  isOpen(ctx: Ctx, id: string): Promise<boolean>;
  load(ctx: Ctx, id: string): Promise<Shown>;
  /** Returns what is said afterwards. */
  ask(ctx: Ctx, id: string, typed: Typed): Promise<TextKey>;
  accept(ctx: Ctx, id: string, yes: YesToTime): Promise<Said>;
}

@Injectable()
export class AgreedTimesForm implements OtherTimeForm {
  constructor(
    readonly desk: AgreedTimes,
    private readonly view: ViewAgreements,
    private readonly plugs: ServicePlugs,
    private readonly series: CallOffSeries,
    private readonly askOtherTime: AskOtherTime,
  ) {}

  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    return (await this.desk.show(ctx, id)).canMoveTime;
  }

  async load(ctx: Ctx, id: string): Promise<Shown> {
    const agreement = await this.desk.show(ctx, id);
    const { side, giver, receiver, title, startsAt, endsAt, service } = agreement;
    const both = [
      { side: 'giver' as const, name: giver.name },
      { side: 'receiver' as const, name: receiver.name },
    ];
    return {
      title,
      startsAt,
      endsAt,
      otherName: side && (side === 'giver' ? receiver : giver).name,
      isAgreed: true,
      keepsLength: this.plugs.get(service).questions('request').timing === 'moment',
      later: await this.series.countLater(ctx, id),
      otherWay: await this.findOtherWay(ctx, id),
      openWay: openWayOf(agreement),
      heard: isStaff(ctx) ? both.filter((one) => one.side !== side) : [],
      othersAboard: await this.askOtherTime.hasOthersAboard(ctx, id),
      values: valuesOfTime(agreement),
    };
  }

  async ask(ctx: Ctx, id: string, typed: Typed): Promise<TextKey> {
    const { fromHere, legs, heard, overrule } = typed;
    if (!legs && (await this.findOtherWay(ctx, id)))
      throw new DomainError('input.required', 'invalid', { field: 'legs' });
    const wanted = wantedIn(typed, await this.desk.show(ctx, id));
    return `exchange:time.${await this.desk.ask(ctx, id, { ...wanted, fromHere, legs, heard, overrule })}`;
  }

  async accept(ctx: Ctx, id: string, yes: YesToTime): Promise<Said> {
    return { agreementId: id, key: `exchange:time.${await this.desk.accept(ctx, id, yes)}` };
  }

  /** The way back, or there, that the same two go. */
  private async findOtherWay(ctx: Ctx, id: string): Promise<{ startsAt: string; endsAt: string } | null> {
    const [way] = await this.askOtherTime.listLegs(ctx, await this.view.getForSystem(ctx, id));
    return way ? { startsAt: way.startsAt.toISOString(), endsAt: way.endsAt.toISOString() } : null;
  }
}

@Injectable()
export class TimesBeforeForm implements OtherTimeForm {
  constructor(
    readonly desk: TimesBefore,
    private readonly plugs: ServicePlugs,
  ) {}

  async isOpen(ctx: Ctx, id: string): Promise<boolean> {
    return (await this.desk.show(ctx, id)).canAskTime;
  }

  async load(ctx: Ctx, id: string): Promise<Shown> {
    const proposal = await this.desk.show(ctx, id);
    const { side, requester, offerer, requestTitle: title, startsAt, endsAt, service } = proposal;
    return {
      title,
      startsAt,
      endsAt,
      otherName: (side === 'offer' ? requester : offerer).name,
      isAgreed: false,
      keepsLength: this.plugs.get(service).questions('request').timing === 'moment',
      later: 0,
      otherWay: null,
      heard: [],
      othersAboard: false,
      values: valuesOfTime(proposal),
    };
  }

  async ask(ctx: Ctx, id: string, typed: Typed): Promise<TextKey> {
    await this.desk.ask(ctx, id, wantedIn(typed, await this.desk.show(ctx, id)));
    return 'exchange:time.asked.before';
  }

  async accept(ctx: Ctx, id: string, yes: YesToTime): Promise<Said> {
    const { agreementId } = await this.desk.accept(ctx, id, yes);
    return { agreementId, key: `exchange:proposal.accepted.${agreementId ? 'agreed' : 'approval'}` };
  }
}

/** The driver of one way does not read what is asked for the other. */
function openWayOf({ legs, requestId, side }: AgreementResponse): OtherTimePageProps['openWay'] {
  const open = legs.find(({ listingId, state }) => listingId !== requestId && state === 'open');
  if (!open?.startsAt || !open.endsAt) return null;
  const href = side === 'giver' ? null : `/requests/${open.listingId}`;
  return { href, startsAt: open.startsAt, endsAt: open.endsAt };
}
