// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, type Language, romeDay } from '@reciproca/kernel';
import { formatDate, translator } from '@reciproca/ui';
import { LetterKinds } from '@reciproca/web';
import { AHEAD_DAYS } from '../domain/reminder.rules.js';

const LIST = 'elenco dei documenti';

/** The letter that asks for papers which end soon or have ended: each on a line of its own. */
@Injectable()
export class PapersLetter implements OnModuleInit {
  constructor(
    private readonly letters: LetterKinds,
    private readonly kinds: ValidityKinds,
  ) {}

  onModuleInit(): void {
    this.letters.add({
      key: 'papers',
      textKey: 'vetting:letter',
      subjectKey: 'vetting:letter.subject',
      bodyKey: 'vetting:letter.body',
      order: 20,
      words: [LIST],
      find: async (ctx, personId, language) => {
        const ending = await this.listEnding(ctx, personId, language);
        return ending === '' ? null : { [LIST]: ending };
      },
    });
  }

  private async listEnding(ctx: Ctx, personId: string, language: Language): Promise<string> {
    const until = addDays(romeDay(ctx.clock.now()), AHEAD_DAYS);
    const t = translator(language);
    const lines: string[] = [];
    for (const kind of this.kinds.list()) {
      const ends = await kind.find(ctx, personId);
      if (ends && ends <= until)
        lines.push(`– ${t(kind.textKey)}: ${t('vetting:valid_until', { day: formatDate(ends, language) })}`);
    }
    return lines.join('\n');
  }
}
