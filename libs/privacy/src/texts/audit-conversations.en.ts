// SPDX-License-Identifier: AGPL-3.0-or-later
import type { conversationAuditIt } from './audit-conversations.it.js';

export const conversationAuditEn: Record<keyof typeof conversationAuditIt, string> = {
  'saw.conversations': 'one’s own messages',
  'saw.conversations.office': 'the messages with the office',
  'saw.conversations.with': 'the messages with another person',
  'saw.conversations.messages.report': 'a message to report',
  'saw.conversations.reports': 'a reported message',
  'saw.message-reports': 'a reported message',
  'saw.people.conversation': 'the messages with the office',
  'did.conversations.office': 'wrote to the office',
  'did.conversations.with': 'wrote to another person',
  'did.conversations.messages.take-back': 'took back a message',
  'did.conversations.messages.report': 'reported a message',
  'did.message-reports.settle': 'decided on a reported message',
  'did.conversations.reports.settle': 'decided on a reported message',
  'did.people.conversation': 'wrote to a person',
  'did.people.conversation.done': 'closed a person’s messages',
  'saw.people.kept-apart': 'from whom a person is kept apart',
  'did.people.kept-apart': 'kept two people apart',
  'did.people.kept-apart.end': 'let two people meet again',
};
