// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts } from '@reciproca/ui';
import { auditIt } from './audit.it.js';
import { desk } from './desk.js';
import { bookkeepingEn } from './bookkeeping.en.js';
import { bookkeepingIt } from './bookkeeping.it.js';
import { evaluationEn } from './evaluation.en.js';
import { evaluationIt } from './evaluation.it.js';
import { plotsEn } from './plots.en.js';
import { plotsIt } from './plots.it.js';
import { activitiesEn } from './activities.en.js';
import { activitiesIt } from './activities.it.js';
import { auditEn } from './audit.en.js';
import { dataIt } from './data.it.js';
import { dataEn } from './data.en.js';
import { conversationAuditEn } from './audit-conversations.en.js';
import { conversationAuditIt } from './audit-conversations.it.js';
import { boardAuditEn } from './audit-board.en.js';
import { faceAuditEn } from './audit-faces.en.js';
import { rideAuditEn } from './audit-rides.en.js';
import { boardAuditIt } from './audit-board.it.js';
import { faceAuditIt } from './audit-faces.it.js';
import { rideAuditIt } from './audit-rides.it.js';
import { columnsIt } from './columns.it.js';
import { columnsEn } from './columns.en.js';
import { calendarColumnsEn } from './columns-calendars.en.js';
import { calendarColumnsIt } from './columns-calendars.it.js';
import { conversationColumnsEn } from './columns-conversations.en.js';
import { conversationColumnsIt } from './columns-conversations.it.js';
import { faceColumnsEn } from './columns-faces.en.js';
import { faceColumnsIt } from './columns-faces.it.js';
import { projectColumnsEn } from './columns-projects.en.js';
import { projectColumnsIt } from './columns-projects.it.js';
import { detailsEn } from './details.en.js';
import { detailsIt } from './details.it.js';
import { valuesEn } from './values.en.js';
import { valuesIt } from './values.it.js';
import { partnersEn } from './partners.en.js';
import { partnersIt } from './partners.it.js';
import { listeningEn } from './listening.en.js';
import { listeningIt } from './listening.it.js';
import { noticesEn } from './notices.en.js';
import { noticesIt } from './notices.it.js';
import { guardianshipEn } from './guardianship.en.js';
import { guardianshipIt } from './guardianship.it.js';
import { peopleEn } from './people.en.js';
import { peopleIt } from './people.it.js';
import { joiningEn } from './joining.en.js';
import { joiningIt } from './joining.it.js';
import { retentionEn } from './retention.en.js';
import { retentionIt } from './retention.it.js';
import { volunteersEn } from './volunteers.en.js';
import { volunteersIt } from './volunteers.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    privacy:
      | keyof typeof auditIt
      | keyof typeof dataIt
      | keyof typeof columnsIt
      | keyof typeof projectColumnsIt
      | keyof typeof detailsIt
      | keyof typeof valuesIt
      | keyof typeof partnersIt
      | keyof typeof noticesIt
      | keyof typeof joiningIt
      | keyof typeof guardianshipIt
      | keyof typeof peopleIt
      | keyof typeof retentionIt
      | keyof typeof volunteersIt
      | keyof typeof listeningIt
      | keyof typeof activitiesIt
      | keyof typeof plotsIt
      | keyof typeof bookkeepingIt
      | keyof typeof evaluationIt;
  }
  interface OpenTextKeys {
    'privacy:channel.': never;
    'privacy:service.': never;
    'privacy:table.': never;
    'privacy:why.': never;
    'privacy:column.': never;
    'privacy:value.': never;
  }
}

registerTexts(
  'privacy',
  {
    it: {
      ...auditIt,
      ...conversationAuditIt,
      ...boardAuditIt,
      ...faceAuditIt,
      ...rideAuditIt,
      ...dataIt,
      ...columnsIt,
      ...projectColumnsIt,
      ...calendarColumnsIt,
      ...conversationColumnsIt,
      ...faceColumnsIt,
      ...detailsIt,
      ...valuesIt,
      ...partnersIt,
      ...noticesIt,
      ...joiningIt,
      ...guardianshipIt,
      ...peopleIt,
      ...retentionIt,
      ...volunteersIt,
      ...listeningIt,
      ...activitiesIt,
      ...plotsIt,
      ...bookkeepingIt,
      ...evaluationIt,
    },
    en: {
      ...auditEn,
      ...conversationAuditEn,
      ...boardAuditEn,
      ...faceAuditEn,
      ...rideAuditEn,
      ...dataEn,
      ...columnsEn,
      ...projectColumnsEn,
      ...calendarColumnsEn,
      ...conversationColumnsEn,
      ...faceColumnsEn,
      ...detailsEn,
      ...valuesEn,
      ...partnersEn,
      ...noticesEn,
      ...joiningEn,
      ...guardianshipEn,
      ...peopleEn,
      ...retentionEn,
      ...volunteersEn,
      ...listeningEn,
      ...activitiesEn,
      ...plotsEn,
      ...bookkeepingEn,
      ...evaluationEn,
    },
  },
  translations,
);
registerDesk('privacy', desk);
