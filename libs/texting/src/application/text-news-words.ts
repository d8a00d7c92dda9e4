// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import '../texts/texting-texts.js';

const kinds = {
  text_alarm: { title: said('texting:news.text_alarm'), atOnceBy: ['sms', 'call'] },
  text_shared: { title: said('texting:news.text_shared') },
  text_unclear: { title: said('texting:news.text_unclear') },
} satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    texting: keyof typeof kinds;
  }
}

/** Why somebody who wrote a text is called. */
@Injectable()
export class TextNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds });
  }
}
