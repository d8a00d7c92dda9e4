// SPDX-License-Identifier: AGPL-3.0-or-later
import { OfficeList, type Office } from '@reciproca/identity';
import { Alert, LinkButton, PageHeading, Section, usePage } from '@reciproca/ui';

export interface SignInFailedProps {
  readonly title: string;
  readonly why: string;
  /** Where one begins anew; null where nobody knows. */
  readonly again: string | null;
  readonly offices: readonly Office[];
}

/** What went wrong, and what one can do instead: nobody is left standing before a door that does not open. */
export function SignInFailedPage({ title, why, again, offices }: SignInFailedProps) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={title} />
      <Alert tone="danger">{why}</Alert>
      <div class="cluster">
        {again && <LinkButton href={again} text={t('openid:failed.again')} />}
        <LinkButton href="/sign-in" text={t('openid:failed.others')} kind="outline" />
      </div>
      {offices.length > 0 && (
        <Section title={t('openid:failed.call')}>
          <p>{t('openid:failed.callLead')}</p>
          <OfficeList offices={offices} />
        </Section>
      )}
    </div>
  );
}
