// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKind, NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';

/** What was told before cards said what they are says nothing of it. */
function ofThing(type: 'card_assigned' | 'card_taken_over'): NewsKind['title'] {
  const [plain, named] = [said(`supervision:news.${type}`), said(`supervision:news.${type}_of`)];
  return (language, facts) => (facts.thing ? named : plain)(language, facts);
}

const kinds = {
  card_assigned: { title: ofThing('card_assigned') },
  card_taken_over: { title: ofThing('card_taken_over') },
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
