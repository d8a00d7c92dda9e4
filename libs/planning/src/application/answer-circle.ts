// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  GuardianYes,
  ManageCategories,
  MayAct,
  modeFor,
  needsMatchApproval,
  peopleMayAnswer,
  TwoPeople,
} from '@reciproca/exchange';
import { actsAsStaff, type Ctx, DomainError, forbidden, isStaff, notFound } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import type { Circle, CircleMember, CircleState } from '../domain/circle.js';
import { ensureOpen, maySeeCircle, membersAnswering, stateAfterYes } from '../domain/circle.rules.js';
import { CircleRepository } from '../persistence/circle.repository.js';
import { type LegRow, listLegs } from '../persistence/circle-view.read-model.js';
import { AgreeCircle } from './agree-circle.js';
import { CloseCircle } from './close-circle.js';

/** The answers to a circle. Its row is locked first, so that of two last yeses one makes the agreements. */
@Injectable()
export class AnswerCircle {
  constructor(
    private readonly circles: CircleRepository,
    private readonly mayAct: MayAct,
    private readonly twoPeople: TwoPeople,
    private readonly guardianYes: GuardianYes,
    private readonly manage: ManageCategories,
    private readonly agree: AgreeCircle,
    private readonly close: CloseCircle,
  ) {}

  /** Returns the state it is in then: `dissolved` when this was the last yes but a part of it is no longer to be had. */
  async accept(ctx: Ctx, id: string): Promise<CircleState> {
    const { circle, members } = await this.open(ctx, id);
    ensureOpen(circle, ctx.clock.now());
    const { dispatched, isModerated } = await this.modesOf(ctx, id);
    const ids = members.map(({ personId }) => personId);
    await this.twoPeople.ensureOneOf(ctx, ids);
    const answering = membersAnswering(ctx, members, dispatched);
    for (const memberId of answering) await this.guardianYes.ensure(ctx, memberId, false);
    await this.circles.accept(ctx, id, answering);
    const missing = members.filter(
      ({ personId, acceptedAt }) => acceptedAt === null && !answering.includes(personId),
    ).length;
    const state = stateAfterYes({ missing, isModerated, byStaff: isStaff(ctx) });
    if (state === 'agreed') return this.agree.execute(ctx, circle);
    if (state !== circle.state) await this.circles.move(ctx, circle, state);
    const topic = state === 'awaiting_approval' ? 'planning.circle_awaiting_approval' : 'planning.circle_accepted';
    await emit(ctx, { topic, payload: { circleId: id, memberIds: members.map(({ personId }) => personId) } });
    return state;
  }

  /** One no is enough; so is one by staff. */
  async decline(ctx: Ctx, id: string, note: string | null): Promise<CircleState> {
    const { circle, members } = await this.open(ctx, id);
    ensureOpen(circle, ctx.clock.now());
    const isMember = members.some(({ personId }) => personId === ctx.beneficiaryId);
    if (!isMember && !actsAsStaff(ctx)) throw forbidden('circle.not_yours');
    await this.close.execute(ctx, circle, {
      state: 'dissolved',
      reason: 'declined',
      memberId: isMember ? ctx.beneficiaryId : null,
      note,
    });
    return 'dissolved';
  }

  /** An operator's yes, where a part of the circle needs one. */
  async approve(ctx: Ctx, id: string): Promise<CircleState> {
    const { circle } = await this.open(ctx, id);
    ensureOpen(circle, ctx.clock.now());
    if (circle.state !== 'awaiting_approval')
      throw new DomainError('circle.wrong_state', 'conflict', { from: circle.state });
    return this.agree.execute(ctx, circle);
  }

  private async open(ctx: Ctx, id: string): Promise<{ circle: Circle; members: CircleMember[] }> {
    const circle = await this.circles.getCircleForUpdate(ctx, id);
    const members = await this.circles.listMembers(ctx, id);
    if (!maySeeCircle(ctx, members)) throw notFound('circle');
    const own = (await listLegs(ctx, [id])).filter((leg) => isOneOf(leg, ctx.beneficiaryId));
    await this.mayAct.ensure(ctx, { kind: 'circle', id }, ...own.map(({ service }) => service));
    return { circle, members };
  }

  private async modesOf(ctx: Ctx, id: string): Promise<{ dispatched: Set<string>; isModerated: boolean }> {
    const [rules, legs] = [await this.manage.listModes(ctx), await listLegs(ctx, [id])];
    const modes = legs.map((leg) => ({ leg, mode: modeFor(rules, leg.areaId, leg.categoryId) }));
    const dispatched = modes
      .filter(({ mode }) => !peopleMayAnswer(mode))
      .flatMap(({ leg }) => [leg.giverId, leg.receiverId]);
    return { dispatched: new Set(dispatched), isModerated: modes.some(({ mode }) => needsMatchApproval(mode)) };
  }
}

function isOneOf({ giverId, receiverId }: LegRow, personId: string | null): boolean {
  return giverId === personId || receiverId === personId;
}
