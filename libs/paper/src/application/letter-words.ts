// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, People } from '@reciproca/identity';
import { addDays, type Ctx, type Language, romeDay } from '@reciproca/kernel';
import { Places, Residences } from '@reciproca/territory';
import { formatDate, formatMinutes } from '@reciproca/ui';
import { LetterKinds } from '@reciproca/web';
import { ShowPaperStatement } from './show-paper-statement.js';

/** The words in braces every letter may hold. */
export const COMMON_WORDS = ['nome', 'nascita', 'indirizzo', 'ente', 'telefono', 'orario', 'oggi'] as const;
const YEAR_DAYS = 365;

/** What letters know of whom they are written to, as a language writes it, whoever reads the page. */
@Injectable()
export class LetterWords implements OnModuleInit {
  constructor(
    private readonly kinds: LetterKinds,
    private readonly people: People,
    private readonly enti: Enti,
    private readonly residences: Residences,
    private readonly places: Places,
    private readonly statement: ShowPaperStatement,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      key: 'welcome',
      textKey: 'paper:letter.welcome',
      subjectKey: 'paper:letter.welcome.subject',
      bodyKey: 'paper:letter.welcome.body',
      order: 10,
      words: [],
      find: () => Promise.resolve({}),
    });
    this.kinds.add({
      key: 'attestation',
      textKey: 'paper:letter.attestation',
      subjectKey: 'paper:letter.attestation.subject',
      bodyKey: 'paper:letter.attestation.body',
      order: 40,
      words: ['dal', 'al', 'tempo dato'],
      find: (ctx, personId, language) => this.lastYear(ctx, personId, language),
    });
    this.kinds.add({
      key: 'other',
      textKey: 'paper:letter.other',
      subjectKey: 'paper:letter.other.subject',
      bodyKey: 'paper:letter.other.body',
      order: 90,
      words: [],
      find: () => Promise.resolve({}),
    });
  }

  async common(ctx: Ctx, personId: string, language: Language): Promise<Record<(typeof COMMON_WORDS)[number], string>> {
    const person = await this.people.getPerson(ctx, personId);
    const { name, settings } = await this.enti.getEnte(ctx);
    return {
      nome: person.fullName,
      nascita: formatDate(person.birthDate, language),
      indirizzo: await this.addressOf(ctx, personId),
      ente: name,
      telefono: settings.officePhone,
      orario: settings.officeHours,
      oggi: formatDate(romeDay(ctx.clock.now()), language),
    };
  }

  /** Empty for who has no home written down. */
  async addressOf(ctx: Ctx, personId: string): Promise<string> {
    const home = await this.residences.findResidence(ctx, personId);
    if (!home) return '';
    const place = await this.places.getPlace(ctx, home.placeId);
    return [place.address, place.comuneName].filter(Boolean).join(', ');
  }

  /** Null for who has given nothing. */
  private async lastYear(ctx: Ctx, personId: string, language: Language): Promise<Record<string, string> | null> {
    const to = romeDay(ctx.clock.now());
    const from = addDays(to, -YEAR_DAYS);
    const { given } = await this.statement.ofPeriod(ctx, personId, { from, to });
    if (given <= 0) return null;
    return {
      dal: formatDate(from, language),
      al: formatDate(to, language),
      'tempo dato': formatMinutes(given, language),
    };
  }
}
