// SPDX-License-Identifier: AGPL-3.0-or-later
import { LinkButton, PageHeading, usePage } from '@reciproca/ui';

/** Out of here; where one had signed in, the browser goes on by itself, or by the link where it does not. */
export function SignedOutPage({ href }: { readonly href: string }) {
  const { t } = usePage();
  return (
    <div class="stack measure">
      <PageHeading title={t('identity:signOut.title')} lead={t('identity:signOut.lead')} />
      <p>{t('identity:signOut.why')}</p>
      <div>
        <LinkButton href={href} text={t('identity:signOut.goOn')} />
      </div>
    </div>
  );
}
