// SPDX-License-Identifier: AGPL-3.0-or-later
import { DefinitionList, Section, usePage } from '@reciproca/ui';
import type { ActivityPageProps } from './activity.props.js';

/** What it is, for whom, where, and what to bring. */
export function ActivityFacts({ detail, isStaff }: ActivityPageProps) {
  const { t } = usePage();
  const { activity, place, areaName, projectName, enrolled, waiting } = detail;
  const items = [
    { term: t('activities:organiser'), value: activity.organiser },
    { term: t('activities:place'), value: [place.name, place.address, place.comuneName].filter(Boolean).join(', ') },
    {
      term: t('activities:audience'),
      value: areaName
        ? t('activities:audience.of_area', { area: areaName })
        : t(`activities:audience.${activity.audience}`),
    },
    {
      term: t('activities:places'),
      value:
        activity.capacity === null
          ? t('activities:places.any', { taken: enrolled })
          : t('activities:places.of', { taken: enrolled, capacity: activity.capacity }),
    },
  ];
  const more = [
    waiting > 0 && { term: t('activities:waiting'), value: String(waiting) },
    activity.languages.length > 0 && {
      term: t('activities:languages'),
      value: activity.languages.map((code) => t(`identity:language.${code as 'it'}`)).join(', '),
    },
    activity.childCare && { term: t('activities:child_care'), value: t('activities:child_care.yes') },
    activity.materials && { term: t('activities:materials'), value: activity.materials },
    activity.helpersEarn && { term: t('activities:minutes'), value: t('activities:minutes.helpers') },
    isStaff && activity.least && { term: t('activities:least'), value: String(activity.least) },
    isStaff && projectName && { term: t('activities:project'), value: projectName },
  ].filter((item) => typeof item === 'object' && item !== null);
  return (
    <Section title={t('activities:about')} id="about">
      {activity.description && <p>{activity.description}</p>}
      <DefinitionList items={[...items, ...more]} />
    </Section>
  );
}
