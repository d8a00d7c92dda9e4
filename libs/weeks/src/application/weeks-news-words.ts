// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { stepDue } from '../domain/weeks.drafts.js';
import { STEP_DUE } from '../domain/weeks.events.js';

const kinds = {
  garden_expected: { title: said('weeks:news.expected') },
  garden_wishes: { title: said('weeks:news.wishes') },
  garden_harvest: { title: said('weeks:news.harvest') },
  garden_shares: { title: said('weeks:news.shares') },
  garden_crates: { title: said('weeks:news.crates') },
  garden_round: { title: said('weeks:news.round') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    weeks: keyof typeof kinds;
  }
}

/** What who runs a garden is reminded of. */
@Injectable()
export class WeeksNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds, told: { [STEP_DUE]: stepDue } });
  }
}
