// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '@reciproca/kernel';
import { ValidityKinds } from '@reciproca/identity';
import { NewsMatters } from '@reciproca/platform';
import { translator } from '@reciproca/ui';
import { linkOfPaper } from '../domain/vetting.drafts.js';

/** Says of news of a paper which it is. */
@Injectable()
export class NamePapers implements OnModuleInit {
  constructor(
    private readonly matters: NewsMatters,
    private readonly kinds: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.matters.add((_ctx, links) => {
      const meant = this.kinds.list().filter(({ key }) => links.includes(linkOfPaper(key)));
      const named = meant.map(({ key, textKey }) => {
        const kind = (language: Language) => translator(language)(textKey);
        return [linkOfPaper(key), { kind, startsAt: null, endsAt: null }] as const;
      });
      return Promise.resolve(new Map(named));
    });
  }
}
