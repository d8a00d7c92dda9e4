// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { plotTold } from '../domain/plots.drafts.js';
import { PLOT_TOLD } from '../domain/plots.events.js';

const kinds = {
  plot_assigned: { title: said('plots:news.assigned'), atOnceBy: ['sms', 'call'] },
  plot_warned: { title: said('plots:news.warned'), atOnceBy: ['sms', 'call'] },
  plot_warning_lifted: { title: said('plots:news.warning_lifted') },
  plot_taken_back: { title: said('plots:news.taken_back'), atOnceBy: ['sms', 'call'] },
  plot_ended: { title: said('plots:news.ended') },
  plot_ends_soon: { title: said('plots:news.ends_soon') },
  plot_asked: { title: said('plots:news.asked') },
  plot_given_back: { title: said('plots:news.given_back') },
  plot_tidied: { title: said('plots:news.tidied') },
  plot_warning_over: { title: said('plots:news.warning_over') },
  plot_free_again: { title: said('plots:news.free_again') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    plots: keyof typeof kinds;
  }
}

/** What people are told of plots. */
@Injectable()
export class PlotsNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [PLOT_TOLD]: plotTold } });
  }
}
