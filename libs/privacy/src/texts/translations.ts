// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { boardAuditAr } from './audit-board.ar.js';
import { boardAuditFr } from './audit-board.fr.js';
import { boardAuditRo } from './audit-board.ro.js';
import { boardAuditSq } from './audit-board.sq.js';
import { conversationAuditAr } from './audit-conversations.ar.js';
import { conversationAuditFr } from './audit-conversations.fr.js';
import { conversationAuditRo } from './audit-conversations.ro.js';
import { conversationAuditSq } from './audit-conversations.sq.js';
import { faceAuditAr } from './audit-faces.ar.js';
import { faceAuditFr } from './audit-faces.fr.js';
import { faceAuditRo } from './audit-faces.ro.js';
import { faceAuditSq } from './audit-faces.sq.js';
import { rideAuditAr } from './audit-rides.ar.js';
import { rideAuditFr } from './audit-rides.fr.js';
import { rideAuditRo } from './audit-rides.ro.js';
import { rideAuditSq } from './audit-rides.sq.js';
import { activitiesAr } from './activities.ar.js';
import { bookkeepingAr } from './bookkeeping.ar.js';
import { bookkeepingFr } from './bookkeeping.fr.js';
import { bookkeepingRo } from './bookkeeping.ro.js';
import { bookkeepingSq } from './bookkeeping.sq.js';
import { evaluationAr } from './evaluation.ar.js';
import { plotsAr } from './plots.ar.js';
import { auditAr } from './audit.ar.js';
import { activitiesFr } from './activities.fr.js';
import { evaluationFr } from './evaluation.fr.js';
import { plotsFr } from './plots.fr.js';
import { auditFr } from './audit.fr.js';
import { activitiesRo } from './activities.ro.js';
import { evaluationRo } from './evaluation.ro.js';
import { plotsRo } from './plots.ro.js';
import { auditRo } from './audit.ro.js';
import { activitiesSq } from './activities.sq.js';
import { evaluationSq } from './evaluation.sq.js';
import { plotsSq } from './plots.sq.js';
import { auditSq } from './audit.sq.js';
import { calendarColumnsAr } from './columns-calendars.ar.js';
import { calendarColumnsFr } from './columns-calendars.fr.js';
import { calendarColumnsRo } from './columns-calendars.ro.js';
import { calendarColumnsSq } from './columns-calendars.sq.js';
import { conversationColumnsAr } from './columns-conversations.ar.js';
import { conversationColumnsFr } from './columns-conversations.fr.js';
import { conversationColumnsRo } from './columns-conversations.ro.js';
import { conversationColumnsSq } from './columns-conversations.sq.js';
import { faceColumnsAr } from './columns-faces.ar.js';
import { faceColumnsFr } from './columns-faces.fr.js';
import { faceColumnsRo } from './columns-faces.ro.js';
import { faceColumnsSq } from './columns-faces.sq.js';
import { projectColumnsAr } from './columns-projects.ar.js';
import { projectColumnsFr } from './columns-projects.fr.js';
import { projectColumnsRo } from './columns-projects.ro.js';
import { projectColumnsSq } from './columns-projects.sq.js';
import { columnsAr } from './columns.ar.js';
import { columnsFr } from './columns.fr.js';
import { columnsRo } from './columns.ro.js';
import { columnsSq } from './columns.sq.js';
import { dataAr } from './data.ar.js';
import { dataFr } from './data.fr.js';
import { dataRo } from './data.ro.js';
import { dataSq } from './data.sq.js';
import { detailsAr } from './details.ar.js';
import { detailsFr } from './details.fr.js';
import { detailsRo } from './details.ro.js';
import { detailsSq } from './details.sq.js';
import { joiningAr } from './joining.ar.js';
import { joiningFr } from './joining.fr.js';
import { joiningRo } from './joining.ro.js';
import { joiningSq } from './joining.sq.js';
import { listeningRo } from './listening.ro.js';
import { listeningSq } from './listening.sq.js';
import { listeningAr } from './listening.ar.js';
import { listeningFr } from './listening.fr.js';
import { noticesAr } from './notices.ar.js';
import { noticesFr } from './notices.fr.js';
import { noticesRo } from './notices.ro.js';
import { noticesSq } from './notices.sq.js';
import { partnersAr } from './partners.ar.js';
import { partnersFr } from './partners.fr.js';
import { partnersRo } from './partners.ro.js';
import { partnersSq } from './partners.sq.js';
import { peopleAr } from './people.ar.js';
import { peopleFr } from './people.fr.js';
import { peopleRo } from './people.ro.js';
import { peopleSq } from './people.sq.js';
import { retentionAr } from './retention.ar.js';
import { retentionFr } from './retention.fr.js';
import { retentionRo } from './retention.ro.js';
import { retentionSq } from './retention.sq.js';
import { valuesAr } from './values.ar.js';
import { valuesFr } from './values.fr.js';
import { valuesRo } from './values.ro.js';
import { valuesSq } from './values.sq.js';
import { volunteersAr } from './volunteers.ar.js';
import { volunteersFr } from './volunteers.fr.js';
import { volunteersRo } from './volunteers.ro.js';
import { volunteersSq } from './volunteers.sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: {
    ...auditRo,
    ...conversationAuditRo,
    ...boardAuditRo,
    ...faceAuditRo,
    ...rideAuditRo,
    ...dataRo,
    ...columnsRo,
    ...projectColumnsRo,
    ...calendarColumnsRo,
    ...conversationColumnsRo,
    ...faceColumnsRo,
    ...detailsRo,
    ...valuesRo,
    ...partnersRo,
    ...noticesRo,
    ...joiningRo,
    ...peopleRo,
    ...retentionRo,
    ...volunteersRo,
    ...listeningRo,
    ...activitiesRo,
    ...plotsRo,
    ...bookkeepingRo,
    ...evaluationRo,
  },
  sq: {
    ...auditSq,
    ...conversationAuditSq,
    ...boardAuditSq,
    ...faceAuditSq,
    ...rideAuditSq,
    ...dataSq,
    ...columnsSq,
    ...projectColumnsSq,
    ...calendarColumnsSq,
    ...conversationColumnsSq,
    ...faceColumnsSq,
    ...detailsSq,
    ...valuesSq,
    ...partnersSq,
    ...noticesSq,
    ...joiningSq,
    ...peopleSq,
    ...retentionSq,
    ...volunteersSq,
    ...listeningSq,
    ...activitiesSq,
    ...plotsSq,
    ...bookkeepingSq,
    ...evaluationSq,
  },
  ar: {
    ...auditAr,
    ...conversationAuditAr,
    ...boardAuditAr,
    ...faceAuditAr,
    ...rideAuditAr,
    ...dataAr,
    ...columnsAr,
    ...projectColumnsAr,
    ...calendarColumnsAr,
    ...conversationColumnsAr,
    ...faceColumnsAr,
    ...detailsAr,
    ...valuesAr,
    ...partnersAr,
    ...noticesAr,
    ...joiningAr,
    ...peopleAr,
    ...retentionAr,
    ...volunteersAr,
    ...listeningAr,
    ...activitiesAr,
    ...plotsAr,
    ...bookkeepingAr,
    ...evaluationAr,
  },
  fr: {
    ...auditFr,
    ...conversationAuditFr,
    ...boardAuditFr,
    ...faceAuditFr,
    ...rideAuditFr,
    ...dataFr,
    ...columnsFr,
    ...projectColumnsFr,
    ...calendarColumnsFr,
    ...conversationColumnsFr,
    ...faceColumnsFr,
    ...detailsFr,
    ...valuesFr,
    ...partnersFr,
    ...noticesFr,
    ...joiningFr,
    ...peopleFr,
    ...retentionFr,
    ...volunteersFr,
    ...listeningFr,
    ...activitiesFr,
    ...plotsFr,
    ...bookkeepingFr,
    ...evaluationFr,
  },
};
