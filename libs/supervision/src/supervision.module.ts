// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/supervision.personal-data.js';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerStaffTexts, registerVoice } from '@reciproca/ui';
import { NotificationsModule } from '@reciproca/notifications';
import { WaitingList } from './application/waiting-list.js';
import { ActOnMany } from './application/act-on-many.js';
import { DropCalls } from './application/drop-calls.js';
import { FreeCards } from './application/free-cards.js';
import { CardNewsWords } from './application/card-news-words.js';
import { ListCallChoices } from './application/call-choices.js';
import { FindCaller } from './application/find-caller.js';
import { HandleCards } from './application/handle-cards.js';
import { HearYes } from './application/hear-yes.js';
import { ListWarnings } from './application/list-warnings.js';
import { PhoneAnswers } from './application/phone-answers.js';
import { PostByPhone } from './application/post-by-phone.js';
import { SavedViews } from './application/saved-views.js';
import { TextAgreed } from './application/text-agreed.js';
import { ShowAgreed } from './application/show-agreed.js';
import { ShowBoard } from './application/show-board.js';
import { ShowCall } from './application/show-call.js';
import { ShowCard } from './application/show-card.js';
import { Speakers } from './application/speakers.js';
import { SearchEverything } from './application/search-everything.js';
import { ShowOpening } from './application/show-opening.js';
import { ShowMatches } from './application/show-matches.js';
import { BoardViewRepository } from './persistence/board-view.repository.js';
import { CardRepository } from './persistence/card.repository.js';
import { ConsentRepository } from './persistence/consent.repository.js';
import { desk } from './texts/desk.js';
import { callsEn } from './texts/calls.en.js';
import { callsIt } from './texts/calls.it.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { openingEn } from './texts/opening.en.js';
import { openingIt } from './texts/opening.it.js';
import { searchEn } from './texts/search.en.js';
import { searchIt } from './texts/search.it.js';
import { supervisionTables } from './persistence/supervision.tables.js';
import { tuIt } from './texts/voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    supervision: keyof typeof it | keyof typeof callsIt | keyof typeof openingIt | keyof typeof searchIt;
  }
  interface OpenTextKeys {
    'supervision:call.field.': never;
    'supervision:keys.': never;
  }
}

registerStaffTexts('supervision', {
  it: { ...it, ...callsIt, ...openingIt, ...searchIt },
  en: { ...en, ...callsEn, ...openingEn, ...searchEn },
});
registerDesk('supervision', desk);
registerVoice('supervision', 'tu', tuIt);

const calls = [
  FindCaller,
  ShowCall,
  ListWarnings,
  ListCallChoices,
  PostByPhone,
  ShowMatches,
  HearYes,
  Speakers,
  ShowAgreed,
  TextAgreed,
];
const useCases = [
  ...calls,
  PhoneAnswers,
  DropCalls,
  FreeCards,
  ShowBoard,
  ShowCard,
  HandleCards,
  ActOnMany,
  SavedViews,
  ShowOpening,
  SearchEverything,
];

@Module({
  imports: [supervisionTables, IdentityModule, TerritoryModule, LedgerModule, ExchangeModule, NotificationsModule],
  providers: [WaitingList, CardRepository, ConsentRepository, BoardViewRepository, CardNewsWords, ...useCases],
  exports: [...useCases],
})
export class SupervisionModule {}
