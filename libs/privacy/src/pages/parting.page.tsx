// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  formatDateTime,
  formatMinutes,
  LinkButton,
  PageHeading,
  PersonLink,
  PostButton,
  usePage,
} from '@reciproca/ui';
import type { Partable } from '../application/part-files.js';

export interface PartingPageProps {
  readonly stays: { readonly id: string; readonly fullName: string };
  readonly joined: Partable;
  /** Why it could not be done. */
  readonly refusal: string | null;
  readonly idempotencyKey: string;
}

/** What parting two files again will do, before it is done. */
export function PartingPage({ stays, joined, refusal, idempotencyKey }: PartingPageProps) {
  const { t, language } = usePage();
  const { goesId, name, until, minutes } = joined;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={<PersonLink id={stays.id} name={stays.fullName} />}
        title={t('privacy:part.title')}
        lead={t('privacy:part.lead', { name, until: formatDateTime(until, language) })}
      />
      {refusal && <Alert tone="danger">{refusal}</Alert>}
      <ul>
        <li>{t('privacy:part.back')}</li>
        {minutes !== 0 && (
          <li>{t('privacy:part.minutes', { minutes: formatMinutes(minutes, language, { signed: true }) })}</li>
        )}
        <li>{t('privacy:part.since')}</li>
      </ul>
      <div class="cluster">
        <PostButton
          action={`/people/${stays.id}/join/${goesId}/undo`}
          text={t('privacy:part.do')}
          kind="danger"
          idempotencyKey={idempotencyKey}
        />
        <LinkButton href={`/people/${stays.id}`} text={t('privacy:part.leave')} kind="quiet" />
      </div>
    </div>
  );
}
