// SPDX-License-Identifier: AGPL-3.0-or-later
import { deviceName } from '@reciproca/identity';
import { Card, formatDate, PostButton, usePage } from '@reciproca/ui';
import type { PushDevice } from '../domain/push-device.js';

export interface DeviceCardProps {
  readonly device: PushDevice;
  /** Where taking it away is asked for; null where it is only shown. */
  readonly action: string | null;
  /** Where a trial notice is asked for; null for somebody else’s device, and where nothing is pushed. */
  readonly trial?: string | null;
}

export function DeviceCard({ device: { userAgent, createdAt, seenAt }, action, trial }: DeviceCardProps) {
  const { t, language } = usePage();
  const days = { since: formatDate(createdAt, language), seen: formatDate(seenAt, language) };
  return (
    <Card
      title={deviceName(userAgent) ?? t('notifications:devices.unknown')}
      meta={t('notifications:devices.days', days)}
      actions={
        action && (
          <>
            {trial && <PostButton action={trial} text={t('notifications:devices.trial')} kind="outline" />}
            <PostButton action={action} text={t('notifications:devices.remove')} kind="danger" />
          </>
        )
      }
    />
  );
}
