// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import { Alert, usePage } from '@reciproca/ui';
import type { ChildResponse } from '../application/child.response.js';

/** Said before anybody says yes: that one of the two is a child, how old, and who answers for them. */
export function ChildNote({ child }: { readonly child: ChildResponse | null }) {
  const { t, viewer } = usePage();
  if (!child) return null;
  const { name, age, guardian } = child;
  return (
    <Alert tone="warning">
      <p>{t('exchange:child.age', { name, age })}</p>
      <p>
        {guardian
          ? t('exchange:child.answers', { name, guardian: guardian.name })
          : t('exchange:child.nobody', { name })}{' '}
        {guardian?.phone && <a href={`tel:${guardian.phone}`}>{readablePhone(guardian.phone)}</a>}{' '}
        {viewer?.isStaff && guardian?.id && <a href={`/calls/with/${guardian.id}`}>{t('exchange:child.call')}</a>}
      </p>
      {child.side === 'request' && <p>{t('exchange:child.vetted_only')}</p>}
    </Alert>
  );
}
