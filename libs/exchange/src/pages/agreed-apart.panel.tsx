// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Alert, formatWhen, PersonLink, PostButton, usePage } from '@reciproca/ui';
import { PersonPanels } from '@reciproca/web';
import { AgreedApart } from '../application/agreed-apart.js';

/** On the page of somebody who is kept apart from another one: what the two have agreed, to be called off in one press. */
@Injectable()
export class AgreedApartPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly apart: AgreedApart,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'exchange:apart.title',
      order: 4,
      render: async (ctx, personId, { page }) => {
        const ahead = await this.apart.list(ctx, personId);
        return ahead.length === 0 ? null : <Panel {...{ personId, ahead }} newKey={() => page.newKey()} />;
      },
    });
  }
}

function Panel({
  personId,
  ahead,
  newKey,
}: {
  readonly personId: string;
  readonly ahead: Awaited<ReturnType<AgreedApart['list']>>;
  readonly newKey: () => string;
}) {
  const { t, language } = usePage();
  return (
    <div class="stack">
      <Alert tone="warning">{t('exchange:apart.lead')}</Alert>
      <ul class="plain-list">
        {ahead.map(({ id, title, otherId, otherName, startsAt, endsAt, isInOneCar }) => (
          <li key={`${id} ${otherId}`}>
            <a href={`/agreements/${id}`}>{title}</a> {formatWhen(startsAt, endsAt, language)} ·{' '}
            <PersonLink id={otherId} name={otherName} />
            {isInOneCar && ` (${t('exchange:apart.in_one_car')})`}
          </li>
        ))}
      </ul>
      <PostButton
        action={`/people/${personId}/agreed-apart/call-off`}
        text={t('exchange:apart.callOff')}
        kind="danger"
        idempotencyKey={newKey()}
      />
    </div>
  );
}
