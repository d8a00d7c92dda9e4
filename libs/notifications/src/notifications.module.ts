// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import './persistence/notifications.personal-data.js';
import { UNREAD_COUNTER } from '@reciproca/web';
import { AppIoAddresses } from './application/app-io-addresses.js';
import { AppIoClient } from './application/app-io-client.js';
import { AppIoNewsWords } from './application/app-io-news-words.js';
import { AppIoServices } from './application/app-io-services.js';
import { AppIoTargets } from './application/app-io-targets.js';
import { AppIoTroubles } from './application/app-io-troubles.js';
import { FallBack } from './application/fall-back.js';
import { FollowInApp } from './application/follow-in-app.js';
import { Reaches } from './application/reaches.js';
import { SendInApp } from './application/send-in-app.js';
import { TellOfKey } from './application/tell-of-key.js';
import { TryAppIo } from './application/try-app-io.js';
import { WriteInApp } from './application/write-in-app.js';
import { CallsList } from './application/calls-list.js';
import { BoardSignal } from './application/board-signal.js';
import { CallAnswers } from './application/call-answers.js';
import { CallWords } from './application/call-words.js';
import { CallBoard } from './application/call-board.js';
import { CallList } from './application/call-list.js';
import { CallViews } from './application/call-view.js';
import { ContactLog } from './application/contact-log.js';
import { DeliverNotifications } from './application/deliver-notifications.js';
import { DropPastNews } from './application/drop-past-news.js';
import { ForgetDevices } from './application/forget-devices.js';
import { ForgetNotifications } from './application/forget-notifications.js';
import { EscalateNotifications } from './application/escalate-notifications.js';
import { Inbox } from './application/inbox.js';
import { Mailer } from './application/mailer.js';
import { Notify } from './application/notify.js';
import { TryDevice } from './application/try-device.js';
import { PushDevices } from './application/push-devices.js';
import { PushOn } from './application/push-on.js';
import { PushSender } from './application/push-sender.js';
import { RecordContact } from './application/record-contact.js';
import { SendOn } from './application/send-on.js';
import { SendQueuedMessage } from './application/send-queued-message.js';
import { SendPush } from './application/send-push.js';
import { TextParts } from './application/text-parts.js';
import { ToldOf } from './application/told-of.js';
import { WhoIsReached } from './application/who-is-reached.js';
import { Titles } from './application/titles.js';
import { WriteToStaff } from './application/write-to-staff.js';
import { TellNews } from './application/tell-news.js';
import { AppIoAddressRepository } from './persistence/app-io-address.repository.js';
import { AppIoServiceRepository } from './persistence/app-io-service.repository.js';
import { CallTaskRepository } from './persistence/call-task.repository.js';
import { ContactRepository } from './persistence/contact.repository.js';
import { DelegateReadModel } from './persistence/delegate.read-model.js';
import { NotificationRepository } from './persistence/notification.repository.js';
import { OutgoingMessageRepository } from './persistence/outgoing-message.repository.js';
import { PushDeviceRepository } from './persistence/push-device.repository.js';
import { ReadingRepository } from './persistence/reading.repository.js';
import { AskForCall } from './application/ask-for-call.js';
import { HttpSmsSender } from './application/http-sms-sender.js';
import { SentTexts } from './application/sent-texts.js';
import { StopCalling } from './application/stop-calling.js';
import { HoldNotices } from './application/hold-notices.js';
import { SendDigest } from './application/send-digest.js';
import { SendDigests } from './application/send-digests.js';
import { WriteEmail } from './application/write-email.js';
import { HeldNoticeRepository } from './persistence/held-notice.repository.js';
import { SendText } from './application/send-text.js';
import { SmsGateways } from './application/sms-gateways.js';
import { SMS_SENDER } from './application/sms-sender.js';
import { SmsGatewayRepository } from './persistence/sms-gateway.repository.js';
import './texts/notifications-texts.js';
import { notificationsTables } from './persistence/notifications.tables.js';

const repositories = [
  NotificationRepository,
  ReadingRepository,
  CallTaskRepository,
  OutgoingMessageRepository,
  DelegateReadModel,
  ContactRepository,
  SmsGatewayRepository,
  PushDeviceRepository,
  HeldNoticeRepository,
  AppIoServiceRepository,
  AppIoAddressRepository,
];
const useCases = [
  WhoIsReached,
  TextParts,
  ToldOf,
  Titles,
  Notify,
  Inbox,
  CallList,
  CallViews,
  CallAnswers,
  CallWords,
  ContactLog,
  RecordContact,
  BoardSignal,
  SendText,
  SentTexts,
  AskForCall,
  SmsGateways,
  PushDevices,
  PushSender,
  TryDevice,
  AppIoClient,
  AppIoServices,
  AppIoAddresses,
  TryAppIo,
];
const onNews = [
  TellNews,
  DeliverNotifications,
  SendOn,
  Mailer,
  SendQueuedMessage,
  WriteToStaff,
  StopCalling,
  DropPastNews,
  EscalateNotifications,
  ForgetNotifications,
  HttpSmsSender,
  PushOn,
  HoldNotices,
  WriteEmail,
  SendDigest,
  SendDigests,
  SendPush,
  ForgetDevices,
];
const appIo = [
  AppIoNewsWords,
  AppIoTargets,
  AppIoTroubles,
  FallBack,
  FollowInApp,
  Reaches,
  SendInApp,
  TellOfKey,
  WriteInApp,
];
const ports = [
  { provide: UNREAD_COUNTER, useExisting: Inbox },
  { provide: SMS_SENDER, useExisting: HttpSmsSender },
];

@Module({
  imports: [notificationsTables],
  providers: [CallsList, ...repositories, ...useCases, ...onNews, ...appIo, CallBoard, ...ports],
  exports: [...repositories, ...useCases, EscalateNotifications, UNREAD_COUNTER],
})
export class NotificationsModule {}
