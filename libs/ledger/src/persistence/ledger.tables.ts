// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AccountEntity } from './account.entity.js';
import { LedgerCorrectedTransfers1796040000002 } from './corrected-transfers.migration.js';
import { CorrectionEntity } from './correction.entity.js';
import { LedgerActivity1798800000003 } from './ledger-activity.migration.js';
import { LedgerClosing1760000000024 } from './ledger-closing.migration.js';
import { LedgerJoining1795990000004 } from './ledger-joining.migration.js';
import { LedgerPractice1796400000002 } from './ledger-practice.migration.js';
import { Ledger1760000000004 } from './ledger.migration.js';
import { PostingEntity } from './posting.entity.js';
import { TransferEntity } from './transfer.entity.js';

export const ledgerTables = ownTables({
  entities: [AccountEntity, CorrectionEntity, PostingEntity, TransferEntity],
  migrations: [
    Ledger1760000000004,
    LedgerClosing1760000000024,
    LedgerJoining1795990000004,
    LedgerCorrectedTransfers1796040000002,
    LedgerPractice1796400000002,
    LedgerActivity1798800000003,
  ],
  refusals: {
    corrections_once: { code: 'ledger.already_corrected' },
  },
});
