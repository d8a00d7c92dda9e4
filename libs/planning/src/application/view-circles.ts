// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  ManageCategories,
  modeFor,
  type ModeRule,
  peopleMayAnswer,
  RestoreAgreement,
  ServicePlugs,
} from '@reciproca/exchange';
import { actsAsStaff, type Ctx, isStaff, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { type CircleResponse, circleResponse } from './circle.response.js';
import { maySeeCircle } from '../domain/circle.rules.js';
import {
  type CircleFilter,
  type CircleRow,
  type LegRow,
  listCircleRows,
  listLegs,
  listMemberRows,
  type MemberRow,
} from '../persistence/circle-view.read-model.js';

/** Circles as their members, and the ente's staff, read them. */
@Injectable()
export class ViewCircles {
  constructor(
    private readonly manage: ManageCategories,
    private readonly plugs: ServicePlugs,
    private readonly restore: RestoreAgreement,
  ) {}

  /** Throws `circle.not_found`, also to who is no member of it. */
  async get(ctx: Ctx, id: string): Promise<CircleResponse> {
    const [found] = (await this.load(ctx, { id }, { limit: 1 })).items;
    if (!found || !maySeeCircle(ctx, found.members)) throw notFound('circle');
    return this.response(ctx, found, await this.manage.listModes(ctx));
  }

  /** The person's own; staff acting as themselves see the ente's. */
  async list(ctx: Ctx, page: PageAsk): Promise<PageOf<CircleResponse>> {
    return this.responses(ctx, actsAsStaff(ctx) ? {} : { memberId: ctx.beneficiaryId ?? '' }, page);
  }

  /** What a person has to answer or wait for. */
  async listLiveOf(ctx: Ctx, memberId: string): Promise<CircleResponse[]> {
    return [...(await this.responses(ctx, { memberId, live: true }, { limit: 5 })).items];
  }

  private async responses(ctx: Ctx, filter: CircleFilter, page: PageAsk): Promise<PageOf<CircleResponse>> {
    const { items, next } = await this.load(ctx, filter, page);
    if (items.length === 0) return { items: [], next };
    const rules = await this.manage.listModes(ctx);
    const responses: CircleResponse[] = [];
    for (const one of items) responses.push(await this.response(ctx, one, rules));
    return { items: responses, next };
  }

  private async load(
    ctx: Ctx,
    filter: CircleFilter,
    page: PageAsk,
  ): Promise<PageOf<{ circle: CircleRow; members: MemberRow[]; legs: LegRow[] }>> {
    const { items: circles, next } = await listCircleRows(ctx, filter, page);
    if (circles.length === 0) return { items: [], next };
    const ids = circles.map(({ id }) => id);
    const [members, legs] = [await listMemberRows(ctx, ids), await listLegs(ctx, ids)];
    const of = <Row extends { circleId: string }>(rows: readonly Row[], id: string): Row[] =>
      rows.filter(({ circleId }) => circleId === id);
    const items = circles.map((circle) => ({ circle, members: of(members, circle.id), legs: of(legs, circle.id) }));
    return { items, next };
  }

  private async response(
    ctx: Ctx,
    { circle, members, legs }: { circle: CircleRow; members: MemberRow[]; legs: LegRow[] },
    rules: readonly ModeRule[],
  ): Promise<CircleResponse> {
    const own = legs.filter(
      ({ giverId, receiverId }) => giverId === ctx.beneficiaryId || receiverId === ctx.beneficiaryId,
    );
    const isDispatched = own.some(({ areaId, categoryId }) => !peopleMayAnswer(modeFor(rules, areaId, categoryId)));
    const shown = isStaff(ctx) ? legs : legs.map((leg) => this.inShownHours(leg));
    return circleResponse(ctx, circle, members, shown, isDispatched, await this.findRestorable(ctx, circle, legs));
  }

  private async findRestorable(ctx: Ctx, { closeReason }: CircleRow, legs: readonly LegRow[]): Promise<string | null> {
    if (closeReason !== 'cancelled') return null;
    for (const { agreementId, startsAt } of legs)
      if (agreementId && startsAt > ctx.clock.now() && (await this.restore.isOpen(ctx, agreementId)))
        return agreementId;
    return null;
  }

  private inShownHours(leg: LegRow): LegRow {
    return leg.agreementId ? leg : { ...leg, ...this.plugs.proposedSpan(leg.service, leg) };
  }
}
