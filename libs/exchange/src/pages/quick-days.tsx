// SPDX-License-Identifier: AGPL-3.0-or-later
import { Button, usePage } from '@reciproca/ui';
import { QUICK_DAYS, QUICK_PARTS } from '../domain/quick-day.js';
import type { NewListingProps } from './new-listing.props.js';

/** Days said as people say them; pressed, they write date and hours into the form. */
export function QuickDays({ questions }: Pick<NewListingProps, 'questions'>) {
  const { t } = usePage();
  const names = questions.timing === 'window' ? QUICK_PARTS : QUICK_DAYS;
  return (
    <div class="cluster" role="group" aria-label={t('exchange:quick')}>
      {names.map((name) => (
        <Button key={name} kind="quiet" text={t(`exchange:quick.${name}`)} name="_go" value={`quick:${name}`} />
      ))}
    </div>
  );
}
