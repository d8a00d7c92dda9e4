// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/sentinels.personal-data.js';
import { IdentityModule } from '@reciproca/identity';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { SignalNewsWords } from './application/signal-news-words.js';
import { SignalBoard } from './application/signal-board.js';
import { FollowedSignals } from './persistence/followed-signals.read-model.js';
import { FollowSignal } from './application/follow-signal.js';
import { PostSignal } from './application/post-signal.js';
import { SentinelPosts } from './application/sentinel-posts.js';
import { ViewSignals } from './application/view-signals.js';
import { SentinelPostRepository } from './persistence/sentinel-post.repository.js';
import { SignalRepository } from './persistence/signal.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { sentinelsTables } from './persistence/sentinels.tables.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    sentinels: keyof typeof it;
  }
}

registerTexts('sentinels', { it, en }, translations);
registerDesk('sentinels', desk);
registerVoice('sentinels', 'lei', leiIt);

const facades = [PostSignal, FollowSignal, ViewSignals, SentinelPosts];

@Module({
  imports: [sentinelsTables, IdentityModule],
  providers: [...facades, SignalBoard, SignalNewsWords, FollowedSignals, SignalRepository, SentinelPostRepository],
  exports: facades,
})
export class SentinelsModule {}
