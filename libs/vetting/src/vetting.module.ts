// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/vetting.personal-data.js';
import { IdentityModule } from '@reciproca/identity';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { PapersList } from './application/papers-list.js';
import { VettingNewsWords } from './application/vetting-news-words.js';
import { DocumentBoard } from './application/document-board.js';
import { DecideDocument } from './application/decide-document.js';
import { DocumentStore } from './application/document-store.js';
import { NamePapers } from './application/name-papers.js';
import { EndingBoard } from './application/ending-board.js';
import { OpenDocument } from './application/open-document.js';
import { PapersLetter } from './application/papers-letter.js';
import { RenewCover } from './application/renew-cover.js';
import { UploadDocument } from './application/upload-document.js';
import { VettingJobs } from './application/vetting-jobs.js';
import { ViewDocuments } from './application/view-documents.js';
import { DocumentRepository } from './persistence/document.repository.js';
import { ReminderRepository } from './persistence/reminder.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { vettingTables } from './persistence/vetting.tables.js';
import { leiIt } from './texts/voice.it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    vetting: keyof typeof it;
  }
}

registerTexts('vetting', { it, en }, translations);
registerDesk('vetting', desk);
registerVoice('vetting', 'lei', leiIt);

const facades = [UploadDocument, DecideDocument, OpenDocument, RenewCover, ViewDocuments, VettingJobs];

@Module({
  imports: [vettingTables, IdentityModule],
  providers: [
    PapersList,
    ...facades,
    DocumentBoard,
    EndingBoard,
    NamePapers,
    PapersLetter,
    VettingNewsWords,
    DocumentStore,
    DocumentRepository,
    ReminderRepository,
  ],
  exports: facades,
})
export class VettingModule {}
