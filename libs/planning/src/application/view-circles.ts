// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ManageCategories, modeFor, type ModeRule, peopleMayAnswer, ServicePlugs } from '@reciproca/exchange';
import { type Ctx, isStaff, notFound } from '@reciproca/kernel';
import { type CircleResponse, circleResponse } from './circle.response.js';
import { actsAsStaff, maySeeCircle } from '../domain/circle.rules.js';
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
  ) {}

  /** Throws `circle.not_found`, also to who is no member of it. */
  async get(ctx: Ctx, id: string): Promise<CircleResponse> {
    const [found] = await this.load(ctx, { id, limit: 1 });
    if (!found || !maySeeCircle(ctx, found.members)) throw notFound('circle');
    return this.response(ctx, found, await this.manage.listModes(ctx));
  }

  /** The person's own; staff acting as themselves see the ente's. */
  async list(ctx: Ctx, limit = 50): Promise<CircleResponse[]> {
    return this.responses(ctx, { limit, ...(!actsAsStaff(ctx) && { memberId: ctx.beneficiaryId ?? '' }) });
  }

  /** What a person has to answer or wait for. */
  async listLiveOf(ctx: Ctx, memberId: string): Promise<CircleResponse[]> {
    return this.responses(ctx, { memberId, live: true, limit: 5 });
  }

  private async responses(ctx: Ctx, filter: CircleFilter): Promise<CircleResponse[]> {
    const found = await this.load(ctx, filter);
    if (found.length === 0) return [];
    const rules = await this.manage.listModes(ctx);
    return found.map((one) => this.response(ctx, one, rules));
  }

  private async load(
    ctx: Ctx,
    filter: CircleFilter,
  ): Promise<{ circle: CircleRow; members: MemberRow[]; legs: LegRow[] }[]> {
    const circles = await listCircleRows(ctx, filter);
    if (circles.length === 0) return [];
    const ids = circles.map(({ id }) => id);
    const [members, legs] = [await listMemberRows(ctx, ids), await listLegs(ctx, ids)];
    const of = <Row extends { circleId: string }>(rows: readonly Row[], id: string): Row[] =>
      rows.filter(({ circleId }) => circleId === id);
    return circles.map((circle) => ({ circle, members: of(members, circle.id), legs: of(legs, circle.id) }));
  }

  private response(
    ctx: Ctx,
    { circle, members, legs }: { circle: CircleRow; members: MemberRow[]; legs: LegRow[] },
    rules: readonly ModeRule[],
  ): CircleResponse {
    const own = legs.filter(
      ({ giverId, receiverId }) => giverId === ctx.beneficiaryId || receiverId === ctx.beneficiaryId,
    );
    const isDispatched = own.some(({ areaId, categoryId }) => !peopleMayAnswer(modeFor(rules, areaId, categoryId)));
    const shown = isStaff(ctx) ? legs : legs.map((leg) => this.inShownHours(leg));
    return circleResponse(ctx, circle, members, shown, isDispatched);
  }

  private inShownHours(leg: LegRow): LegRow {
    return leg.agreementId ? leg : { ...leg, ...this.plugs.proposedSpan(leg.service, leg) };
  }
}
