// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { evaluationTold } from '../domain/evaluation.drafts.js';
import { EVALUATION_TOLD } from '../domain/evaluation.events.js';
import '../texts/evaluation-texts.js';

const kinds = {
  evaluation_seat_given: { title: said('evaluation:news.seat_given') },
  evaluation_seat_ended: { title: said('evaluation:news.seat_ended') },
  evaluation_took_over: { title: said('evaluation:news.took_over') },
  evaluation_called: { title: said('evaluation:news.called') },
  evaluation_moved: { title: said('evaluation:news.moved'), atOnceBy: ['sms', 'call'] },
  evaluation_called_off: { title: said('evaluation:news.called_off'), atOnceBy: ['sms', 'call'], atAnyHour: true },
  evaluation_ahead: { title: said('evaluation:news.ahead') },
  evaluation_minutes: { title: said('evaluation:news.minutes') },
  evaluation_round: { title: said('evaluation:news.round') },
  evaluation_rate_again: { title: said('evaluation:news.rate_again') },
  evaluation_round_closed: { title: said('evaluation:news.round_closed') },
  evaluation_undertaking: { title: said('evaluation:news.undertaking') },
  evaluation_undertaking_due: { title: said('evaluation:news.undertaking_due') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    evaluation: keyof typeof kinds;
  }
}

/** What people are told of the table they sit at. */
@Injectable()
export class EvaluationNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [EVALUATION_TOLD]: evaluationTold } });
  }
}
