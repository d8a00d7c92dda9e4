// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ForgottenVolunteers1796700000001 } from './forgotten-volunteers.migration.js';
import { VolunteerAvailabilityEntity } from './volunteer-availability.entity.js';
import { VolunteerEntryEntity } from './volunteer-entry.entity.js';
import { VolunteerPolicyEntity } from './volunteer-policy.entity.js';
import { VolunteerRefundRulesEntity } from './volunteer-refund-rules.entity.js';
import { VolunteerRefundEntity } from './volunteer-refund.entity.js';
import { VolunteerTrainingEntity } from './volunteer-training.entity.js';
import { Volunteers1796200000001 } from './volunteers.migration.js';

export const volunteersTables = ownTables({
  entities: [
    VolunteerEntryEntity,
    VolunteerPolicyEntity,
    VolunteerTrainingEntity,
    VolunteerAvailabilityEntity,
    VolunteerRefundRulesEntity,
    VolunteerRefundEntity,
  ],
  migrations: [Volunteers1796200000001, ForgottenVolunteers1796700000001],
  refusals: {
    volunteer_entries_corrected_once: { code: 'volunteers.corrected_already' },
    volunteer_refunds_ride_once: { code: 'volunteers.ride_twice', field: 'agreementId' },
  },
});
