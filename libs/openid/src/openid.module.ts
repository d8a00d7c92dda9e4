// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { registerTexts } from '@reciproca/ui';
import { AdmitPerson } from './application/admit-person.js';
import { AskToJoin } from './application/ask-to-join.js';
import { BeginSignIn } from './application/begin-sign-in.js';
import { ChosenProviders } from './application/chosen-providers.js';
import { EndOutsideSessions } from './application/end-outside-sessions.js';
import { FinishSignIn } from './application/finish-sign-in.js';
import { JoinRequestBoard } from './application/join-request-board.js';
import { JoinRequests } from './application/join-requests.js';
import { ProviderClient } from './application/provider-client.js';
import { ProviderSecrets } from './application/provider-secrets.js';
import { Providers } from './application/providers.js';
import { SignInRecords } from './application/sign-in-records.js';
import { StaffNames } from './application/staff-names.js';
import { TryProvider } from './application/try-provider.js';
import { WaysIn } from './application/ways-in.js';
import { JoinRequestRepository } from './persistence/join-request.repository.js';
import './persistence/openid.personal-data.js';
import { openidTables } from './persistence/openid.tables.js';
import { OutsideSessionRepository } from './persistence/outside-session.repository.js';
import { ProviderRepository } from './persistence/provider.repository.js';
import { SignInRecordRepository } from './persistence/sign-in-record.repository.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    openid: keyof typeof it;
  }
}

registerTexts('openid', { it, en }, translations);

const facades = [Providers, TryProvider, ChosenProviders];
const useCases = [BeginSignIn, FinishSignIn, AskToJoin, JoinRequests, SignInRecords, StaffNames];
const repositories = [ProviderRepository, SignInRecordRepository, OutsideSessionRepository, JoinRequestRepository];

/** Signing in by somebody else's word: SPID, CIE and eIDAS for people, the ente's own sign-in for staff. */
@Module({
  imports: [openidTables, IdentityModule],
  providers: [
    ...facades,
    ...useCases,
    ...repositories,
    AdmitPerson,
    ProviderClient,
    ProviderSecrets,
    WaysIn,
    EndOutsideSessions,
    JoinRequestBoard,
  ],
  exports: [...facades, ...useCases],
})
export class OpenIdModule {}
