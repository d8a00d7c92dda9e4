// SPDX-License-Identifier: AGPL-3.0-or-later
import { isStaffRole, staffLanguage } from '@reciproca/kernel';
import { PageHeading, PrintButton, type TextKey, usePage } from '@reciproca/ui';
import { type Guide, pictureOf } from '../domain/guide.js';

/** How pages call what the guides send people to, by the word in braces of the guides' texts. */
const CALLED = {
  ask: 'exchange:home.ask',
  offer: 'exchange:home.offer',
  around: 'exchange:nav.around',
  answer: 'exchange:answer.request',
  confirm: 'exchange:agreement.confirm',
  agenda: 'trasporto:nav.agenda',
} as const satisfies Record<string, TextKey>;
const CALLED_BY_STAFF = {
  paper: 'paper:nav',
  volunteers: 'volunteers:nav',
  opening: 'supervision:opening.title',
} as const satisfies Record<string, TextKey>;
const CALLED_BY_PARTNERS = { cases: 'privacy:nav.cases' } as const satisfies Record<string, TextKey>;

/** One guide: its steps in order, some with a picture of the page they are about. */
export function GuidePage({ guide, hasPicture }: { guide: Guide; hasPicture: (name: string) => boolean }) {
  const { t, language } = usePage();
  const called = Object.fromEntries(
    Object.entries({
      ...CALLED,
      ...(guide.roles.some(isStaffRole) && CALLED_BY_STAFF),
      ...(guide.roles.includes('partner') && CALLED_BY_PARTNERS),
    }).map(([word, key]) => [word, t(key)]),
  );
  const text = (part: string) => t(`help:guide.${guide.key}.${part}` as TextKey, called);
  const steps = Array.from({ length: guide.steps }, (_, index) => index + 1);
  return (
    <div class="stack measure">
      <PageHeading eyebrow={t('help:title')} title={text('title')} lead={text('lead')} />
      {steps.map((step) => {
        const title = text(`step${step}.title`);
        const name = pictureOf(guide.key, step, staffLanguage(language));
        return (
          <section key={step} class="stack">
            <h2>{t('help:step', { step, title })}</h2>
            <p>{text(`step${step}.text`)}</p>
            {guide.pictures.includes(step) && hasPicture(name) && (
              <figure>
                <img
                  class="guide-picture"
                  src={`/help/pictures/${name}`}
                  alt={t('help:picture', { title })}
                  loading="lazy"
                />
                {staffLanguage(language) !== language && <figcaption>{t('help:picture.in_italian')}</figcaption>}
              </figure>
            )}
          </section>
        );
      })}
      <PrintButton />
    </div>
  );
}
