// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  Details,
  ErrorSummary,
  Form,
  formatDate,
  PageHeading,
  PostButton,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AppIoAddress } from '../domain/app-io.js';
import { AppIoFields } from './app-io-fields.js';

export const APP_IO_PATH = '/me/app-io';

export interface AppIoProps {
  readonly address: AppIoAddress | null;
  readonly isOffered: boolean;
  readonly isMinor: boolean;
  readonly form: FormState;
  readonly now: Date;
  readonly idempotencyKey: string;
}

export function AppIoPage(props: AppIoProps) {
  const { t } = usePage();
  const { address, isMinor, form } = props;
  const isOffered = props.isOffered && !isMinor;
  return (
    <div class="stack measure">
      <PageHeading title={t('notifications:appIo.title')} lead={t('notifications:appIo.lead')} />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          appIoCode: t('notifications:appIo.code'),
          place: t('notifications:appIo.place'),
          agreed: t('notifications:appIo.consent'),
        }}
      />
      {isMinor && <Alert tone="info">{t('notifications:appIo.minor')}</Alert>}
      {!isOffered && !isMinor && <Alert tone="info">{t('notifications:appIo.off')}</Alert>}
      {address && <Given {...props} address={address} />}
      {isOffered &&
        (address ? (
          <Details summary={t('notifications:appIo.change')} open={Object.keys(form.errors).length > 0}>
            <Agree {...props} />
          </Details>
        ) : (
          <Agree {...props} />
        ))}
    </div>
  );
}

function Given({ address, now }: AppIoProps & { address: AppIoAddress }) {
  const { t, language } = usePage();
  const { unreachedUntil, shown, agreedAt } = address;
  const isUnreached = unreachedUntil !== null && unreachedUntil > now;
  return (
    <>
      {isUnreached ? (
        <Alert tone="warning">
          {t('notifications:appIo.unreached', { day: formatDate(unreachedUntil, language) })}
        </Alert>
      ) : (
        <Alert tone="success">{t('notifications:appIo.isOn')}</Alert>
      )}
      <p>{t('notifications:appIo.since', { code: shown, day: formatDate(agreedAt, language) })}</p>
      <p>{t(`notifications:appIo.place.${address.place}.hint`)}</p>
      <PostButton action={`${APP_IO_PATH}/remove`} text={t('notifications:appIo.remove')} kind="danger" />
    </>
  );
}

function Agree({ address, form, idempotencyKey }: AppIoProps) {
  const { t } = usePage();
  return (
    <Form action={APP_IO_PATH} label={t('notifications:appIo.title')} idempotencyKey={idempotencyKey}>
      <AppIoFields
        form={form}
        place={address?.place ?? 'first'}
        codeLabel={t('notifications:appIo.code')}
        yes={t('notifications:appIo.agreed')}
      />
      <Button text={t('notifications:appIo.yes')} />
    </Form>
  );
}
