// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/texting.personal-data.js';
import { ConversationsModule } from '@reciproca/conversations';
import { ExchangeModule } from '@reciproca/exchange';
import { FacesModule } from '@reciproca/faces';
import { IdentityModule } from '@reciproca/identity';
import { LedgerModule } from '@reciproca/ledger';
import { NotificationsModule, TEXT_WORDS } from '@reciproca/notifications';
import { PlanningModule } from '@reciproca/planning';
import { SentinelsModule } from '@reciproca/sentinels';
import { TrasportoModule } from '@reciproca/trasporto';
import { TerritoryModule } from '@reciproca/territory';
import { TextNewsWords } from './application/text-news-words.js';
import { AlarmBoard } from './persistence/alarm-board.read-model.js';
import { SendPhoneCode } from './application/send-phone-code.js';
import { SoundAlarm } from './application/sound-alarm.js';
import { Converse } from './application/converse.js';
import { DemoPhones } from './application/demo-phones.js';
import { DoAct } from './application/do-act.js';
import { ForgetTexts } from './application/forget-texts.js';
import { InboundSecrets } from './application/inbound-secrets.js';
import { LoadFacts } from './application/load-facts.js';
import { NewsInTexts } from './application/news-in-texts.js';
import { PassOnWords } from './application/pass-on-words.js';
import { ProposalWords } from './application/proposal-words.js';
import { ReceiveText } from './application/receive-text.js';
import { RecordConsent } from './application/record-consent.js';
import { WholeTexts } from './application/whole-text.js';
import { WaitingTexts } from './application/waiting-texts.js';
import { WrittenWords } from './application/written-words.js';
import { WriteText } from './application/write-text.js';
import { InboundRepository } from './persistence/inbound.repository.js';
import { TalkRepository } from './persistence/talk.repository.js';
import './texts/texting-texts.js';
import { textingTables } from './persistence/texting.tables.js';

const repositories = [InboundRepository, TalkRepository];
const useCases = [
  InboundSecrets,
  ReceiveText,
  LoadFacts,
  DoAct,
  SoundAlarm,
  WholeTexts,
  SendPhoneCode,
  Converse,
  ProposalWords,
  WrittenWords,
  NewsInTexts,
  PassOnWords,
  ForgetTexts,
  WaitingTexts,
  WriteText,
  RecordConsent,
  DemoPhones,
];

@Module({
  imports: [
    textingTables,
    FacesModule,
    IdentityModule,
    TerritoryModule,
    ConversationsModule,
    ExchangeModule,
    LedgerModule,
    NotificationsModule,
    PlanningModule,
    SentinelsModule,
    TrasportoModule,
  ],
  providers: [
    ...repositories,
    ...useCases,
    AlarmBoard,
    TextNewsWords,
    { provide: TEXT_WORDS, useExisting: NewsInTexts },
  ],
  exports: [...useCases, TEXT_WORDS],
})
export class TextingModule {}
