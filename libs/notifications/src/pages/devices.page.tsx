// SPDX-License-Identifier: AGPL-3.0-or-later
import { Alert, Button, CardGrid, Form, PageHeading, Section, usePage } from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { PushDevice } from '../domain/push-device.js';
import { DeviceCard } from './device-card.js';

export interface DevicesProps {
  readonly devices: readonly PushDevice[];
  /** Null where this installation pushes nothing. */
  readonly publicKey: string | null;
  readonly form: FormState;
}

export function DevicesPage({ devices, publicKey, form }: DevicesProps) {
  const { t, practice } = usePage();
  const isOff = publicKey === null || practice;
  // What is not typed is nothing a field could be named for.
  const refusal = form.general ?? (Object.keys(form.errors).length > 0 ? t('notifications:devices.failed') : null);
  return (
    <div class="stack measure">
      <PageHeading title={t('notifications:devices.title')} lead={t('notifications:devices.lead')} />
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      <Section title={t('notifications:devices.this')}>
        {isOff ? <p>{t('notifications:devices.off')}</p> : <ThisDevice publicKey={publicKey} />}
      </Section>
      <Section title={t('notifications:devices.all')}>
        {devices.length === 0 ? (
          <p>{t('notifications:devices.none')}</p>
        ) : (
          <>
            <p>{t('notifications:devices.lost')}</p>
            <CardGrid columns={2}>
              {devices.map((device) => (
                <DeviceCard
                  key={device.id}
                  device={device}
                  action={`/me/devices/${device.id}/remove`}
                  trial={isOff ? null : `/me/devices/${device.id}/try`}
                />
              ))}
            </CardGrid>
          </>
        )}
      </Section>
    </div>
  );
}

/** A script shows the one part that is so here; without scripts the first stays, which is true then. */
function ThisDevice({ publicKey }: { publicKey: string }) {
  const { t } = usePage();
  return (
    <div class="stack" data-push={publicKey}>
      <p data-push-state="cannot">{t('notifications:devices.cannot')}</p>
      <div class="stack" data-push-state="off" hidden>
        <p>{t('notifications:devices.ask')}</p>
        <Form action="/me/devices" label={t('notifications:devices.on')}>
          <input type="hidden" name="endpoint" value="" />
          <input type="hidden" name="p256dh" value="" />
          <input type="hidden" name="auth" value="" />
          <Button text={t('notifications:devices.on')} icon="bell" />
        </Form>
      </div>
      <p data-push-state="on" hidden>
        {t('notifications:devices.isOn')}
      </p>
      <div data-push-state="denied" hidden role="alert">
        <Alert tone="warning">{t('notifications:devices.denied')}</Alert>
      </div>
      <div data-push-state="failed" hidden role="alert">
        <Alert tone="warning">{t('notifications:devices.failed')}</Alert>
      </div>
    </div>
  );
}
