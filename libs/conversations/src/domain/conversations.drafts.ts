// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { MessageWritten, ReportSettled } from './conversations.events.js';
import { OFFICE_PATH, pathWith } from './paths.js';

export function messageWritten({ messageId, senderId, recipientId, actorId }: MessageWritten): Draft[] {
  const told = { personId: recipientId, actorId, important: true, eventKey: `message:${messageId}` };
  return [
    senderId
      ? { ...told, type: 'message_written', aboutId: senderId, params: { messageId }, link: pathWith(senderId) }
      : { ...told, type: 'office_wrote', params: { messageId }, link: OFFICE_PATH },
  ];
}

/** Whoever wrote it learns of it where it went off the page, and never who said so. */
export function reportSettled({ reportId, senderId, reportedBy, outcome }: ReportSettled): Draft[] {
  const told = { important: false, eventKey: `report:${reportId}` };
  return [
    { ...told, personId: reportedBy, type: `report_${outcome}`, params: {}, link: pathWith(senderId) },
    ...(outcome === 'hidden'
      ? [{ ...told, personId: senderId, type: 'message_hidden', params: {}, link: pathWith(reportedBy) } as const]
      : []),
  ];
}
