// SPDX-License-Identifier: AGPL-3.0-or-later
import { deviceName } from '@reciproca/identity';
import { Card, formatDate, PostButton, usePage } from '@reciproca/ui';
import type { PushDevice } from '../domain/push-device.js';

export interface DeviceCardProps {
  readonly device: PushDevice;
  /** Where taking it away is asked for; null where it is only shown. */
  readonly action: string | null;
}

export function DeviceCard({ device: { userAgent, createdAt, seenAt }, action }: DeviceCardProps) {
  const { t, language } = usePage();
  const days = { since: formatDate(createdAt, language), seen: formatDate(seenAt, language) };
  return (
    <Card
      title={deviceName(userAgent) ?? t('notifications:devices.unknown')}
      meta={t('notifications:devices.days', days)}
      actions={action && <PostButton action={action} text={t('notifications:devices.remove')} kind="danger" />}
    />
  );
}
