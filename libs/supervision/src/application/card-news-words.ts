// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';

const kinds = {
  card_assigned: { title: said('supervision:news.card_assigned') },
  card_taken_over: { title: said('supervision:news.card_taken_over') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    supervision: keyof typeof kinds;
  }
}

/** What operators are told of their cards; told by who takes one over. */
@Injectable()
export class CardNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds });
  }
}
