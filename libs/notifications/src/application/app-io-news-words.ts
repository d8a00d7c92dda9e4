// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NewsKinds } from '@reciproca/kernel';
import { NewsWords } from '@reciproca/platform';
import { said } from '@reciproca/ui';
import '../texts/notifications-texts.js';

const kinds = { app_io_refused: { title: said('notifications:news.app_io_refused') } } satisfies NewsKinds;

declare module '@reciproca/kernel' {
  interface NewsTypes {
    notifications: keyof typeof kinds;
  }
}

/** What the coordinators hear of a way to tell people that does not work. */
@Injectable()
export class AppIoNewsWords implements OnModuleInit {
  constructor(private readonly words: NewsWords) {}

  onModuleInit(): void {
    this.words.add({ kinds });
  }
}
