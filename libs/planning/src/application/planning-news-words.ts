// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { type ListPast, NewsWords, nobody, PastNews } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import type { CircleState } from '../domain/circle.js';
import { circleAgreed, circleDissolved, circleProposed, circleRestored } from '../domain/circle.drafts.js';
import { runFailed, runWaiting } from '../domain/run.drafts.js';
import { RUN_FAILED, RUN_WAITING } from '../domain/run.events.js';
import { listCircleIdsIn } from '../persistence/past-circles.read-model.js';

const kinds = {
  circle_proposed: {
    title: said('planning:news.circle_proposed'),
    atOnceBy: ['sms'],
    awaitsAnswer: true,
    textAsks: 'proposals',
    call: 'answer',
  },
  circle_agreed: { title: said('planning:news.circle_agreed') },
  circle_dissolved: { title: said('planning:news.circle_dissolved') },
  circle_restored: { title: said('planning:news.circle_restored'), atOnceBy: ['sms', 'call'] },
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
    this.past.add(['circle_proposed'], pastOnce('awaiting_approval', 'agreed', 'dissolved', 'expired'));
    this.past.add(['circle_restored'], pastOnce('dissolved'));
    this.past.add(['circle_dissolved'], pastOnce('agreed'));
    this.words.add({
      kinds,
      told: {
        'planning.circle_proposed': circleProposed,
        'planning.circle_accepted': nobody,
        'planning.circle_awaiting_approval': nobody,
        'planning.circle_agreed': circleAgreed,
        'planning.circle_dissolved': circleDissolved,
        'planning.circle_restored': circleRestored,
        [RUN_WAITING]: runWaiting,
        [RUN_FAILED]: runFailed,
      },
    });
  }
}

/** News of a circle is past once the circle stands in one of these. */
function pastOnce(...states: readonly CircleState[]): ListPast {
  const idOf = ({ link }: { readonly link: string }): string => link.slice('/circles/'.length);
  return async (ctx, told) => {
    const ids = await listCircleIdsIn(ctx, told.map(idOf), states);
    return told.filter((one) => ids.has(idOf(one))).map(({ id }) => id);
  };
}
