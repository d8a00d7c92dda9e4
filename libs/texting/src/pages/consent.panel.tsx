// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isMobile, People, type SmsConsent, SmsConsents } from '@reciproca/identity';
import { PersonPanels } from '@reciproca/web';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { formatDate, LinkButton, PostButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';

/** What somebody said about texts, and a place to write down what they say on the telephone. */
@Injectable()
export class ConsentPanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly people: People,
    private readonly consents: SmsConsents,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'texting:consent.title',
      order: 65,
      render: (ctx, personId, { isOpen }) => this.render(ctx, personId, isOpen),
    });
  }

  private async render(ctx: Ctx, personId: string, isOpen: boolean): Promise<VNode | null> {
    if (!isStaff(ctx)) return null;
    const { phone } = await this.people.getPerson(ctx, personId);
    const consent = await this.consents.find(ctx, personId);
    const hasMobile = phone !== null && isMobile(phone);
    return <ConsentState personId={personId} consent={consent} hasMobile={hasMobile} isOpen={isOpen} />;
  }
}

function ConsentState({
  personId,
  consent,
  hasMobile,
  isOpen,
}: {
  personId: string;
  consent: SmsConsent | null;
  hasMobile: boolean;
  isOpen: boolean;
}) {
  const { t, language } = usePage();
  const how = consent?.channel === 'phone' || consent?.channel === 'sms' ? consent.channel : 'other';
  const key =
    consent === null ? 'texting:consent.never' : consent.given ? 'texting:consent.given' : 'texting:consent.refused';
  const params = consent
    ? { day: formatDate(consent.at, language), how: t(`texting:consent.how.${how}`), version: consent.version }
    : {};
  return (
    <div class="stack">
      <p>{t(key, params)}</p>
      {!hasMobile && <p>{t('texting:consent.noMobile')}</p>}
      {isOpen && hasMobile && !consent?.given && <p>{t('texting:consent.words')}</p>}
      {isOpen && (
        <div class="cluster">
          <LinkButton href={`/people/${personId}/text`} text={t('texting:write.link')} kind="outline" />
          {hasMobile && !consent?.given && (
            <PostButton
              action={`/texts/consent/${personId}`}
              text={t('texting:consent.yes')}
              kind="outline"
              fields={{ answer: 'yes' }}
            />
          )}
          {consent?.given && (
            <PostButton
              action={`/texts/consent/${personId}`}
              text={t('texting:consent.no')}
              kind="outline"
              fields={{ answer: 'no' }}
            />
          )}
        </div>
      )}
    </div>
  );
}
