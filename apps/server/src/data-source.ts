// SPDX-License-Identifier: AGPL-3.0-or-later
import 'reflect-metadata';
import { Civic1760000000034 } from '@reciproca/civic';
import {
  Exchange1760000000005,
  ExchangeEngine1760000000011,
  exchangeEntities,
  ExchangeModes1760000000037,
} from '@reciproca/exchange';
import { FairnessDisputes1760000000025, FairnessOrder1760000000026 } from '@reciproca/fairness';
import {
  Identity1760000000002,
  IdentityAudit1760000000022,
  IdentityCover1760000000027,
  identityEntities,
  IdentityPreferences1760000000031,
  IdentityRoles1760000000017,
  IdentitySms1760000000020,
} from '@reciproca/identity';
import { Ledger1760000000004, LedgerClosing1760000000024 } from '@reciproca/ledger';
import {
  Notifications1760000000009,
  NotificationsCallQueue1760000000019,
  NotificationsNextSteps1760000000033,
  NotificationsSms1760000000021,
} from '@reciproca/notifications';
import { Orti1760000000008, OrtiEngine1760000000013, OrtiPaper1760000000031 } from '@reciproca/orti';
import { Paper1760000000030 } from '@reciproca/paper';
import { Planning1760000000014, PlanningCircles1760000000015 } from '@reciproca/planning';
import { createDataSource, Platform1760000000001 } from '@reciproca/platform';
import { Privacy1760000000023, PrivacyNotices1760000000035, PrivacyRetention1760000000036 } from '@reciproca/privacy';
import { Reporting1760000000032 } from '@reciproca/reporting';
import { Sentinels1760000000029 } from '@reciproca/sentinels';
import { SupervisionBoard1760000000018, SupervisionConsents1760000000033 } from '@reciproca/supervision';
import { Territory1760000000003 } from '@reciproca/territory';
import { Texting1760000000021 } from '@reciproca/texting';
import {
  Trasporto1760000000007,
  TrasportoEngine1760000000012,
  TrasportoRounds1760000000016,
} from '@reciproca/trasporto';
import { Vetting1760000000028 } from '@reciproca/vetting';

export const entities = [...identityEntities, ...exchangeEntities];

export const migrations = [
  Platform1760000000001,
  Identity1760000000002,
  Territory1760000000003,
  Ledger1760000000004,
  Exchange1760000000005,
  Trasporto1760000000007,
  Orti1760000000008,
  Notifications1760000000009,
  ExchangeEngine1760000000011,
  TrasportoEngine1760000000012,
  OrtiEngine1760000000013,
  Planning1760000000014,
  PlanningCircles1760000000015,
  TrasportoRounds1760000000016,
  IdentityRoles1760000000017,
  SupervisionBoard1760000000018,
  NotificationsCallQueue1760000000019,
  IdentitySms1760000000020,
  NotificationsSms1760000000021,
  Texting1760000000021,
  IdentityAudit1760000000022,
  Privacy1760000000023,
  LedgerClosing1760000000024,
  FairnessDisputes1760000000025,
  FairnessOrder1760000000026,
  IdentityCover1760000000027,
  Vetting1760000000028,
  Sentinels1760000000029,
  Paper1760000000030,
  IdentityPreferences1760000000031,
  OrtiPaper1760000000031,
  Reporting1760000000032,
  NotificationsNextSteps1760000000033,
  SupervisionConsents1760000000033,
  Civic1760000000034,
  PrivacyNotices1760000000035,
  PrivacyRetention1760000000036,
  ExchangeModes1760000000037,
];

/** Brings the schema of a database up to date; safe to call again. */
export async function runMigrations(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 2, entities, migrations }).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}
