// SPDX-License-Identifier: AGPL-3.0-or-later

import {
  Alert,
  EmptyState,
  ErrorSummary,
  formatMinutes,
  LinkButton,
  LiveRegion,
  PageHeading,
  Pagination,
  PeopleText,
  Section,
  Stat,
  usePage,
} from '@reciproca/ui';

import { GardenWorkList, WorkForm } from './garden-work.js';
import { HarvestCard } from './harvest-card.js';
import { ThanksForm } from './thanks-form.js';
import type { GardenPageProps } from './garden.props.js';

export function GardenPage(props: GardenPageProps) {
  const { t, language } = usePage();
  const { overview, workForm, thanksForm } = props;
  const { garden } = overview;
  const referent = { id: garden.referentId, name: props.nameOf(garden.referentId) };
  const general = workForm.general ?? thanksForm.general;
  return (
    <div class="stack">
      <PageHeading
        eyebrow={t('exchange:service.orti')}
        title={garden.name}
        lead={
          <PeopleText
            text={[
              overview.placeName !== garden.name && overview.placeName,
              t('orti:plots', { count: garden.plots }),
              t('orti:referent_is', { name: referent.name }),
            ]
              .filter(Boolean)
              .join(' · ')}
            people={[referent]}
          />
        }
        actions={
          <>
            {props.mayHarvest && (
              <LinkButton href={`/gardens/${garden.id}/harvest`} text={t('orti:harvest.new')} icon="plus" />
            )}
            {overview.answersForIt && (
              <LinkButton
                href={`/gardens/${garden.id}/calendar`}
                text={t('orti:days.open')}
                icon="calendar"
                kind="outline"
              />
            )}
            {overview.answersForIt && (
              <LinkButton
                href={`/paper/gardens/${garden.id}/attendance`}
                text={t('paper:attendance.open')}
                icon="print"
                kind="outline"
              />
            )}
            {overview.answersForIt && !props.mayChange && (
              <LinkButton
                href={`/own-groups?group=garden:${garden.id}`}
                text={t('orti:group.write')}
                icon="mail"
                kind="outline"
              />
            )}
            {props.mayChange && (
              <LinkButton
                href={`/gardens/${garden.id}/edit`}
                text={t('orti:edit.title')}
                icon="pencil"
                kind="outline"
              />
            )}
            {props.mayWork && <LinkButton href="/requests/new/orti" text={t('orti:ask')} icon="heart" kind="outline" />}
          </>
        }
      />
      <p class="cluster">
        <LinkButton href={`/gardens/${garden.id}/plots`} text={t('plots:open')} icon="list" kind="outline" />
        <LinkButton href={`/gardens/${garden.id}/season`} text={t('plots:season')} icon="leaf" kind="outline" />
        <LinkButton href={`/gardens/${garden.id}/week`} text={t('weeks:one')} icon="calendar" kind="outline" />
        {overview.answersForIt && (
          <LinkButton href={`/gardens/${garden.id}/book`} text={t('bookkeeping:title')} icon="book" kind="outline" />
        )}
      </p>
      {general && <Alert tone="danger">{general}</Alert>}
      <ErrorSummary
        errors={{ ...workForm.errors, ...thanksForm.errors }}
        labels={{
          workedOn: t('orti:work.day'),
          from: t('orti:work.from'),
          until: t('orti:work.until'),
          hours: t('orti:work.hours'),
          again: t('orti:work.again'),
          minutes: t('orti:work.minutes'),
          note: t('orti:work.note'),
          agreementId: t('orti:thanks.ride'),
          harvestId: t('orti:thanks.harvest'),
          words: t('orti:thanks.words'),
          collectBy: t('orti:thanks.collect_by'),
        }}
      />
      <div class="split">
        <div class="stack">
          {props.parts}
          <LiveRegion name="garden">
            <Section title={t('orti:harvests')}>
              {overview.harvests.length === 0 && <EmptyState icon="leaf" text={t('orti:harvests.none')} />}
              <div class="stack">
                {overview.harvests.map((harvest) => (
                  <HarvestCard
                    key={harvest.id}
                    harvest={harvest}
                    nameOf={props.nameOf}
                    answersForIt={overview.answersForIt}
                    newKey={props.newKey}
                  />
                ))}
              </div>
              <Pagination next={overview.next} path={props.path} label={t('orti:harvests')} />
            </Section>
          </LiveRegion>
          {overview.answersForIt && <ThanksForm {...props} />}
        </div>
        <div class="stack">
          <Stat
            value={formatMinutes(props.balanceMinutes, language, { signed: true })}
            label={t('orti:balance')}
            tone="info"
          />
          {props.mayWork && <WorkForm gardenId={garden.id} form={workForm} newKey={props.newKey} />}
          <GardenWorkList {...props} />
        </div>
      </div>
    </div>
  );
}
