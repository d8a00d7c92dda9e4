// SPDX-License-Identifier: AGPL-3.0-or-later
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actsAsStaff, type PageOf } from '@reciproca/kernel';
import { Allow, Documented, type Door, emptyShape, idParam, STAFF, Through, valid } from '@reciproca/platform';
import type { z } from 'zod';
import { FollowSignal } from '../application/follow-signal.js';
import { PostSignal } from '../application/post-signal.js';
import { type NamedSignal, ViewSignals } from '../application/view-signals.js';
import type { Signal, SignalNote } from '../domain/signal.js';
import {
  assignShape,
  closeShape,
  linkShape,
  listShape,
  noteShape,
  signalShape,
  takeShape,
  urgentShape,
} from './signal.request.js';

@ApiTags('signals')
@Controller('api/v1/signals')
@Allow(STAFF)
export class SignalsController {
  constructor(
    private readonly view: ViewSignals,
    private readonly post: PostSignal,
    private readonly follow: FollowSignal,
  ) {}

  @Get()
  @Allow(['sentinel', 'operator', 'coordinator'])
  @Documented({ summary: 'For staff the queue, for sentinels their own signals', query: listShape, forOther: true })
  list(
    @Through() door: Door,
    @Query(valid(listShape)) { state, ...page }: z.output<typeof listShape>,
  ): Promise<PageOf<NamedSignal>> {
    return door.query((ctx) =>
      actsAsStaff(ctx)
        ? this.view.listQueue(ctx, state === 'open' ? ['new', 'in_hand'] : [state], page)
        : this.view.listOwn(ctx, page),
    );
  }

  @Post()
  @Allow(['sentinel', 'operator', 'coordinator'])
  @Documented({ summary: 'Say that somebody may need help', body: signalShape })
  signal(
    @Through() door: Door,
    @Body(valid(signalShape)) { onBehalfOf, channel, ...input }: z.output<typeof signalShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.post.execute(ctx, input), { onBehalfOf, channel });
  }

  @Get(':id')
  @Allow(['sentinel', 'operator', 'coordinator'])
  @Documented({ summary: 'A signal; its notes for staff only', params: ['id'], forOther: true })
  get(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
  ): Promise<{ signal: NamedSignal; notes: SignalNote[] }> {
    return door.query((ctx) => this.view.get(ctx, id));
  }

  @Post(':id/take')
  @Documented({ summary: 'Take it in hand', params: ['id'], body: takeShape })
  take(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(takeShape)) { takeOver }: z.output<typeof takeShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.take(ctx, id, takeOver));
  }

  @Post(':id/assign')
  @Documented({ summary: 'Give it to a colleague', params: ['id'], body: assignShape })
  assign(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(assignShape)) { operatorId }: z.output<typeof assignShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.assign(ctx, id, operatorId));
  }

  @Post(':id/urgent')
  @Documented({ summary: 'Say whether it is urgent', params: ['id'], body: urgentShape })
  setUrgent(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(urgentShape)) { urgent }: z.output<typeof urgentShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.setUrgent(ctx, id, urgent));
  }

  @Post(':id/link')
  @Documented({ summary: 'Say whom it is about', params: ['id'], body: linkShape })
  link(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(linkShape)) { personId }: z.output<typeof linkShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.link(ctx, id, personId));
  }

  @Post(':id/notes')
  @Documented({ summary: 'Note what was learnt', params: ['id'], body: noteShape })
  note(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(noteShape)) { text }: z.output<typeof noteShape>,
  ): Promise<void> {
    return door.command((ctx) => this.follow.note(ctx, id, text));
  }

  @Post(':id/close')
  @Documented({ summary: 'End it, with an answer for the sentinel', params: ['id'], body: closeShape })
  close(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(closeShape)) { outcome, feedback }: z.output<typeof closeShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.close(ctx, id, outcome, feedback));
  }

  @Post(':id/reopen')
  @Documented({ summary: 'Follow it again', params: ['id'], body: emptyShape })
  reopen(
    @Through() door: Door,
    @Param(valid(idParam)) { id }: { id: string },
    @Body(valid(emptyShape)) _: z.output<typeof emptyShape>,
  ): Promise<Signal> {
    return door.command((ctx) => this.follow.reopen(ctx, id));
  }
}
