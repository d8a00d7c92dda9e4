// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import { signalMoved, signalPosted } from '../domain/signal.drafts.js';
import { SIGNAL_MOVED, SIGNAL_POSTED } from '../domain/signal.events.js';

const kinds = {
  signal_alarm: { title: said('sentinels:news.signal_alarm') },
  signal_in_hand: { title: said('sentinels:news.signal_in_hand') },
  signal_closed: { title: said('sentinels:news.signal_closed') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    sentinels: keyof typeof kinds;
  }
}

/** What sentinels are told of their signals, and staff of those that cannot wait. */
@Injectable()
export class SignalNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({
      kinds,
      told: {
        [SIGNAL_POSTED]: signalPosted,
        [SIGNAL_MOVED]: signalMoved,
      },
    });
  }
}
