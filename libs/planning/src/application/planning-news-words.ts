// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords, nobody, PastNews } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { circleAgreed, circleDissolved, circleProposed } from '../domain/circle.drafts.js';
import { runFailed, runWaiting } from '../domain/run.drafts.js';
import { RUN_FAILED, RUN_WAITING } from '../domain/run.events.js';
import { listClosedCircleIds } from '../persistence/past-circles.read-model.js';

const kinds = {
  circle_proposed: { title: said('planning:news.circle_proposed'), call: 'answer' },
  circle_agreed: { title: said('planning:news.circle_agreed') },
  circle_dissolved: { title: said('planning:news.circle_dissolved') },
  run_waiting: { title: said('planning:news.run_waiting') },
  run_failed: { title: said('planning:news.run_failed') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    planning: keyof typeof kinds;
  }
}

/** What people are told of circles, and staff of runs. */
@Injectable()
export class PlanningNewsWords implements OnModuleInit {
  constructor(
    private readonly words: NewsWords,
    private readonly past: PastNews,
  ) {}

  onModuleInit(): void {
    this.past.add(['circle_proposed'], async (ctx, told) => {
      const closed = await listClosedCircleIds(
        ctx,
        told.map(({ link }) => link.slice('/circles/'.length)),
      );
      return told.filter(({ link }) => closed.has(link.slice('/circles/'.length))).map(({ id }) => id);
    });
    this.words.add({
      kinds,
      told: {
        'planning.circle_proposed': circleProposed,
        'planning.circle_accepted': nobody,
        'planning.circle_awaiting_approval': nobody,
        'planning.circle_agreed': circleAgreed,
        'planning.circle_dissolved': circleDissolved,
        [RUN_WAITING]: runWaiting,
        [RUN_FAILED]: runFailed,
      },
    });
  }
}
