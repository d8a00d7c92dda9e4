// SPDX-License-Identifier: AGPL-3.0-or-later
export { NotificationsModule } from './notifications.module.js';
export { Notify } from './application/notify.js';
export { Inbox } from './application/inbox.js';
export { CallList } from './application/call-list.js';
export { CallViews } from './application/call-view.js';
export type { CallView } from './application/call-view.js';
export { CallAnswers } from './application/call-answers.js';
export type { Answerable, AnswerDesk } from './application/call-answers.js';
export { ContactLog } from './application/contact-log.js';
export { RecordContact } from './application/record-contact.js';
export { CONTACT_CHANNELS, CONTACT_OUTCOMES } from './domain/contact.js';
export { callMomentOf, readCallHours } from './domain/call-hours.js';
export type { CallHours, CallMoment } from './domain/call-hours.js';
export type { Contact, ContactChannel, ContactOutcome, NewContact, NextStep } from './domain/contact.js';
export { BoardSignal } from './application/board-signal.js';
export { EscalateNotifications } from './application/escalate-notifications.js';
export type { Draft } from './domain/draft.js';
export { NOTIFICATION_TYPES } from './domain/notification.js';
export type {
  LiveNotification,
  NewNotification,
  Notification,
  NotificationParams,
  NotificationType,
} from './domain/notification.js';
export { CALL_OUTCOMES } from './domain/call-task.js';
export type { CallOutcome, CallTask, CallTaskState } from './domain/call-task.js';
export { titleOf } from './texts/title.js';
export { SendText } from './application/send-text.js';
export type { TextMessage } from './application/send-text.js';
export { AskForCall } from './application/ask-for-call.js';
export { SMS_SENDER } from './application/sms-sender.js';
export type { SmsSender } from './application/sms-sender.js';
export { TEXT_WORDS } from './application/text-words.port.js';
export type { TextWords } from './application/text-words.port.js';
export { secretsShape } from './application/sms.config.js';
export { SentTexts } from './application/sent-texts.js';
export type { OutgoingMessage } from './persistence/outgoing-message.repository.js';
export { countSegments, countSeptets, foldToGsm7 } from './domain/gsm7.js';
