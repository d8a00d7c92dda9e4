// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';
import type { GroupWritten, MessageWritten, ReportSettled } from './conversations.events.js';
import { OFFICE_PATH, pathWith } from './paths.js';

export function messageWritten({ messageId, senderId, recipientId, actorId }: MessageWritten): Draft[] {
  const told = { personId: recipientId, actorId, important: true, eventKey: `message:${messageId}` };
  return [
    senderId
      ? { ...told, type: 'message_written', aboutId: senderId, params: { messageId }, link: pathWith(senderId) }
      : { ...told, type: 'office_wrote', params: { messageId }, link: OFFICE_PATH },
  ];
}

/** By what those who were told of a message to a group are found again. */
export function groupKey(groupMessageId: string): string {
  return `group_message:${groupMessageId}`;
}

export function groupWritten({ groupMessageId, isUrgent, isSigned, actorId, messages }: GroupWritten): Draft[] {
  const type = isSigned ? 'neighbour_wrote_group' : isUrgent ? 'group_wrote_urgent' : 'group_wrote';
  const told = {
    actorId,
    type,
    ...(isSigned && actorId && { aboutId: actorId }),
    important: isUrgent,
    once: true,
    link: OFFICE_PATH,
  } as const;
  return messages.map(({ personId, messageId }) => ({
    ...told,
    personId,
    params: { messageId },
    eventKey: groupKey(groupMessageId),
  }));
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
