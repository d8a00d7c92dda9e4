// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type CauseTeller,
  DiaryWords,
  type OpenTime,
  OpenTimes,
  type OpenTimesAsked,
  type ToldCause,
} from '@reciproca/diary';
import { Delegations } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { translator } from '@reciproca/ui';
import type { Span } from '../domain/span.js';
import { listOpenTimes } from '../persistence/open-time.read-model.js';
import { legTitle } from '../texts/leg-title.js';
import { listToldCauses, type ToldCauseRow } from '../persistence/told-cause.read-model.js';
import { ServicePlugs } from './service-plugs.js';
import '../texts/exchange-texts.js';

/** What calendars say of agreements, of what waits for a second yes, and of what is still open. */
@Injectable()
export class CalendarWords implements OnModuleInit, CauseTeller {
  readonly kinds = ['agreement', 'proposal'] as const;

  constructor(
    private readonly words: DiaryWords,
    private readonly openTimes: OpenTimes,
    private readonly delegations: Delegations,
    private readonly plugs: ServicePlugs,
  ) {}

  onModuleInit(): void {
    this.words.add(this);
    this.openTimes.add((ctx, asked) => this.listOpen(ctx, asked));
  }

  /** One's own; staff anybody's of the ente. */
  async tell(ctx: Ctx, causeIds: readonly string[]): Promise<ReadonlyMap<string, ToldCause>> {
    const within = await this.delegations.findLimits(ctx);
    const rows = await listToldCauses(ctx, causeIds, isStaff(ctx) ? null : ctx.beneficiaryId, within);
    return new Map(rows.map((row) => [row.id, this.told(ctx, row)]));
  }

  private told(ctx: Ctx, row: ToldCauseRow): ToldCause {
    const t = translator(ctx.language);
    const isAgreed = row.kind === 'agreement';
    const isKnown = isAgreed || isStaff(ctx);
    const people = [
      { id: row.giverId, name: isKnown ? row.giverName : row.giverGiven },
      { id: row.receiverId, name: isKnown ? row.receiverName : row.receiverGiven },
    ];
    return {
      title: legTitle(t, row.title, row.leg),
      shortTitle: t(`exchange:service.${row.service}`),
      href: `/${row.kind}s/${row.id}`,
      people: isStaff(ctx) ? people : people.filter(({ id }) => id !== ctx.beneficiaryId),
      ...spanOf(isKnown ? row : this.plugs.proposedSpan(row.service, row)),
    };
  }

  private async listOpen(ctx: Ctx, asked: OpenTimesAsked): Promise<OpenTime[]> {
    const t = translator(ctx.language);
    const rows = await listOpenTimes(ctx, asked, await this.delegations.findLimits(ctx));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind === 'request' ? 'wanted' : 'free',
      title: legTitle(t, row.title, row.leg),
      href: `/${row.kind}s/${row.listingId}`,
      person: { id: row.personId, name: row.personName },
      startsAt: row.startsAt,
      endsAt: row.endsAt,
    }));
  }
}

const spanOf = ({ startsAt, endsAt }: Span): Span => ({ startsAt, endsAt });
